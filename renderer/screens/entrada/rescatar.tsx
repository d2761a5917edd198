// Restoring a backup where nobody can enter: another PC, or data that cannot be opened.
import { ArchiveRestore, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ListaDeRespaldos, RespaldoMirado } from '../../../shared/vistas-respaldos.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ElegirCarpeta, useCarpeta } from '../../parts/respaldo/elegir-carpeta.tsx';
import { TablaDeRespaldos } from '../../parts/respaldo/lista-de-respaldos.tsx';
import { Marcha } from '../../parts/respaldo/marcha.tsx';
import { RespaldoDialogo } from '../../parts/respaldo/respaldo-dialogo.tsx';
import { useBackupNews } from '../../state/events.ts';
import { loadSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Entrada } from './entrada.tsx';
import entrada from './entrada.module.css';

/** The button, and the question before it where there is one. */
export function Rescatar({ pregunta, onClose }: { readonly pregunta?: string; readonly onClose?: () => void }) {
  const [abierto, setAbierto] = useState(false);
  const cerrar = () => {
    setAbierto(false);
    onClose?.();
  };
  const boton = (
    <Button icon={ArchiveRestore} onPress={() => setAbierto(true)}>
      Restaurar un respaldo
    </Button>
  );
  return (
    <>
      {pregunta === undefined ? boton : <Notice actions={boton}><p>{pregunta}</p></Notice>}
      {abierto && <DialogoDeRescate onClose={cerrar} />}
    </>
  );
}

/** In place of the entry, when not even the names can be read. */
export function SinPoderAbrir({ failure }: { readonly failure: Failure }) {
  return (
    <Entrada title="No se pueden abrir los datos" first="" wide>
      <FailureNotice failure={failure} onRetry={() => void loadSession()} />
      {failure.code === 'datos_ilegibles' && (
        <div className={classes(entrada.actions)}>
          <Rescatar />
        </div>
      )}
    </Entrada>
  );
}

function DialogoDeRescate({ onClose }: { readonly onClose: () => void }) {
  const [lista, setLista] = useState<ListaDeRespaldos | null>(null);
  const [mirado, setMirado] = useState<RespaldoMirado | null>(null);
  const [estado, setEstado] = useState<Output<'rescate.estado'> | null>(null);
  const task = useTask();
  const eleccion = useTask();
  const carpeta = useCarpeta(() => call('rescate.elegirCarpeta', {}));
  const mirarEstado = async () => {
    const result = await call('rescate.estado', {});
    if (!result.ok) return;
    setEstado(result.value);
    // Restored: one can enter again, and there is nothing more to do here.
    if (!result.value.posible) onClose();
  };
  useBackupNews(() => void mirarEstado());
  useEffect(() => {
    const leer = async () => {
      const result = await call('rescate.listar', { carpeta: null });
      if (result.ok) setLista(result.value);
    };
    void leer();
  }, []);
  const listar = (una: string) => void task.run(() => call('rescate.listar', { carpeta: una }), setLista);
  const trabajo = estado?.trabajo ?? null;

  if (mirado) {
    return (
      <RespaldoDialogo
        mirado={mirado}
        onClose={() => setMirado(null)}
        restaurar={(con) => call('rescate.restaurar', { respaldo: mirado.respaldo, ...con })}
      />
    );
  }
  return (
    <Dialog
      title="Restaurar un respaldo"
      onClose={onClose}
      busy={trabajo !== null}
      failure={task.failure ?? eleccion.failure}
      footer={
        <>
          <Button isDisabled={trabajo !== null} onPress={onClose}>
            Cancelar
          </Button>
          <Button
            icon={FolderOpen}
            kind={lista?.respaldos.length === 0 ? 'primary' : 'normal'}
            pending={eleccion.pending}
            isDisabled={trabajo !== null}
            onPress={() => void eleccion.run(() => carpeta.pedir(listar))}
          >
            Elegir la carpeta
          </Button>
        </>
      }
    >
      <Marcha trabajo={trabajo} fin={estado?.fin ?? null} onDetener={() => void call('rescate.detener', {})} />
      {lista?.respaldos.length === 0 ? (
        <p>Elija la carpeta de los respaldos: la de la memoria USB o del disco en que se guardan.</p>
      ) : (
        lista && <TablaDeRespaldos respaldos={lista.respaldos} onVer={({ respaldo }) => void task.run(() => call('rescate.ver', { respaldo }), setMirado)} />
      )}
      {carpeta.pregunta && <ElegirCarpeta pregunta={carpeta.pregunta} onClose={carpeta.cerrar} />}
    </Dialog>
  );
}
