// What is asked of the acts.
import { FilterX } from 'lucide-react';
import { useState } from 'react';
import { GRUPOS, NOMBRE_GRUPO } from '../../../shared/domain/actos.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import desk from '../../parts/desk.module.css';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import styles from './auditoria.module.css';
import { clearFilter, filter, useAuditoria } from './store.ts';

const TODOS = 'todos';
const POR_GRUPO = [[TODOS, 'Todos'], ...GRUPOS.map((grupo) => [grupo, NOMBRE_GRUPO[grupo]] as const)] as const;

export function Filtros() {
  const { filtro, failure, miembros } = useAuditoria();
  const [expediente, setExpediente] = useState(filtro.expediente);
  const buscarExpediente = () => {
    if (expediente.trim() !== filtro.expediente) filter({ expediente: expediente.trim() });
  };
  const personas = [[TODOS, 'Todas'], ...miembros.map(({ id, nombre }) => [String(id), nombre] as const)] as const;

  return (
    <FormNotes failures={fieldFailures(failure, 'filtro.')}>
      <search aria-label="Filtrar los actos" className={classes(desk.fields, styles.filters)}>
        <DateField label="Desde" withoutYear="pasado" path="desde" value={filtro.desde} onChange={(desde) => filter({ desde })} />
        <DateField label="Hasta" withoutYear="pasado" path="hasta" value={filtro.hasta} onChange={(hasta) => filter({ hasta })} />
        <SelectField
          label="Persona"
          options={personas}
          value={filtro.miembroId === null ? TODOS : String(filtro.miembroId)}
          onChange={(id) => filter({ miembroId: id === TODOS ? null : Number(id) })}
        />
        <SelectField
          label="Clase de acto"
          options={POR_GRUPO}
          value={filtro.grupo ?? TODOS}
          onChange={(grupo) => filter({ grupo: grupo === TODOS ? null : grupo })}
        />
        <TextField
          label="Expediente"
          path="expediente"
          placeholder="2026-00017"
          maxLength={20}
          value={expediente}
          onChange={setExpediente}
          onBlur={buscarExpediente}
          onEnter={buscarExpediente}
        />
        <TextField label="Palabras del detalle" path="texto" maxLength={200} value={filtro.texto} onChange={(texto) => filter({ texto })} />
        <Button
          icon={FilterX}
          onPress={() => {
            setExpediente('');
            clearFilter();
          }}
        >
          Quitar filtros
        </Button>
      </search>
    </FormNotes>
  );
}
