// Who holds which user and until when; the inactivations that the office opens itself; and all that is known of a person.
import { numeroComparable } from '../../shared/domain/documento-identidad.ts';
import { Pedido } from '../../shared/domain/pedido.ts';
import { horaEnLima } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { InactivacionAbierta, PersonaVista, Tenencia } from '../../shared/vistas-vigencias.ts';
import { crearExpediente } from './expedientes.ts';
import type { Part, Turno } from './handler.ts';
import { titularAnterior } from './titulares.ts';

const claveDe = ({ codigoModular, anexo, documento }: Pick<Tenencia, 'codigoModular' | 'anexo' | 'documento'>): string => [codigoModular, anexo, documento].join('|');

/** All that is to be inactivated: what is asked for in cases of its own, and what cambios de director wait for. */
function porInactivar(turno: Turno): InactivacionAbierta[] {
  const { titulares } = turno.store;
  const deCambios = titulares.inactivacionesDeCambios().map((una) => {
    const { persona = '', documento = '', usuario = '' } = titularAnterior(turno, una.expedienteId, una) ?? {};
    return { ...una, persona, documento, usuario };
  });
  return [...titulares.inactivacionesAbiertas(), ...deCambios];
}

/** The request to inactivate that the office writes itself: of the holder and the servicio as their last case states them. */
function pedidoDeInactivacion({ store, ahora, hoy }: Turno, { expedienteId, codigoModular, anexo, numero }: Tenencia, motivo: string): Pedido {
  const suyo = store.pedidos.leer(expedienteId);
  return {
    ...suyo,
    tipo: 'inactivacion',
    recepcion: { fecha: hoy, hora: horaEnLima(ahora), folios: 1, canal: 'de_oficio', documentoExterno: '', expedienteExterno: '' },
    oficio: { numero: '', fecha: null },
    servicios: suyo.servicios.filter((uno) => uno.codigoModular === codigoModular && (uno.anexo || '0') === anexo).slice(0, 1),
    nota: `${motivo} (titular según el expediente ${numero})`,
  };
}

/** What each case said of the person, without what only repeats the one after it. */
function datosDe({ store }: Turno, expedientes: PersonaVista['expedientes']): PersonaVista['datos'] {
  const datos = expedientes.map(({ id, numero, recibidoFecha }) => ({ solicitante: store.pedidos.leer(id).solicitante, expedienteId: id, numero, recibidoFecha }));
  const textos = datos.map(({ solicitante }) => JSON.stringify(solicitante));
  return datos.filter((_, i) => i === datos.length - 1 || textos[i] !== textos[i + 1]);
}

export const vigencias: Part<'vigencias'> & Pick<Part<'personas'>, 'personas.ver'> = {
  'vigencias.ver': (turno) => ({
    tenencias: turno.store.titulares.deHoy(),
    hojasSinEntregar: turno.store.titulares.hojasSinEntregar(),
    inactivaciones: porInactivar(turno),
  }),

  'vigencias.inactivar': (turno, { titulares, motivo }) => {
    const { store } = turno;
    return store.write(() => {
      const deHoy = new Map(store.titulares.deHoy().map((una) => [claveDe(una), una]));
      const abiertas = new Set(porInactivar(turno).map(claveDe));
      const nuevas = [...new Set(titulares.map(claveDe))].map((clave, i) => {
        const tenencia = deHoy.get(clave);
        if (!tenencia) throw new Refusal('no_existe', 'Ese titular ya no tiene ese usuario: actualice la lista y vuelva a elegir.', `titulares.${i}`);
        return tenencia;
      });
      const porAbrir = nuevas.filter((una) => !abiertas.has(claveDe(una)));
      const abiertos = porAbrir.map((tenencia) => {
        const expedienteId = crearExpediente(turno, Pedido.parse(pedidoDeInactivacion(turno, tenencia, motivo)), 'abrir_de_oficio', { motivo });
        return { expedienteId, numero: store.expedientes.leer(expedienteId)?.numero ?? '' };
      });
      return { abiertos, yaAbiertos: nuevas.length - porAbrir.length };
    });
  },

  'personas.ver': (turno, { tipoDocumento, numeroDocumento }) => {
    const { store } = turno;
    const clave = numeroComparable(numeroDocumento);
    const expedientes = store.titulares.expedientesDePersona(clave, tipoDocumento);
    if (expedientes.length === 0) throw new Refusal('no_existe', 'Ningún expediente es de una persona con ese documento.', 'numeroDocumento');
    return {
      datos: datosDe(turno, expedientes),
      tenencias: store.titulares.dePersona(`${tipoDocumento} ${clave}`),
      expedientes,
      sustentos: expedientes.flatMap(({ id, numero }) => {
        const { sustento } = store.pedidos.leer(id);
        return sustento ? [{ sustento, expedienteId: id, numero }] : [];
      }),
      hojas: expedientes.flatMap(({ id, numero }) =>
        store.documentos
          .deExpediente(id)
          .filter(({ clase }) => clase === 'hoja')
          .map(({ id: documentoId, rotulo, fecha, anulado, entrega }) => ({ documentoId, rotulo, fecha, anulado, entregadaEl: entrega?.fecha ?? null, expedienteId: id, numero })),
      ),
    };
  },
};
