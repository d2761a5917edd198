// What the office signed outside, brought back: kept byte for byte, opened, saved and printed as it is.
import { PDFDocument } from 'pdf-lib';
import { extensionDe } from '../../shared/domain/archivo.ts';
import { Refusal } from '../../shared/failure.ts';
import { huellaDe } from '../store/blobs.ts';
import { revisarFirmado } from './archivos.ts';
import { actuarEn, anotarSalida, leerDocumento, verSiTiene } from './documentos.ts';
import type { Part, Turno } from './handler.ts';

const enPaginas = (cuantas: number): string => (cuantas === 1 ? '1 página' : `${cuantas} páginas`);

function leerFirmado({ store }: Turno, firmadoId: number) {
  const firmado = store.firmados.leer(firmadoId);
  if (!firmado) throw new Refusal('no_existe', 'No existe ese archivo.', 'firmadoId');
  return firmado;
}

export const firmados: Part<'firmados'> = {
  'firmados.adjuntar': async (turno, { documentoId, nombre, bytes }) => {
    const { store, ahora, miembro } = turno;
    const documento = leerDocumento(turno, documentoId);
    if (documento.clase === 'hoja') {
      throw new Refusal('valor_imposible', 'La hoja de credenciales no se adjunta: llevaría la contraseña. Adjunte su cargo firmado al registrar la entrega.', 'documentoId');
    }
    if (bytes.length === 0) throw new Refusal('archivo_danado', 'El archivo está vacío: expórtelo de nuevo del programa con que se firmó.', 'bytes');
    const { tipo, paginas: suyas } = await revisarFirmado(bytes, 'bytes');
    const huella = huellaDe(bytes);
    if (huella === documento.huella) {
      throw new Refusal('duplicado', 'Es el mismo PDF que emitió el programa: todavía no está firmado.', 'bytes');
    }
    const emitidas = (await PDFDocument.load(store.blobs.leer(documento.huella), { updateMetadata: false })).getPageCount();
    actuarEn(turno, documento.expedienteId, 'adjuntar_firmado', () => {
      if (leerDocumento(turno, documentoId).anulado) throw new Refusal('fuera_de_orden', `${documento.rotulo} está anulado: adjunte la versión firmada del que lo reemplaza.`);
      const ya = store.firmados.conHuella(huella);
      if (ya !== null) throw new Refusal('duplicado', `Ese mismo archivo ya está adjunto a ${ya}.`, 'bytes');
      store.firmados.agregar({ documentoId, nombre, tipo, tamano: bytes.length, huella, agregadoEn: ahora, agregadoPor: miembro.id });
      // Nothing can be refused any more, and the row is committed after.
      store.blobs.guardar(bytes);
      return { rotulo: documento.rotulo, nombre, huella };
    });
    const otras = suyas !== null && suyas !== emitidas;
    return {
      expediente: verSiTiene(turno, documento.expedienteId),
      aviso: otras ? `El archivo tiene ${enPaginas(suyas)} y el documento emitido, ${enPaginas(emitidas)}: compruebe que sea el mismo.` : null,
    };
  },

  'firmados.abrir': (turno, { firmadoId }) => {
    const { vista } = leerFirmado(turno, firmadoId);
    return { nombre: vista.nombre, tipo: vista.tipo, bytes: turno.store.blobs.leer(vista.huella) };
  },

  'firmados.sacar': (turno, { firmadoId, para }) => {
    const { documentoId, vista } = leerFirmado(turno, firmadoId);
    const documento = leerDocumento(turno, documentoId);
    const bytes = turno.store.blobs.leer(vista.huella);
    turno.store.write(() => anotarSalida(turno, documento, para === 'imprimir' ? 'imprimir_firmado' : 'guardar_firmado', {}));
    const propio = vista.nombre.replace(/\.[^.]*$/, '');
    return { nombre: `${propio || 'firmado'}.${extensionDe(vista.tipo)}`, tipo: vista.tipo, bytes };
  },
};
