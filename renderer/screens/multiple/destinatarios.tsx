// To whom: found in the padrón or in the cases, one by one or all that answer to a search, or typed.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '../../../shared/contract.ts';
import { claveDeDestinatario, LIMITE_DESTINATARIOS, sinRepetir, type Destinatario } from '../../../shared/domain/multiple.ts';
import { call } from '../../bridge.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import grid from '../../parts/fields/grid.module.css';
import { useFieldError } from '../../parts/fields/notes.tsx';
import { SearchField } from '../../parts/fields/search-field.tsx';
import { Section } from '../../parts/section.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { BuscarEnPadron } from '../../parts/buscar-en-padron.tsx';
import { EscribirDestinatario } from './destinatario.tsx';
import { destinatarioDe, enLista, filaDe, type Fila } from './escrito.ts';
import styles from './multiple.module.css';

const NUEVO: Destinatario = { trato: '', nombre: '', cargo: 'Director(a)', institucion: '', lugar: '' };

type DestinatariosProps = { readonly filas: readonly Fila[]; readonly onChange: (cambio: (antes: readonly Fila[]) => readonly Fila[]) => void };

export function Destinatarios({ filas, onChange }: DestinatariosProps) {
  const [buscado, setBuscado] = useState('');
  const [abierto, setAbierto] = useState<Fila | 'nuevo' | null>(null);
  const task = useTask();

  const agregar = (peticion: Input<'multiples.destinatarios'>) =>
    void task.run(
      () => call('multiples.destinatarios', peticion),
      ({ destinatarios, hayMas }) => {
        const nuevos = sinRepetir(filas, destinatarios);
        onChange((antes) => [...antes, ...sinRepetir(antes, destinatarios).map(filaDe)]);
        const repetidos = destinatarios.length - nuevos.length;
        const partes = [
          nuevos.length === 1 ? 'Se agregó 1 destinatario' : `Se agregaron ${conMiles(nuevos.length)} destinatarios`,
          repetidos > 0 ? `; ${repetidos === 1 ? '1 ya estaba' : `${conMiles(repetidos)} ya estaban`}` : '',
          hayMas ? '; hay más que coinciden: busque con otra palabra' : '',
        ];
        tell({ text: `${partes.join('')}.` });
      },
    );
  const guardar = (destinatario: Destinatario): string | null => {
    const otros = filas.filter((fila) => fila !== abierto);
    const igual = otros.find((otro) => claveDeDestinatario(otro) === claveDeDestinatario(destinatario));
    if (igual) return `Ya está en la lista: ${enLista(igual)}, ${igual.institucion}.`;
    onChange((antes) => (abierto === 'nuevo' ? [...antes, filaDe(destinatario)] : antes.map((fila) => (fila === abierto ? { ...destinatario, key: fila.key } : fila))));
    return null;
  };

  return (
    <Section
      title={`Destinatarios (${conMiles(filas.length)})`}
      aside={
        filas.length > 1 && (
          <Button kind="quiet" icon={Trash2} onPress={() => onChange(() => [])}>
            Quitar todos
          </Button>
        )
      }
    >
      {task.failure && <FailureNotice failure={task.failure} />}
      <div className={classes(grid.grid)}>
        <BuscarEnPadron size={6} onText={setBuscado} onChoose={({ codigoModular, anexo }) => agregar({ de: 'servicio', codigoModular, anexo })} />
        <SearchField
          label="Buscar en los expedientes"
          placeholder="Nombre, DNI, IE o número"
          nothing="Ningún expediente coincide."
          size={6}
          search={async (texto) => {
            if (texto.trim() === '') return [];
            const result = await call('expedientes.buscar', { texto, estado: null, despuesDe: null, limite: 12 });
            if (!result.ok) return [];
            return result.value.filas.map(({ id, numero, solicitante, ie, distrito }) => ({ id: String(id), strong: solicitante || 'Sin nombre', text: ie, detail: [numero, distrito].filter((dato) => dato !== '').join(' · ') }));
          }}
          onChoose={(id) => agregar({ de: 'expediente', expedienteId: Number(id) })}
        />
      </div>
      <div className={classes(styles.buttons)}>
        {buscado.trim() !== '' && (
          <Button pending={task.pending} onPress={() => agregar({ de: 'padron', texto: buscado })}>
            Agregar todos los del padrón que coinciden con «{buscado.trim()}»
          </Button>
        )}
        <Button kind="quiet" icon={Plus} isDisabled={filas.length >= LIMITE_DESTINATARIOS} onPress={() => setAbierto('nuevo')}>
          Escribir otro destinatario
        </Button>
      </div>
      <PathError path="destinatarios" value={filas} />
      {filas.length > 0 && (
        <ol className={classes(styles.list)}>
          {filas.map((fila, i) => (
            <Renglon
              key={fila.key}
              fila={fila}
              path={`destinatarios.${i}`}
              onEdit={() => setAbierto(fila)}
              onRemove={() => onChange((antes) => antes.filter(({ key }) => key !== fila.key))}
            />
          ))}
        </ol>
      )}
      {abierto && (
        <EscribirDestinatario
          title={abierto === 'nuevo' ? 'Otro destinatario' : 'Corregir el destinatario'}
          inicial={abierto === 'nuevo' ? NUEVO : destinatarioDe(abierto)}
          onSave={guardar}
          onClose={() => setAbierto(null)}
        />
      )}
    </Section>
  );
}

type RenglonProps = { readonly fila: Fila; readonly path: string; readonly onEdit: () => void; readonly onRemove: () => void };

function Renglon({ fila, path, onEdit, onRemove }: RenglonProps) {
  return (
    <li className={classes(styles.row)} data-path={path}>
      <span className={classes(styles.who)}>
        <strong>{fila.institucion}</strong>
        <span>
          {enLista(fila)}
          {fila.lugar !== '' && ` · ${fila.lugar}`}
        </span>
        <PathError path={path} value={fila} />
      </span>
      <IconButton icon={Pencil} label={`Corregir ${fila.institucion}`} onPress={onEdit} />
      <IconButton icon={Trash2} label={`Quitar ${fila.institucion}`} onPress={onRemove} />
    </li>
  );
}

/** Why what has no field of its own was refused. */
function PathError({ path, value }: { readonly path: string; readonly value: unknown }) {
  const error = useFieldError(path, value);
  return error === undefined ? null : <span className={classes(styles.refused)}>{error}</span>;
}
