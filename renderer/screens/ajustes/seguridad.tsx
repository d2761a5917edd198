// What opens the data besides one's own password: the recovery sheet, and the key itself.
import { KeyRound, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { hashOf } from '../../state/address.ts';
import { tell } from '../../state/notice.ts';
import { useMay } from '../../state/session.ts';
import { CambiarLlave } from './cambiar-llave.tsx';
import { HojaDeRecuperacion } from '../../parts/llaves/hoja-de-recuperacion.tsx';
import { ProbarHoja } from '../../parts/llaves/probar-hoja.tsx';
import { loadSeguridad, takeSeguridad, useAjustes } from './store.ts';

type Abierto = 'confirmar' | 'hoja' | 'llave';

export function Seguridad() {
  const { seguridad } = useAjustes();
  const may = useMay();
  const mayVer = may('seguridad.ver');
  const [abierto, setAbierto] = useState<Abierto | null>(null);
  useEffect(() => {
    if (mayVer) void loadSeguridad();
  }, [mayVer]);
  const cerrar = () => setAbierto(null);
  if (!mayVer) {
    return (
      <Section title="Seguridad">
        <p>La hoja de recuperación y la llave de los datos las maneja el jefe de la oficina.</p>
      </Section>
    );
  }
  if (!seguridad) return null;
  const { hoja, enRiesgo, entran, retiradas } = seguridad;

  return (
    <>
      {enRiesgo && (
        <Notice kind="danger">
          <p>
            <strong>Una sola contraseña abre los datos.</strong> Si se olvida, todo lo registrado se pierde y nadie lo puede recuperar.
          </p>
          <p>
            {hoja
              ? 'Pruebe la hoja de recuperación impresa, aquí abajo'
              : 'Haga la hoja de recuperación, imprímala y pruébela, aquí abajo'}
            ; o agregue a otra persona en <a href={hashOf({ screen: 'ajustes', seccion: 'personas' })}>Personas</a>.
          </p>
        </Notice>
      )}
      <Section
        title="Hoja de recuperación"
        aside={
          <Button icon={Printer} kind={hoja ? 'normal' : 'primary'} onPress={() => setAbierto(hoja ? 'confirmar' : 'hoja')}>
            {hoja ? 'Hacer otra hoja' : 'Hacer la hoja'}
          </Button>
        }
      >
        <p>Un papel con una clave larga que abre los datos cuando nadie recuerda su contraseña. Se guarda bajo llave, lejos de la PC.</p>
        {hoja ? (
          <>
            <p>
              Hecha el {momentoCorto(hoja.hechaEn)}.{' '}
              {hoja.probadaEn === null ? <strong>Todavía no se ha probado.</strong> : <>Probada el {momentoCorto(hoja.probadaEn)}: abre.</>}
            </p>
            <ProbarHoja
              key={hoja.hechaEn}
              onTested={(despues) => {
                takeSeguridad(despues);
                tell({ text: 'La hoja abre los datos: guárdela bajo llave.' });
              }}
            />
          </>
        ) : (
          <p>Todavía no hay ninguna.</p>
        )}
      </Section>
      <Section
        title="Llave de los datos"
        aside={
          <Button icon={KeyRound} kind={retiradas > 0 ? 'primary' : 'normal'} onPress={() => setAbierto('llave')}>
            Cambiar la llave
          </Button>
        }
      >
        <p>
          {entran === 1 ? 'Una persona entra' : `${entran} personas entran`} con su contraseña.{' '}
          {retiradas > 0
            ? `${retiradas === 1 ? 'Se retiró a una persona' : `Se retiró a ${retiradas} personas`} desde que los datos tienen esta llave: conviene cambiarla.`
            : 'Nadie se ha retirado desde que los datos tienen esta llave.'}
        </p>
        <p>Cambiarla no cambia ninguna contraseña. Las copias de seguridad anteriores se siguen abriendo con las contraseñas de entonces.</p>
      </Section>
      {abierto === 'confirmar' && (
        <Confirm title="¿Hacer otra hoja?" confirm="Hacer otra hoja" cancel="Dejar la que hay" onConfirm={() => setAbierto('hoja')} onCancel={cerrar}>
          <p>La hoja anterior dejará de abrir esta oficina apenas se haga la nueva. Las copias de seguridad hechas mientras estuvo vigente se siguen abriendo con ella: destrúyala.</p>
        </Confirm>
      )}
      {abierto === 'hoja' && <HojaDeRecuperacion onMade={() => void loadSeguridad()} onClose={cerrar} />}
      {abierto === 'llave' && <CambiarLlave trasRetirarA={null} onClose={cerrar} />}
    </>
  );
}
