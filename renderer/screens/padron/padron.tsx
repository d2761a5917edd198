// The padrón: how old it is, looking something up in it, bringing in a newer one, and the former ones.
import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { esDre } from '../../../shared/domain/padron.ts';
import { diasEntre, fecha as fechaDe, fechaCorta, fechaEnLima } from '../../../shared/domain/tiempo.ts';
import type { CorteVisto } from '../../../shared/vistas-padron.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { Notice } from '../../parts/notice.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { Section } from '../../parts/section.tsx';
import { useOfficeEvent, useRegisterChange } from '../../state/events.ts';
import { goTo } from '../../state/route.ts';
import { useMay, useToday } from '../../state/session.ts';
import { BuscarEnPadron } from '../../parts/buscar-en-padron.tsx';
import { Cortes } from './cortes.tsx';
import { Importacion } from './importacion.tsx';
import styles from './padron.module.css';
import { importar, loadCortes, oirAvance, usePadron } from './store.ts';

/** After this many days a padrón that comes out each week is worth renewing. */
const VIEJO = 90;

export function Padron() {
  const { cortes, enCurso, failure } = usePadron();
  const mayImport = useMay()('padron.empezar');
  const [page, setPage] = useState<HTMLDivElement | null>(null);
  useEffect(() => void loadCortes(), []);
  useRegisterChange(() => void loadCortes());
  useOfficeEvent((event) => {
    if (event.type !== 'padron') return;
    const { type: _type, importacion, ...avance } = event;
    void oirAvance(importacion, avance);
  });
  const elegir = ([archivo]: readonly File[]) => {
    if (archivo && mayImport && !enCurso) void importar(archivo);
  };
  const over = useFileDrop(page, elegir);
  const [ultimo] = cortes ?? [];
  return (
    <div ref={setPage} className={classes(screen.screen, over && styles.over)}>
      <div className={classes(screen.head)}>
        <ScreenTitle>Padrón</ScreenTitle>
      </div>
      <div className={classes(screen.body)}>
        {failure && <FailureNotice failure={failure} />}
        {enCurso && <Importacion enCurso={enCurso} />}
        {!enCurso && cortes && (
          <Section
            title="Padrón en uso"
            aside={
              mayImport && (
                <FileTrigger onSelect={(elegidos) => elegir([...(elegidos ?? [])])}>
                  <Button kind="primary" icon={FileUp}>
                    Importar padrón
                  </Button>
                </FileTrigger>
              )
            }
          >
            {ultimo ? <EnUso corte={ultimo} /> : <p>Todavía no hay ninguno. Con él, basta escribir el código modular para llenar los datos de la IE.</p>}
            {mayImport && <p className={classes(styles.minor)}>Se descarga de ESCALE (zip o DBF); también sirven su lista .xls, Excel (.xlsx) y CSV. Puede arrastrar el archivo aquí.</p>}
            {ultimo && (
              <BuscarEnPadron onChoose={({ codigoModular, anexo }) => goTo({ screen: 'escuela', codigoModular, anexo })} />
            )}
          </Section>
        )}
        {cortes && cortes.length > 0 && <Cortes cortes={cortes} />}
      </div>
    </div>
  );
}

function EnUso({ corte }: { readonly corte: CorteVisto }) {
  const hoy = fechaDe(useToday());
  const dias = Math.max(diasEntre(corte.fecha ?? fechaEnLima(corte.importadoEn), hoy), 0);
  const edad = dias === 0 ? 'de hoy' : dias === 1 ? 'de hace 1 día' : `de hace ${dias} días`;
  return (
    <>
      <p>
        <strong>{corte.fecha ? `Corte del ${fechaCorta(corte.fecha)}` : 'Sin fecha de corte'}</strong>, {edad}. {conMiles(corte.propias)} servicios de la {esDre(corte.ugel) ? 'DRE o GRE' : 'UGEL'} {corte.ugel}, y los
        códigos de {conMiles(corte.filas)} en total.
      </p>
      {dias > VIEJO && (
        <Notice kind="warning">
          <p>El padrón tiene más de {VIEJO} días: importe uno nuevo.</p>
        </Notice>
      )}
    </>
  );
}
