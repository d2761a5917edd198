// What is asked of the cases: their state, what waits in them, and what more a specialist looks by.
import { AlarmClock, CalendarClock, CalendarDays, FilterX, Printer, Send, UserX, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Espera, NOMBRE_ESPERA, SIN_FILTRO, type FiltroDeBandeja } from '../../../shared/domain/bandeja.ts';
import { Estado, NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import { Canal, NOMBRE_CANAL, NOMBRE_PEDIDO, TipoPedido } from '../../../shared/domain/pedido.ts';
import { estaAbierto } from '../../../shared/domain/responsable.ts';
import { fecha } from '../../../shared/domain/tiempo.ts';
import { call } from '../../bridge.ts';
import { iconOf } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import desk from '../../parts/desk.module.css';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { SuggestField } from '../../parts/fields/suggest-field.tsx';
import { sonIguales } from './preferencias.ts';
import { filter, useBandeja } from './store.ts';

const TODOS = 'todos';

export function FiltroDeEstado() {
  const { filtro, porEstado } = useBandeja();
  // What is somebody's is what is open of it.
  const contados = Estado.options.filter((uno) => filtro.deQuien === null || estaAbierto(uno));
  const total = contados.reduce((suma, uno) => suma + (porEstado[uno] ?? 0), 0);
  return (
    <ToggleButtonGroup
      aria-label="Filtrar por estado"
      className={classes(desk.filters)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filtro.estado ?? TODOS]}
      onSelectionChange={([key]) => filter({ estado: Estado.options.find((uno) => uno === key) ?? null, ...(key === TODOS && { espera: null }) })}
    >
      <ToggleButton id={TODOS} className={classes(desk.filter)}>
        {filtro.deQuien === null ? 'Todos' : 'Abiertos'} <b>{total}</b>
      </ToggleButton>
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

const ICONO: Readonly<Record<Espera, LucideIcon>> = {
  vencidos: AlarmClock, hoy: CalendarClock, semana: CalendarDays, por_imprimir: Printer, por_entregar: Send, por_inactivar: UserX,
};
const URGENTES: ReadonlySet<Espera> = new Set(['vencidos', 'hoy']);

/** One of them shows the very cases that it counts: whatever their state. */
export function FiltroDeEspera() {
  const { filtro, porEspera } = useBandeja();
  return (
    <ToggleButtonGroup
      aria-label="Filtrar por lo que espera"
      className={classes(desk.filters)}
      selectionMode="single"
      selectedKeys={filtro.espera === null ? [] : [filtro.espera]}
      onSelectionChange={([key]) => filter({ espera: Espera.options.find((una) => una === key) ?? null, estado: null })}
    >
      {Espera.options.map((una) => {
        const Icon = ICONO[una];
        const cuantos = porEspera[una] ?? 0;
        return (
          <ToggleButton key={una} id={una} className={classes(desk.filter, cuantos === 0 ? desk.none : URGENTES.has(una) && desk.urgent)}>
            <Icon aria-hidden />
            {NOMBRE_ESPERA[una]} <b>{cuantos}</b>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}

const POR_TIPO = [[TODOS, 'Todos'], ...TipoPedido.options.map((uno) => [uno, NOMBRE_PEDIDO[uno]] as const)] as const;
const POR_CANAL = [[TODOS, 'Todos'], ...Canal.options.map((uno) => [uno, NOMBRE_CANAL[uno]] as const)] as const;

/** How many of the fields below are in force. */
export const cuantosMas = ({ tipo, canal, distrito, desde, hasta }: FiltroDeBandeja): number => [tipo, canal, distrito || null, desde, hasta].filter((uno) => uno !== null).length;

function useDistritos(): readonly string[] {
  const [distritos, setDistritos] = useState<readonly string[]>([]);
  useEffect(() => {
    void call('plazos.distritos', {}).then((result) => result.ok && setDistritos(result.value.distritos));
  }, []);
  return distritos;
}

export function MasFiltros() {
  const { filtro, failure } = useBandeja();
  const distritos = useDistritos();
  return (
    <FormNotes failures={fieldFailures(failure)}>
      <search aria-label="Más filtros" className={classes(desk.fields)}>
        <SelectField label="Pedido" options={POR_TIPO} value={filtro.tipo ?? TODOS} onChange={(tipo) => filter({ tipo: tipo === TODOS ? null : tipo })} />
        <SelectField label="Canal" options={POR_CANAL} value={filtro.canal ?? TODOS} onChange={(canal) => filter({ canal: canal === TODOS ? null : canal })} />
        <SuggestField label="Distrito" path="distrito" suggestions={distritos} value={filtro.distrito} onChange={(distrito) => filter({ distrito })} />
        <DateField label="Recibido desde" withoutYear="pasado" path="desde" value={filtro.desde} onChange={(desde) => filter({ desde: desde === null ? null : fecha(desde) })} />
        <DateField label="Recibido hasta" withoutYear="pasado" path="hasta" value={filtro.hasta} onChange={(hasta) => filter({ hasta: hasta === null ? null : fecha(hasta) })} />
      </search>
    </FormNotes>
  );
}

/** Back to every case; only where something is asked. */
export function QuitarFiltros() {
  const { filtro } = useBandeja();
  if (sonIguales(filtro, SIN_FILTRO)) return null;
  return (
    <Button icon={FilterX} onPress={() => filter(SIN_FILTRO)}>
      Ver todos
    </Button>
  );
}
