// Realistic oficios with their data, a scan and a JSON each: registered as printed on their own days, granted or observed.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { StdioClient } from '../stdio-client.ts';
import { instalarMuestra } from '../../electron/hosts/demo-data.ts';
import { decidir, entregar, hacerEnSiagie, observar, verificar } from '../../electron/hosts/demo-desk.ts';
import type { Input } from '../../shared/contract.ts';
import type { Calidad, TipoPedido } from '../../shared/domain/pedido.ts';
import { TipoSustento } from '../../shared/domain/resolucion.ts';
import { MOTIVOS } from '../../shared/domain/servicio.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { sacarPapeles, type Salida } from './salida.ts';

const Texto = z.string().nullable().transform((texto) => texto ?? '');

/** The JSON beside a scan, as far as it is needed; `faltan` and `errores` are what whoever made the case knows of it. */
const Caso = z.object({
  caso: z.string(),
  archivo: z.string(),
  asunto_tipo: z.enum(['alta', 'cambio_director', 'reseteo', 'docente']),
  oficio: z.object({ numero: Texto, fecha: z.string().nullable() }),
  ie: z.array(z.object({ codigo_modular: Texto, anexo: Texto, nombre: Texto, nivel: Texto, centro_poblado: Texto, distrito: Texto })),
  director: z.object({
    apellidos: Texto, nombres: Texto, tipo_doc: z.string().nullable(), dni: Texto, cargo: z.string().nullable(),
    celulares: z.array(z.string()), correos: z.array(z.string()),
  }),
  rd: z
    .object({ numero: Texto, fecha: z.string().nullable(), tipo: z.string().nullable(), desde: z.string().nullable(), hasta: z.string().nullable() })
    .nullable(),
  rd_adjunta: z.boolean(),
  faltan: z.array(z.string()),
  errores: z.array(z.object({ campo: z.string(), escrito: z.string().nullable(), motivo: z.string() })),
  recepcion: z.object({ fecha: z.string().nullable(), hora: z.string().nullable(), expediente: Texto, registro: Texto }).nullable(),
  paginas: z.int(),
});
type Caso = z.infer<typeof Caso>;

/** `9:15 am`, `3:05 pm`, `10:42` as `HH:MM`; 08:00 when the stamp cannot be read. */
function horaDe(escrita: string | null | undefined): string {
  const [, horas = '', minutos = '', mitad = ''] = /(\d{1,2}):(\d{2})\s*([ap])?/i.exec(escrita ?? '') ?? [];
  if (horas === '') return '08:00';
  const tarde = mitad.toLowerCase() === 'p' && Number(horas) < 12 ? 12 : 0;
  return `${String(Number(horas) + tarde).padStart(2, '0')}:${minutos}`;
}

const CALIDAD: Readonly<Record<string, Calidad>> = {
  designado: 'director_designado',
  encargado: 'director_encargado',
  coordinador: 'coordinadora_pronoei',
};

const TIPO: Readonly<Record<Caso['asunto_tipo'], TipoPedido>> = {
  alta: 'alta', cambio_director: 'cambio_director', reseteo: 'reseteo', docente: 'fuera_de_alcance',
};

function pedidoDe({ asunto_tipo, oficio, ie, director, rd, rd_adjunta, recepcion, paginas }: Caso, recibido: string, hora: string): Input<'expedientes.registrar'>['pedido'] {
  const tipoDocumento = director.tipo_doc === 'CE' ? 'CE' : 'DNI';
  return {
    tipo: TIPO[asunto_tipo],
    recepcion: { fecha: recibido, hora, folios: paginas, canal: 'fisico', documentoExterno: recepcion?.registro ?? '', expedienteExterno: recepcion?.expediente ?? '' },
    oficio,
    servicios: ie.map(({ codigo_modular, anexo, nombre, nivel, centro_poblado, distrito }) => ({
      codigoModular: codigo_modular, anexo, nombreIe: nombre, nivel, centroPoblado: centro_poblado, distrito,
    })),
    solicitante: {
      apellidos: director.apellidos, nombres: director.nombres, tipoDocumento, numeroDocumento: director.dni, verificador: '', trato: '',
      calidad: CALIDAD[director.cargo ?? ''] ?? 'haga_sus_veces', celulares: director.celulares, correos: director.correos,
    },
    sustento: rd
      ? { tipo: TipoSustento.safeParse(rd.tipo).data ?? 'otro', numero: rd.numero, fecha: rd.fecha, desde: rd.desde, hasta: rd.hasta, adjunta: rd_adjunta }
      : rd_adjunta ? { tipo: 'otro', numero: '', fecha: null, desde: null, hasta: null, adjunta: true } : null,
    nota: '',
  };
}

