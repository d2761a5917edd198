// The tray: every case, by what waits and by its state, found as one types.
import { FilePlus2, ListFilter, MonitorCheck, SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { filtroEnPalabras, NOMBRE_ESPERA, SIN_FILTRO } from '../../../shared/domain/bandeja.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import desk from '../../parts/desk.module.css';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import rows from '../../parts/rows/rows.module.css';
import { ScreenSearch } from '../../parts/screen-search.tsx';
import { useRegisterChange } from '../../state/events.ts';
import { goTo } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { ElegirColumnas } from './columnas.tsx';
import { chooseAllAndTell, Elegidos } from './elegidos.tsx';
import { cuantosMas, FiltroDeEspera, FiltroDeEstado, MasFiltros, QuitarFiltros } from './filtros.tsx';
import styles from './filtros.module.css';
import { MisFiltros } from './mis-filtros.tsx';
import { AQuien } from './a-quien.tsx';
import { filter, refresh, useBandeja } from './store.ts';
import { TablaDeExpedientes } from './tabla.tsx';

export function Bandeja() {
  const { filtro, failure } = useBandeja();
  const mayRegister = useMay()('expedientes.registrar');
  const mas = cuantosMas(filtro);
  const [abierto, setAbierto] = useState(mas > 0);
  useEffect(() => void refresh(), []);
  useRegisterChange(() => void refresh());

  return (
    <div className={classes(desk.page)}>
      <div className={classes(desk.top)}>
        <h1 tabIndex={-1}>Bandeja</h1>
        <ScreenSearch label="Buscar en la bandeja" what="Nombre, DNI, IE, código, oficio" value={filtro.texto} onChange={(texto) => filter({ texto })} first />
        <AQuien />
        <div className={classes(desk.works)}>
          <EnSiagie />
          {mayRegister && (
            <Button kind="primary" icon={FilePlus2} shortcut="registrar" onPress={() => goTo({ screen: 'registrar' })}>
              Registrar oficio
            </Button>
          )}
        </div>
      </div>
      <FiltroDeEstado />
      <div className={classes(styles.second)}>
        <FiltroDeEspera />
        <div className={classes(styles.works)}>
          <QuitarFiltros />
          <Button icon={ListFilter} aria-expanded={abierto} onPress={() => setAbierto(!abierto)}>
            {mas === 0 ? 'Más filtros' : `Más filtros (${mas})`}
          </Button>
          <MisFiltros />
          <ElegirColumnas />
        </div>
      </div>
      {abierto && <MasFiltros />}
      {failure && <FailureNotice failure={failure} onRetry={() => void refresh()} />}
      <TablaDeExpedientes empty={<Empty mayRegister={mayRegister} />} onChooseAll={() => void chooseAllAndTell()} />
      <Elegidos />
    </div>
  );
}

/** The way to what was granted and waits to be done there. */
function EnSiagie() {
  const { enSiagie } = useBandeja();
  if (!useMay()('siagie.porHacer')) return null;
  return (
    <Button icon={MonitorCheck} onPress={() => goTo({ screen: 'siagie' })}>
      Por hacer en SIAGIE{enSiagie > 0 && ` (${conMiles(enSiagie)})`}
    </Button>
  );
}

function Empty({ mayRegister }: { readonly mayRegister: boolean }) {
  const { filtro, loaded, miembros, porEstado } = useBandeja();
  if (!loaded) return <p className={classes(rows.empty)}>Leyendo…</p>;
  if (filtro.deQuien === null && Object.values(porEstado).every((cuantos) => cuantos === 0)) {
    return (
      <div className={classes(rows.empty)}>
        <FilePlus2 aria-hidden />
        <p>Todavía no hay expedientes.</p>
        {mayRegister && (
          <Button kind="primary" onPress={() => goTo({ screen: 'registrar' })}>
            Registrar el primer oficio
          </Button>
        )}
      </div>
    );
  }
  const pedido = filtroEnPalabras(filtro, miembros);
  return (
    <div className={classes(rows.empty)}>
      <SearchX aria-hidden />
      <p>{filtro.espera !== null && pedido.length === 1 ? `Nada que atender: «${NOMBRE_ESPERA[filtro.espera]}» está en cero.` : `Nada coincide con ${pedido.join(' · ')}.`}</p>
      <Button onPress={() => filter(SIN_FILTRO)}>Ver todos</Button>
    </div>
  );
}
