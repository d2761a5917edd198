// The hoja de credenciales: handed over in person, apart from any oficio, with the six duties and a slip to sign.
// `clave` goes into one block and nowhere else: not the title, not the foot, not the slip.
import type { Bloque, Carta, FilaDeDatos } from '../../shared/domain/carta.ts';
import { esPronoei } from '../../shared/domain/codigo-modular.ts';
import { deberes } from '../../shared/domain/credencial.ts';
import type { Resultado } from '../../shared/domain/servicio.ts';
import { enumerar } from '../../shared/domain/texto.ts';
import { fechaEnPalabras } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { cargoDe } from './concordancia.ts';
import { membreteDe, pieDe, SIN_NUMERO } from './letterhead.ts';
import { procedentes, type Entrada } from './oficio.ts';
import { celdaDeLugar, celdasDeServicio, codigoConAnexo, columnasDeServicio, deInstituciones } from './servicios.ts';
import { oficioEnFrase, personaEnFrase } from './valores.ts';

export type EntradaDeHoja = Entrada & {
  readonly usuario: string;
  /** Null when the person keeps the password they have. With `registro`, only whether it is null counts. */
  readonly clave: string | null;
  /** The form kept on file: it says that a password was handed over, and never holds it. */
  readonly registro: boolean;
  /** The sheet that this one makes void; null for a first one. */
  readonly anula?: string | null;
};

/** Only what the sheet is about: the granted servicios, or all while nothing is decided. */
const serviciosDe = (entrada: Entrada) => {
  const concedidos = procedentes(entrada);
  return concedidos.length > 0 ? concedidos : [...entrada.expediente.servicios];
};

const ENTREGADA = 'Entregada en el original; no se guarda copia';

function contrasena({ clave, registro }: EntradaDeHoja): FilaDeDatos {
  if (clave === null) return { etiqueta: 'Contraseña', valor: 'La que ya tiene: no cambia con esta hoja' };
  return registro
    ? { etiqueta: 'Contraseña temporal', valor: ENTREGADA }
    : { etiqueta: 'Contraseña temporal', valor: clave, forma: 'casillas' };
}

function deberesDe(entrada: Entrada): string[] {
  const servicios = serviciosDe(entrada);
  const deProgramas = servicios.filter(esPronoei).length;
  const textos = [...deberes(deProgramas === servicios.length)];
  // Institutions and programmes on one sheet: the sixth duty holds for the former only.
  if (deProgramas > 0 && deProgramas < servicios.length) textos[5] = `${textos[5] ?? ''} En los PRONOEI, la cuenta no habilita a crear usuarios adicionales.`;
  return textos;
}

const MAXIMO_CODIGOS = 6;

function cargo(entrada: EntradaDeHoja, conClave: boolean): Bloque[] {
  const { ajustes, expediente, rotulo } = entrada;
  const codigos = serviciosDe(entrada).map(codigoConAnexo).filter((codigo) => codigo !== '');
  const cuales = codigos.length > MAXIMO_CODIGOS ? `${codigos.slice(0, MAXIMO_CODIGOS).join(', ')} y ${codigos.length - MAXIMO_CODIGOS} más` : enumerar(codigos);
  const que = conClave ? 'la hoja de credenciales con el usuario y la contraseña temporal' : 'la hoja de credenciales con el usuario';
  return [
    { clase: 'corte', lugar: 'pie', texto: 'Cortar por aquí · cargo que queda en la UGEL' },
    { clase: 'titulo', menor: true, texto: `CARGO DE ENTREGA · ${rotulo ?? SIN_NUMERO}` },
    {
      clase: 'parrafo',
      tono: 'menor',
      texto: `Recibí de la ${ajustes.oficina.ugel}, de manera personal, ${que} de acceso al SIAGIE del expediente N.° ${expediente.numero}, a nombre de ${personaEnFrase(expediente.pedido.solicitante)}${cuales === '' ? '' : `, ${codigos.length === 1 ? 'código modular' : 'códigos modulares'} ${cuales}`}; y tomé conocimiento de los deberes que conlleva.`,
    },
    { clase: 'recibo', campos: ['Firma', 'Nombres y apellidos', 'DNI', 'Celular', 'Fecha', 'Hora'] },
  ];
}

