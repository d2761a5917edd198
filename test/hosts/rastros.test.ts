// Whoever takes the disc reads nothing: a day's work through the host as it is shipped, and then every byte that it left or holds.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import { readOutput, type CallName, type Input, type Output } from '../../shared/contract.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { startHost } from '../support/host-process.ts';
import { CLAVE, instalacion } from '../support/office.ts';
import { namelessFiles, tracesOf } from '../support/rastros.ts';
import { folderOfTest } from '../support/store.ts';

const CASOS = 40;
const TITULO = 'Escaneo del oficio 99-7731';
const HOJA = 'Xk7*vRpmT4Qe#w';

/** All that is typed or received in the day. The names of the office's persons are not among it: one chooses one's own before entering. */
const PLANTED = {
  'the applicant': 'Chapoñán Ñique',
  'their document': '41674580',
  'their e-mail': 'rosa.elvira@ejemplo.pe',
  'the school': 'Los Algarrobos',
  'the number of the oficio': '7731-2026-D-IE',
  'a note': 'Llamó la madre de familia',
  'the name of a file': 'oficio escaneado 7731.pdf',
  'the text of a scan': TITULO,
  'any PDF': '%PDF-1.',
  'what was looked for': 'algarrobos molino 97941',
  'the password of the account': HOJA,
  'the password of a person': CLAVE,
  'a wrong password': 'clave errada 5127',
};

async function scan(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  pdf.setTitle(TITULO);
  return pdf.save({ useObjectStreams: false });
}

/** The shipped host, with all that it may write in one folder. */
function office() {
  const folder = folderOfTest();
  const temporary = join(folder, 'temporal');
  mkdirSync(temporary);
  const dir = join(folder, 'oficina', 'datos');
  const host = startHost('stdio', ['--datos', dir], { ...process.env, TMPDIR: temporary, SQLITE_TMPDIR: temporary, HOME: folder });
  onTestFinished(async () => {
    host.endInput();
    await host.ended();
  });
  const ask = async (call: CallName, input: unknown) => {
    host.say(encodeWire({ id: 1, call, input }));
    return decodeWire(await host.line());
  };
  const does = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => readOutput(name, (await ask(name, input)).value);
  return { folder, dir, host, ask, does };
}

describe('on the disc', () => {
  it('nothing of a day of work can be read, while it goes on or after it', async () => {
    const { folder, dir, host, ask, does } = office();
    await does('sesion.instalar', instalacion);
    const archivo = { nombre: PLANTED['the name of a file'], clase: 'oficio' as const, bytes: await scan() };
    const solicitante = {
      ...pedidoCompleto.solicitante, apellidos: PLANTED['the applicant'], numeroDocumento: PLANTED['their document'], correos: [PLANTED['their e-mail']],
    };
    let expedienteId = 0;
    for (let caso = 0; caso < CASOS; caso += 1) {
      const pedido = { ...pedidoCompleto, solicitante, nota: PLANTED['a note'], oficio: { numero: `${caso}-${PLANTED['the number of the oficio']}`, fecha: pedidoCompleto.oficio.fecha } };
      const registrado = await does('expedientes.registrar', { ...registro(pedido), archivos: caso === 0 ? [archivo] : [], aunqueSeParezca: true });
      if (caso === 0) expedienteId = registrado.id;
    }
    const caso = await does('verificacion.iniciar', { expedienteId });
    const calificaciones = caso.requisitos.map(({ clave }) => ({ clave, calificacion: 'cumple' as const, nota: PLANTED['a note'] }));
    await does('verificacion.calificar', { expedienteId, calificaciones });
    const servicios = caso.servicios.map(({ id }) => ({ servicioId: id, decision: 'procedente' as const, motivo: '', resultado: 'usuario_nuevo' as const }));
    await does('decisiones.decidir', { expedienteId, servicios });
    await does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    await does('credenciales.emitir', { expedienteId, usuario: PLANTED['their document'], clave: HOJA, motivo: '' });
    const { filas } = await does('expedientes.buscar', { texto: PLANTED['what was looked for'], estado: null, despuesDe: null, limite: 200 });
    expect(filas).toHaveLength(CASOS);
    await does('sesion.salir', {});
    const miembroId = (await does('sesion.estado', {})).miembros[0]?.id ?? 0;
    expect(await ask('sesion.entrar', { miembroId, clave: PLANTED['a wrong password'] })).toMatchObject({ ok: false });
    await does('sesion.entrar', { miembroId, clave: CLAVE });

    const llavero = leerLlavero(dir);
    const ranura = llavero?.ranuras[0];
    const llave = llavero && ranura ? await abrir(llavero.oficina, ranura, CLAVE) : null;
    const secrets = { ...PLANTED, 'the key of the data': llave ?? '' };
    expect(llave).toHaveLength(32);
    // With the register open, its -wal and -shm are there; and these two are readable by design, which shows that the search looks there.
    expect(tracesOf([folder], secrets)).toStrictEqual([]);
    expect(tracesOf([folder], { 'the office': instalacion.oficina.ugel, 'its person': instalacion.miembro.nombre })).toHaveLength(2);
    expect(namelessFiles(host.child.pid)).toStrictEqual([]);
    host.endInput();
    expect(await host.ended()).toBe(0);
    expect(tracesOf([folder], secrets)).toStrictEqual([]);
    expect(host.complaints()).toBe('');
  });
});
