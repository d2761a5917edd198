// The words of the letters belong to the office: texts with placeholders in braces, offered by name.
import { z } from 'zod';
import type { Bloque } from './carta.ts';
import type { Trato } from './pedido.ts';
import { lineaObligatoria, parrafo, parrafoObligatorio } from './texto.ts';

/** Letters whose words an office may change. */
export const ClaseCarta = z.enum(['respuesta', 'observacion', 'improcedencia', 'devolucion', 'constancia', 'multiple']);
export type ClaseCarta = z.infer<typeof ClaseCarta>;

/** Those by which a case goes on: a proyecto of them may wait for its V.° B.°. */
export const ClaseOficio = ClaseCarta.exclude(['constancia', 'multiple']);
export type ClaseOficio = z.infer<typeof ClaseOficio>;

export const NOMBRE_CARTA: Readonly<Record<ClaseCarta, string>> = {
  respuesta: 'Oficio de respuesta',
  observacion: 'Oficio de observación',
  improcedencia: 'Oficio de improcedencia',
  devolucion: 'Oficio de devolución',
  constancia: 'Constancia de inactivación',
  multiple: 'Oficio múltiple',
};

/** Placeholders that stand for words inside a sentence. */
export const MARCADORES = {
  solicitante: 'Nombre de quien pide',
  documento: 'Tipo y número de su documento',
  persona: 'Su nombre con su documento',
  calidad: 'Su calidad (director encargado…)',
  usted: 'Trato: señor director, señora directora…',
  ie: 'Institución educativa',
  pedido: 'Lo que pide',
  oficio: 'Número del oficio recibido',
  fecha_oficio: 'Fecha del oficio recibido',
  expediente: 'Número del expediente',
  fecha_recepcion: 'Día de la recepción',
  sustento: 'RD u otro documento que lo acredita',
  fecha_sustento: 'Fecha de la RD o documento que lo acredita',
  celulares: 'Sus celulares',
  correos: 'Sus correos',
  inactivacion: 'Cuándo se inactiva: «se realizó el …» o «se realiza»',
  plazo: 'Plazo para subsanar',
  titular: 'Persona cuyo permiso terminó, con su documento (en la constancia)',
  ugel: 'Nombre de la UGEL',
  lugar: 'Lugar de la UGEL',
} as const;
export type Marcador = keyof typeof MARCADORES;

/** Placeholders that stand alone in a paragraph and become a list, a table or nothing. */
export const MARCADORES_DE_BLOQUE = {
  servicios_procedentes: 'Cuadro de servicios que proceden',
  servicios_improcedentes: 'Servicios que no proceden, con su motivo',
  puntos: 'Lista de lo que falta o está errado',
  entrega: 'Cómo se entrega la credencial, según el resultado',
  inactivados: 'Cuadro de lo inactivado, con el día (en la constancia)',
} as const;
export type MarcadorDeBloque = keyof typeof MARCADORES_DE_BLOQUE;

/**
 * What is said where a case does not have the datum, so that the sentence still reads; the checks find it and tell it
 * before the letter is issued.
 */
export const SIN_DATO = {
  solicitante: 'la persona solicitante',
  documento: 'documento de identidad no indicado',
  persona: 'la persona solicitante',
  ie: 'la institución educativa solicitante',
  fecha_oficio: 'sin fecha',
  sustento: 'documento de sustento no indicado',
  fecha_sustento: 'fecha no indicada',
  celulares: 'celular no indicado',
  correos: 'correo no indicado',
} as const satisfies Partial<Record<Marcador, string>>;
export type MarcadorConHueco = keyof typeof SIN_DATO;

export type Valores = Readonly<Record<Marcador, string>>;
/** What a letter does not have stands for nothing. */
export type ValoresDeBloque = Readonly<Partial<Record<MarcadorDeBloque, readonly Bloque[]>>>;

/** What a letter's words are filled with. `varios`: the letter is about more than one servicio. */
export type Datos = { readonly valores: Valores; readonly trato: Trato; readonly varios: boolean };

/** `{él: estimado | ella: estimada}`, `{uno: el servicio | varios: los servicios}`: the words that fit the person, or the number of servicios. One may be empty: `director{él: | ella: a}`. */
const PAR = /^\s*(él|uno)\s*:\s*([^|:]*?)\s*\|\s*(ella|varios)\s*:\s*([^|:]*?)\s*$/iu;

type Par = { readonly segun: 'persona' | 'numero'; readonly formas: readonly [string, string] };

