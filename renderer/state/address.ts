// The screens as the hash of the address says them.

export const SECCIONES_DE_AJUSTES = [
  'oficina',
  'membrete',
  'firmantes',
  'numeracion',
  'lineas',
  'textos',
  'plazos',
  'personas',
  'seguridad',
  'respaldos',
] as const;
export type SeccionDeAjustes = (typeof SECCIONES_DE_AJUSTES)[number];

export type Route =
  | { readonly screen: 'bandeja' }
  | { readonly screen: 'registrar' }
  | { readonly screen: 'expediente'; readonly id: number }
  | { readonly screen: 'corregir'; readonly id: number }
  | { readonly screen: 'auditoria' }
  | { readonly screen: 'padron' }
  | { readonly screen: 'escuela'; readonly codigoModular: string; readonly anexo: string }
  | { readonly screen: 'ajustes'; readonly seccion: SeccionDeAjustes };

export function parseRoute(hash: string): Route {
  const [screen = '', first = '', second = ''] = hash.replace(/^#?\/?/, '').split('/');
  if (screen === 'registrar' || screen === 'auditoria' || screen === 'padron') return { screen };
  if (screen === 'escuela' && /^\d{7}$/.test(first) && /^\d$/.test(second)) return { screen, codigoModular: first, anexo: second };
  if (screen === 'ajustes') return { screen, seccion: SECCIONES_DE_AJUSTES.find((una) => una === first) ?? 'oficina' };
  if (screen === 'expediente' && /^[1-9]\d{0,14}$/.test(first)) {
    return { screen: second === 'corregir' ? 'corregir' : 'expediente', id: Number(first) };
  }
  return { screen: 'bandeja' };
}

export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'bandeja':
    case 'registrar':
    case 'auditoria':
    case 'padron':
      return `#/${route.screen}`;
    case 'expediente':
      return `#/expediente/${route.id}`;
    case 'corregir':
      return `#/expediente/${route.id}/corregir`;
    case 'escuela':
      return `#/escuela/${route.codigoModular}/${route.anexo}`;
    case 'ajustes':
      return `#/ajustes/${route.seccion}`;
  }
}