/** What was done in SIAGIE, or is to be done: an account, a permission of one that was there before, or a new password. */
function habilitacion(servicios: readonly ServicioVisto[], hecho: boolean, donde: string): string {
  const todos = (resultado: Resultado) => servicios.length > 0 && servicios.every((servicio) => servicio.resultado === resultado);
  if (todos('usuario_existente')) {
    return hecho ? `La cuenta tiene habilitado en el SIAGIE el permiso para ${donde}:` : `A la cuenta se le habilitará en el SIAGIE el permiso para ${donde}; hasta entonces no dará acceso:`;
  }
  if (todos('clave_nueva')) {
    return hecho ? `La contraseña está restablecida en el SIAGIE para ${donde}:` : `La contraseña se restablecerá en el SIAGIE para ${donde}; hasta entonces no permitirá el ingreso:`;
  }
  return hecho ? `La cuenta está habilitada en el SIAGIE para ${donde}:` : `La cuenta se habilitará en el SIAGIE para ${donde}; hasta entonces no permitirá el ingreso:`;
}

export function componerHoja(entrada: EntradaDeHoja): Carta {
  const { ajustes, imagenMembrete, expediente, fecha, rotulo, registro } = entrada;
  const { pedido } = expediente;
  const servicios = serviciosDe(entrada);
  const conClave = entrada.clave !== null;
  const hecho = servicios.length > 0 && servicios.every((servicio) => servicio.hecho !== null);
  const varios = servicios.length > 1;
  const donde = varios ? 'los servicios educativos siguientes' : 'el servicio educativo siguiente';
  const titulo = rotulo ?? `HOJA DE CREDENCIALES · ${SIN_NUMERO}`;
  return {
    titulo: `${titulo} – Expediente N.° ${expediente.numero}${registro ? ' (registro)' : ''}`,
    autor: ajustes.oficina.ugel,
    momento: entrada.momento,
    pie: pieDe(ajustes, rotulo, expediente.numero),
    bloques: [
      membreteDe(ajustes, imagenMembrete, fecha),
      { clase: 'titulo', texto: titulo },
      {
        clase: 'datos',
        filas: [
          { etiqueta: 'Titular de la cuenta', valor: personaEnFrase(pedido.solicitante) },
          { etiqueta: 'Calidad', valor: `${cargoDe(pedido.solicitante.calidad, pedido.solicitante.trato)} ${deInstituciones(pedido.servicios)}` },
          { etiqueta: 'Pedido', valor: oficioEnFrase(pedido.oficio) },
          { etiqueta: 'Lugar y fecha', valor: `${ajustes.oficina.lugar}, ${fechaEnPalabras(fecha)}` },
        ],
      },
      {
        clase: 'parrafo',
        tono: 'menor',
        texto: habilitacion(servicios, hecho, donde),
      },
      {
        clase: 'tabla',
        columnas: [...columnasDeServicio(0.76), { titulo: 'Lugar', ancho: 0.24 }],
        filas: servicios.map((servicio) => [...celdasDeServicio(servicio), celdaDeLugar(servicio)]),
      },
      { clase: 'datos', filas: [{ etiqueta: 'Usuario', valor: entrada.usuario, forma: 'grande' }, contrasena(entrada)] },
      {
        clase: 'parrafo',
        tono: 'aviso',
        texto: conClave
          ? 'Cambie la contraseña en su primer ingreso al SIAGIE y no la comparta con nadie. Distingue mayúsculas de minúsculas y no lleva espacios.'
          : 'Ingrese con la contraseña que ya usa y no la comparta con nadie. Si no la recuerda, pida su reseteo por oficio.',
      },
      ...(entrada.anula ? [{ clase: 'parrafo', tono: 'menor', texto: `Esta hoja deja sin efecto la ${entrada.anula}: destrúyala si aún la tiene.` } as const] : []),
      { clase: 'pliegue', texto: 'Doblar por aquí, con la credencial hacia adentro' },
      { clase: 'titulo', menor: true, texto: 'Deberes de quien es titular de la cuenta' },
      { clase: 'lista', marca: 'letra', tono: 'menor', puntos: deberesDe(entrada) },
      ...cargo(entrada, conClave),
    ],
  };
}