/** The path into our Pedido of a path into the case's JSON: `ie[0].codigo_modular` → `servicios.0.codigoModular`. */
const campoDe = (ruta: string): string =>
  ruta
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replace(/^ie\.(\d+)/, 'servicios.$1')
    .replace(/^director\.dni/, 'solicitante.numeroDocumento')
    .replace(/^director/, 'solicitante')
    .replace(/^rd/, 'sustento')
    .replaceAll(/_([a-z])/g, (_, letra: string) => letra.toUpperCase());

/** Whether the machine's findings speak of that datum. */
const visto = ({ hallazgos }: ExpedienteVisto, ruta: string): boolean => {
  const campo = campoDe(ruta);
  return hallazgos.some((uno) => uno.gravedad !== 'aviso' && (uno.campo === campo || uno.campo.startsWith(`${campo}.`) || campo.startsWith(`${uno.campo}.`)));
};

/** What the case's maker knows and no check without a padrón could see: a person would, with the scan before them. */
const soloALaVista = (caso: Caso, expediente: ExpedienteVisto): string[] => [
  ...caso.faltan.filter((ruta) => !visto(expediente, ruta)).map((ruta) => `Consignar ${campoDe(ruta)}, que no consta en el oficio.`),
  ...caso.errores.filter(({ campo }) => !visto(expediente, campo)).map(({ escrito, motivo }) => `Corregir «${escrito ?? ''}»: ${motivo}.`),
];

async function leerCasos(dir: string): Promise<Caso[]> {
  const nombres = (await readdir(dir)).filter((nombre) => nombre.endsWith('.json')).sort();
  if (nombres.length === 0) throw new Error(`No hay casos (.json con su escaneo) en ${dir}.`);
  return Promise.all(nombres.map(async (nombre) => Caso.parse(JSON.parse(await readFile(join(dir, nombre), 'utf8')))));
}

const diaDe = (caso: Caso): string => caso.recepcion?.fecha ?? caso.oficio.fecha ?? '2026-01-02';

async function tramitar({ ask, setClock }: StdioClient, salida: Salida, dir: string, caso: Caso): Promise<void> {
  const recibido = diaDe(caso);
  const hora = horaDe(caso.recepcion?.hora);
  const momento = `${recibido}T${hora}:00-05:00`;
  await setClock(momento);
  const { id: expedienteId } = await ask('expedientes.registrar', {
    pedido: pedidoDe(caso, recibido, hora),
    archivos: [{ nombre: caso.archivo, clase: 'oficio', bytes: new Uint8Array(await readFile(join(dir, caso.archivo))) }],
    aunqueSeParezca: true,
  });
  await ask('documentos.emitirCargo', { expedienteId });
  let expediente = await verificar(ask, expedienteId);
  const graves = expediente.hallazgos.filter(({ gravedad }) => gravedad !== 'aviso');
  const ademas = soloALaVista(caso, expediente);
  for (const { mensaje, propuestas } of graves) {
    console.log(`     ✗ ${mensaje}${propuestas.length > 0 ? ` ¿${propuestas.slice(0, 3).map(({ valor }) => valor).join(', ')}?` : ''}`);
  }
  for (const punto of ademas) console.log(`     ✗ ${punto} (se ve en el escaneo; ninguna comprobación sin padrón lo nota)`);
  if (caso.asunto_tipo === 'docente') {
    await decidir(ask, expediente, MOTIVOS.docentes.texto);
    ({ expediente } = await ask('documentos.emitir', { expedienteId, clase: 'improcedencia' }));
  } else if (graves.length + ademas.length > 0) expediente = await observar(ask, expediente, ademas);
  else {
    const decidido = await decidir(ask, expediente, null);
    await hacerEnSiagie(ask, decidido);
    await ask('documentos.emitir', { expedienteId, clase: 'respuesta' });
    const { clave } = await ask('credenciales.proponerClave', { expedienteId });
    const hoja = await ask('credenciales.emitir', { expedienteId, usuario: decidido.pedido.solicitante.numeroDocumento, clave, motivo: '' });
    await salida.papel(`${caso.caso}-hoja`, hoja.bytes, 'HOJA DE CREDENCIALES (contraseña inventada)');
    expediente = await entregar(ask, hoja.expediente, ['respuesta', 'hoja'], instante(new Date(momento)));
  }
  await sacarPapeles(ask, salida, caso.caso, expediente);
  console.log(`     Expediente ${expediente.numero}: ${expediente.estado}.`);
}

export async function tramitarCasos(client: StdioClient, salida: Salida, dir: string): Promise<void> {
  const casos = (await leerCasos(dir)).sort((uno, otro) => (diaDe(uno) < diaDe(otro) ? -1 : 1));
  const [primero] = casos;
  await client.setClock(`${primero ? diaDe(primero) : '2026-01-02'}T07:00:00-05:00`);
  await instalarMuestra(client.ask);
  for (const caso of casos) {
    console.log(`\n  ${caso.caso}: ${caso.asunto_tipo}, ${caso.ie.length} servicio(s), recibido el ${diaDe(caso)}`);
    await tramitar(client, salida, dir, caso);
  }
}
