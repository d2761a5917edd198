import { describe, expect, test } from 'vitest';
import { conDato, frenteA } from '../../renderer/screens/registrar/leido.ts';
import { conCostumbres, deCostumbre, duplicadoDe, entradaSinBlancos, escritoVacio, type Escrito } from '../../renderer/screens/registrar/escrito.ts';
import { leerTexto, type CampoLeido, type DatoLeido } from '../../shared/domain/leer-texto.ts';
import { fecha } from '../../shared/domain/tiempo.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

const HOY = '2026-03-11';
const vacio = escritoVacio(HOY, '10:42');
const dato = (campo: CampoLeido, valor: string): DatoLeido => ({ campo, valor, dudoso: false });
const todos = (escrito: Escrito, datos: readonly DatoLeido[]) => datos.reduce((hasta, uno) => conDato(hasta, uno), escrito);

describe('data read of a text, in the form', () => {
  const datos = leerTexto(
    `OFICIO N° 1-2026-X\nFecha: 09/03/2026\nCódigo modular: 1234566\nCódigo modular: 0345652\nInstitución Educativa N° 90001\nCentro poblado: El Molino\nDistrito: San Roque
Apellidos: Ruiz Paz\nNombres: Ana\nDNI 12345678\nCelular 979412086 / 979412087\nana@ejemplo.pe
R.D. N° 0001-2026-X de fecha 02/01/2026 de encargatura, del 03/01/2026 al 31/12/2026`,
    fecha(HOY),
  );

  test('each has its place, and once there it is the same', () => {
    expect(new Set(datos.map(({ campo }) => campo)).size).toBe(16);
    for (const uno of datos) expect(frenteA(vacio, uno)).toStrictEqual({ hay: 'nada' });
    const lleno = todos(vacio, datos);
    for (const uno of datos) expect([uno, frenteA(lleno, uno)]).toStrictEqual([uno, { hay: 'lo mismo' }]);
    expect(entradaSinBlancos(lleno)).toMatchObject({
      oficio: { numero: 'OFICIO N° 1-2026-X', fecha: '2026-03-09' },
      servicios: [{ codigoModular: '1234566', nombreIe: 'N° 90001', distrito: 'San Roque' }, { codigoModular: '0345652', nombreIe: 'N° 90001', distrito: 'San Roque' }],
      solicitante: { apellidos: 'Ruiz Paz', nombres: 'Ana', tipoDocumento: 'DNI', numeroDocumento: '12345678', celulares: ['979412086', '979412087'], correos: ['ana@ejemplo.pe'] },
      sustento: { tipo: 'encargatura', numero: '0001-2026-X', fecha: '2026-01-02', desde: '2026-01-03', hasta: '2026-12-31' },
    });
  });

  test('what would be replaced is told, as it is written', () => {
    const escrito = todos(vacio, [dato('solicitante.apellidos', 'Otro'), dato('oficio.fecha', '2026-03-01'), dato('solicitante.documento', 'DNI 87654321')]);
    expect(frenteA(escrito, dato('solicitante.apellidos', 'Ruiz'))).toStrictEqual({ hay: 'otro', otro: 'Otro' });
    expect(frenteA(escrito, dato('oficio.fecha', '2026-03-09'))).toStrictEqual({ hay: 'otro', otro: '01/03/2026' });
    expect(frenteA(escrito, dato('solicitante.documento', 'DNI 12345678'))).toStrictEqual({ hay: 'otro', otro: 'DNI 87654321' });
  });

  test('a code, a mobile or an e-mail more is added to those that are written', () => {
    const escrito = todos(vacio, [dato('servicios.codigoModular', '1111111'), dato('solicitante.celulares', '911111111'), dato('servicios.codigoModular', '2222222'), dato('solicitante.celulares', '922222222')]);
    expect(escrito.servicios.map(({ codigoModular }) => codigoModular)).toStrictEqual(['1111111', '2222222']);
    expect(escrito.solicitante.celulares.map(({ texto }) => texto)).toStrictEqual(['911111111', '922222222']);
  });
});

describe('a new form', () => {
  test('starts with the habits of the office, each with its note while it stays', () => {
    const escrito = conCostumbres(vacio, { folios: 3, canal: 'correo', distrito: 'San Roque' });
    expect(escrito.recepcion).toMatchObject({ folios: '3', canal: 'correo', fecha: HOY });
    expect(escrito.servicios.map(({ distrito }) => distrito)).toStrictEqual(['San Roque']);
    expect([deCostumbre('3', 3), deCostumbre('4', 3), deCostumbre('', ''), deCostumbre('3', undefined)]).toStrictEqual([{ help: 'Como el último' }, {}, {}, {}]);
  });

  test('as a duplicate has the school and the person of the old one, and nothing that each paper has of its own', () => {
    const duplicado = entradaSinBlancos(duplicadoDe(pedidoCompleto, HOY, '10:42'));
    expect(duplicado).toMatchObject({ tipo: pedidoCompleto.tipo, servicios: pedidoCompleto.servicios, solicitante: pedidoCompleto.solicitante });
    expect(duplicado.oficio).toStrictEqual({ numero: '', fecha: null });
    expect(duplicado.recepcion).toMatchObject({ fecha: HOY, hora: '10:42', folios: Number.NaN, canal: 'fisico', documentoExterno: '', expedienteExterno: '' });
    expect([duplicado.nota, duplicado.sustento?.adjunta, duplicado.sustento?.numero]).toStrictEqual(['', false, pedidoCompleto.sustento?.numero]);
  });
});
