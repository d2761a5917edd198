// From a padrón file that was read to the padrón in force: what would change, and the change itself.
import { ServicioPadron } from '../../shared/domain/padron.ts';
import { fechaCorta, momentoCorto } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { CambioDePadron, CorteVisto, PreviaDePadron } from '../../shared/vistas-padron.ts';
import { desempacar } from '../registry/recopilar.ts';
import type { Turno } from './handler.ts';
import type { Importacion, Leida } from './importacion.ts';

const CAMBIOS_QUE_SE_MUESTRAN = 200;

const clave = ({ codigoModular, anexo }: ServicioPadron): string => codigoModular + anexo;

const DATOS = ServicioPadron.keyof().exclude(['codigoModular', 'anexo', 'activo']).options;

/**
 * From what is in force to what was read. A servicio that only says the same again is no change, nor is a datum that the
 * file says of nobody: it lacks that column, and what another file said of it is kept.
 */
function cambiosEntre(vigentes: readonly ServicioPadron[], leidos: readonly ServicioPadron[]): CambioDePadron[] {
  const callados = DATOS.filter((dato) => leidos.every((leido) => leido[dato] === ''));
  const antes = new Map(vigentes.map((uno) => [clave(uno), uno]));
  const cambios: CambioDePadron[] = [];
  for (const leido of leidos) {
    const suyo = antes.get(clave(leido)) ?? null;
    antes.delete(clave(leido));
    const despues = suyo ? { ...leido, ...Object.fromEntries(callados.map((dato) => [dato, suyo[dato]])) } : leido;
    const iguales = suyo !== null && suyo.activo === despues.activo && DATOS.every((dato) => suyo[dato] === despues[dato]);
    if (!iguales) cambios.push({ antes: suyo, despues });
  }
  return [...cambios, ...[...antes.values()].map((ido) => ({ antes: ido, despues: null }))];
}

function avisosDe(leida: Leida, cambios: readonly CambioDePadron[], vigentes: number, ultimo: CorteVisto | null): string[] {
  if (!ultimo) return [];
  const avisos: string[] = [];
  if (ultimo.huella === leida.huella) avisos.push(`Es el mismo archivo que se importó el ${momentoCorto(ultimo.importadoEn)}.`);
  else if (leida.corte !== null && ultimo.fecha !== null && leida.corte < ultimo.fecha) {
    avisos.push(`Es de un corte anterior (${fechaCorta(leida.corte)}) al que ya tiene (${fechaCorta(ultimo.fecha)}).`);
  }
  const idos = cambios.filter(({ despues }) => despues === null).length;
  if (idos > 10 && idos * 5 > vigentes) avisos.push(`Desaparecen ${idos.toLocaleString('es-PE')} de los ${vigentes.toLocaleString('es-PE')} servicios de su UGEL: compruebe que el archivo esté completo.`);
  return avisos;
}

type Revisada = { readonly previa: PreviaDePadron; readonly cambios: readonly CambioDePadron[] };

/** What accepting would do. Refuses a file without one servicio of the office's. */
export function revisar({ store }: Turno, leida: Leida, ugel: string): Revisada {
  if (leida.propias.length === 0) {
    throw new Refusal('padron_ilegible', `El archivo no trae ningún servicio de la UGEL ${ugel}. Elija el padrón nacional o el de su región, o revise el código en Ajustes › Oficina.`);
  }
  const vigentes = store.padron.vigentes();
  const cambios = cambiosEntre(vigentes, leida.propias);
  const cuenta = (cual: (cambio: CambioDePadron) => boolean) => cambios.filter(cual).length;
  return {
    cambios,
    previa: {
      corte: leida.corte,
      huella: leida.huella,
      ugel,
      nombreUgel: leida.ugeles.get(Number(ugel))?.nombre ?? '',
      filas: leida.filas,
      propias: leida.propias.length,
      nuevas: cuenta(({ antes }) => antes === null),
      cambiadas: cuenta(({ antes, despues }) => antes !== null && despues !== null),
      retiradas: cuenta(({ despues }) => despues === null),
      rechazadas: leida.rechazadas,
      // Nothing to compare with at the first import: all is new.
      cambios: vigentes.length === 0 ? [] : cambios.slice(0, CAMBIOS_QUE_SE_MUESTRAN),
      filasRechazadas: leida.filasRechazadas,
      avisos: avisosDe(leida, cambios, vigentes.length, store.padron.corte()),
    },
  };
}

/** Replaces the padrón in one transaction: all of it or nothing. */
export function aceptar(turno: Turno, { nombre, ugel }: Importacion, leida: Leida): CorteVisto {
  const { store, ahora, miembro } = turno;
  return store.write(() => {
    const { previa, cambios } = revisar(turno, leida, ugel);
    const { corte, huella, filas, propias, nuevas, cambiadas, retiradas, rechazadas } = previa;
    const cuentas = { filas, propias, nuevas, cambiadas, retiradas, rechazadas };
    store.padron.guardar({
      corte: { fecha: corte, archivo: nombre, huella, ugel, ...cuentas, importadoEn: ahora, importadoPor: miembro.id },
      codigos: desempacar(leida.codigos),
      ugeles: new Map([...leida.ugeles].map(([codigo, { nombre }]) => [codigo, nombre])),
      cambios,
    });
    const { oficina } = store.ajustes.leer();
    if (oficina.codigo === '') store.ajustes.guardar('oficina', { ...oficina, codigo: ugel });
    store.actuaciones.anotar({
      expedienteId: null, en: ahora, miembroId: miembro.id, acto: 'importar_padron', estadoAntes: null, estadoDespues: null,
      detalle: { archivo: nombre, huella, corte, ugel, ...cuentas, codigoDeOficina: oficina.codigo === '' ? ugel : null },
    });
    const escrito = store.padron.corte();
    if (!escrito) throw new Error('the import that was just written is missing');
    return escrito;
  });
}
