// The hoja de credenciales. The password comes in with the call, is drawn, goes back in the bytes, and is kept nowhere:
// what is filed is the form without it, and the hash is of that form.
import { randomInt } from 'node:crypto';
import type { ParsedInput } from '../../shared/contract.ts';
import { proponerClave } from '../../shared/domain/credencial.ts';
import { ultimaHoja } from '../../shared/domain/destruccion.ts';
import { entregaCredencial } from '../../shared/domain/pedido.ts';
import { llevaClave } from '../../shared/domain/servicio.ts';
import { Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto } from '../../shared/vistas.ts';
import { componerHoja } from '../letters/hoja-credenciales.ts';
import { leerCaso, verCaso } from './caso.ts';
import { entradaDe, revisarYDibujar } from './dibujo.ts';
import { anotarSalida, leerDocumento } from './documentos.ts';
import { emitir } from './emision.ts';
import type { Part, Turno } from './handler.ts';

type Hoja = ParsedInput<'credenciales.vistaPrevia'>;

/** The sheet that another one takes the place of: the one in force, which it makes void, or the last one, which was destroyed. */
const hojaAnterior = ({ store }: Turno, expedienteId: number): DocumentoVisto | undefined => ultimaHoja(store.documentos.deExpediente(expedienteId));

/** Whether a sheet can be made, and with or without a password as the decisions ask. */
function exigirHoja({ store }: Turno, { expedienteId, clave }: Hoja): void {
  const concedidos = store.servicios.deExpediente(expedienteId).filter(({ decision }) => decision === 'procedente');
  if (concedidos.length === 0 || !entregaCredencial(store.pedidos.leer(expedienteId).tipo)) {
    throw new Refusal('fuera_de_orden', 'En este expediente no hay una credencial que entregar.');
  }
  const pideClave = concedidos.some(({ resultado }) => resultado !== null && llevaClave(resultado));
  if (pideClave && clave === null) throw new Refusal('falta_dato', 'Escriba la contraseña que dio SIAGIE, o proponga una.', 'clave');
  if (!pideClave && clave !== null) {
    throw new Refusal('valor_imposible', 'La persona ya tiene usuario y conserva su contraseña: la hoja no lleva ninguna.', 'clave');
  }
}

const anulaA = (turno: Turno, expedienteId: number): string | null => hojaAnterior(turno, expedienteId)?.rotulo ?? null;

export const credenciales: Part<'credenciales'> = {
  'credenciales.proponerClave': (turno, { expedienteId }) => {
    const { solicitante, servicios } = turno.store.pedidos.leer(leerCaso(turno, expedienteId).id);
    const datos = [solicitante.apellidos, solicitante.nombres, solicitante.numeroDocumento, ...servicios.map(({ codigoModular }) => codigoModular)];
    return { clave: proponerClave((menorQue) => randomInt(menorQue), datos) };
  },

  'credenciales.vistaPrevia': async (turno, hoja) => {
    const { expedienteId, usuario, clave } = hoja;
    leerCaso(turno, expedienteId);
    exigirHoja(turno, hoja);
    const carta = componerHoja({ ...entradaDe(turno, expedienteId, null), usuario, clave, registro: false, anula: anulaA(turno, expedienteId) });
    const pedido = turno.store.pedidos.leer(expedienteId);
    return revisarYDibujar(turno, carta, { usuario, pedido }, { pedido, fecha: turno.hoy, firmante: null });
  },

  'credenciales.emitir': async (turno, { motivo, ...hoja }) => {
    const { store } = turno;
    const { expedienteId, usuario, clave } = hoja;
    const pedido = store.pedidos.leer(leerCaso(turno, expedienteId).id);
    const anterior = hojaAnterior(turno, expedienteId);
    const componer = (rotulo: string | null, registro: boolean) =>
      componerHoja({ ...entradaDe(turno, expedienteId, rotulo), usuario, clave, registro, anula: anterior?.rotulo ?? null });
    const { documentoId, bytes } = await emitir(turno, {
      expedienteId,
      clase: 'hoja',
      tipo: 'hoja',
      acto: anterior ? 'reemitir_hoja' : 'emitir_hoja',
      conClave: clave !== null,
      exigirPosible: () => {
        exigirHoja(turno, hoja);
        if (anterior && motivo === '') {
          throw new Refusal('falta_dato', `Ya se emitió ${anterior.rotulo}${anterior.anulado ? ', que fue destruida' : ''}: restablezca la contraseña en SIAGIE y escriba por qué se hace otra hoja.`, 'motivo');
        }
      },
      componer: (rotulo) => componer(rotulo, true),
      enMano: (rotulo) => componer(rotulo, false),
      fuentes: { usuario, pedido },
      alEmitir: () => {
        if (anterior && !anterior.anulado) {
          const porque = { en: turno.ahora, por: turno.miembro.id, motivo, comunicado: '' };
          store.documentos.anular(anterior.id, porque);
        }
        return { usuario, conClave: clave !== null, anula: anterior?.rotulo ?? null, motivo };
      },
    });
    return { expediente: verCaso(turno, expedienteId), documentoId, bytes };
  },

  'credenciales.impresa': (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    if (documento.clase !== 'hoja' || documento.expedienteId === null) throw new Refusal('no_existe', 'Ese documento no es una hoja de credenciales.', 'documentoId');
    turno.store.write(() => anotarSalida(turno, documento, 'imprimir_hoja', { conClave: documento.conClave }));
    return verCaso(turno, documento.expedienteId);
  },
};
