// The tray: every case, by state, found as one types.
import { AlarmClock, CalendarClock, FilePlus2, MonitorCheck, SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Estado, NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import { estaAbierto } from '../../../shared/domain/responsable.ts';
import { iconOf } from '../../parts/badge.tsx';
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
import { chooseAllAndTell, Elegidos } from './elegidos.tsx';
import { AQuien } from './a-quien.tsx';
import { chooseCuales, chooseEstado, clearFilters, refresh, typeText, useBandeja, type Cuales } from './store.ts';
import { TablaDeExpedientes } from './tabla.tsx';

export function Bandeja() {
  const { texto, failure } = useBandeja();
  const mayRegister = useMay()('expedientes.registrar');
  useEffect(() => void refresh(), []);
  useRegisterChange(() => void refresh());

  return (
    <div className={classes(desk.page)}>
      <div className={classes(desk.top)}>
        <h1 tabIndex={-1}>Bandeja</h1>
        <ScreenSearch label="Buscar en la bandeja" what="Nombre, DNI, IE, código, oficio" value={texto} onChange={typeText} first />
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
      <EstadoFilter />
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

const PLAZOS: readonly (readonly [cuales: Cuales, nombre: string, icon: typeof AlarmClock])[] = [
  ['vencidos', 'Vencidos', AlarmClock],
  ['hoy', 'Vencen hoy', CalendarClock],
];

function EstadoFilter() {
  const { estado, cuales, deQuien, porEstado, porVencer } = useBandeja();
  // What is somebody's is what is open of it.
  const contados = Estado.options.filter((uno) => deQuien === null || estaAbierto(uno));
  const total = contados.reduce((suma, uno) => suma + (porEstado[uno] ?? 0), 0);
  return (
    <ToggleButtonGroup
      aria-label="Filtrar por plazo o estado"
      className={classes(desk.filters)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[cuales ?? estado ?? 'todos']}
      onSelectionChange={(keys) => {
        const [key] = keys;
        const [plazo] = PLAZOS.find(([uno]) => uno === key) ?? [];
        if (plazo) chooseCuales(plazo);
        else chooseEstado(Estado.options.find((uno) => uno === key) ?? null);
      }}
    >
      <ToggleButton id="todos" className={classes(desk.filter)}>
        {deQuien === null ? 'Todos' : 'Abiertos'} <b>{total}</b>
      </ToggleButton>
      {PLAZOS.map(([uno, nombre, Icon]) => (
        <ToggleButton key={uno} id={uno} className={classes(desk.filter, porVencer[uno] === 0 ? desk.none : desk.urgent)}>
          <Icon aria-hidden />
          {nombre} <b>{porVencer[uno]}</b>
        </ToggleButton>
      ))}
      {Estado.options.map((uno) => {
        const Icon = iconOf(uno);
        const cuantos = porEstado[uno] ?? 0;
        return (
          <ToggleButton key={uno} id={uno} className={classes(desk.filter, cuantos === 0 && desk.none)}>
            <Icon aria-hidden />
            {NOMBRE_ESTADO[uno]} <b>{cuantos}</b>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}

function Empty({ mayRegister }: { readonly mayRegister: boolean }) {
  const { texto, estado, cuales, deQuien, loaded } = useBandeja();
  if (!loaded) return <p className={classes(rows.empty)}>Leyendo…</p>;
  if (texto.trim() === '' && estado === null && cuales === null && deQuien === null) {
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
  return (
    <div className={classes(rows.empty)}>
      <SearchX aria-hidden />
      <p>{cuales !== null ? 'Nada que atender: ningún plazo está así.' : texto.trim() === '' ? 'No hay expedientes así.' : `Nada coincide con «${texto.trim()}»${estado ? ` en «${NOMBRE_ESTADO[estado]}»` : ''}.`}</p>
      <Button onPress={clearFilters}>Ver todos</Button>
    </div>
  );
}
