import { describe, expect, test } from 'vitest';
import { LIMITE_ARCHIVO } from '../../shared/domain/archivo.ts';
import type { Input } from '../../shared/contract.ts';
import { EXE, pdfDePrueba, pdfProtegido, PNG } from '../fixtures/archivos.ts';
import { registro } from '../fixtures/pedidos.ts';
import { caseAt, desk } from '../support/office.ts';

type Registro = Input<'expedientes.registrar'>;

const conRecepcion = (cambio: Partial<Registro['pedido']['recepcion']>): Registro => ({
  ...registro(), pedido: { ...registro().pedido, recepcion: { ...registro().pedido.recepcion, ...cambio } },
});
const conArchivo = (bytes: Uint8Array, nombre = 'oficio.pdf'): Registro => ({ ...registro(), archivos: [{ nombre, clase: 'oficio', bytes }] });

describe('registrar', () => {
  test('lo que el oficio dice mal se guarda como está y queda como hallazgo', async () => {
    const mesa = await desk();
    const { pedido } = registro();
    const malo = {
      ...pedido,
      servicios: pedido.servicios.map((servicio) => ({ ...servicio, codigoModular: '1234567' })),
      solicitante: { ...pedido.solicitante, numeroDocumento: '4167458', celulares: ['97845016'] },
    };
    const caso = await mesa.does('expedientes.registrar', { ...registro(), pedido: malo });
    expect(caso.pedido.solicitante).toMatchObject({ numeroDocumento: '4167458', celulares: ['97845016'] });
    expect(caso.hallazgos.map(({ campo }) => campo)).toEqual(['servicios.0.codigoModular', 'solicitante.numeroDocumento', 'solicitante.celulares.0']);
    expect(caso.hallazgos[0]?.propuestas).toContainEqual({ valor: '1234566', que: '' });
  });

  test.each([
    ['mañana', conRecepcion({ fecha: '2026-03-12' }), 'pedido.recepcion.hora'],
    ['dentro de una hora', conRecepcion({ hora: '11:45' }), 'pedido.recepcion.hora'],
    ['dentro de un año', conRecepcion({ fecha: '2027-03-11' }), 'pedido.recepcion.fecha'],
    ['en 1962', conRecepcion({ fecha: '1962-03-11' }), 'pedido.recepcion.fecha'],
  ])('una recepción %s se rechaza en su campo', async (_, entrada, field) => {
    const mesa = await desk();
    expect(await mesa.refuses('expedientes.registrar', entrada)).toMatchObject({ code: 'valor_imposible', field });
    expect(await mesa.does('expedientes.contar', {})).toMatchObject({ porEstado: { recibido: 0 } });
  });

  test('registrado tarde, guarda la hora verdadera de recepción', async () => {
    const mesa = await desk();
    const caso = await mesa.does('expedientes.registrar', conRecepcion({ fecha: '2026-03-06', hora: '08:01' }));
    expect(caso.pedido.recepcion).toMatchObject({ fecha: '2026-03-06', hora: '08:01' });
    expect(caso.registradoEn).toBe('2026-03-11T15:45:00.000Z');
  });

  test('el mismo oficio de la misma IE se anuncia antes de guardar, y se puede registrar igual', async () => {
    const mesa = await desk();
    const { id, numero } = await mesa.does('expedientes.registrar', registro());
    const otro = { ...registro(), pedido: { ...registro().pedido, oficio: { numero: 'Oficio N° 15 - 2026 - D-IE-90001', fecha: null } } };
    const { solicitante, servicios } = otro.pedido;
    const { parecidos } = await mesa.does('expedientes.parecidos', {
      oficio: otro.pedido.oficio.numero, tipoDocumento: solicitante.tipoDocumento, numeroDocumento: '',
      servicios: servicios.map(({ codigoModular, anexo, nombreIe }) => ({ codigoModular, anexo, nombreIe })),
    });
    expect(parecidos).toEqual([expect.objectContaining({ expedienteId: id, numero, razon: 'mismo_oficio' })]);
    expect(await mesa.refuses('expedientes.registrar', otro)).toMatchObject({ code: 'duplicado', field: 'pedido.oficio.numero' });
    await mesa.does('expedientes.registrar', { ...otro, aunqueSeParezca: true });
  });

  test('la misma persona y servicio se anuncia mientras siga abierto, y no cuando se anuló', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('expedientes.registrar', registro());
    const otro = { ...registro(), pedido: { ...registro().pedido, oficio: { numero: '99-2026', fecha: null } } };
    expect(await mesa.refuses('expedientes.registrar', otro)).toMatchObject({ code: 'duplicado', field: 'pedido.solicitante.numeroDocumento' });
    await mesa.does('expedientes.anular', { expedienteId: id, motivo: 'Estaba repetido' });
    expect((await mesa.does('expedientes.registrar', otro)).parecidos).toEqual([]);
  });

  test('una persona que ya pidió antes se reconoce por su documento', async () => {
    const mesa = await desk();
    await mesa.does('expedientes.registrar', registro());
    const { persona, expediente } = await mesa.does('personas.conocida', { tipoDocumento: 'DNI', numeroDocumento: '12.345.678' });
    expect([persona?.apellidos, expediente]).toEqual(['Chapoñán Ñique', '2026-00001']);
    expect(await mesa.does('personas.conocida', { tipoDocumento: 'CE', numeroDocumento: '12345678' })).toMatchObject({ persona: null });
    expect(await mesa.does('personas.conocida', { tipoDocumento: 'DNI', numeroDocumento: '' })).toMatchObject({ persona: null });
  });

  test('corregir guarda qué cambió, y otro tipo de pedido trae su lista de requisitos', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    const pedido = { ...registro().pedido, tipo: 'inactivacion' as const, nota: 'cambió' };
    const caso = await mesa.does('expedientes.corregir', { expedienteId, pedido, motivo: 'Se leyó mal' });
    expect(caso.requisitos.map(({ clave }) => clave)).toEqual(['ie_nombre', 'ie_codigo', 'director_nombres', 'director_documento']);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones[0]).toMatchObject({
      acto: 'corregir',
      detalle: { motivo: 'Se leyó mal', cambios: [{ campo: 'tipo', antes: 'alta', despues: 'inactivacion' }, { campo: 'nota', antes: '', despues: 'cambió' }] },
    });
  });
});

