// An issued document in one line: what it is, what became of it, and what may be done with it.
import { FileSignature, FileText, Printer } from 'lucide-react';
import { impedimentoDeAnular } from '../../../shared/domain/anulacion.ts';
import { sePuede } from '../../../shared/domain/expediente.ts';
import { fechaCorta, fechaEnLima, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { DocumentoVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { useMay, useSession, useToday } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import styles from './documentos.module.css';
import { imprimir } from './imprimir.ts';
import { useExpediente } from './store.ts';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';

type FilaProps = {
  readonly documento: DocumentoVisto;
  readonly onDialogo: AbrirDialogo;
  /** Also who issued it, when, and its fingerprint. */
  readonly whole?: boolean;
};

/** What may be done of what is seldom done. */
function useAcciones(documento: DocumentoVisto): { readonly adjuntar: boolean; readonly anular: boolean } {
  const may = useMay();
  const hoy = useToday();
  const nombre = useSession((state) => state.estado?.sesion?.nombre);
  const estado = useExpediente(({ expediente }) => expediente?.estado);
  if (estado === undefined) return { adjuntar: false, anular: false };
  const { clase, anulado, emitidoPor, emitidoEn } = documento;
  const quien = { estado, esJefe: may('proyectos.visar'), esSuyoYDeHoy: emitidoPor === nombre && fechaEnLima(emitidoEn) === hoy };
  return {
    adjuntar: clase !== 'hoja' && !anulado && sePuede('adjuntar_firmado', estado) && may('firmados.adjuntar'),
    anular: may('documentos.anular') && sePuede('anular_documento', estado) && impedimentoDeAnular(documento, quien) === null,
  };
}

export function FilaDeDocumento({ documento, onDialogo, whole = false }: FilaProps) {
  const { id, clase, rotulo, anulado, motivoDeAnulacion, deAntes, entrega, emitidoEn, emitidoPor, huella, conClave, impreso, firmados } = documento;
  const acciones = useAcciones(documento);
  const may = useMay();
  const task = useTask();
  return (
    <div className={classes(styles.documento, anulado && styles.annulled)}>
      <FileText aria-hidden />
      <div className={classes(styles.documentoText)}>
        <strong>{rotulo}</strong>
        <span>
          {NOMBRE_DOCUMENTO[clase]}
          {clase === 'hoja' && (conClave ? ', con contraseña' : ', sin contraseña')}
          {anulado && ` · ${clase === 'hoja' ? 'sin efecto' : 'anulado'}: ${motivoDeAnulacion}`}
          {entrega && ` · recibido por ${entrega.recibidoPor} el ${fechaCorta(entrega.fecha)} ${entrega.hora}`}
          {!entrega && !anulado && clase !== 'cargo' && ' · sin entregar'}
          {deAntes && clase !== 'cargo' && ' · de antes de que se reabriera'}
        </span>
        {whole && (
          <small>
            Emitido el {momentoCorto(emitidoEn)} por {emitidoPor}
            {impreso && ' · impreso'} · SHA-256 <span title={huella}>{huella.slice(0, 16)}…</span>
          </small>
        )}
        {firmados.length > 0 && (
          <ul className={classes(styles.firmados)}>
            {(whole ? firmados : firmados.slice(0, 1)).map((firmado) => (
              <li key={firmado.id}>
                <FileSignature aria-hidden />
                <span title={`SHA-256 ${firmado.huella}`}>
                  Firmado: {firmado.nombre}
                  {whole && `, ${momentoCorto(firmado.agregadoEn)}`}
                </span>
                <Button kind="quiet" onPress={() => onDialogo({ tipo: 'ver_firmado', documentoId: id, firmadoId: firmado.id })} aria-label={`Ver el firmado ${firmado.nombre}`}>
                  Ver el firmado
                </Button>
              </li>
            ))}
          </ul>
        )}
        {task.failure && <FailureNotice failure={task.failure} />}
      </div>
      <div className={classes(styles.documentoActions)}>
        {whole && clase !== 'cargo' && !anulado && !entrega && may('entregas.registrar') && (
          <Button onPress={() => onDialogo({ tipo: 'entregar', documentoIds: [id] })}>Registrar entrega</Button>
        )}
        {whole && acciones.adjuntar && (
          <Button onPress={() => onDialogo({ tipo: 'adjuntar_firmado', documentoId: id })} aria-label={`Adjuntar firmado a ${rotulo}`}>
            Adjuntar firmado
          </Button>
        )}
        {whole && acciones.anular && (
          <Button onPress={() => onDialogo({ tipo: 'anular', documentoId: id })} aria-label={`Anular ${rotulo}`}>
            Anular
          </Button>
        )}
        <Button onPress={() => onDialogo({ tipo: 'ver', documentoId: id })} aria-label={`Ver ${rotulo}`}>
          Ver
        </Button>
        {clase !== 'hoja' && may('documentos.paraImprimir') && (
          <Button icon={Printer} pending={task.pending} onPress={() => void task.run(() => imprimir(documento))} aria-label={`Imprimir ${rotulo}`}>
            Imprimir
          </Button>
        )}
      </div>
    </div>
  );
}
