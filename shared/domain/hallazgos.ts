// What the machine sees in a request before anyone decides: it advises, the specialist decides.
import { revisarCodigoModular } from './codigo-modular.ts';
import { revisarCelular, revisarCorreo } from './contacto.ts';
import { revisarDocumento } from './documento-identidad.ts';
import { diferenciasDe, juzgarCodigo, type EnPadron, type Propuesta } from './padron.ts';
import type { Pedido } from './pedido.ts';
import { requisitosDe, type Calificacion, type ClaveConocida, type ClaveRequisito } from './requisitos.ts';
import { revisarVigencia } from './resolucion.ts';
import { reparoDeSustento, SUSTENTOS_INICIALES, type Sustentos } from './sustentos.ts';
import { fechaCorta } from './tiempo.ts';

/** `falta`: required and not there · `error`: there and wrong · `aviso`: worth a look, fails nothing. */
export type Gravedad = 'falta' | 'error' | 'aviso';

export type Hallazgo = {
  readonly gravedad: Gravedad;
  /** Path into the Pedido, as failures use it: `servicios.0.codigoModular`. */
  readonly campo: string;
  /** The requisito it speaks of, when it speaks of one. */
  readonly requisito: ClaveConocida | null;
  readonly mensaje: string;
  /** Values that may have been meant, the likeliest first. */
  readonly propuestas: readonly Propuesta[];
};

const sinMas = (valores: readonly string[]): Propuesta[] => valores.map((valor) => ({ valor, que: '' }));

const hallazgo = (
  gravedad: Gravedad,
  requisito: ClaveConocida | null,
  campo: string,
  mensaje: string,
  propuestas: readonly Propuesta[] = [],
): Hallazgo => ({ gravedad, requisito, campo, mensaje, propuestas });

const REQUISITO_DE = { nombreIe: 'ie_nombre', centroPoblado: 'ie_centro_poblado', distrito: 'ie_distrito' } as const;

/**
 * With a padrón, what it says of the code counts more than the check digit, which is only measured: a code that is in it is
 * no slip, and one that is not gets first the corrections that are in it.
 */
function segunElPadron(
  servicio: Pedido['servicios'][number],
  enPadron: EnPadron,
  porDigito: { readonly mensaje: string; readonly propuestas: readonly string[] } | null,
  en: (campo: string) => string,
): Hallazgo[] {
  const juicio = juzgarCodigo(servicio, enPadron);
  const desconocido = !enPadron.servicio && enPadron.anexos.length === 0 && !enPadron.otraUgel;
  const otras = sinMas(porDigito?.propuestas ?? []).filter(({ valor }) => !juicio?.propuestas.some((una) => una.valor === valor));
  const halladas = juicio
    ? [
        porDigito && desconocido
          ? hallazgo('error', 'ie_codigo', en('codigoModular'), `${juicio.mensaje} ${porDigito.mensaje}`, [...juicio.propuestas, ...otras])
          : hallazgo(juicio.gravedad, 'ie_codigo', en('codigoModular'), juicio.mensaje, juicio.propuestas),
      ]
    : [];
  const { servicio: oficial } = enPadron;
  if (!oficial) return halladas;
  const diferencias = diferenciasDe(servicio, oficial).map(({ dato, mensaje, propuestas }) => hallazgo('aviso', REQUISITO_DE[dato], en(dato), mensaje, propuestas));
  return [...halladas, ...diferencias];
}

