// The recovery sheet: the key that opens the data when whoever knew the passwords is gone, and how to keep it.
// `grupos` go into one block and nowhere else: not the title, not the foot.
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { fechaEnPalabras, horaEnLima, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import { membreteDe } from './letterhead.ts';

export type EntradaDeRecuperacion = {
  readonly ajustes: Ajustes;
  readonly imagenMembrete: Uint8Array | null;
  readonly momento: Instante;
  readonly fecha: Fecha;
  /** The key, as `gruposDe` gives it. */
  readonly grupos: readonly string[];
  readonly hechaPor: string;
};

export function componerHojaDeRecuperacion({ ajustes, imagenMembrete, momento, fecha, grupos, hechaPor }: EntradaDeRecuperacion): Carta {
  const { ugel, lugar } = ajustes.oficina;
  const deQue = `Hoja de recuperación · ${ugel} · ${fechaEnPalabras(fecha)}`;
  return {
    titulo: deQue,
    autor: ugel,
    momento,
    pie: [deQue],
    bloques: [
      membreteDe(ajustes, imagenMembrete, fecha),
      { clase: 'titulo', texto: 'HOJA DE RECUPERACIÓN DE ALTAS SIAGIE' },
      {
        clase: 'parrafo',
        texto: `Con la clave de esta hoja se abren los datos de ${ugel} en el programa Altas SIAGIE cuando nadie recuerda su contraseña. Sin ella y sin contraseñas, los datos no se pueden recuperar: nadie guarda otra copia de la clave, tampoco quien hizo el programa.`,
      },
      {
        clase: 'datos',
        filas: [
          { etiqueta: 'Oficina', valor: ugel },
          { etiqueta: 'Lugar y fecha', valor: `${lugar}, ${fechaEnPalabras(fecha)}, ${horaEnLima(momento)} horas` },
          { etiqueta: 'Hecha por', valor: hechaPor },
        ],
      },
      { clase: 'grupos', titulo: 'Clave de recuperación', grupos },
      {
        clase: 'parrafo',
        tono: 'menor',
        texto: 'Se puede escribir con mayúsculas o minúsculas, y con guiones o sin ellos. No lleva las letras I, L, O ni U: lo que parezca una O es un cero, y lo que parezca una I o una L es un uno. El último carácter de cada grupo comprueba a los otros: si alguno se copia mal, el programa dice en qué grupo.',
      },
      { clase: 'parrafo', tono: 'aviso', texto: 'Quien tenga esta hoja puede entrar y leer todo. Trátela como la llave de la caja fuerte.' },
      { clase: 'titulo', menor: true, texto: 'Cómo guardarla' },
      {
        clase: 'lista',
        marca: 'numero',
        puntos: [
          'En un sobre cerrado y firmado en el cierre, bajo llave, lejos de la PC: en la caja de la dirección, por ejemplo.',
          'No la fotografíe, no la escanee, no la copie a un archivo ni la envíe por correo o mensajes.',
          'Pruébela una vez: en Ajustes, en «Seguridad», escriba la clave y el programa dirá si abre.',
          'Deje constancia de quién la guarda; cuando esa persona deje el puesto, que la entregue.',
        ],
      },
      { clase: 'titulo', menor: true, texto: 'Cómo usarla' },
      {
        clase: 'lista',
        marca: 'numero',
        puntos: [
          'En la pantalla de entrada, elija «Olvidé mi contraseña».',
          'Escriba la clave, elija al jefe que entra y ponga una contraseña nueva. Queda registrado.',
          'También abre las copias de seguridad hechas mientras estuvo vigente, en esta PC o en otra.',
        ],
      },
      { clase: 'titulo', menor: true, texto: 'Si se pierde, o alguien la vio' },
      {
        clase: 'parrafo',
        texto: 'El jefe entra con su contraseña y hace otra en Ajustes, en «Seguridad»: desde ese momento esta deja de servir para entrar. Si alguien pudo copiarla, cambie además allí mismo la llave de los datos, y tenga presente que las copias de seguridad anteriores se siguen abriendo con ella.',
      },
    ],
  };
}