function leerPar(dentro: string): Par | null {
  const [, primera = '', una = '', segunda = '', otra = ''] = PAR.exec(dentro) ?? [];
  const claves = `${primera} ${segunda}`.toLowerCase();
  if (claves === 'él ella') return { segun: 'persona', formas: [una, otra] };
  return claves === 'uno varios' ? { segun: 'numero', formas: [una, otra] } : null;
}

/** Pairs ready to be put in a text. */
export const PARES = {
  '{él: señor | ella: señora}': 'Palabras para él o para ella',
  '{uno: el servicio educativo | varios: los servicios educativos}': 'Palabras para un servicio o varios',
} as const;

/** Both forms of a word in one: `director(a)`, `señor(a)`, `el/la`. */
function ambasFormas(una: string, otra: string): string {
  if (una === otra) return una;
  return otra === `${una}a` || (una.endsWith('o') && otra === `${una.slice(0, -1)}a`) ? `${una}(a)` : `${una}/${otra}`;
}

function formaDe({ segun, formas: [una, otra] }: Par, { trato, varios }: Datos): string {
  if (segun === 'numero') return varios ? otra : una;
  if (trato !== '') return trato === 'senor' ? una : otra;
  // The oficio does not let one know: word by word where they answer to each other.
  const [unas, otras] = [una.split(/\s+/), otra.split(/\s+/)];
  return unas.length === otras.length ? unas.map((palabra, i) => ambasFormas(palabra, otras[i] ?? '')).join(' ') : `${una} o ${otra}`;
}

const MARCADOR = /\{([^{}]*)\}/g;

const esMarcador = (nombre: string): nombre is Marcador => Object.hasOwn(MARCADORES, nombre);
const esDeBloque = (nombre: string): nombre is MarcadorDeBloque => Object.hasOwn(MARCADORES_DE_BLOQUE, nombre);

/** Null when every placeholder of the text is known and stands where it may; otherwise the sentence that says which is not. */
export function revisarTexto(texto: string, admiteBloques: boolean): string | null {
  for (const parrafo of texto.split(/\n\s*\n/)) {
    for (const [entero, nombre = ''] of parrafo.matchAll(MARCADOR)) {
      if (esMarcador(nombre) || leerPar(nombre)) continue;
      if (/[:|]/.test(nombre)) return `No se entiende ${entero}: se escribe {él: … | ella: …} o {uno: … | varios: …}.`;
      if (!esDeBloque(nombre)) return `No existe el marcador ${entero}: elija uno de la lista.`;
      if (!admiteBloques) return `El marcador ${entero} va en el cuerpo, no aquí.`;
      if (parrafo.trim() !== entero) return `El marcador ${entero} debe ir solo en su párrafo.`;
    }
    if (/[{}]/.test(parrafo.replaceAll(MARCADOR, ''))) return 'Hay una llave { o } suelta: un marcador se escribe {así}.';
  }
  return null;
}

const conMarcadores = <T extends z.ZodType<string>>(esquema: T, admiteBloques: boolean) =>
  esquema.superRefine((texto: string, contexto: z.RefinementCtx) => {
    const falla = revisarTexto(texto, admiteBloques);
    if (falla !== null) contexto.addIssue({ code: 'custom', message: falla });
  });

export const TextoDeCarta = z.strictObject({
  asunto: conMarcadores(lineaObligatoria(200), false),
  cuerpo: conMarcadores(parrafoObligatorio(6000), true),
});
export type TextoDeCarta = z.infer<typeof TextoDeCarta>;

/** An oficio múltiple is of no case: it can only name the office. */
const DE_LA_OFICINA: readonly string[] = ['ugel', 'lugar'] satisfies readonly Marcador[];

const soloDeLaOficina = (texto: string, contexto: z.RefinementCtx): void => {
  const ajeno = [...texto.matchAll(MARCADOR)].find(([, nombre = '']) => !DE_LA_OFICINA.includes(nombre));
  if (ajeno) contexto.addIssue({ code: 'custom', message: `El marcador ${ajeno[0]} es de un expediente, y un oficio múltiple no tiene ninguno: escriba el dato.` });
};

export const TextoDeMultiple = z.strictObject({
  asunto: TextoDeCarta.shape.asunto.superRefine(soloDeLaOficina),
  cuerpo: TextoDeCarta.shape.cuerpo.superRefine(soloDeLaOficina),
});

