// The manual: its pages in order, which of them may be read before entering, and where F1 leads from what is on the screen.
import type { Route } from '../../state/address.ts';
import type { LugarDelManual } from '../../state/ayuda.ts';
import { leerPagina, type Pagina } from './leer.ts';

export const GRUPOS = [
  { titulo: 'Para empezar', paginas: ['primer-dia', 'instalar', 'entrar', 'teclas', 'glosario'] },
  {
    titulo: 'El trabajo de cada día',
    paginas: ['bandeja', 'siagie', 'registrar', 'expediente', 'hoja-de-credenciales', 'documentos', 'multiple', 'vigencias', 'anio-nuevo', 'padron', 'escuela', 'persona', 'auditoria'],
  },
  {
    titulo: 'Ajustes',
    paginas: [
      'ajustes-oficina', 'ajustes-membrete', 'ajustes-firmantes', 'ajustes-numeracion', 'ajustes-lineas', 'ajustes-textos', 'ajustes-requisitos',
      'ajustes-impresion', 'ajustes-plazos', 'ajustes-personas', 'ajustes-seguridad', 'ajustes-respaldos',
    ],
  },
  { titulo: 'Cuidado y reglas', paginas: ['si-algo-sale-mal', 'respaldos', 'recuperacion', 'seguridad', 'impresion', 'ley'] },
] as const;

export type PaginaId = (typeof GRUPOS)[number]['paginas'][number];

/** Those that need nobody inside. */
const LIBRES: ReadonlySet<string> = new Set<PaginaId>(['instalar', 'entrar', 'recuperacion', 'respaldos', 'si-algo-sale-mal', 'teclas', 'glosario']);

const ESCRITAS = import.meta.glob<string>('./paginas/*.md', { query: '?raw', import: 'default', eager: true });

const idDe = (ruta: string): string => ruta.replace(/^.*\/(.+)\.md$/, '$1');

/** Every page that is written, in the order of the groups. */
export const PAGINAS: readonly Pagina[] = GRUPOS.flatMap(({ paginas }): readonly string[] => paginas).flatMap((id) =>
  Object.entries(ESCRITAS)
    .filter(([ruta]) => idDe(ruta) === id)
    .map(([, escrito]) => leerPagina(id, escrito)),
);

/** @param libre nobody is in. */
export const paginasPara = (libre: boolean): readonly Pagina[] => (libre ? PAGINAS.filter(({ id }) => LIBRES.has(id)) : PAGINAS);

/** The page and section of a place, if they are written and may be read now. */
export function hallar({ pagina, seccion }: LugarDelManual, paginas: readonly Pagina[]) {
  const suya = paginas.find(({ id }) => id === pagina);
  return suya && { pagina: suya, seccion: suya.secciones.find(({ id }) => id === seccion) ?? null };
}

/** The page of each screen. */
export function paginaDePantalla(route: Route): LugarDelManual {
  if (route.screen === 'corregir') return { pagina: 'expediente', seccion: 'corregir-los-datos' };
  return { pagina: route.screen === 'ajustes' ? `ajustes-${route.seccion}` : route.screen, seccion: null };
}

/** The first page that speaks of what is in front; else that of the screen, or of the entry when nobody is in. */
export function lugarDe(delante: readonly string[], route: Route, libre: boolean): LugarDelManual {
  const paginas = paginasPara(libre);
  for (const tema of delante) {
    for (const { id: pagina, secciones } of paginas) {
      const suya = secciones.find((una) => una.delante.includes(tema));
      if (suya) return { pagina, seccion: suya.id === '' ? null : suya.id };
    }
  }
  return libre ? { pagina: 'entrar', seccion: null } : paginaDePantalla(route);
}