function delServicio(pedido: Pedido, indice: number, enPadron: EnPadron | null): Hallazgo[] {
  const servicio = pedido.servicios[indice];
  if (!servicio) return [];
  const en = (campo: string) => `servicios.${indice}.${campo}`;
  const cual = pedido.servicios.length > 1 ? ` (servicio ${indice + 1})` : '';
  const halladas: Hallazgo[] = [];
  const vacio = (valor: string, requisito: ClaveConocida, campo: string, que: string) => {
    if (valor === '') halladas.push(hallazgo('falta', requisito, en(campo), `El oficio no indica ${que}${cual}.`));
  };
  vacio(servicio.nombreIe, 'ie_nombre', 'nombreIe', 'el nombre o número de la IE');
  const codigo = revisarCodigoModular(servicio.codigoModular, servicio.nivel);
  if (codigo.estado === 'vacio') {
    halladas.push(hallazgo('falta', 'ie_codigo', en('codigoModular'), `El oficio no indica el código modular${cual}.`));
  } else if (enPadron && codigo.estado !== 'forma') {
    halladas.push(...segunElPadron(servicio, enPadron, codigo.estado === 'digito' ? codigo : null, en));
  } else if (codigo.estado !== 'bien') {
    halladas.push(hallazgo('error', 'ie_codigo', en('codigoModular'), codigo.mensaje, sinMas(codigo.propuestas)));
  }
  if (servicio.anexo !== '' && !/^\d$/.test(servicio.anexo)) {
    halladas.push(hallazgo('aviso', null, en('anexo'), `El anexo «${servicio.anexo}» no es un dígito (0 es el principal)${cual}.`));
  }
  vacio(servicio.centroPoblado, 'ie_centro_poblado', 'centroPoblado', 'el centro poblado');
  vacio(servicio.distrito, 'ie_distrito', 'distrito', 'el distrito');
  const igual = pedido.servicios.findIndex(
    (otro) => otro.codigoModular !== '' && otro.codigoModular === servicio.codigoModular && (otro.anexo || '0') === (servicio.anexo || '0'),
  );
  if (igual !== -1 && igual < indice) {
    halladas.push(hallazgo('aviso', null, en('codigoModular'), `El código modular ${servicio.codigoModular} está repetido en el oficio.`));
  }
  return halladas;
}

function delSolicitante({ solicitante }: Pedido): Hallazgo[] {
  const halladas: Hallazgo[] = [];
  for (const [campo, que] of [['apellidos', 'los apellidos'], ['nombres', 'los nombres']] as const) {
    if (solicitante[campo] === '') {
      halladas.push(hallazgo('falta', 'director_nombres', `solicitante.${campo}`, `El oficio no indica ${que} del director.`));
    }
  }
  const documento = revisarDocumento(solicitante.tipoDocumento, solicitante.numeroDocumento, solicitante.verificador);
  if (documento.estado === 'vacio') {
    halladas.push(hallazgo('falta', 'director_documento', 'solicitante.numeroDocumento', 'El oficio no indica el documento de identidad del director.'));
  } else if (documento.estado !== 'bien') {
    const campo = documento.campo === 'numero' ? 'solicitante.numeroDocumento' : 'solicitante.verificador';
    halladas.push(hallazgo(documento.estado, 'director_documento', campo, documento.mensaje));
  }
  const celulares = solicitante.celulares.filter((celular) => celular !== '');
  if (celulares.length === 0) {
    halladas.push(hallazgo('falta', 'director_celular', 'solicitante.celulares.0', 'El oficio no indica ningún celular del director.'));
  }
  const correos = solicitante.correos.filter((correo) => correo !== '');
  if (correos.length === 0) {
    halladas.push(hallazgo('falta', 'director_correo', 'solicitante.correos.0', 'El oficio no indica ningún correo del director.'));
  }
  solicitante.celulares.forEach((celular, i) => {
    const revision = celular === '' ? null : revisarCelular(celular);
    if (revision) halladas.push(hallazgo(revision.gravedad, 'director_celular', `solicitante.celulares.${i}`, revision.mensaje));
  });
  solicitante.correos.forEach((correo, i) => {
    const revision = correo === '' ? null : revisarCorreo(correo);
    if (revision) halladas.push(hallazgo(revision.gravedad, 'director_correo', `solicitante.correos.${i}`, revision.mensaje));
  });
  return halladas;
}