/** The words of all the letters that are not of one alone. Where one is left empty, nothing is printed. */
export const FRASES = {
  cierre: 'Cierre de los oficios',
  despedida: 'Despedida, sobre la firma',
  no_procede_en_parte: 'Antes de lo que no procede, cuando lo demás procede',
  entrega_clave: 'Entrega: con contraseña nueva',
  entrega_reseteo: 'Entrega: además, si se reseteó la contraseña',
  entrega_existente: 'Entrega: a quien ya tenía usuario',
  entrega_inactivacion: 'Entrega: si se inactivó',
  entrega_modificacion: 'Entrega: si es una modificación excepcional',
  entrega_cambio: 'Entrega: además, si cambió de director',
} as const;
export type Frase = keyof typeof FRASES;

const frase = conMarcadores(parrafo(1000), false);

export const Frases = z.strictObject({
  cierre: frase,
  despedida: frase,
  no_procede_en_parte: frase,
  entrega_clave: frase,
  entrega_reseteo: frase,
  entrega_existente: frase,
  entrega_inactivacion: frase,
  entrega_modificacion: frase,
  entrega_cambio: frase,
});
export type Frases = z.infer<typeof Frases>;

/** What is edited and kept as one: the words of a letter, or the sentences of them all. */
export const ClaseDeTexto = z.enum([...ClaseCarta.options, 'frases']);
export type ClaseDeTexto = z.infer<typeof ClaseDeTexto>;

const CON_PREPOSICION = /(?:\b(de|a) )?\{([^{}]*)\}/gi;

/** The text with its placeholders filled; «de» and «a» contract with a value that begins with «el». */
export const rellenar = (texto: string, datos: Datos): string =>
  texto.replaceAll(CON_PREPOSICION, (entero, preposicion: string | undefined, dentro: string) => {
    const par = leerPar(dentro);
    if (!par && !esMarcador(dentro)) return entero;
    const valor = par ? formaDe(par, datos) : esMarcador(dentro) ? datos.valores[dentro] : '';
    if (preposicion === undefined) return valor;
    return valor.startsWith('el ') ? `${preposicion}l ${valor.slice(3)}` : `${preposicion} ${valor}`;
  });

/** A sentence of the office as a paragraph; nothing where the office left it empty. */
export function componerFrase(texto: string, datos: Datos): Bloque[] {
  const llena = rellenar(texto, datos).replaceAll(/\s*\n\s*/g, ' ').trim();
  return llena === '' ? [] : [{ clase: 'parrafo', texto: llena }];
}

/** The body of a letter: a paragraph for each one of the text, and the blocks where a block placeholder stands. */
export function componerCuerpo(cuerpo: string, datos: Datos, bloques: ValoresDeBloque): Bloque[] {
  return cuerpo
    .split(/\n\s*\n/)
    .map((parrafo) => parrafo.trim())
    .filter((parrafo) => parrafo !== '')
    .flatMap((parrafo): readonly Bloque[] => {
      const solo = /^\{([^{}]*)\}$/.exec(parrafo)?.[1];
      if (solo !== undefined && esDeBloque(solo)) return bloques[solo] ?? [];
      return componerFrase(parrafo, datos);
    });
}