describe('archivos recibidos', () => {
  test('PDF y PNG se guardan y vuelven iguales', async () => {
    const mesa = await desk();
    const pdf = await pdfDePrueba(2);
    const caso = await mesa.does('expedientes.registrar', { ...registro(), archivos: [{ nombre: 'oficio.pdf', clase: 'oficio', bytes: pdf }, { nombre: 'foto.png', clase: 'sustento', bytes: PNG }] });
    expect(caso.adjuntos.map(({ nombre, tipo, clase }) => [nombre, tipo, clase])).toEqual([['oficio.pdf', 'application/pdf', 'oficio'], ['foto.png', 'image/png', 'sustento']]);
    const abierto = await mesa.does('adjuntos.abrir', { adjuntoId: caso.adjuntos[0]?.id ?? 0 });
    expect(Buffer.from(abierto.bytes).equals(pdf)).toBe(true);
    const { adjuntos } = await mesa.does('adjuntos.retirar', { adjuntoId: caso.adjuntos[1]?.id ?? 0, motivo: 'Era de otro' });
    expect(adjuntos).toHaveLength(1);
    expect(await mesa.refuses('adjuntos.abrir', { adjuntoId: caso.adjuntos[1]?.id ?? 0 })).toMatchObject({ code: 'no_existe' });
  });

  test.each([
    ['un .exe que se llama .pdf', async () => EXE, 'archivo_desconocido'],
    ['un texto', async () => new TextEncoder().encode('hola'), 'archivo_desconocido'],
    ['nada', async () => new Uint8Array(), 'archivo_desconocido'],
    ['un PDF cortado', async () => (await pdfDePrueba()).slice(0, -200), 'archivo_danado'],
    ['un PDF de puros ceros tras su marca', async () => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000)])), 'archivo_danado'],
    ['un PDF sin páginas que leer', async () => new TextEncoder().encode('%PDF-1.7\nbasura\nstartxref\n9\n%%EOF\n'), 'archivo_danado'],
    ['un PDF protegido', () => pdfProtegido('secreta'), 'archivo_protegido'],
    ['un PDF protegido contra cambios', () => pdfProtegido(''), 'archivo_protegido'],
    ['un PNG cortado', async () => PNG.slice(0, -12), 'archivo_danado'],
    ['un JPG cortado', async () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]), 'archivo_danado'],
    ['un escaneo de 60 MB', async () => new Uint8Array(60 * 1024 * 1024).fill(37), 'archivo_grande'],
    ['uno de un byte más que el límite', async () => new Uint8Array(LIMITE_ARCHIVO + 1), 'archivo_grande'],
  ])('%s se rechaza con su frase y nada queda escrito', async (_, hacer, code) => {
    const mesa = await desk();
    const entrada = conArchivo(await hacer());
    const bueno = { nombre: 'bueno.pdf', clase: 'otro' as const, bytes: await pdfDePrueba() };
    expect(await mesa.refuses('expedientes.registrar', { ...entrada, archivos: [bueno, ...entrada.archivos] })).toMatchObject({ code, field: 'archivos.1.bytes' });
    expect(await mesa.does('expedientes.contar', {})).toMatchObject({ porEstado: { recibido: 0 } });
    expect((await mesa.does('expedientes.registrar', registro())).numero).toBe('2026-00001');
  });

  test('más archivos de los que caben se dice antes de leerlos', async () => {
    const mesa = await desk();
    const archivos = Array.from({ length: 21 }, () => ({ nombre: 'a.png', clase: 'otro' as const, bytes: PNG }));
    expect(await mesa.refuses('expedientes.registrar', { ...registro(), archivos })).toMatchObject({ field: 'archivos', message: 'Caben hasta 20 archivos por oficio.' });
  });
});
