// The oficio múltiple: addressees from the padrón or the cases, seen before it is issued, and issued to all of them at once.
import { sinRepetir, type Destinatario, type Multiple } from '../../shared/domain/multiple.ts';
import { esPronoei } from '../../shared/domain/codigo-modular.ts';
import { nombreCompleto, type ServicioPedido } from '../../shared/domain/pedido.ts';
import type { ServicioPadron } from '../../shared/domain/padron.ts';
import { Refusal } from '../../shared/failure.ts';
import { cargoDe, conMayuscula } from '../letters/concordancia.ts';
import { componerMultiple } from '../letters/oficio-multiple.ts';
import { institucionesDe, lugarComun } from '../letters/servicios.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import { denunciarAlteracionDeOficina, leerCaso } from './caso.ts';
import { baseDe, exigirFirmante, quienFirma, verCarta } from './dibujo.ts';
import { emitirNumerado } from './emision.ts';
import { exigirVistoDeMultiple } from './visado.ts';
import type { Part, Turno } from './handler.ts';

/** As it stands in a table: without the article. */
const institucionEnCuadro = (servicios: readonly ServicioPedido[]): string => conMayuscula(institucionesDe(servicios).replace(/^(el|la|los|las) /, ''));

/** The padrón names the school and not its director. */
function delServicio({ codigoModular, anexo, nombre: nombreIe, nivel, centroPoblado, distrito }: ServicioPadron): Destinatario {
  const servicio: ServicioPedido = { codigoModular, anexo, nombreIe, nivel, centroPoblado, distrito, delPadron: [] };
  return { trato: '', nombre: '', cargo: esPronoei(servicio) ? 'Responsable' : 'Director(a)', institucion: institucionEnCuadro([servicio]), lugar: lugarComun([servicio]) };
}

function delExpediente(turno: Turno, expedienteId: number): Destinatario {
  const { solicitante, servicios } = turno.store.pedidos.leer(leerCaso(turno, expedienteId).id);
  const { trato, calidad } = solicitante;
  return { trato, nombre: nombreCompleto(solicitante), cargo: cargoDe(calidad, trato), institucion: institucionEnCuadro(servicios), lugar: lugarComun(servicios) };
}

/** More than any UGEL has in one district. */
const LIMITE_DEL_PADRON = 400;

const componer = (turno: Turno, multiple: Multiple, rotulo: string | null, firmante: string | null) => componerMultiple({ ...baseDe(turno, firmante), rotulo, multiple });

export const multiples: Part<'multiples'> = {
  'multiples.listar': ({ store }, { despuesDe, limite }) => {
    const filas = store.multiples.pagina(despuesDe ?? PRIMERA_PAGINA, limite + 1);
    return { filas: filas.slice(0, limite), hayMas: filas.length > limite };
  },

  'multiples.destinatarios': (turno, peticion) => {
    const { padron } = turno.store;
    switch (peticion.de) {
      case 'servicio': {
        const servicio = padron.leer(peticion.codigoModular, peticion.anexo);
        if (!servicio) throw new Refusal('no_existe', 'Ese servicio no está en el padrón de su UGEL.', 'codigoModular');
        return { destinatarios: [delServicio(servicio)], hayMas: false };
      }
      case 'padron': {
        const servicios = padron.buscar(peticion.texto, LIMITE_DEL_PADRON + 1);
        const hallados = servicios.slice(0, LIMITE_DEL_PADRON).filter(({ activo }) => activo).map(delServicio);
        return { destinatarios: sinRepetir([], hallados), hayMas: servicios.length > LIMITE_DEL_PADRON };
      }
      case 'expediente':
        return { destinatarios: [delExpediente(turno, peticion.expedienteId)], hayMas: false };
    }
  },

  'multiples.vistaPrevia': (turno, { firmante: elegido, ...multiple }) => {
    const firmante = quienFirma(turno, elegido);
    return verCarta(turno, componer(turno, multiple, null, firmante?.nombre ?? null), multiple, null, firmante);
  },

  'multiples.emitir': async (turno, { numero, firmante: elegido, ...multiple }) => {
    const { store, ahora, miembro } = turno;
    exigirFirmante(turno);
    exigirVistoDeMultiple(turno);
    const { asunto, destinatarios } = multiple;
    const firmante = quienFirma(turno, elegido)?.nombre ?? null;
    const { documentoId } = await emitirNumerado(
      turno,
      { clase: 'multiple', tipo: 'multiple', conClave: false, escrito: numero, componer: (rotulo) => componer(turno, multiple, rotulo, firmante), fuentes: multiple },
      {
        expedienteId: null,
        destinatario: destinatarios.length === 1 ? (destinatarios[0]?.institucion ?? '') : `${destinatarios.length} destinatarios`,
        buscable: [asunto, ...destinatarios.flatMap(({ nombre, institucion }) => [nombre, institucion])],
      },
      (numerar) => {
        denunciarAlteracionDeOficina(turno);
        const numerado = numerar();
        store.multiples.guardar(numerado.documentoId, asunto, destinatarios);
        store.actuaciones.anotar({
          expedienteId: null, en: ahora, miembroId: miembro.id, acto: 'emitir_multiple', estadoAntes: null, estadoDespues: null,
          detalle: { asunto, destinatarios: destinatarios.length, firmante, ...numerado },
        });
      },
    );
    const emitido = store.multiples.leer(documentoId);
    if (!emitido) throw new Error(`multiple ${documentoId} is missing`);
    return emitido;
  },
};
