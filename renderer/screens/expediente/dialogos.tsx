// The dialogs of a case, one at a time.
import { nombreCompleto } from '../../../shared/domain/pedido.ts';
import { assertNever } from '../../../shared/failure.ts';
import type { DocumentoVisto, ExpedienteVisto } from '../../../shared/vistas.ts';
import { Destruir } from '../vigencias/destruir.tsx';
import { PasarCasos } from '../../parts/pases/pasar.tsx';
import { tell } from '../../state/notice.ts';
import { AgregarArchivos } from './agregar-archivos.tsx';
import { AnularDocumento } from './anular-documento.tsx';
import { ConMotivo, type ActoConMotivo } from './con-motivo.tsx';
import { Constancia } from './constancia.tsx';
import { EmitirCarta, EmitirObservacion } from './emitir.tsx';
import { Entregar } from './entregar.tsx';
import { AdjuntarFirmado, VerFirmado } from './firmado.tsx';
import { Hoja } from './hoja/hoja.tsx';
import { PedirOpinion } from './pedir-opinion.tsx';
import { load, take } from './store.ts';
import { Subsanar } from './subsanar.tsx';
import { VerDocumento } from './ver-documento.tsx';
import { Visar } from './visar.tsx';

export type Dialogo =
  | { readonly tipo: 'emitir'; readonly clase: 'cargo' | 'respuesta' | 'improcedencia' | 'devolucion' }
  | { readonly tipo: 'emitir_observacion'; readonly puntos: readonly string[]; readonly dias: number; readonly motivo: string }
  | { readonly tipo: 'entregar'; readonly documentoIds: readonly number[] }
  | { readonly tipo: 'ver' | 'anular' | 'adjuntar_firmado' | 'destruir'; readonly documentoId: number }
  | { readonly tipo: 'ver_firmado'; readonly documentoId: number; readonly firmadoId: number }
  | { readonly tipo: 'visar'; readonly proyectoId: number }
  | { readonly tipo: 'motivo'; readonly acto: ActoConMotivo }
  | { readonly tipo: 'dispensar'; readonly servicios: readonly number[] }
  | { readonly tipo: 'retirar'; readonly adjuntoId: number; readonly nombre: string }
  | { readonly tipo: 'constancia' | 'hoja' | 'subsanar' | 'pedir_opinion' | 'agregar' | 'pasar' };

export type AbrirDialogo = (dialogo: Dialogo) => void;

type DialogosProps = {
  readonly expediente: ExpedienteVisto;
  readonly dialogo: Dialogo;
  readonly onClose: () => void;
};

export function Dialogos({ expediente, dialogo, onClose }: DialogosProps) {
  const { tipo } = dialogo;
  const documento: DocumentoVisto | undefined = 'documentoId' in dialogo ? expediente.documentos.find(({ id }) => id === dialogo.documentoId) : undefined;
  switch (tipo) {
    case 'pasar':
      return <PasarCasos casos={[expediente]} onClose={onClose} onPassed={(text) => void load(expediente.id).then(() => tell({ text }))} />;
    case 'emitir':
      return <EmitirCarta expediente={expediente} clase={dialogo.clase} onClose={onClose} />;
    case 'emitir_observacion':
      return <EmitirObservacion expediente={expediente} puntos={dialogo.puntos} dias={dialogo.dias} motivo={dialogo.motivo} onClose={onClose} />;
    case 'entregar':
      return <Entregar expediente={expediente} documentoIds={dialogo.documentoIds} onClose={onClose} />;
    case 'ver':
      return documento && <VerDocumento documento={documento} onClose={onClose} />;
    case 'destruir':
      return documento && <Destruir todas hojas={[{ ...documento, documentoId: documento.id, persona: nombreCompleto(expediente.pedido.solicitante), numero: expediente.numero }]} onClose={onClose} />;
    case 'anular':
      return documento && <AnularDocumento documento={documento} onClose={onClose} />;
    case 'adjuntar_firmado':
      return documento && <AdjuntarFirmado documento={documento} onClose={onClose} />;
    case 'ver_firmado': {
      const firmado = documento?.firmados.find(({ id }) => id === dialogo.firmadoId);
      return documento && firmado && <VerFirmado documento={documento} firmado={firmado} onClose={onClose} />;
    }
    case 'visar': {
      const proyecto = expediente.proyectos.find(({ id }) => id === dialogo.proyectoId);
      return proyecto && <Visar expedienteId={expediente.id} proyecto={proyecto} onDone={take} onClose={onClose} />;
    }
    case 'motivo':
      return <ConMotivo expedienteId={expediente.id} acto={dialogo.acto} onClose={onClose} />;
    case 'retirar':
      return <ConMotivo expedienteId={expediente.id} acto="retirar" adjunto={dialogo} onClose={onClose} />;
    case 'dispensar':
      return <ConMotivo expedienteId={expediente.id} acto="dispensar" servicios={dialogo.servicios} onClose={onClose} />;
    case 'constancia':
      return <Constancia expedienteId={expediente.id} onClose={onClose} />;
    case 'hoja':
      return <Hoja expediente={expediente} onClose={onClose} />;
    case 'subsanar':
      return <Subsanar expediente={expediente} onClose={onClose} />;
    case 'pedir_opinion':
      return <PedirOpinion expedienteId={expediente.id} onClose={onClose} />;
    case 'agregar':
      return <AgregarArchivos expediente={expediente} onClose={onClose} />;
    default:
      return assertNever(tipo);
  }
}
