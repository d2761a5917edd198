// The padrón: brought in from its file, after a preview, and asked at each key.
import type { OfficeEvent } from '../../shared/contract.ts';
import { Refusal } from '../../shared/failure.ts';
import { enPadron } from './en-padron.ts';
import { verEscuela } from './escuela.ts';
import type { Part, Turno } from './handler.ts';
import { importar, type Importacion, type Leida } from './importacion.ts';
import { aceptar, revisar } from './previa-de-padron.ts';

const CORTES_QUE_SE_MUESTRAN = 200;
const HALLADOS = 12;
/** After this long without a sign, somebody else may begin. */
const ABANDONADA_MS = 5 * 60_000;

function laLeida(importacion: Importacion): Leida {
  const leida = importacion.leida();
  if (!leida) throw new Refusal('fuera_de_orden', 'El archivo todavía se está leyendo.');
  return leida;
}

/** The UGEL of a file to choose from, by their code. */
const ugelesDe = ({ ugeles }: Leida) =>
  [...ugeles]
    .map(([codigo, { nombre, servicios }]) => ({ codigo: String(codigo).padStart(6, '0'), nombre, servicios }))
    .sort((una, otra) => una.codigo.localeCompare(otra.codigo));

/** One import at a time, of whoever began it. @param tell hears how far it has come. */
export function createPadron(tell: (event: OfficeEvent) => void): { readonly part: Part<'padron'>; cerrar(): void } {
  let abierta: Importacion | null = null;
  const cerrar = () => {
    abierta?.cancelar();
    abierta = null;
  };
  const laSuya = ({ miembro }: Turno, token: string): Importacion => {
    if (abierta?.token !== token || abierta.miembroId !== miembro.id) throw new Refusal('no_existe', 'Esa importación ya no está en curso: vuelva a elegir el archivo.', 'importacion');
    return abierta;
  };

  const part: Part<'padron'> = {
    'padron.ver': ({ store }) => ({ cortes: store.padron.cortes(CORTES_QUE_SE_MUESTRAN) }),

    'padron.empezar': ({ miembro, ajustes }, { nombre, tamano, ugel }) => {
      if (abierta && abierta.miembroId !== miembro.id && performance.now() - abierta.tocada() < ABANDONADA_MS) {
        throw new Refusal('en_uso', 'Otra persona está importando el padrón en este momento. Espere a que termine.');
      }
      cerrar();
      const codigo = ajustes.oficina.codigo || ugel;
      abierta = importar({ miembroId: miembro.id, nombre, tamano, ugel: codigo }, (importacion, avance) => tell({ type: 'padron', importacion, ...avance }));
      return { importacion: abierta.token };
    },

    'padron.parte': async (turno, { importacion, bytes }) => {
      await laSuya(turno, importacion).poner(bytes);
      return {};
    },

    'padron.revisar': (turno, { importacion }) => {
      const suya = laSuya(turno, importacion);
      const leida = suya.leida();
      if (!leida) return { paso: 'leyendo', avance: suya.avance() };
      if (suya.ugel === '') return { paso: 'elegir', ugeles: ugelesDe(leida) };
      return { paso: 'listo', previa: revisar(turno, leida, suya.ugel).previa };
    },

    'padron.aceptar': (turno, { importacion }) => {
      const suya = laSuya(turno, importacion);
      const leida = laLeida(suya);
      if (suya.ugel === '') throw new Refusal('falta_dato', 'Elija primero cuál es su UGEL.');
      const corte = aceptar(turno, suya, leida);
      cerrar();
      return corte;
    },

    'padron.cancelar': (turno, { importacion }) => {
      laSuya(turno, importacion);
      cerrar();
      return {};
    },

    'padron.cambios': ({ store }, { corteId }) => ({ cambios: store.padron.cambiosDe(corteId) }),

    'padron.buscar': ({ store }, { texto }) => ({ servicios: store.padron.buscar(texto, HALLADOS) }),

    'padron.porCodigo': ({ store }, { codigoModular, anexo }) => {
      const servicio = store.padron.leer(codigoModular, anexo || '0');
      return { servicio, delLocal: servicio ? store.padron.delLocal(servicio.codigoLocal) : [] };
    },

    'padron.juzgar': (turno, { servicios }) => ({ enPadron: servicios.map((servicio) => enPadron(turno, servicio)) }),

    'padron.escuela': verEscuela,
  };
  return { part, cerrar };
}
