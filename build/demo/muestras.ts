// The sample oficios: an alta in order, one observed and mended, a PRONOEI, and accounts of teachers, refused.
import { cutFonts } from '../fonts.ts';
import { APP } from '../places.ts';
import type { StdioClient } from '../stdio-client.ts';
import { casosDeMuestra, type CasoDeMuestra } from '../../electron/hosts/demo-cases.ts';
import { instalarMuestra, registrarMuestra } from '../../electron/hosts/demo-data.ts';
import { calificar, decidir, entregar, hacerEnSiagie, observar, verificar, type Ask } from '../../electron/hosts/demo-desk.ts';
import { loadFonts, type Fonts } from '../../electron/letters/fonts.ts';
import { MOTIVOS } from '../../shared/domain/servicio.ts';
import { fecha, instante, type Instante } from '../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { join } from 'node:path';
import { sacarPapeles, type Salida } from './salida.ts';

const HOY = fecha('2026-03-12');
const AHORA = '2026-03-12T09:30:00-05:00';

type Mesa = { readonly ask: Ask; readonly salida: Salida; readonly fonts: Fonts; readonly ahora: Instante };

/** From the grant to the case archived, with every paper on the way. */
async function conceder({ ask, salida, ahora }: Mesa, prefijo: string, verificado: ExpedienteVisto): Promise<ExpedienteVisto> {
  const expedienteId = verificado.id;
  const decidido = await decidir(ask, verificado, null);
  await hacerEnSiagie(ask, decidido);
  await ask('documentos.emitir', { expedienteId, clase: 'respuesta' });
  const { clave } = await ask('credenciales.proponerClave', { expedienteId });
  const hoja = await ask('credenciales.emitir', { expedienteId, usuario: decidido.pedido.solicitante.numeroDocumento, clave, motivo: '' });
  await salida.papel(`${prefijo}-hoja`, hoja.bytes, 'HOJA DE CREDENCIALES (solo aquí está la contraseña, inventada)');
  await entregar(ask, hoja.expediente, ['respuesta', 'hoja'], ahora);
  return ask('expedientes.archivar', { expedienteId });
}

async function recibir({ ask, fonts }: Mesa, muestra: CasoDeMuestra): Promise<ExpedienteVisto> {
  const expedienteId = await registrarMuestra(ask, muestra, fonts);
  await ask('documentos.emitirCargo', { expedienteId });
  return verificar(ask, expedienteId);
}

async function subsanar({ ask, ahora }: Mesa, verificado: ExpedienteVisto, { subsanado }: CasoDeMuestra): Promise<ExpedienteVisto> {
  if (!subsanado) throw new Error('the sample brings nothing to mend');
  const observado = await observar(ask, verificado);
  console.log(`     Observado: ${observado.observaciones[0]?.puntos.join(' · ') ?? ''}`);
  const expedienteId = observado.id;
  await entregar(ask, observado, ['observacion'], ahora);
  await ask('expedientes.corregir', { expedienteId, pedido: subsanado, motivo: 'Subsana: trae la resolución' });
  return calificar(ask, await ask('observaciones.subsanar', { expedienteId, nota: 'Presentó la copia de la RD' }));
}

export async function tramitarMuestras({ ask, setClock }: StdioClient, salida: Salida): Promise<void> {
  await setClock(AHORA);
  const fontsDir = join(APP, 'fonts');
  await cutFonts(fontsDir);
  const mesa: Mesa = { ask, salida, fonts: await loadFonts(fontsDir), ahora: instante(new Date(AHORA)) };
  await instalarMuestra(ask);
  const { completa, sinRd, pronoei, docentes } = casosDeMuestra(HOY);

  for (const [i, muestra] of [completa, sinRd, pronoei, docentes].entries()) {
    const prefijo = `0${i + 1}`;
    console.log(`\n  ${i + 1}. ${muestra.nombre}`);
    let caso = await recibir(mesa, muestra);
    if (muestra.subsanado) caso = await subsanar(mesa, caso, muestra);
    if (muestra.pedido.tipo === 'fuera_de_alcance') {
      await decidir(ask, caso, MOTIVOS.docentes.texto);
      const { expediente } = await ask('documentos.emitir', { expedienteId: caso.id, clase: 'improcedencia' });
      caso = await entregar(ask, expediente, ['improcedencia'], mesa.ahora);
    } else caso = await conceder(mesa, prefijo, caso);
    await sacarPapeles(ask, salida, prefijo, await ask('expedientes.ver', { expedienteId: caso.id }));
    console.log(`     Expediente ${caso.numero}: ${caso.estado}.`);
  }
}
