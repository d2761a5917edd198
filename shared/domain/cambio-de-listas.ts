// What was changed of the requirement lists, in words.
import { Gestion, NOMBRE_GESTION } from './gestion.ts';
import { NOMBRE_PEDIDO, TipoPedido } from './pedido.ts';
import { esDe, listaDe, type ListasPropias, type RequisitoDeLista } from './requisitos.ts';

/** A change of the lists in words, a line for each thing that is another. */
export function cambioDeListas(antes: ListasPropias, despues: ListasPropias): string[] {
  const cuales = TipoPedido.options.flatMap((tipo) => Gestion.options.map((gestion) => ({ tipo, gestion })));
  return cuales.flatMap(({ tipo, gestion }) => {
    const [fue, es] = [listaDe(antes, tipo, gestion), listaDe(despues, tipo, gestion)];
    const cambios = diferenciasDeLista(fue, es);
    const deNuevo = antes.some(esDe({ tipo, gestion })) && !despues.some(esDe({ tipo, gestion }));
    const donde = `${NOMBRE_PEDIDO[tipo]} (${NOMBRE_GESTION[gestion]})`;
    return [...(deNuevo ? [`${donde}: otra vez la lista inicial`] : []), ...cambios.map((cambio) => `${donde}: ${cambio}`)];
  });
}

function diferenciasDeLista(fue: readonly RequisitoDeLista[], es: readonly RequisitoDeLista[]): string[] {
  const de = new Map(fue.map((uno) => [uno.clave, uno]));
  const quedan = new Set(es.map(({ clave }) => clave));
  const cambios = es.flatMap((uno): string[] => {
    const suyo = de.get(uno.clave);
    if (!suyo) return [`se agregó «${uno.texto}»${uno.activo ? '' : ', sin pedirlo'}`];
    return [
      ...(suyo.texto === uno.texto ? [] : [`«${suyo.texto}» → «${uno.texto}»`]),
      ...(suyo.falta === uno.falta ? [] : [`«${uno.texto}» se observa como «${uno.falta}»`]),
      ...(suyo.activo === uno.activo ? [] : [uno.activo ? `ahora se pide «${uno.texto}»` : `ya no se pide «${uno.texto}»`]),
    ];
  });
  const quitados = fue.flatMap(({ clave, texto }) => (quedan.has(clave) ? [] : [`se quitó «${texto}»`]));
  const orden = (lista: readonly RequisitoDeLista[]): string => lista.flatMap(({ clave }) => (de.has(clave) && quedan.has(clave) ? [clave] : [])).join(' ');
  return [...cambios, ...quitados, ...(orden(fue) === orden(es) ? [] : ['cambió el orden'])];
}
