// Handing over against signature: who received, when, and the signed cargo.
import { FileCheck2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { nombreCompleto } from '../../../shared/domain/pedido.ts';
import { horaEnLima, instante } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { DateField, TimeField } from '../../parts/fields/date-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { ACCEPTED_TYPES } from '../../parts/files/received.ts';
import { useFiles } from '../../parts/files/use-files.ts';
import { Notice } from '../../parts/notice.tsx';
import { AvisoDeReloj } from '../../parts/respaldo/edad-de-respaldo.tsx';
import { useToday } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import styles from './trabajo.module.css';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import { porEntregar } from './pasos.ts';
import { takeAndTell } from './store.ts';

type EntregarProps = { readonly expediente: ExpedienteVisto; readonly documentoIds: readonly number[]; readonly onClose: () => void };

export function Entregar({ expediente, documentoIds, onClose }: EntregarProps) {
  const hoy = useToday();
  const { solicitante } = expediente.pedido;
  const posibles = porEntregar(expediente);
  const [elegidos, setElegidos] = useState<ReadonlySet<number>>(() => new Set(documentoIds));
  const [recibidoPor, setRecibidoPor] = useState(() => nombreCompleto(solicitante));
  const [documento, setDocumento] = useState(solicitante.numeroDocumento);
  const [fecha, setFecha] = useState<string | null>(hoy);
  const [hora, setHora] = useState(() => String(horaEnLima(instante(new Date()))));
  const { files, refused, change, add } = useFiles(() => 'cargo_firmado');
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  const notificacion = posibles.every(({ clase }) => clase === 'observacion' || clase === 'devolucion');
  const [cargo] = files;

  const registrar = () =>
    void task.run(
      async () => {
        const result = await call('entregas.registrar', {
          expedienteId: expediente.id,
          documentoIds: [...elegidos],
          recibidoPor,
          documento,
          fecha: fecha ?? '',
          hora,
          cargoFirmado: cargo ? { nombre: cargo.nombre, bytes: cargo.bytes } : null,
        });
        if (!result.ok) focusField(box.current, result.failure.field ?? '');
        return result;
      },
      (visto) => {
        takeAndTell(visto, notificacion ? 'Notificación registrada.' : 'Entrega registrada.');
        onClose();
      },
    );

  return (
    <Dialog
      title={notificacion ? 'Registrar la notificación' : 'Registrar la entrega'}
      onClose={onClose}
      onSave={registrar}
      failure={task.failure}
      busy={task.pending}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={registrar}>
            Registrar
          </Button>
        </>
      }
    >
      <AvisoDeReloj />
      <FormNotes failures={fieldFailures(task.failure)}>
        <div ref={box} className={classes(grid.stack, grid.formBox)}>
          <fieldset className={classes(styles.checks)} aria-label="Qué se entregó">
            {posibles.map(({ id, rotulo, clase }) => (
              <CheckField
                key={id}
                label={`${rotulo} (${NOMBRE_DOCUMENTO[clase]})`}
                value={elegidos.has(id)}
                onChange={(va) =>
                  setElegidos((antes) => {
                    const otros = new Set(antes);
                    if (va) otros.add(id);
                    else otros.delete(id);
                    return otros;
                  })
                }
              />
            ))}
          </fieldset>
          <div className={classes(grid.grid)}>
            <TextField label="Recibido por" path="recibidoPor" size={8} value={recibidoPor} onChange={setRecibidoPor} />
            <TextField label="Su documento" path="documento" size={4} kind="digits" value={documento} onChange={setDocumento} />
            <DateField label="Fecha" withoutYear="pasado" path="fecha" size={4} value={fecha} onChange={setFecha} />
            <TimeField label="Hora" path="hora" size={4} value={hora} onChange={setHora} />
          </div>
          <div className={classes(styles.cargo)}>
            <FileTrigger acceptedFileTypes={ACCEPTED_TYPES} onSelect={(chosen) => void add([...(chosen ?? [])].slice(0, 1))}>
              <Button icon={FileCheck2} isDisabled={cargo !== undefined}>
                Adjuntar el cargo firmado (opcional)
              </Button>
            </FileTrigger>
            {cargo && (
              <>
                <span>{cargo.nombre}</span>
                <Button kind="quiet" onPress={() => change([])}>
                  Quitar
                </Button>
              </>
            )}
          </div>
          {refused.map((sentence) => (
            <Notice key={sentence} kind="warning" live>
              <p>{sentence}</p>
            </Notice>
          ))}
          {cargo && posibles.some(({ clase, id }) => clase === 'hoja' && elegidos.has(id)) && (
            <Notice kind="warning">
              <p>Escanee solo la parte del cargo: la de arriba lleva la contraseña y no debe quedar en el archivo.</p>
            </Notice>
          )}
        </div>
      </FormNotes>
    </Dialog>
  );
}
