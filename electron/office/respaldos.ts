// Backups at the desk: the list, what each holds, making, checking and restoring; and the same for whoever cannot enter.
import { mkdirSync } from 'node:fs';
import { momentoDeId } from '../../shared/domain/respaldos.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ListaDeRespaldos, RespaldoMirado, RespaldoVisto } from '../../shared/vistas-respaldos.ts';
import { apartadosEn } from '../store/respaldo/cambio.ts';
import { buscarRespaldos, type Hallado } from '../store/respaldo/lista.ts';
import { ultimosActos } from '../store/respaldo/mirar.ts';
import { carpetaDeOficina, marcaDeLlave } from '../store/respaldo/registro.ts';
import { lugarPropio } from '../store/respaldo/respaldar.ts';
import { etiquetaDe, fichaDe, type Carpetas, type Eleccion } from './carpetas.ts';
import { fraseDeDefecto } from './fallas-de-disco.ts';
import { contiene, type Guardia } from './guardia.ts';
import type { Part } from './handler.ts';
import { abrirRespaldo, llaveroDe, type Restauracion } from './restauracion.ts';

type Donde = RespaldoVisto['donde'];

export type MediosDeRespaldos = {
  /** Folder of the data: where the office is, or would be. */
  readonly datos: () => string;
  readonly guardia: Guardia;
  readonly carpetas: Carpetas;
  readonly restauracion: Restauracion;
  /** Asks the host for a folder. */
  readonly elegir: () => Promise<Eleccion>;
  readonly parar: () => Promise<void>;
  /** Whether nobody can enter here: the office is not set up, or its data could not be opened. */
  readonly rescatable: () => boolean;
};

const visto = (donde: Donde, { ruta, id, registro, defecto }: Hallado): RespaldoVisto => ({
  respaldo: fichaDe(ruta), donde, id,
  defecto: defecto === null ? null : fraseDeDefecto(defecto),
  registro: registro && {
    en: registro.en, motivo: registro.motivo, ugel: registro.ugel, programa: registro.programa, esquema: registro.esquema,
    expedientes: registro.filas['expediente'] ?? 0,
    documentos: registro.filas['documento'] ?? 0,
    actuaciones: registro.cabeza.id,
    archivos: registro.archivo.cuantos,
    bytes: registro.ficheros['oficina.db'].tamano + registro.archivo.bytes,
    reparos: registro.reparos,
  },
});

/** Its end is told by the guard; what it rejects with is a bug that the workshop has written down. */
const alFondo = (trabajo: Promise<unknown>): void => void trabajo.catch(() => {});

