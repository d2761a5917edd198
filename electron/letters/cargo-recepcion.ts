// Proof of receipt: two equal copies on one sheet with a line to cut between them, one for the director and one for the office.
import type { Bloque, Carta, FilaDeDatos } from '../../shared/domain/carta.ts';
import { NOMBRE_CANAL, NOMBRE_PEDIDO } from '../../shared/domain/pedido.ts';
import { enumerar } from '../../shared/domain/texto.ts';
import { fechaEnPalabras, type Fecha } from '../../shared/domain/tiempo.ts';
import type { Adjunto } from '../../shared/vistas.ts';
import { conMayuscula, diasHabiles, folios } from './concordancia.ts';
import { membreteMenor, pieDe, SIN_NUMERO } from './letterhead.ts';
import type { Entrada } from './oficio.ts';
import { codigoConAnexo, institucionesConNiveles } from './servicios.ts';
import { fechaDelOficio, oficioEnFrase, personaEnFrase } from './valores.ts';

export type EntradaDeCargo = Entrada & {
  readonly adjuntos: readonly Pick<Adjunto, 'nombre' | 'clase'>[];
  /** Who of the office received it. */
  readonly recibidoPor: string;
  /** The day it was registered, when that is after its reception. */
  readonly registradoEl?: Fecha | null;
};

const CLASE_EN_FRASE: Readonly<Record<Adjunto['clase'], string>> = {
  oficio: 'oficio',
  sustento: 'sustento',
  subsanacion: 'subsanación',
  cargo_firmado: 'cargo firmado',
  otro: 'otro',
};

const MAXIMO_ARCHIVOS = 3;
const MAXIMO_CODIGOS = 6;

function archivos(adjuntos: EntradaDeCargo['adjuntos']): string {
  if (adjuntos.length === 0) return 'Ninguno';
  const nombrados = adjuntos.slice(0, MAXIMO_ARCHIVOS).map(({ nombre, clase }) => `${nombre} (${CLASE_EN_FRASE[clase]})`);
  const demas = adjuntos.length - nombrados.length;
  return demas === 0 ? enumerar(nombrados) : `${nombrados.join(', ')} y ${demas} más`;
}

function codigos({ expediente }: Entrada): string {
  const todos = expediente.pedido.servicios.map(codigoConAnexo).filter((codigo) => codigo !== '');
  if (todos.length === 0) return 'No consta';
  const demas = todos.length - MAXIMO_CODIGOS;
  return demas > 0 ? `${todos.slice(0, MAXIMO_CODIGOS).join(' · ')} y ${demas} más` : todos.join(' · ');
}

function copia(entrada: EntradaDeCargo): Bloque[] {
  const { ajustes, expediente, rotulo } = entrada;
  const { pedido } = expediente;
  const { recepcion } = pedido;
  const externos = [
    recepcion.expedienteExterno === '' ? '' : `expediente ${recepcion.expedienteExterno}`,
    recepcion.documentoExterno === '' ? '' : `documento ${recepcion.documentoExterno}`,
  ].filter((externo) => externo !== '');
  const filas: FilaDeDatos[] = [
    { etiqueta: 'Expediente', valor: `N.° ${expediente.numero}`, forma: 'grande' },
    { etiqueta: 'Recibido', valor: `${fechaEnPalabras(recepcion.fecha)}, ${recepcion.hora} horas · ${folios(recepcion.folios)} · ${NOMBRE_CANAL[recepcion.canal].toLowerCase().replace('whatsapp', 'WhatsApp')}` },
    ...(!entrada.registradoEl ? [] : [{ etiqueta: 'Registrado después', valor: `${fechaEnPalabras(entrada.registradoEl)}; los plazos se cuentan desde la recepción` }]),
    ...(externos.length === 0 ? [] : [{ etiqueta: 'En mesa de partes', valor: externos.join(' · ') }]),
    { etiqueta: 'Documento', valor: pedido.oficio.fecha === null ? `${oficioEnFrase(pedido.oficio)}, sin fecha` : `${oficioEnFrase(pedido.oficio)}, del ${fechaDelOficio(pedido.oficio)}` },
    { etiqueta: 'Pedido', valor: NOMBRE_PEDIDO[pedido.tipo] },
    { etiqueta: 'Presentado por', valor: personaEnFrase(pedido.solicitante) },
    { etiqueta: 'Institución', valor: conMayuscula(institucionesConNiveles(pedido.servicios).replace(/^(el|la|las|los) /, '')) },
    { etiqueta: pedido.servicios.length === 1 ? 'Código modular' : 'Códigos modulares', valor: codigos(entrada) },
    { etiqueta: 'Archivos', valor: archivos(entrada.adjuntos) },
    { etiqueta: 'Recibido por', valor: entrada.recibidoPor, forma: 'sello' },
  ];
  return [
    { clase: 'titulo', texto: rotulo === null ? `CARGO DE RECEPCIÓN · ${SIN_NUMERO}` : rotulo.replace(/^CARGO\b/, 'CARGO DE RECEPCIÓN') },
    { clase: 'datos', filas },
    {
      clase: 'parrafo',
      tono: 'menor',
      texto: `El pedido pasa a verificación. Si le faltara algún requisito, se comunicará por única vez, con un plazo de ${diasHabiles(ajustes.plazos.observacion)} para subsanarlo. La respuesta se entrega en esta UGEL; consulte con el número de expediente.`,
    },
  ];
}

export function componerCargo(entrada: EntradaDeCargo): Carta {
  const { ajustes, imagenMembrete, expediente, rotulo } = entrada;
  const media = [membreteMenor(ajustes, imagenMembrete), ...copia(entrada)];
  return {
    titulo: `${rotulo ?? SIN_NUMERO} – Cargo de recepción del expediente N.° ${expediente.numero}`,
    autor: ajustes.oficina.ugel,
    momento: entrada.momento,
    pie: pieDe(ajustes, rotulo, expediente.numero),
    bloques: [...media, { clase: 'corte', lugar: 'medio', texto: 'Cortar por aquí · una copia para quien presenta, otra para la oficina' }, ...media],
  };
}
