// The requirement lists: ours, those of the office, which one a case is judged by, and what was changed, in words.
import { describe, expect, test } from 'vitest';
import { cambioDeListas } from '../../shared/domain/cambio-de-listas.ts';
import { Gestion, listaDeCaso } from '../../shared/domain/gestion.ts';
import { calificacionSugerida, hallazgosDe } from '../../shared/domain/hallazgos.ts';
import { Calidad, TipoPedido } from '../../shared/domain/pedido.ts';
import { listaInicial } from '../../shared/domain/requisitos-iniciales.ts';
import { claveNueva, ListasPropias, requisitosDe, type ListaPropia } from '../../shared/domain/requisitos.ts';
import { conSustento, reparoDeSustento, Sustentos, SUSTENTOS_INICIALES, sustentoUsual } from '../../shared/domain/sustentos.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

const propia = (lista: ListaPropia['lista'], gestion: Gestion = 'publica'): ListaPropia => ({ tipo: 'alta', gestion, lista });
const FIRMA = { clave: 'propio_1', texto: 'Oficio firmado', falta: 'Presentar el oficio firmado.', activo: true };

const esBuena = (listas: unknown): boolean => ListasPropias.safeParse(listas).success;
const enPadron = (gestion: string, codigoNivel = 'B0', nivel = 'Primaria') => ({ gestion, codigoNivel, nivel });

describe('las listas iniciales', () => {
  test.each(Gestion.options)('de gestión %s piden lo mismo, con lo optativo sin pedir', (gestion) => {
    expect(requisitosDe('alta', gestion).map(({ clave }) => clave)).toEqual(requisitosDe('alta').map(({ clave }) => clave));
    for (const tipo of TipoPedido.options) {
      const apagados = listaInicial(tipo, gestion).filter(({ activo }) => !activo).map(({ clave }) => clave);
      expect(apagados).toEqual(tipo === 'fuera_de_alcance' ? [] : ['fut', 'rd_creacion', 'un_solo_pdf', 'foliacion', 'copia_dni']);
      expect(ListasPropias.safeParse([{ tipo, gestion, lista: listaInicial(tipo, gestion) }]).success).toBe(true);
    }
  });

  test('la de un PRONOEI no habla de director', () => {
    for (const { texto, falta } of requisitosDe('alta', 'pronoei')) expect(`${texto} ${falta}`).not.toMatch(/director/i);
  });
});

describe('qué lista le toca a un expediente', () => {
  test.each([
    ['una pública', [enPadron('Pública de gestión directa')], { gestion: 'publica', origen: 'padron' }],
    ['una pública de gestión privada', [enPadron('Pública de gestión privada')], { gestion: 'publica', origen: 'padron' }],
    ['una privada, con un servicio que el padrón no tiene', [enPadron('Privada - Particular'), null], { gestion: 'privada', origen: 'padron' }],
    ['un PRONOEI, que es público', [enPadron('Pública - Sector Educación', 'A5', 'Inicial No Escolarizado')], { gestion: 'pronoei', origen: 'padron' }],
    ['un PRONOEI sin código de nivel', [enPadron('Pública - Sector Educación', '', 'Inicial No Escolarizado')], { gestion: 'pronoei', origen: 'padron' }],
    ['de dos gestiones', [enPadron('Privada'), enPadron('Pública')], { gestion: 'publica', origen: 'varias' }],
    ['sin padrón', [null], { gestion: 'publica', origen: 'desconocida' }],
    ['el padrón calla', [enPadron('')], { gestion: 'publica', origen: 'desconocida' }],
  ])('%s', (_, servicios, lista) => {
    expect(listaDeCaso(servicios)).toEqual(lista);
  });
});

