// A register in which every table has rows, each left there by an act; and somebody who changes it behind the acts' back.
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { ajustesIniciales } from '../../shared/domain/ajustes.ts';
import { requisitosDe } from '../../shared/domain/requisitos.ts';
import { Hora } from '../../shared/domain/tiempo.ts';
import { guardarTodos } from '../../electron/office/instalacion.ts';
import { instalacion } from './office.ts';
import { AHORA, casoDePrueba, HOY, storeOfTest } from './store.ts';

/** Writes one act: of a case, or of the office. Answers its id. */
export const anotar = (store: Store, acto: string, expedienteId: number | null = null, detalle: Record<string, string> = {}): number =>
  store.actuaciones.anotar({
    expedienteId, en: AHORA, miembroId: 1, acto, estadoAntes: null, estadoDespues: expedienteId === null ? null : 'recibido', detalle,
  });

function casoConTodo(store: Store): number {
  const id = casoDePrueba(store);
  store.write(() => {
    const adjuntoId = store.adjuntos.agregar({
      expedienteId: id, clase: 'oficio', nombre: 'oficio.pdf', tipo: 'application/pdf', tamano: 3, huella: 'a'.repeat(64), agregadoEn: AHORA,
    });
    store.requisitos.fijar(id, requisitosDe('alta'));
    const numero = (store.documentos.ultimoNumero('oficio', 2026) ?? 0) + 1;
    const documentoId = store.documentos.emitir({
      uuid: `documento-${numero}`, expedienteId: id, clase: 'observacion', tipo: 'oficio', anio: 2026, numero, tecleado: false, rotulo: `OFICIO ${numero}`,
      destinatario: 'Rosa', buscable: [],
      fecha: HOY, texto: 'Texto', huella: 'b'.repeat(64), conClave: false, emitidoEn: AHORA, emitidoPor: 1,
    });
    store.firmados.agregar({
      documentoId, nombre: 'firmado.pdf', tipo: 'application/pdf', tamano: 3, huella: String(numero).repeat(64), agregadoEn: AHORA, agregadoPor: 1,
    });
    store.proyectos.enviar({ expedienteId: id, clase: 'respuesta', observacion: null, firmante: null, fecha: HOY, texto: 'Texto', en: AHORA, por: 1 }, null);
    store.documentos.observar(documentoId, id, ['Falta la RD.'], 2);
    store.documentos.entregar({
      documentoId, recibidoPor: 'Rosa', documento: '12345678', fecha: HOY, hora: Hora.parse('10:00'), adjuntoId, registradoEn: AHORA, registradoPor: 1,
    });
    anotar(store, 'notificar', id, { rotulo: `OFICIO ${numero}` });
  });
  return id;
}

/** An office with its settings, two full cases and some acts after them. */
export function registroConTodo(): ReturnType<typeof storeOfTest> & { readonly casos: readonly number[] } {
  const prueba = storeOfTest();
  const { store } = prueba;
  store.write(() => {
    guardarTodos(store, ajustesIniciales(instalacion.oficina, 2026));
    anotar(store, 'instalar');
  });
  const casos = [casoConTodo(store), casoConTodo(store)];
  store.write(() => anotar(store, 'entrar'));
  return { ...prueba, casos };
}

/** A connection of somebody who holds the key: no trigger, no foreign key and no check stands in their way. */
export function intruso(dir: string, key: Buffer): Database {
  const db = openDatabase(join(dir, 'oficina.db'), key, 'oficina');
  onTestFinished(() => {
    db.close();
  });
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  return db;
}