export function createRespaldos({ datos, guardia, carpetas, restauracion, elegir, parar, rescatable }: MediosDeRespaldos): Part<'respaldos'> & Part<'rescate'> {
  /** Those shown so far, by their token. */
  const mostrados = new Map<string, { readonly donde: Donde; readonly hallado: Hallado }>();

  const listar = (carpeta: string | null): ListaDeRespaldos => {
    const grupos: readonly (readonly [Donde, Hallado[]])[] =
      carpeta === null
        ? [
            // Without an office, whatever backups lie beside its lost data.
            ['propia', guardia.oficina() === null ? buscarRespaldos(lugarPropio(datos())) : guardia.respaldos('propia')],
            ['segunda', guardia.respaldos('segunda')],
          ]
        : [['elegida', buscarRespaldos(carpetas.ruta(carpeta))]];
    const respaldos = grupos.flatMap(([donde, hallados]) =>
      hallados.map((hallado) => {
        const uno = visto(donde, hallado);
        mostrados.set(uno.respaldo, { donde, hallado });
        return uno;
      }),
    );
    return { respaldos, apartados: apartadosEn(datos()).map(({ nombre, id, bytes }) => ({ nombre, en: momentoDeId(id), bytes })) };
  };

  const mostrado = (ficha: string) => {
    const uno = mostrados.get(ficha);
    if (!uno) throw new Refusal('no_existe', 'Ese respaldo ya no está en la lista: ábrala de nuevo.', 'respaldo');
    return uno;
  };

  const comparar = ({ registro }: Hallado): string | null => {
    const abierta = guardia.abierta();
    if (!abierta || !registro) return null;
    if (registro.oficina !== guardia.oficina()) return fraseDeDefecto('otra_oficina');
    const { cabeza } = registro;
    const ahora = abierta.store.actuaciones.cabeza();
    if (!contiene(abierta.store, cabeza)) return 'El registro de ahora no continúa este respaldo: tiene actos que el de ahora no tiene, o el de ahora viene de otra restauración.';
    const perdidos = ahora.id - cabeza.id;
    return perdidos === 0
      ? 'Tiene lo mismo que el registro de ahora.'
      : `Este respaldo es anterior: ${perdidos === 1 ? 'el último acto quedaría' : `los últimos ${perdidos} actos quedarían`} fuera. No se pierden: lo de ahora queda aparte y se puede traer de vuelta.`;
  };

  const ver = (ficha: string): RespaldoMirado => {
    const { donde, hallado } = mostrado(ficha);
    const abierta = guardia.abierta();
    const llavero = hallado.registro ? llaveroDe(hallado) : null;
    const suLlave = abierta && hallado.registro?.archivo.llave === marcaDeLlave(abierta.llave) ? abierta.llave : null;
    return {
      ...visto(donde, hallado),
      personas: (llavero?.ranuras ?? []).map(({ miembroId, nombre }) => ({ id: miembroId, nombre })),
      conHoja: llavero !== null && llavero.recuperacion !== null,
      ultimosActos: suLlave ? ultimosActos(hallado, suLlave) : null,
      comparado: comparar(hallado),
    };
  };

  const exigirRescate = () => {
    if (!rescatable()) throw new Refusal('fuera_de_orden', 'Esta oficina se puede abrir: entre con su contraseña y restaure en Ajustes › Respaldos.');
  };

  return {
    'respaldos.estado': () => guardia.estado(),
    'respaldos.listar': (_turno, { carpeta }) => listar(carpeta),
    'respaldos.ver': (_turno, { respaldo }) => ver(respaldo),
    'respaldos.elegirCarpeta': async () => carpetas.ofrecer(await elegir()),

    'respaldos.hacer': ({ miembro }, { carpeta }) => {
      guardia.exigirLibre();
      if (carpeta === null) alFondo(guardia.respaldarTodo('manual', miembro.id));
      else alFondo(guardia.respaldarEn(carpetas.rutaParaRespaldar(carpeta), 'manual', false, miembro.id));
      return guardia.estado();
    },

    'respaldos.verificar': async ({ miembro, intentos }, { respaldo, persona, clave }) => {
      const { hallado } = mostrado(respaldo);
      guardia.exigirLibre();
      const abierta = guardia.abierta();
      const esLaDeAhora = abierta && hallado.registro?.archivo.llave === marcaDeLlave(abierta.llave);
      const llave = esLaDeAhora ? Buffer.from(abierta.llave) : await abrirRespaldo(hallado, { persona, clave, miembroId: miembro.id }, intentos);
      alFondo(guardia.trabajar('verificar', { hallado, llave }, () => `El respaldo ${hallado.id} está entero y se puede restaurar.`));
      llave.fill(0);
      return guardia.estado();
    },

    'respaldos.comprobar': () => {
      guardia.exigirLibre();
      alFondo(guardia.comprobar(true));
      return guardia.estado();
    },

    'respaldos.detener': async () => {
      await parar();
      return guardia.estado();
    },

    'respaldos.segundaCarpeta': ({ store, miembro, ahora }, { carpeta }) => {
      const ruta = carpeta === null ? null : carpetas.rutaParaRespaldar(carpeta);
      const etiqueta = ruta === null ? '' : etiquetaDe(ruta);
      // Its own folder there marks the disc: without it, it is another disc, or none.
      if (ruta !== null) mkdirSync(carpetaDeOficina(ruta, guardia.oficina() ?? ''), { recursive: true });
      store.write(() =>
        store.actuaciones.anotar({
          expedienteId: null, en: ahora, miembroId: miembro.id, acto: 'cambiar_segunda_carpeta', estadoAntes: null, estadoDespues: null, detalle: { carpeta: etiqueta },
        }),
      );
      carpetas.guardarSegunda(ruta === null ? null : { ruta, etiqueta, ultimo: null, falla: null });
      return guardia.estado();
    },

    'respaldos.restaurar': async ({ miembro }, { respaldo, persona, clave }) => {
      await restauracion.restaurar(mostrado(respaldo).hallado, { persona, clave, miembroId: miembro.id }, miembro.nombre);
      return guardia.estado();
    },

    'respaldos.deshacerRestauracion': ({ miembro }, { apartado }) => {
      restauracion.deshacer(apartado, miembro.nombre);
      return {};
    },

    'respaldos.quitarApartado': ({ miembro }, { apartado }) => {
      restauracion.quitar(apartado, miembro.id);
      return listar(null);
    },

    'rescate.estado': () => {
      const { trabajo, fin } = guardia.estado();
      const posible = rescatable();
      return posible ? { trabajo, fin, posible } : { trabajo: null, fin: null, posible };
    },
    'rescate.elegirCarpeta': async () => {
      exigirRescate();
      return carpetas.ofrecer(await elegir());
    },
    'rescate.listar': (_caller, { carpeta }) => {
      exigirRescate();
      return listar(carpeta);
    },
    'rescate.ver': (_caller, { respaldo }) => {
      exigirRescate();
      return ver(respaldo);
    },
    'rescate.restaurar': async (_caller, { respaldo, persona, clave }) => {
      exigirRescate();
      const { hallado } = mostrado(respaldo);
      const quien = llaveroDe(hallado).ranuras.find(({ miembroId }) => miembroId === persona)?.nombre ?? 'la clave de recuperación';
      await restauracion.restaurar(hallado, { persona, clave, miembroId: null }, quien);
      return {};
    },
    'rescate.detener': async () => {
      exigirRescate();
      await parar();
      return {};
    },
  };
}

/** The bundled thread of the long works, beside the fonts. */
export const ficheroDeTareas = (fontsDir: URL): URL => new URL('../tarea.js', fontsDir);
