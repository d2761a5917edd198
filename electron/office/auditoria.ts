// The audit: the acts as they are asked for, the verification of the register, and what goes out of it as proof.
import { stringify } from 'csv-stringify/sync';
import { detallesDe } from '../../shared/domain/acto-en-palabras.ts';
import { fraseDe, grupoDe, NOMBRE_GRUPO } from '../../shared/domain/actos.ts';
import type { FiltroDeActos } from '../../shared/domain/auditoria.ts';
import { NOMBRE_ESTADO, Estado } from '../../shared/domain/expediente.ts';
import { leerNumeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { finDeMes } from '../../shared/domain/periodo.ts';
import { anioDe, fecha, fechaCorta, fechaEnLima, Hora, horaEnLima, Instante, instanteEnLima, sumarDias, type Fecha } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ActoAuditado } from '../../shared/vistas.ts';
import { componerActa } from '../letters/acta-auditoria.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { consultaDeActos } from '../store/auditoria.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import { dibujar } from './dibujo.ts';
import type { Part, Turno } from './handler.ts';

/** What is looked at in one stretch: some hundredths of a second on an old PC. */
const TRAMO = { actos: 2000, expedientes: 150 };
const LIMITE_EXPORTABLE = 50_000;
const DIAS_DE_AVISO = 30;
/** Acts that the jefe should hear of without looking for them. */
const ALARMAS = ['alteracion_hallada', 'cabeza_no_hallada'];

/** The query of a filter; null when nothing can fit. Refuses a number of case that is none, and crossed dates, at their field. */
function consultaDe({ store, hoy }: Turno, filtro: FiltroDeActos): string | null {
  if (filtro.desde !== null && filtro.hasta !== null && filtro.hasta < filtro.desde) {
    throw new Refusal('valor_imposible', 'Es anterior a la fecha desde la que se busca.', 'filtro.hasta');
  }
  if (filtro.expediente === '') return consultaDeActos(filtro, null);
  const escrito = leerNumeroDeExpediente(filtro.expediente, anioDe(hoy));
  if (!escrito) throw new Refusal('valor_imposible', 'Escriba el número como 2026-00017, o solo 17 si es de este año.', 'filtro.expediente');
  const expedienteId = store.auditoria.expediente(escrito.anio, escrito.numero);
  if (expedienteId === null) throw new Refusal('no_existe', 'No hay un expediente con ese número.', 'filtro.expediente');
  return consultaDeActos(filtro, expedienteId);
}

function anotar({ store, ahora, miembro }: Turno, acto: string, detalle: Detalle): void {
  store.write(() => store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: null, detalle }));
}

/** Every act that fits; refuses when there are more than a sheet is good for. */
function todos({ store }: Turno, consulta: string | null): ActoAuditado[] {
  const actos = consulta === null ? [] : store.auditoria.pagina(consulta, PRIMERA_PAGINA, LIMITE_EXPORTABLE + 1);
  if (actos.length > LIMITE_EXPORTABLE) {
    throw new Refusal('no_cabe', `Son más de ${LIMITE_EXPORTABLE / 1000} 000 actos: acorte las fechas y expórtelos por partes.`, 'filtro.desde');
  }
  return actos;
}

const estadoEnPalabras = (estado: string | null): string => {
  const conocido = Estado.safeParse(estado);
  return conocido.success ? NOMBRE_ESTADO[conocido.data] : (estado ?? '');
};

/** Day and hour to the second, Lima's clock; a moment that is none, as it is written. */
function momento(en: string): readonly [dia: string, hora: string] {
  const leido = Instante.safeParse(en);
  if (!leido.success) return [en, ''];
  return [fechaCorta(fechaEnLima(leido.data)), `${horaEnLima(leido.data)}:${leido.data.slice(17, 19)}`];
}

const CABECERA = ['N.°', 'Fecha', 'Hora', 'Persona', 'Grupo', 'Acto', 'Expediente', 'Detalle', 'Estado antes', 'Estado después', 'Huella'];

