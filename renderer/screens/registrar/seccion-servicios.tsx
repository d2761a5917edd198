// The servicios educativos for which the oficio asks: one or more.
import { Plus, Trash2 } from 'lucide-react';
import { LIMITE_SERVICIOS, type Costumbres, type DatoDelPadron } from '../../../shared/domain/pedido.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { SuggestField } from '../../parts/fields/suggest-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/section.tsx';
import { BuscarEnPadron } from '../../parts/buscar-en-padron.tsx';
import { DelMismoLocal } from './del-mismo-local.tsx';
import { useEnPadron } from './en-padron.ts';
import { type Cambiar, conElPadron, deCostumbre, escritoAMano, nuevoServicio, servicioDelPadron, type ServicioEscrito } from './escrito.ts';
import styles from './formulario.module.css';

const NIVELES = [
  'Primaria',
  'Secundaria',
  'Inicial - Jardín',
  'Inicial - Cuna-jardín',
  'Inicial - Cuna',
  'PRONOEI',
  'EBA Inicial - Intermedio',
  'EBA Avanzado',
  'EBE Inicial',
  'EBE Primaria',
  'CETPRO',
];

type SeccionServiciosProps = { readonly servicios: readonly ServicioEscrito[]; readonly costumbres: Costumbres | null; readonly onChange: Cambiar };

export function SeccionServicios({ servicios, costumbres, onChange }: SeccionServiciosProps) {
  const varios = servicios.length > 1;
  return (
    <Section title={varios ? `Servicios educativos (${servicios.length})` : 'Servicio educativo'}>
      {servicios.map((servicio, i) => (
        <Servicio
          key={servicio.key}
          servicio={servicio}
          indice={i}
          costumbres={costumbres}
          onChange={(cambiado) =>
            onChange((antes) => ({ ...antes, servicios: antes.servicios.map((uno) => (uno.key === servicio.key ? cambiado : uno)) }))
          }
          onRemove={
            varios ? () => onChange((antes) => ({ ...antes, servicios: antes.servicios.filter((uno) => uno.key !== servicio.key) })) : null
          }
        />
      ))}
      <DelMismoLocal
        servicios={servicios}
        onAdd={(otros) =>
          onChange((antes) => ({ ...antes, servicios: [...antes.servicios, ...otros.map(servicioDelPadron)].slice(0, LIMITE_SERVICIOS) }))
        }
      />
      <div>
        <Button
          icon={Plus}
          isDisabled={servicios.length >= LIMITE_SERVICIOS}
          onPress={() => onChange((antes) => ({ ...antes, servicios: [...antes.servicios, nuevoServicio(antes.servicios.at(-1))] }))}
        >
          Agregar servicio
        </Button>
      </div>
    </Section>
  );
}

type ServicioProps = {
  readonly servicio: ServicioEscrito;
  readonly indice: number;
  readonly costumbres: Costumbres | null;
  readonly onChange: (servicio: ServicioEscrito) => void;
  /** Null: it is the only one. */
  readonly onRemove: (() => void) | null;
};

function Servicio({ servicio, indice, costumbres, onChange, onRemove }: ServicioProps) {
  const conPadron = useEnPadron((state) => state.cargado === true);
  const en = (campo: DatoDelPadron) => ({
    path: `servicios.${indice}.${campo}`,
    value: servicio[campo],
    ...(campo !== 'codigoModular' && servicio.delPadron.includes(campo) && { help: 'Del padrón' }),
    onChange: (valor: string) => onChange(escritoAMano(servicio, campo, valor)),
  });
  return (
    <fieldset className={classes(styles.servicio)} aria-label={`Servicio ${indice + 1}`}>
      {onRemove && (
        <div className={classes(styles.servicioHead)}>
          <h3>Servicio {indice + 1}</h3>
          <Button kind="quiet" icon={Trash2} onPress={onRemove} aria-label={`Quitar el servicio ${indice + 1}`}>
            Quitar
          </Button>
        </div>
      )}
      <div className={classes(grid.grid)}>
        {conPadron && <BuscarEnPadron onChoose={(oficial) => onChange(conElPadron(servicio, oficial, 'todos'))} />}
        <TextField label="Código modular" size={5} kind="digits" {...en('codigoModular')} />
        <TextField label="Anexo" size={2} kind="digits" {...en('anexo')} />
        <SuggestField label="Nivel" size={5} suggestions={NIVELES} {...en('nivel')} />
        <TextField label="Nombre o número de la IE" size={12} {...en('nombreIe')} />
        <TextField label="Centro poblado" size={6} {...en('centroPoblado')} />
        <TextField label="Distrito" size={6} {...en('distrito')} {...(!servicio.delPadron.includes('distrito') && deCostumbre(servicio.distrito, costumbres?.distrito))} />
      </div>
    </fieldset>
  );
}
