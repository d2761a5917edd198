// Who holds which user and until when: whose post has ended or is about to, what was never handed over, what is to be inactivated.
import { Mails, UserMinus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { fecha } from '../../../shared/domain/tiempo.ts';
import { filtrar, FILTROS_DE_VIGENCIA } from '../../../shared/domain/vigencias.ts';
import type { Vigencias as VigenciasVistas } from '../../../shared/vistas-vigencias.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import desk from '../../parts/desk.module.css';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import rows from '../../parts/rows/rows.module.css';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import { ScreenSearch } from '../../parts/screen-search.tsx';
import { useRegisterChange } from '../../state/events.ts';
import { useMay, useToday } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { escribirA } from '../multiple/store.ts';
import { Hojas, Inactivaciones } from './pendientes.tsx';
import { Inactivar } from './inactivar.tsx';
import { claveDe, coincide, elegirVista, escribirTexto, loadVigencias, NOMBRE_VISTA, useVigencias, type Vista } from './store.ts';
import { TablaDeTitulares } from './tabla.tsx';
import styles from './vigencias.module.css';

const VISTAS: readonly Vista[] = [...FILTROS_DE_VIGENCIA, 'sin_entregar', 'por_inactivar'];

export function Vigencias() {
  const { vigencias, failure, texto } = useVigencias();
  useEffect(() => void loadVigencias(), []);
  useRegisterChange(() => void loadVigencias());
  return (
    <div className={classes(desk.page)}>
      <div className={classes(desk.top)}>
        <ScreenTitle>Vigencias</ScreenTitle>
        <ScreenSearch label="Buscar entre los titulares" what="Nombre, documento, IE, código, distrito" value={texto} onChange={escribirTexto} />
      </div>
      {failure && <FailureNotice failure={failure} onRetry={() => void loadVigencias()} />}
      {vigencias ? <Contenido vigencias={vigencias} /> : !failure && <p className={classes(rows.empty)}>Leyendo…</p>}
    </div>
  );
}

function Contenido({ vigencias }: { readonly vigencias: VigenciasVistas }) {
  const { vista, texto, elegidos } = useVigencias();
  const hoy = fecha(useToday());
  const [inactivando, setInactivando] = useState(false);
  const may = useMay();
  const task = useTask();
  const { tenencias, hojasSinEntregar, inactivaciones } = vigencias;
  const titulares = useMemo(() => {
    if (vista === 'sin_entregar' || vista === 'por_inactivar') return [];
    return filtrar(tenencias, vista, hoy).filter((una) => coincide(texto, [una.persona, una.documento, una.nombreIe, una.codigoModular, una.distrito, una.nivel, una.sustento?.numero ?? '']));
  }, [tenencias, vista, texto, hoy]);
  const cuantos = (una: Vista): number =>
    una === 'sin_entregar' ? hojasSinEntregar.length : una === 'por_inactivar' ? inactivaciones.length : filtrar(tenencias, una, hoy).length;

  return (
    <>
      <ToggleButtonGroup
        aria-label="Qué ver"
        className={classes(desk.filters)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[vista]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          const elegida = VISTAS.find((una) => una === key);
          if (elegida) elegirVista(elegida);
        }}
      >
        {VISTAS.map((una) => (
          <ToggleButton key={una} id={una} className={classes(desk.filter, cuantos(una) === 0 && desk.none)}>
            {NOMBRE_VISTA[una]} <b>{cuantos(una)}</b>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {vista === 'sin_entregar' ? (
        <Hojas hojas={hojasSinEntregar.filter((hoja) => coincide(texto, [hoja.persona, hoja.nombreIe, hoja.rotulo, hoja.numero]))} />
      ) : vista === 'por_inactivar' ? (
        <Inactivaciones inactivaciones={inactivaciones.filter((una) => coincide(texto, [una.persona, una.documento, una.nombreIe, una.codigoModular, una.numero]))} />
      ) : (
        <>
          <TablaDeTitulares
            titulares={titulares}
            hoy={hoy}
            elegibles={may('vigencias.inactivar')}
            empty={<p className={classes(rows.empty)}>{tenencias.length === 0 ? 'Aquí se verá a quien tenga un usuario dado por esta oficina: todavía nadie.' : 'Nadie coincide.'}</p>}
          />
          {task.failure && <FailureNotice failure={task.failure} />}
          {may('vigencias.inactivar') && (
            <div className={classes(styles.foot)}>
              <output>{elegidos.size === 0 ? 'Elija a uno o más titulares para trabajar con todos a la vez.' : elegidos.size === 1 ? '1 titular elegido.' : `${elegidos.size} titulares elegidos.`}</output>
              <div className={classes(styles.acts)}>
                <Button
                  icon={Mails}
                  isDisabled={elegidos.size === 0}
                  pending={task.pending}
                  onPress={() => void task.run(() => escribirA(tenencias.filter((una) => elegidos.has(claveDe(una))).map(({ expedienteId }) => expedienteId)))}
                >
                  Escribirles
                </Button>
                <Button icon={UserMinus} isDisabled={elegidos.size === 0} onPress={() => setInactivando(true)}>
                  Abrir su inactivación
                </Button>
              </div>
            </div>
          )}
        </>
      )}
      {inactivando && <Inactivar titulares={tenencias} onClose={() => setInactivando(false)} />}
    </>
  );
}
