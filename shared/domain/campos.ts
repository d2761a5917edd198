// The data of a request by the names they have on the form, for telling what was corrected.
import { NOMBRE_CALIDAD, NOMBRE_CANAL, NOMBRE_PEDIDO } from './pedido.ts';
import { NOMBRE_SUSTENTO } from './resolucion.ts';
import { Fecha, fechaCorta } from './tiempo.ts';

const CAMPOS: Readonly<Record<string, string>> = {
  tipo: 'Qué pide',
  nota: 'Nota interna',
  'recepcion.fecha': 'Recibido el',
  'recepcion.hora': 'Hora de recepción',
  'recepcion.folios': 'Folios',
  'recepcion.canal': 'Llegó por',
  'recepcion.documentoExterno': 'N.° de documento de mesa de partes',
  'recepcion.expedienteExterno': 'N.° de expediente de mesa de partes',
  'oficio.numero': 'Número del oficio',
  'oficio.fecha': 'Fecha del oficio',
  'solicitante.apellidos': 'Apellidos',
  'solicitante.nombres': 'Nombres',
  'solicitante.tipoDocumento': 'Tipo de documento',
  'solicitante.numeroDocumento': 'Número de documento',
  'solicitante.verificador': 'Verificador',
  'solicitante.trato': 'Trato',
  'solicitante.calidad': 'Calidad',
  asunto: 'Asunto',
  cuerpo: 'Cuerpo',
  sustento: 'Sustento del cargo',
  'sustento.tipo': 'Tipo de sustento',
  'sustento.numero': 'Número del sustento',
  'sustento.fecha': 'Fecha del sustento',
  'sustento.desde': 'Rige desde',
  'sustento.hasta': 'Rige hasta',
  'sustento.adjunta': 'Vino la copia del sustento',
};

const DEL_SERVICIO: Readonly<Record<string, string>> = {
  codigoModular: 'código modular',
  anexo: 'anexo',
  nombreIe: 'nombre de la IE',
  nivel: 'nivel',
  centroPoblado: 'centro poblado',
  distrito: 'distrito',
  delPadron: 'dato tomado del padrón',
};

const DEL_DESTINATARIO: Readonly<Record<string, string>> = { nombre: 'nombres y apellidos', cargo: 'cargo', institucion: 'institución', lugar: 'lugar' };

const VALORES: Readonly<Record<string, string>> = { ...NOMBRE_PEDIDO, ...NOMBRE_CANAL, ...NOMBRE_CALIDAD, ...NOMBRE_SUSTENTO, senor: 'Señor', senora: 'Señora' };

/** `servicios.0.codigoModular` → `Servicio 1, código modular`. */
export function campoEnPalabras(campo: string): string {
  const [, servicio, dato = ''] = /^servicios\.(\d+)\.?(\w*)(?:\.\d+)?$/.exec(campo) ?? [];
  if (servicio !== undefined) return [`Servicio ${Number(servicio) + 1}`, DEL_SERVICIO[dato] ?? dato].filter((parte) => parte !== '').join(', ');
  const [, lista, lugar] = /^solicitante\.(celulares|correos)\.(\d+)$/.exec(campo) ?? [];
  if (lugar !== undefined) return `${lista === 'correos' ? 'Correo' : 'Celular'} ${Number(lugar) + 1}`;
  const [, destinatario, suyo = ''] = /^destinatarios\.(\d+)\.(\w+)$/.exec(campo) ?? [];
  if (destinatario !== undefined) return [`Destinatario ${Number(destinatario) + 1}`, DEL_DESTINATARIO[suyo] ?? suyo].join(', ');
  const [, referencia] = /^referencias\.(\d+)$/.exec(campo) ?? [];
  if (referencia !== undefined) return `Referencia ${Number(referencia) + 1}`;
  return CAMPOS[campo] ?? campo;
}

/** A value of that datum as the form shows it; `campo` tells a name of ours from what was written. */
export function valorEnPalabras(campo: string, valor: unknown): string {
  if (valor === null || valor === undefined || valor === '') return 'nada';
  if (typeof valor === 'boolean') return valor ? 'sí' : 'no';
  const texto = String(valor);
  if (campo.includes('.delPadron')) return DEL_SERVICIO[texto] ?? texto;
  const dia = Fecha.safeParse(texto);
  if (dia.success) return fechaCorta(dia.data);
  const esNombreNuestro = /(^tipo|\.canal|\.calidad|\.trato|sustento\.tipo)$/.test(campo);
  return (esNombreNuestro ? VALORES[texto] : undefined) ?? `«${texto}»`;
}
