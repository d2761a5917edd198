// How the oficio came in, which one it is, and what it asks.
import { Canal, NOMBRE_CANAL, NOMBRE_PEDIDO, TipoPedido, type Costumbres } from '../../../shared/domain/pedido.ts';
import { classes } from '../../parts/classes.ts';
import { DateField, TimeField } from '../../parts/fields/date-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/section.tsx';
import { deCostumbre, type Cambiar, type Escrito, type RecepcionEscrita } from './escrito.ts';

const CANALES = Canal.options.map((canal) => [canal, NOMBRE_CANAL[canal]] as const);
const TIPOS = TipoPedido.options.map((tipo) => [tipo, NOMBRE_PEDIDO[tipo]] as const);

type SeccionRecepcionProps = { readonly escrito: Escrito; readonly costumbres: Costumbres | null; readonly onChange: Cambiar };

export function SeccionRecepcion({ escrito, costumbres, onChange }: SeccionRecepcionProps) {
  const { recepcion, oficio, tipo } = escrito;
  const en = <K extends keyof RecepcionEscrita>(campo: K) => ({
    path: `recepcion.${campo}`,
    value: recepcion[campo],
    onChange: (valor: RecepcionEscrita[K]) => onChange((antes) => ({ ...antes, recepcion: { ...antes.recepcion, [campo]: valor } })),
  });
  const enOficio = <K extends keyof Escrito['oficio']>(campo: K) => ({
    path: `oficio.${campo}`,
    value: oficio[campo],
    onChange: (valor: Escrito['oficio'][K]) => onChange((antes) => ({ ...antes, oficio: { ...antes.oficio, [campo]: valor } })),
  });

  return (
    <>
      <Section title="Recepción">
        <div className={classes(grid.grid)}>
          <DateField label="Recibido el" withoutYear="pasado" size={4} {...en('fecha')} />
          <TimeField label="Hora" size={2} {...en('hora')} />
          <TextField label="Folios" size={2} kind="digits" {...en('folios')} {...deCostumbre(recepcion.folios, costumbres?.folios)} />
          <SelectField label="Llegó por" size={4} options={CANALES} {...en('canal')} {...deCostumbre(recepcion.canal, costumbres?.canal)} />
          <TextField label="N.° de documento (mesa de partes)" size={6} optional {...en('documentoExterno')} />
          <TextField label="N.° de expediente (mesa de partes)" size={6} optional {...en('expedienteExterno')} />
        </div>
      </Section>
      <Section title="Oficio">
        <div className={classes(grid.grid)}>
          <TextField label="Número del oficio" size={8} {...enOficio('numero')} />
          <DateField label="Fecha del oficio" withoutYear="pasado" size={4} {...enOficio('fecha')} />
          <SelectField
            label="Qué pide"
            size={6}
            path="tipo"
            options={TIPOS}
            value={tipo}
            onChange={(valor) => onChange((antes) => ({ ...antes, tipo: valor }))}
          />
        </div>
      </Section>
    </>
  );
}