/** Our words, until the office writes its own. */
export const TEXTOS_INICIALES: Readonly<Record<ClaseCarta, TextoDeCarta>> = {
  respuesta: {
    asunto: 'Atención del pedido de {pedido} en el SIAGIE',
    cuerpo: `Es grato dirigirme a usted para expresarle un cordial saludo y, en atención al documento de la referencia a), recibido el {fecha_recepcion}, comunicarle el resultado del pedido de {pedido} en el Sistema de Información de Apoyo a la Gestión de la Institución Educativa (SIAGIE) para {ie}.

Verificados los requisitos, el pedido procede según el siguiente detalle:

{servicios_procedentes}

{servicios_improcedentes}

{entrega}`,
  },
  observacion: {
    asunto: 'Observación al pedido de {pedido} en el SIAGIE',
    cuerpo: `Es grato dirigirme a usted en atención al documento de la referencia a), recibido el {fecha_recepcion}, con el que se presentó el pedido de {pedido} en el Sistema de Información de Apoyo a la Gestión de la Institución Educativa (SIAGIE) para {ie}.

De la verificación de los requisitos se advierte que corresponde subsanar lo siguiente:

{puntos}

En aplicación del artículo 136 del Texto Único Ordenado de la Ley N.° 27444, Ley del Procedimiento Administrativo General, se otorga por única vez un plazo de {plazo}, contado desde el día hábil siguiente de recibido el presente, para subsanar lo indicado, citando el expediente {expediente}. De no hacerlo en dicho plazo, el pedido se tendrá por no presentado y se devolverá con sus recaudos, sin perjuicio de que se presente nuevamente.`,
  },
  improcedencia: {
    asunto: 'Improcedencia del pedido de {pedido} en el SIAGIE',
    cuerpo: `Es grato dirigirme a usted en atención al documento de la referencia a), recibido el {fecha_recepcion}, con el que se presentó el pedido de {pedido} en el Sistema de Información de Apoyo a la Gestión de la Institución Educativa (SIAGIE) para {ie}.

Al respecto, evaluado el pedido, se comunica que no procede por lo siguiente:

{servicios_improcedentes}

Lo indicado no impide presentar un nuevo pedido que corresponda atender a esta UGEL y cumpla los requisitos.`,
  },
  devolucion: {
    asunto: 'Devolución del pedido de {pedido} en el SIAGIE',
    cuerpo: `Es grato dirigirme a usted en atención al documento de la referencia a), recibido el {fecha_recepcion}, con el que se presentó el pedido de {pedido} en el Sistema de Información de Apoyo a la Gestión de la Institución Educativa (SIAGIE) para {ie}.

Al respecto, vencido el plazo de {plazo} otorgado para la subsanación, sin que esta se haya producido, el pedido se tiene por no presentado, conforme al artículo 136 del Texto Único Ordenado de la Ley N.° 27444, Ley del Procedimiento Administrativo General, y se devuelve con sus recaudos.

Lo indicado no impide presentarlo nuevamente con los requisitos completos.`,
  },
  constancia: {
    asunto: 'Inactivación de usuario en el SIAGIE',
    cuerpo: `La {ugel} deja constancia de que, en atención al pedido presentado con {oficio}, recibido el {fecha_recepcion} y registrado como expediente {expediente}, se inactivó en el Sistema de Información de Apoyo a la Gestión de la Institución Educativa (SIAGIE) el permiso de {titular}, según el siguiente detalle:

{inactivados}

La inactivación pone fin al permiso en lo señalado en el cuadro; el SIAGIE conserva los registros efectuados con él.

Se expide la presente a solicitud de parte, para los fines que correspondan.`,
  },
  multiple: {
    asunto: 'Cuidado y actualización de los usuarios del SIAGIE',
    cuerpo: `Es grato dirigirme a ustedes para expresarles un cordial saludo y, a la vez, recordarles que el usuario del Sistema de Información de Apoyo a la Gestión de la Institución Educativa (SIAGIE) es personal: no se presta ni se comparte, y quien lo tiene responde por la veracidad, la consistencia y la actualización oportuna de lo que registra.

Asimismo, al término de una designación o encargatura corresponde comunicarlo por oficio a la {ugel}, con copia de la resolución, para inactivar el permiso de quien cesa y dar el suyo a quien asume.

Sin otro particular, les expreso las muestras de mi especial consideración.`,
  },
};

export const FRASES_INICIALES: Frases = {
  cierre: 'Sin otro particular, le expreso las muestras de mi especial consideración.',
  despedida: 'Atentamente,',
  no_procede_en_parte: 'No procede, en cambio, respecto de lo siguiente:',
  entrega_clave:
    'La credencial de acceso no se consigna en el presente documento: se entrega aparte, en una hoja de credenciales, de manera personal y con cargo, a {persona}. La contraseña entregada es temporal, debe cambiarse en el primer ingreso al SIAGIE y no debe compartirse con ninguna persona.',
  entrega_reseteo: 'Con la contraseña nueva queda sin efecto la anterior, así como la hoja de credenciales en la que se hubiera entregado.',
  entrega_existente:
    'La persona titular ya cuenta con usuario en el SIAGIE: se le agrega el permiso que corresponde y conserva la contraseña que tiene, por lo que no se emite otra. El usuario y los deberes de su titular constan en la hoja de credenciales que se entrega aparte, con cargo.',
  entrega_inactivacion:
    'La inactivación {inactivacion} en el SIAGIE y pone fin al permiso en lo señalado en el cuadro; el SIAGIE conserva los registros ya efectuados.',
  entrega_modificacion:
    'La modificación excepcional se habilita con la opinión favorable del especialista pedagógico. Corresponde a la institución educativa efectuar el registro, verificar su resultado y conservar en su archivo el sustento presentado.',
  entrega_cambio: 'Asimismo, por tratarse de un cambio de director, la inactivación del permiso de quien ejercía antes el cargo {inactivacion} en el SIAGIE.',
};
