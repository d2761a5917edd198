// A case registered through dispatch against the same rows inserted raw: one prepared transaction per case, search and
// actuación included, in a database of its own with the same settings and key, turn by turn in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from 'better-sqlite3';
import { APP } from '../../build/places.ts';
import { createOffice, type Office } from '../../electron/office/office.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { readOutput, type Input } from '../../shared/contract.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import type { Measure } from './measure.ts';

const WARM_UP = 20;
const TURNS = 200;
const LIMIT = 3;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A request unlike the others, so that neither side finds duplicates to look into. */
function pedidoNumero(n: number): Input<'expedientes.registrar'>['pedido'] {
  const cifras = String(n).padStart(5, '0');
  return {
    ...pedidoCompleto,
    oficio: { numero: `${n}-2026-D-IE-${cifras}`, fecha: '2026-03-09' },
    solicitante: { ...pedidoCompleto.solicitante, numeroDocumento: `400${cifras}` },
  };
}

async function openDesk(dir: string): Promise<Office> {
  const office = await createOffice({ dir, demostracion: false, clock: 'manual' }, pathToFileURL(`${join(APP, 'fonts')}/`), () => {});
  await office.setClock(Date.parse('2026-03-11T10:45:00-05:00'));
  const installed = await office.call('bench', 'sesion.instalar', {
    oficina: { ugel: 'UGEL X', codigo: '', etiquetaSuperior: 'DRE', superior: '', lugar: 'X', direccion: '' },
    miembro: { nombre: 'Bench', cargo: '' },
    clave: 'clave de prueba',
  });
  if (!installed.ok) throw new Error(installed.failure.message);
  return office;
}

/** Prepared inserts of the rows a registration writes, run in one immediate transaction. */
function rawRegister(db: Database): (n: number) => void {
  const expediente = db.prepare(`INSERT INTO expediente (uuid, anio, numero, tipo, estado, recibido_fecha, recibido_hora, folios, canal,
    documento_externo, expediente_externo, oficio_numero, oficio_clave, oficio_fecha, nota, registrado_en, registrado_por)
    VALUES (?, 2026, ?, 'alta', 'recibido', '2026-03-11', '10:42', 3, 'fisico', '', '', ?, ?, '2026-03-09', '', '2026-03-11T15:45:00.000Z', 1)`);
  const solicitante = db.prepare(`INSERT INTO solicitante (expediente_id, apellidos, nombres, tipo_documento, numero_documento, documento_clave,
    verificador, trato, calidad) VALUES (?, 'Chapoñán Ñique', 'Rosa Elvira', 'DNI', ?, ?, '', 'senora', 'director_designado')`);
  const contacto = db.prepare('INSERT INTO contacto (expediente_id, clase, orden, valor) VALUES (?, ?, 0, ?)');
  const resolucion = db.prepare(`INSERT INTO resolucion (expediente_id, tipo, numero, fecha, desde, hasta, adjunta)
    VALUES (?, 'designacion', '004821-2023', '2023-12-22', '2024-01-01', '2027-12-31', 1)`);
  const servicio = db.prepare(`INSERT INTO servicio (expediente_id, orden, codigo_modular, anexo, nombre_ie, nivel, centro_poblado, distrito)
    VALUES (?, 0, '1234566', '0', 'N.° 90001 «Los Algarrobos»', 'Primaria', 'El Molino', 'San Roque')`);
  const actuacion = db.prepare(`INSERT INTO actuacion (id, expediente_id, en, miembro_id, acto, estado_antes, estado_despues, detalle, hash)
    VALUES (?, ?, '2026-03-11T15:45:00.000Z', 1, 'registrar', NULL, 'recibido', '{"archivos":[],"aunqueSeParezca":true}', ?)`);
  const busqueda = db.prepare('INSERT INTO busqueda (rowid, texto, estado) VALUES (?, ?, ?)');
  const hash = Buffer.alloc(32, 7);
  return db.transaction((n: number) => {
    const { oficio, solicitante: quien } = pedidoNumero(n);
    const dni = quien.numeroDocumento;
    const id = Number(expediente.run(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`, n, oficio.numero, oficio.numero).lastInsertRowid);
    solicitante.run(id, dni, dni);
    contacto.run(id, 'celular', '979412086');
    contacto.run(id, 'correo', 'rosa@ejemplo.pe');
    resolucion.run(id);
    servicio.run(id);
    actuacion.run(n, id, hash);
    const texto = `2026-${n} Alta de usuario Físico 11/03/2026 ${oficio.numero} 09/03/2026 1234566 0 N.° 90001 «Los Algarrobos» Primaria El Molino San Roque Chapoñán Ñique Rosa Elvira ${dni} ${dni} 979412086 979412086 rosa@ejemplo.pe 004821-2023`;
    busqueda.run(id, texto, 'recibido');
  }).immediate;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** `ratio`: our median time over the floor's. */
export async function run(): Promise<Measure[]> {
  const base = mkdtempSync(join(tmpdir(), 'altas-bench-'));
  const office = await openDesk(join(base, 'datos'));
  const db = openDatabase(join(base, 'piso.db'), Buffer.alloc(32, 9), 'oficina');
  try {
    db.exec(`INSERT INTO miembro (nombre, cargo, rol, activo) VALUES ('Bench', '', 'jefe', 1)`);
    const raw = rawRegister(db);
    const ours: number[] = [];
    const floor: number[] = [];
    for (let turn = 1; turn <= WARM_UP + TURNS; turn += 1) {
      const input = { pedido: pedidoNumero(turn), archivos: [], aunqueSeParezca: false };
      const mine = await timed(async () => readOutput('expedientes.registrar', valueOf(await office.call('bench', 'expedientes.registrar', input))));
      const other = await timed(() => raw(turn));
      if (turn > WARM_UP) {
        ours.push(mine);
        floor.push(other);
      }
    }
    const ratio = Math.round((median(ours) / median(floor)) * 1000) / 1000;
    return [{ bench: 'registro-durable', measure: 'ratio', value: ratio, unit: 'times the raw rows', limit: LIMIT, ok: ratio <= LIMIT }];
  } finally {
    db.close();
    await office.close();
    rmSync(base, { recursive: true, force: true });
  }
}

function valueOf(result: Awaited<ReturnType<Office['call']>>): unknown {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