function delSustento(pedido: Pedido, sustentos: Sustentos): Hallazgo[] {
  const { sustento, recepcion } = pedido;
  if (!sustento) {
    return [hallazgo('falta', 'sustento', 'sustento', 'El oficio no cita ni adjunta la resolución que acredita el cargo.')];
  }
  const halladas: Hallazgo[] = [];
  const reparo = reparoDeSustento(pedido, sustentos);
  if (reparo !== null) halladas.push(hallazgo('aviso', 'sustento', 'sustento.tipo', reparo));
  if (!sustento.adjunta) halladas.push(hallazgo('falta', 'sustento', 'sustento.adjunta', 'Falta la copia de la resolución que acredita el cargo.'));
  if (sustento.numero === '') halladas.push(hallazgo('aviso', 'sustento', 'sustento.numero', 'No consta el número de la resolución.'));
  for (const { gravedad, campo, mensaje } of revisarVigencia(sustento, recepcion.fecha)) {
    halladas.push(hallazgo(gravedad, 'sustento', `sustento.${campo}`, mensaje));
  }
  return halladas;
}

function delOficio({ oficio, recepcion }: Pedido): Hallazgo[] {
  const halladas: Hallazgo[] = [];
  if (oficio.numero === '') halladas.push(hallazgo('aviso', null, 'oficio.numero', 'El oficio no lleva número.'));
  if (oficio.fecha === null) halladas.push(hallazgo('aviso', null, 'oficio.fecha', 'El oficio no lleva fecha.'));
  else if (oficio.fecha > recepcion.fecha) {
    halladas.push(
      hallazgo('error', null, 'oficio.fecha', `El oficio tiene fecha ${fechaCorta(oficio.fecha)}, posterior a su recepción (${fechaCorta(recepcion.fecha)}).`),
    );
  }
  return halladas;
}

/** What the office judges by: the requisitos of the case (without them, our list of its kind), and what proves each calidad. */
export type Reglas = { readonly requisitos?: readonly { readonly clave: ClaveRequisito }[]; readonly sustentos?: Sustentos };

/**
 * Everything the machine can say of a request, in the order of the form.
 * A datum that is not required of it is not said to be missing; a wrong one is always said.
 * @param enPadron what the padrón knows of each servicio, in their order; nothing where none is loaded.
 */
export function hallazgosDe(
  pedido: Pedido,
  enPadron: readonly (EnPadron | null)[] = [],
  { requisitos = requisitosDe(pedido.tipo), sustentos = SUSTENTOS_INICIALES }: Reglas = {},
): Hallazgo[] {
  const pide = new Set<ClaveRequisito | null>(requisitos.map(({ clave }) => clave));
  const halladas = [
    ...delOficio(pedido),
    ...pedido.servicios.flatMap((_, i) => delServicio(pedido, i, enPadron[i] ?? null)),
    ...delSolicitante(pedido),
    ...(pide.has('sustento') || pedido.sustento ? delSustento(pedido, sustentos) : []),
  ];
  return halladas.filter((uno) => uno.gravedad !== 'falta' || pide.has(uno.requisito));
}

const VISTOS_POR_LA_MAQUINA: ReadonlySet<ClaveRequisito> = new Set<ClaveConocida>([
  'ie_nombre', 'ie_codigo', 'ie_centro_poblado', 'ie_distrito', 'director_nombres', 'director_documento', 'director_celular', 'director_correo', 'sustento',
]);

/** What the findings suggest for a requisito; null where the machine has no view (only eyes can tell). */
export function calificacionSugerida(clave: ClaveRequisito, hallazgos: readonly Hallazgo[]): Calificacion | null {
  if (!VISTOS_POR_LA_MAQUINA.has(clave)) return null;
  const malo = hallazgos.some((uno) => uno.requisito === clave && uno.gravedad !== 'aviso');
  return malo ? 'no_cumple' : 'cumple';
}

