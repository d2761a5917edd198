// Cases for the letters: synthetic requests from the shortest to the longest, built by changing one good one.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutFonts } from '../../build/fonts.ts';
import { loadFonts, type Fonts } from '../../electron/letters/fonts.ts';
import type { Entrada } from '../../electron/letters/oficio.ts';
import { ajustesIniciales, type Ajustes } from '../../shared/domain/ajustes.ts';
import type { Firmante } from '../../shared/domain/firmantes.ts';
import type { Pedido, ServicioPedido, Solicitante } from '../../shared/domain/pedido.ts';
import { fecha, Hora, instanteEnLima } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';

export const MARZO = fecha('2026-03-11');
export const MOMENTO = instanteEnLima(MARZO, Hora.parse('10:42'));

/** A password with look-alikes and signs, that stands nowhere else. */
export const CLAVE = 'kQ7m*RIl0O=x9T';

export const FONTS_DIR = fileURLToPath(new URL('../../.test-output/fonts/', import.meta.url));

/** The fonts, cut when they are not there yet. */
export async function fuentes(): Promise<Fonts> {
  await cutFonts(FONTS_DIR);
  return loadFonts(FONTS_DIR);
}

export const salida = (nombre: string): string => join(fileURLToPath(new URL('../../.test-output/letters/', import.meta.url)), nombre);

export const SERVICIO: ServicioPedido = {
  codigoModular: '0346098',
  anexo: '0',
  nombreIe: 'N° 10132 “Jesús Divino Maestro”',
  nivel: 'Primaria',
  centroPoblado: 'Mochumí',
  distrito: 'Mochumí',
  delPadron: [],
};

export const SOLICITANTE: Solicitante = {
  apellidos: 'Chapoñán Bances',
  nombres: 'Rosa Elvira',
  tipoDocumento: 'DNI',
  numeroDocumento: '17589436',
  verificador: '',
  trato: 'senora',
  calidad: 'director_designado',
  celulares: ['979412086'],
  correos: ['rchaponan@ejemplo.pe'],
};

export const FIRMANTE: Firmante = {
  nombre: 'Griselda Tafur Montenegro',
  trato: 'senora',
  postfirma: ['Directora', 'Unidad de Gestión Educativa Local de Chiclayo'],
  iniciales: 'GTM/eslp',
  copias: ['Archivo'],
  desde: null,
  hasta: null,
};

export const AJUSTES: Ajustes = (() => {
  const base = ajustesIniciales(
    { ugel: 'UGEL Chiclayo', codigo: '140002', etiquetaSuperior: 'GRE', superior: 'Gerencia Regional de Educación de Lambayeque', lugar: 'Chiclayo', direccion: 'Calle Ejemplo 123, Chiclayo' },
    2026,
  );
  return {
    ...base,
    membrete: { imagen: null, organos: ['Gobierno Regional de Lambayeque', 'Gerencia Regional de Educación', 'Unidad de Gestión Educativa Local de Chiclayo'] },
    firmantes: [FIRMANTE],
  };
})();

export const pedido = (cambios: Partial<Pedido> = {}): Pedido => ({
  tipo: 'alta',
  recepcion: { fecha: fecha('2026-03-09'), hora: Hora.parse('10:42'), folios: 3, canal: 'fisico', documentoExterno: '', expedienteExterno: '' },
  oficio: { numero: '015-2026-GRED-LAMB/UGEL-LAMB/I.E.N° 10132-D', fecha: fecha('2026-03-06') },
  servicios: [SERVICIO],
  solicitante: SOLICITANTE,
  sustento: { tipo: 'designacion', numero: '004821-2023-GR.LAMB/GRED', fecha: fecha('2023-12-22'), desde: null, hasta: null, adjunta: true },
  nota: '',
  ...cambios,
});

/** The servicios as granted, in whatever each entry of `cambios` differs. */
export const vistos = (servicios: readonly ServicioPedido[], cambios: readonly Partial<ServicioVisto>[] = []): ServicioVisto[] =>
  servicios.map((servicio, i) => ({ ...servicio, id: i + 1, decision: 'procedente', motivo: '', resultado: 'usuario_nuevo', hecho: null, ...cambios[i] }));

/** Primaria and secundaria of one institution. */
export const dosServicios = (cambios: Partial<Pedido> = {}): Pedido =>
  pedido({ servicios: [SERVICIO, { ...SERVICIO, codigoModular: '1197532', nivel: 'Secundaria' }], ...cambios });

/** `n` servicios of one institution, of the levels it may have. */
export const muchos = (n: number): ServicioPedido[] =>
  Array.from({ length: n }, (_, i) => ({ ...SERVICIO, codigoModular: String(1_000_000 + i * 37).padStart(7, '0'), nivel: ['Inicial – Jardín', 'Primaria', 'Secundaria', 'EBA – Avanzado'][i % 4] ?? '', anexo: String(i % 3) }));

export const entrada = (cambios: Partial<Entrada> & { readonly pedido?: Pedido; readonly servicios?: readonly ServicioVisto[] } = {}): Entrada => {
  const { pedido: suyo = pedido(), servicios, ...resto } = cambios;
  return {
    ajustes: AJUSTES,
    imagenMembrete: null,
    momento: MOMENTO,
    fecha: MARZO,
    rotulo: 'OFICIO N.° 0123-2026-UGEL-CHICLAYO/SIAGIE',
    firmante: FIRMANTE,
    expediente: { numero: '2026-00017', pedido: suyo, servicios: servicios ?? vistos(suyo.servicios) },
    ...resto,
  };
};