describe('las de la oficina', () => {
  test('valen en su tipo y gestión, en su orden, sin lo que no se pide', () => {
    const [nombre, codigo, ...otros] = listaInicial('alta', 'privada');
    if (!nombre || !codigo) throw new Error('ours has them');
    const listas = [propia([FIRMA, codigo, nombre, ...otros.map((uno) => ({ ...uno, activo: false }))], 'privada')];
    expect(requisitosDe('alta', 'privada', listas).map(({ clave }) => clave)).toEqual(['propio_1', 'ie_codigo', 'ie_nombre']);
    expect(requisitosDe('alta', 'publica', listas)).toEqual(requisitosDe('alta'));
    expect(requisitosDe('cambio_director', 'privada', listas)).toEqual(requisitosDe('cambio_director', 'privada'));
  });

  test('lo que no se pide no se halla que falta; de lo propio y lo optativo la máquina no opina', () => {
    const sinCorreo = { ...pedidoCompleto, solicitante: { ...pedidoCompleto.solicitante, correos: [] } };
    expect(hallazgosDe(sinCorreo)).toHaveLength(1);
    expect(hallazgosDe(sinCorreo, [], { requisitos: requisitosDe('alta').filter(({ clave }) => clave !== 'director_correo') })).toEqual([]);
    for (const clave of ['propio_1', 'copia_dni', 'fut', 'motivo'] as const) expect(calificacionSugerida(clave, [])).toBeNull();
  });

  test('ninguna repite un requisito, ni una lista está dos veces; ninguna se queda sin palabras', () => {
    expect(esBuena([propia([FIRMA])])).toBe(true);
    expect(esBuena([propia([FIRMA, FIRMA])])).toBe(false);
    expect(esBuena([propia([FIRMA]), propia([])])).toBe(false);
    expect(esBuena([propia([FIRMA]), propia([], 'privada')])).toBe(true);
    for (const malo of [{ texto: '' }, { falta: ' ' }, { clave: 'otro' }, { clave: 'propio_0' }]) expect(esBuena([propia([{ ...FIRMA, ...malo }])])).toBe(false);
  });

  test('la clave nueva es otra que todas', () => {
    expect(claveNueva([])).toBe('propio_1');
    expect(claveNueva([listaInicial('alta', 'publica'), [FIRMA], [{ clave: 'propio_7' }]])).toBe('propio_8');
  });

  test('lo que cambió se dice en palabras', () => {
    const inicial = listaInicial('alta', 'publica');
    const [nombre, codigo, ...otros] = inicial;
    if (!nombre || !codigo) throw new Error('ours has them');
    const cambiada = [propia([codigo, { ...nombre, texto: 'Nombre' }, ...otros.map((uno) => (uno.clave === 'copia_dni' ? { ...uno, activo: true } : uno)), FIRMA])];
    expect(cambioDeListas([], cambiada)).toEqual([
      'Alta de usuario (Pública): «Nombre o número de la IE» → «Nombre»',
      'Alta de usuario (Pública): ahora se pide «Copia del DNI»',
      'Alta de usuario (Pública): se agregó «Oficio firmado»',
      'Alta de usuario (Pública): cambió el orden',
    ]);
    expect(cambioDeListas([propia([...inicial, FIRMA])], [])).toEqual(['Alta de usuario (Pública): otra vez la lista inicial', 'Alta de usuario (Pública): se quitó «Oficio firmado»']);
    expect(cambioDeListas(cambiada, cambiada)).toEqual([]);
  });
});

describe('con qué se acredita cada calidad', () => {
  test('al principio, cada una con lo suyo, y lo usual primero', () => {
    expect(Sustentos.safeParse(SUSTENTOS_INICIALES).success).toBe(true);
    expect(Calidad.options.map((calidad) => sustentoUsual(SUSTENTOS_INICIALES, calidad))).toEqual(['designacion', 'encargatura', 'reconocimiento', 'contrato', 'reconocimiento', 'reconocimiento', 'memorando']);
    expect(Sustentos.safeParse({ ...SUSTENTOS_INICIALES, haga_sus_veces: [] }).success).toBe(false);
  });

  test('de otro documento se avisa con los que valen; lo que la oficina agrega vale', () => {
    const { sustento, solicitante } = pedidoCompleto;
    const conMemorando = { solicitante, sustento: sustento && { ...sustento, tipo: 'memorando' as const } };
    expect(reparoDeSustento(conMemorando, SUSTENTOS_INICIALES)).toBe('El oficio cita «Memorando de encargo»: la calidad «Director designado» se acredita con RD de designación, Otro documento.');
    const mas = conSustento(SUSTENTOS_INICIALES, 'director_designado', 'memorando', true);
    expect(reparoDeSustento(conMemorando, mas)).toBeNull();
    expect(conSustento(mas, 'director_designado', 'designacion', false).director_designado).toEqual(['otro', 'memorando']);
    expect(reparoDeSustento({ solicitante, sustento: null }, SUSTENTOS_INICIALES)).toBeNull();
  });
});
