// The signed version of a document: brought back as it is, seen, printed and kept outside as it is.
import { Download, Paperclip, Printer } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { DocumentoVisto, FirmadoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ACCEPTED_TYPES, sizeInWords } from '../../parts/files/received.ts';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { useFiles } from '../../parts/files/use-files.ts';
import { printPdf } from '../../parts/impresion/print.ts';
import { Notice } from '../../parts/notice.tsx';
import { TakeOut } from '../../parts/take-out.tsx';
import { useOpened } from '../../parts/visor/use-opened.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { useMay } from '../../state/session.ts';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import styles from './documentos.module.css';
import { takeIfShown } from './store.ts';

type AdjuntarProps = { readonly documento: Pick<DocumentoVisto, 'id' | 'rotulo'>; readonly onClose: () => void };

export function AdjuntarFirmado({ documento: { id: documentoId, rotulo }, onClose }: AdjuntarProps) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { files, refused, change, add } = useFiles(() => 'otro');
  const task = useTask();
  const elegir = async (chosen: readonly File[]) => {
    const [una] = await add(chosen.slice(0, 1));
    if (una) change([una]);
  };
  const over = useFileDrop(box, (dropped) => void elegir(dropped));
  const [archivo] = files;
  const adjuntar = () => {
    if (!archivo) return;
    void task.run(
      () => call('firmados.adjuntar', { documentoId, nombre: archivo.nombre, bytes: archivo.bytes }),
      ({ expediente, aviso }) => {
        if (expediente) takeIfShown(expediente);
        tell({ text: aviso ?? 'Versión firmada adjunta.' });
        onClose();
      },
    );
  };
  return (
    <Dialog
      title="Adjuntar la versión firmada"
      onClose={onClose}
      failure={task.failure}
      busy={task.pending}
      {...(archivo && { onSave: adjuntar })}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" shortcut="guardar" isDisabled={!archivo} pending={task.pending} onPress={adjuntar}>
            Adjuntar
          </Button>
        </>
      }
    >
      <p>
        El archivo de <strong>{rotulo}</strong> que se firmó fuera del programa, o el escaneo del firmado a mano. Se guarda tal como está: el programa nunca lo
        cambia.
      </p>
      <div ref={setBox} className={classes(styles.drop, over && styles.over)}>
        <FileTrigger acceptedFileTypes={ACCEPTED_TYPES} onSelect={(chosen) => void elegir([...(chosen ?? [])])}>
          <Button icon={Paperclip}>{archivo ? 'Elegir otro' : 'Elegir el archivo'}</Button>
        </FileTrigger>
        {archivo ? (
          <span>
            {archivo.nombre} <small>{sizeInWords(archivo.bytes.length)}</small>
          </span>
        ) : (
          <small>o arrástrelo aquí. PDF, JPG o PNG, hasta 25 MB.</small>
        )}
      </div>
      {refused.map((sentence) => (
        <Notice key={sentence} kind="warning" live>
          <p>{sentence}</p>
        </Notice>
      ))}
    </Dialog>
  );
}

type VerProps = { readonly documento: Pick<DocumentoVisto, 'rotulo'>; readonly firmado: FirmadoVisto; readonly onClose: () => void };

const abrir = (firmadoId: number) => call('firmados.abrir', { firmadoId });

export function VerFirmado({ documento: { rotulo }, firmado, onClose }: VerProps) {
  const { id: firmadoId, nombre, tipo, agregadoEn, agregadoPor, huella } = firmado;
  const { file, failure } = useOpened(firmadoId, abrir);
  const [saving, setSaving] = useState(false);
  const may = useMay()('firmados.sacar');
  const task = useTask();
  const imprimir = async () => {
    const taken = await call('firmados.sacar', { firmadoId, para: 'imprimir' });
    return taken.ok ? printPdf(taken.value.bytes) : taken;
  };

  return (
    <>
      <Dialog
        title={`${rotulo}: versión firmada`}
        size="large"
        onClose={onClose}
        failure={failure ?? task.failure}
        footer={
          <>
            <Button onPress={onClose}>Cerrar</Button>
            {may && (
              <Button icon={Download} onPress={() => setSaving(true)}>
                Guardar como…
              </Button>
            )}
            {may && tipo === 'application/pdf' && (
              <Button kind="primary" icon={Printer} pending={task.pending} onPress={() => void task.run(imprimir)}>
                Imprimir
              </Button>
            )}
          </>
        }
      >
        <p className={classes(styles.numero)}>
          <span>
            {nombre} · lo adjuntó {agregadoPor} el {momentoCorto(agregadoEn)} · SHA-256 <span title={huella}>{huella.slice(0, 16)}…</span>
          </span>
        </p>
        <Visor file={file} name={nombre} />
      </Dialog>
      {saving && (
        <TakeOut
          title="Guardar la versión firmada fuera del programa"
          confirm="Guardar"
          take={() => call('firmados.sacar', { firmadoId, para: 'guardar' })}
          type={(taken) => taken.tipo}
          onClose={() => setSaving(false)}
        >
          <p>Sale tal como se adjuntó, con sus firmas, del archivo cifrado: cualquiera que use esa carpeta podrá leerla. Queda anotado quién la guardó y cuándo.</p>
        </TakeOut>
      )}
    </>
  );
}
