// The turn of the year: where each thing that the new one needs stands, read from the register.
import type { Output } from '../../shared/contract.ts';
import { anioQueEmpieza, esTemporada, finDe, pasosDeAnioNuevo, siguePospuesto } from '../../shared/domain/anio-nuevo.ts';
import { diasDe } from '../../shared/domain/no-laborables.ts';
import { fechaEnLima, Instante, type Fecha } from '../../shared/domain/tiempo.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import type { Part, Turno } from './handler.ts';

const POSPONER = 'posponer_anio_nuevo';
/** Backups that are looked at for a good one. */
const RESPALDOS_MIRADOS = 10;

function diaDe({ store }: Turno, acto: string, bueno: boolean): Fecha | null {
  const hallado = store.auditoria.deClase(acto, PRIMERA_PAGINA, RESPALDOS_MIRADOS).find(({ detalle }) => !bueno || detalle['bueno'] === true);
  return hallado ? fechaEnLima(Instante.parse(hallado.en)) : null;
}

function ver(turno: Turno): Output<'anioNuevo.ver'> {
  const { store, ajustes, hoy } = turno;
  const anio = anioQueEmpieza(hoy);
  const corte = store.padron.corte();
  const ultimo = (tipo: 'oficio' | 'multiple' | 'constancia' | 'cargo' | 'hoja') => store.documentos.ultimoNumero(tipo, anio);
  const pasos = pasosDeAnioNuevo({
    hoy,
    lineas: ajustes.lineasDelAnio,
    noLaborables: diasDe(ajustes.noLaborables),
    numeracion: ajustes.numeracion,
    firmantes: ajustes.firmantes,
    terminan: store.titulares.cuantosTerminan(finDe(anio - 1)),
    respaldo: diaDe(turno, 'respaldar', true),
    padron: corte && (corte.fecha ?? fechaEnLima(corte.importadoEn)),
    ultimos: { oficio: ultimo('oficio'), multiple: ultimo('multiple'), constancia: ultimo('constancia'), cargo: ultimo('cargo'), hoja: ultimo('hoja') },
  });
  const pendiente = pasos.some(({ estado }) => estado === 'pendiente');
  return { anio, avisar: esTemporada(hoy) && pendiente && !siguePospuesto(diaDe(turno, POSPONER, false), hoy), pasos };
}

export const anioNuevo: Part<'anioNuevo'> = {
  'anioNuevo.ver': ver,

  'anioNuevo.posponer': (turno) => {
    const { store, ahora, hoy, miembro } = turno;
    store.write(() =>
      store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto: POSPONER, estadoAntes: null, estadoDespues: null, detalle: { anio: anioQueEmpieza(hoy) } }),
    );
    return ver(turno);
  },
};
