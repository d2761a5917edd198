// Fills the office of a demonstration through ordinary calls: cases in every stage, one of them waiting for the person.
import type { Input } from '../../shared/contract.ts';
import { CLAVE_DE_DEMOSTRACION, PERSONA_DE_DEMOSTRACION } from '../../shared/domain/demostracion.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import { drawCarta } from '../letters/draw.ts';
import { loadFonts, type Fonts } from '../letters/fonts.ts';
import { casosDeMuestra, oficioDeMuestra, type CasoDeMuestra } from './demo-cases.ts';
import { askThrough, calificar, decidir, entregar, hacerEnSiagie, observar, verificar, type Ask } from './demo-desk.ts';
import type { OfficeClient } from './office-client.ts';

export const OFICINA_DE_MUESTRA: Input<'sesion.instalar'> = {
  oficina: {
    ugel: 'UGEL San Roque', codigo: '', etiquetaSuperior: 'GRE', superior: 'Gerencia Regional de Educación de Ejemplo',
    lugar: 'San Roque', direccion: 'Jr. Los Olivos 120, San Roque',
  },
  miembro: { nombre: PERSONA_DE_DEMOSTRACION, cargo: 'Especialista SIAGIE' },
  clave: CLAVE_DE_DEMOSTRACION,
};

/** Sets the invented office up, with a director who signs its letters. The caller is inside. */
export async function instalarMuestra(ask: Ask): Promise<void> {
  await ask('sesion.instalar', OFICINA_DE_MUESTRA);
  await ask('ajustes.guardar', {
    seccion: 'firmantes',
    valor: [
      {
        nombre: 'Mg. Julia Ferrer Ato', trato: 'senora', postfirma: ['Directora', 'Unidad de Gestión Educativa Local San Roque'],
        iniciales: 'JFA/asp', copias: [], desde: null, hasta: null,
      },
    ],
  });
}

/** Registers a case with its oficio drawn in place of a scan. Answers the case's id. */
export async function registrarMuestra(ask: Ask, { pedido }: Pick<CasoDeMuestra, 'pedido'>, fonts: Fonts): Promise<number> {
  const bytes = await drawCarta(oficioDeMuestra(pedido, instante(new Date(`${pedido.recepcion.fecha}T13:00:00Z`))), fonts);
  const { id } = await ask('expedientes.registrar', {
    pedido, archivos: [{ nombre: `oficio ${pedido.oficio.numero}.pdf`, clase: 'oficio', bytes }], aunqueSeParezca: true,
  });
  return id;
}

const ahora = () => instante(new Date());

async function llenar(ask: Ask, fonts: Fonts): Promise<void> {
  await instalarMuestra(ask);
  const { hoy } = await ask('sesion.estado', {});
  const muestras = casosDeMuestra(hoy);
  const verificada = async (muestra: CasoDeMuestra) => verificar(ask, await registrarMuestra(ask, muestra, fonts));

  const negado = await decidir(ask, await verificada(muestras.docentes), 'los usuarios de los docentes los asigna el director desde su propia cuenta');
  const respondido = await ask('documentos.emitir', { expedienteId: negado.id, clase: 'improcedencia' });
  await entregar(ask, respondido.expediente, ['improcedencia'], ahora());
  await ask('expedientes.archivar', { expedienteId: negado.id });

  const concedido = await decidir(ask, await verificada(muestras.pronoei), null);
  await ask('documentos.emitir', { expedienteId: concedido.id, clase: 'respuesta' });
  await hacerEnSiagie(ask, concedido);

  await decidir(ask, await verificada(muestras.inactivacion), null);

  const observado = await observar(ask, await verificada(muestras.sinRd));
  await entregar(ask, observado, ['observacion'], ahora());

  const enEspera = await verificada(muestras.excepcional);
  await ask('verificacion.pedirOpinion', { expedienteId: enEspera.id, nota: 'Se deriva a la especialista de secundaria.' });

  const reseteado = await verificada(muestras.reseteo);
  await calificar(ask, reseteado);
  for (const muestra of [muestras.cambio, muestras.errada, muestras.completa]) await registrarMuestra(ask, muestra, fonts);
}

/** The office of a demonstration, closed again: whoever opens the window enters with the password that it shows. */
export async function seedDemo(client: OfficeClient, fontsDir: URL): Promise<void> {
  await llenar(askThrough((name, input) => client.call('demo', name, input)), await loadFonts(fontsDir));
  client.leave('demo');
}
