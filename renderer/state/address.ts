// The screens as the hash of the address says them.
import { TipoDocumento } from '../../shared/domain/documento-identidad.ts';

export const SECCIONES_DE_AJUSTES = [
  'oficina',
  'membrete',
  'firmantes',
  'numeracion',
  'lineas',
  'requisitos',
  'textos',
  'impresion',
  'plazos',
  'personas',
  'seguridad',
  'respaldos',
] as const;
export type SeccionDeAjustes = (typeof SECCIONES_DE_AJUSTES)[number];

export type Route =
  | { readonly screen: 'bandeja' }
  /** `de`: the case whose data the new one starts with. */
  | { readonly screen: 'registrar'; readonly de?: number }
  | { readonly screen: 'expediente'; readonly id: number }
  | { readonly screen: 'corregir'; readonly id: number }
  | { readonly screen: 'documentos' }
  | { readonly screen: 'auditoria' }
  | { readonly screen: 'multiple' }
  | { readonly screen: 'padron' }
  | { readonly screen: 'vigencias' }
  | { readonly screen: 'anio-nuevo' }
  | { readonly screen: 'siagie' }
  | { readonly screen: 'persona'; readonly tipoDocumento: TipoDocumento; readonly numeroDocumento: string }
  | { readonly screen: 'escuela'; readonly codigoModular: string; readonly anexo: string }
  | { readonly screen: 'ajustes'; readonly seccion: SeccionDeAjustes };

/** As it was before it was written into an address; as it is when it was written by hand, and wrongly. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Those that their name alone says. */
const SIMPLES = ['documentos', 'auditoria', 'multiple', 'padron', 'vigencias', 'siagie', 'anio-nuevo'] as const;

const ID = /^[1-9]\d{0,14}$/;

export function parseRoute(hash: string): Route {
  const [screen = '', first = '', second = ''] = hash.replace(/^#?\/?/, '').split('/');
  if (screen === 'registrar') return ID.test(first) ? { screen, de: Number(first) } : { screen };
  const simple = SIMPLES.find((una) => una === screen);
  if (simple) return { screen: simple };
  if (screen === 'escuela' && /^\d{7}$/.test(first) && /^\d$/.test(second)) return { screen, codigoModular: first, anexo: second };
  const tipoDocumento = TipoDocumento.options.find((uno) => uno === first);
  if (screen === 'persona' && tipoDocumento && /^[\p{L}\p{N}%._-]{1,60}$/u.test(second)) return { screen, tipoDocumento, numeroDocumento: decoded(second) };
  if (screen === 'ajustes') return { screen, seccion: SECCIONES_DE_AJUSTES.find((una) => una === first) ?? 'oficina' };
  if (screen === 'expediente' && ID.test(first)) {
    return { screen: second === 'corregir' ? 'corregir' : 'expediente', id: Number(first) };
  }
  return { screen: 'bandeja' };
}

export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'registrar':
      return route.de === undefined ? '#/registrar' : `#/registrar/${route.de}`;
    case 'bandeja':
    case 'documentos':
    case 'auditoria':
    case 'multiple':
    case 'padron':
    case 'vigencias':
    case 'anio-nuevo':
    case 'siagie':
      return `#/${route.screen}`;
    case 'expediente':
      return `#/expediente/${route.id}`;
    case 'corregir':
      return `#/expediente/${route.id}/corregir`;
    case 'escuela':
      return `#/escuela/${route.codigoModular}/${route.anexo}`;
    case 'persona':
      return `#/persona/${route.tipoDocumento}/${encodeURIComponent(route.numeroDocumento)}`;
    case 'ajustes':
      return `#/ajustes/${route.seccion}`;
  }
}
