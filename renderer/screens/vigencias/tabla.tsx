// The holders, a row each: only those in sight are drawn; several can be chosen.
import { AlarmClock, CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Cell, Collection, Row, Table, TableBody, TableLayout, Virtualizer } from 'react-aria-components';
import { NOMBRE_SUSTENTO } from '../../../shared/domain/resolucion.ts';
import { fechaCorta, type Fecha } from '../../../shared/domain/tiempo.ts';
import { finEnPalabras, situacionDe } from '../../../shared/domain/vigencias.ts';
import type { Tenencia } from '../../../shared/vistas-vigencias.ts';
import { classes } from '../../parts/classes.ts';
import rows from '../../parts/rows/rows.module.css';
import { ChoosingCell, Doble, Heads, Long, type ColumnOfRows } from '../../parts/rows/rows.tsx';
import { hashOf } from '../../state/address.ts';
import { rutaDePersona } from '../../state/ruta-de-persona.ts';
import { claveDe, useVigencias } from './store.ts';
import styles from './vigencias.module.css';

const LAYOUT = { rowHeight: 52, headingHeight: 32 };

const COLUMNS: readonly ColumnOfRows[] = [
  { id: 'persona', name: 'Titular', width: '3fr', least: 170 },
  { id: 'ie', name: 'Institución educativa', width: '4fr', least: 190 },
  { id: 'distrito', name: 'Distrito', width: '2fr', least: 90 },
  { id: 'usuario', name: 'Usuario', width: 110, least: 90 },
  { id: 'desde', name: 'Desde', width: 98, least: 98 },
  { id: 'sustento', name: 'Lo acredita', width: '3fr', least: 140 },
  { id: 'hasta', name: 'Rige hasta', width: 168, least: 150 },
  { id: 'numero', name: 'Expediente', width: 104, least: 98 },
];

type TablaProps = { readonly titulares: readonly Tenencia[]; readonly hoy: Fecha; readonly elegibles: boolean; readonly empty: ReactNode };

export function TablaDeTitulares({ titulares, hoy, elegibles, empty }: TablaProps) {
  const { elegidos } = useVigencias();
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        aria-label="Titulares"
        className={classes(rows.table)}
        selectionMode={elegibles ? 'multiple' : 'none'}
        selectedKeys={elegidos}
        onSelectionChange={(keys) => useVigencias.setState({ elegidos: keys === 'all' ? new Set(titulares.map(claveDe)) : new Set([...keys].map(String)) })}
      >
        <Heads columns={COLUMNS} naming="persona" choosable={elegibles} />
        <TableBody renderEmptyState={() => empty}>
          <Collection items={titulares.map((tenencia) => ({ id: claveDe(tenencia), tenencia }))} dependencies={[hoy, elegibles]}>
            {({ id, tenencia }) => <Fila key={id} tenencia={tenencia} hoy={hoy} elegible={elegibles} />}
          </Collection>
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

function Fila({ tenencia, hoy, elegible }: { readonly tenencia: Tenencia; readonly hoy: Fecha; readonly elegible: boolean }) {
  const { persona, documento, nombreIe, nivel, codigoModular, anexo, distrito, usuario, desde, sustento, expedienteId, numero } = tenencia;
  const ie = /^\d{7}$/.test(codigoModular) && /^\d$/.test(anexo) ? hashOf({ screen: 'escuela', codigoModular, anexo }) : null;
  const suya = rutaDePersona(documento);
  return (
    <Row id={claveDe(tenencia)} className={classes(rows.row)} textValue={`${persona} ${nombreIe}`}>
      {elegible && <ChoosingCell />}
      <Doble arriba={suya ? <a href={hashOf(suya)}>{persona}</a> : persona} abajo={documento} texto={persona} />
      <Doble arriba={nombreIe || 'No la indica'} abajo={<>{ie ? <a href={ie}>{codigoModular}</a> : codigoModular}{anexo !== '0' && `-${anexo}`}{nivel !== '' && ` · ${nivel}`}</>} texto={nombreIe} />
      <Long text={distrito} />
      <Cell className={classes(rows.cell)}>{usuario}</Cell>
      <Cell className={classes(rows.cell)}>{fechaCorta(desde)}</Cell>
      <Doble arriba={sustento ? NOMBRE_SUSTENTO[sustento.tipo] : 'Ningún documento'} abajo={sustento?.numero ?? ''} texto={sustento?.numero ?? ''} />
      <Fin sustento={sustento} hoy={hoy} />
      <Cell className={classes(rows.cell)}>
        <a href={hashOf({ screen: 'expediente', id: expedienteId })}>{numero}</a>
      </Cell>
    </Row>
  );
}

function Fin({ sustento, hoy }: { readonly sustento: Tenencia['sustento']; readonly hoy: Fecha }) {
  const situacion = situacionDe(sustento, hoy);
  const Icon = situacion === 'terminada' ? AlarmClock : situacion === 'por_terminar' ? CalendarClock : null;
  const hasta = sustento?.hasta ?? null;
  return (
    <Cell className={classes(rows.cell)} textValue={hasta === null ? '' : fechaCorta(hasta)}>
      <span className={classes(rows.doble, situacion === 'terminada' && styles.ended, situacion === 'por_terminar' && styles.ending)}>
        <span>
          {Icon && <Icon aria-hidden />}
          {hasta === null ? (situacion === 'vigente' ? 'Sin fecha de fin' : '—') : fechaCorta(hasta)}
        </span>
        <small>{situacion === 'sin_fin' ? 'no consta' : finEnPalabras(hasta, hoy)}</small>
      </span>
    </Cell>
  );
}
