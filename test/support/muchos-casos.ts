// Registers of many cases, each with words of its own, as years of work leave them: nearly all closed, the newest ones open.
import type { Store } from '../../electron/store/store.ts';
import { Pendiente } from '../../shared/domain/bandeja.ts';
import type { Estado } from '../../shared/domain/expediente.ts';
import { Pedido } from '../../shared/domain/pedido.ts';
import { requisitosDe } from '../../shared/domain/requisitos.ts';
import { fecha, instante, sumarDias } from '../../shared/domain/tiempo.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

const AHORA = instante(new Date('2026-03-11T15:45:00.000Z'));
const ESPERAN = Pendiente.options;
const CANALES = ['fisico', 'correo', 'mesa_virtual', 'whatsapp'] as const;
const ABIERTOS: readonly Estado[] = ['recibido', 'en_verificacion', 'observado', 'decidido', 'atendido', 'entregado'];
/** Cases that are open at any time, whatever the size of the register. */
const EN_CURSO = 300;
/** Small enough for the journal, large enough not to wait for the disc at each case. */
const POR_TRANSACCION = 2000;

/** A request with its own words, as most are; names and places come back as they do in a province. */
export function pedidoNumero(n: number): Pedido {
  const cifras = String(n).padStart(7, '0');
  const [servicio] = pedidoCompleto.servicios;
  return Pedido.parse({
    ...pedidoCompleto,
    tipo: n % 9 === 0 ? 'reseteo' : pedidoCompleto.tipo,
    recepcion: { ...pedidoCompleto.recepcion, fecha: sumarDias(fecha('2022-01-03'), n % 1520), canal: CANALES[n % CANALES.length] },
    oficio: { numero: `${n}-2026-D-IE-${cifras}`, fecha: '2026-03-09' },
    servicios: [{ ...servicio, nombreIe: `N.° ${cifras} «Los Algarrobos ${n % 97}»`, distrito: `San Roque ${n % 41}` }],
    solicitante: { ...pedidoCompleto.solicitante, apellidos: `Chapoñán Ñique${n % 503}`, numeroDocumento: String(40_000_000 + n), correos: [`rosa${n}@ejemplo.pe`] },
  });
}

/** Writes `cuantos` cases after the last one, each with its act and findable; the last 300 are open, in every state. */
export function llenar(store: Store, cuantos: number): void {
  const primero = store.expedientes.siguienteNumero(2026);
  for (let desde = primero; desde < primero + cuantos; desde += POR_TRANSACCION) {
    store.write(() => {
      for (let n = desde; n < Math.min(desde + POR_TRANSACCION, primero + cuantos); n += 1) {
        const pedido = pedidoNumero(n);
        const abierto = n >= primero + cuantos - EN_CURSO;
        const estado = abierto ? (ABIERTOS[n % ABIERTOS.length] ?? 'recibido') : 'archivado';
        // Nobody has taken up yet what mesa de partes registered last.
        const responsable = estado === 'recibido' ? null : 1;
        const id = store.expedientes.crear({ uuid: `caso-${n}`, anio: 2026, numero: n, estado, pedido, registradoEn: AHORA, registradoPor: 1, responsable });
        store.pedidos.guardarPartes(id, pedido);
        // Some of what is open is past its term, some ends today and the rest later.
        if (abierto) store.expedientes.fijarPlazo(id, { clase: 'atender', vence: sumarDias(fecha('2026-03-01'), n % 20) });
        store.requisitos.fijar(id, requisitosDe(pedido.tipo));
        const pendientes = abierto ? ESPERAN.filter((_, i) => n % (i + 2) === 0) : [];
        store.expedientes.fijarPendientes(id, pendientes);
        const situacion = { estado, responsable: responsable === null ? null : { id: responsable }, porRecibir: false, pendientes, conPlazo: abierto };
        store.busqueda.indexar(id, pedido, situacion, [`2026-${String(n).padStart(5, '0')}`]);
        store.actuaciones.anotar({ expedienteId: id, en: AHORA, miembroId: 1, acto: 'registrar', estadoAntes: null, estadoDespues: estado, detalle: {} });
      }
    });
  }
}