function fila({ id, en, por, acto, expediente, detalle, estadoAntes, estadoDespues, hash }: ActoAuditado): string[] {
  const grupo = grupoDe(acto);
  return [
    String(id), ...momento(en), por, grupo === null ? 'Otros' : NOMBRE_GRUPO[grupo], fraseDe(acto), expediente?.numero ?? '',
    detallesDe({ acto, detalle }).join(' · '), estadoEnPalabras(estadoAntes), estadoEnPalabras(estadoDespues), hash,
  ];
}

/** `;` and a byte order mark, as the spreadsheets of the country open it; what would be a formula is made plain text. */
const hojaDe = (actos: readonly ActoAuditado[]): Uint8Array =>
  new TextEncoder().encode(stringify([CABECERA, ...actos.map(fila)], { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true }));

function mesDe(anio: number, mes: number): { readonly primero: Fecha; readonly ultimo: Fecha } {
  const primero = fecha(`${anio}-${String(mes).padStart(2, '0')}-01`);
  return { primero, ultimo: finDeMes(primero) };
}

const MEDIANOCHE = Hora.parse('00:00');

export const auditoria: Part<'auditoria'> = {
  'auditoria.cabeza': ({ store, hoy }) => {
    const desde = sumarDias(hoy, -DIAS_DE_AVISO);
    const ultimas = ALARMAS.map((acto) => store.auditoria.ultimo(acto)).filter((acto) => acto !== null);
    return { cabeza: store.actuaciones.cabeza(), avisos: ultimas.filter(({ en }) => en.slice(0, 10) >= desde) };
  },

  'auditoria.buscar': (turno, { filtro, despuesDe, limite }) => {
    const consulta = consultaDe(turno, filtro);
    const actos = consulta === null ? [] : turno.store.auditoria.pagina(consulta, despuesDe ?? PRIMERA_PAGINA, limite + 1);
    return { actos: actos.slice(0, limite), hayMas: actos.length > limite };
  },

  'auditoria.comprobar': ({ store }, { desde }) => {
    const { actos, expedientes } = store.cadena.tamano();
    const { sigue, rotura } = store.cadena.tramo(desde, TRAMO);
    const total = actos + expedientes;
    if (sigue === null) return { sigue, rotura, hechos: total, total };
    return { sigue, rotura, hechos: sigue.parte === 'actos' ? sigue.id : Math.min(actos + sigue.id, total), total };
  },

  'auditoria.comparar': ({ store }, { id, hash }) => ({
    resultado: store.actuaciones.contiene({ id, hash }),
    acto: store.auditoria.pagina('', id + 1, 1).find((uno) => uno.id === id) ?? null,
    ultimo: store.actuaciones.cabeza().id,
  }),

  'auditoria.exportar': (turno, { filtro }) => {
    const actos = todos(turno, consultaDe(turno, filtro));
    if (actos.length === 0) throw new Refusal('no_existe', 'No hay actos que exportar con esos filtros.');
    anotar(turno, 'exportar_auditoria', { cuantos: actos.length, filtro });
    return { nombre: `auditoria-${turno.hoy}.csv`, bytes: hojaDe(actos), cuantos: actos.length };
  },

  'auditoria.acta': async (turno, { anio, mes }) => {
    const { store, ajustes, ahora, hoy, miembro } = turno;
    const { primero, ultimo } = mesDe(anio, mes);
    if (primero > hoy) throw new Refusal('valor_imposible', 'Ese mes todavía no empieza: elija uno que ya pasó, o el de hoy.', 'mes');
    const cuentas = store.auditoria.contar(instanteEnLima(primero, MEDIANOCHE), instanteEnLima(sumarDias(ultimo, 1), MEDIANOCHE));
    const cabeza = store.actuaciones.cabeza();
    const { imagen } = ajustes.membrete;
    const carta = componerActa({
      ajustes, imagenMembrete: imagen === null ? null : store.blobs.leer(imagen), momento: ahora, fecha: hoy, primero, ultimo, cuentas, cabeza, miembro,
    });
    const bytes = await dibujar(turno, carta, {});
    anotar(turno, 'emitir_acta', { mes: `${String(mes).padStart(2, '0')}/${anio}`, ...cabeza });
    return { nombre: `acta-de-auditoria-${primero.slice(0, 7)}.pdf`, bytes };
  },
};
