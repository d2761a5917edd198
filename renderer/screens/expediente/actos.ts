// The acts of a case as sentences.
import type { Actuacion } from '../../../shared/vistas.ts';
import { campoEnPalabras, valorEnPalabras } from './campos.ts';

type Detalle = Actuacion['detalle'];

const FRASES: Readonly<Record<string, string>> = {
  registrar: 'Registró el oficio',
  corregir: 'Corrigió los datos',
  adjuntar: 'Agregó un archivo',
  retirar_adjunto: 'Retiró un archivo',
  iniciar_verificacion: 'Inició la verificación',
  calificar: 'Calificó los requisitos',
  pedir_opinion: 'Pidió la opinión del especialista pedagógico',
  recibir_opinion: 'Registró la opinión del especialista pedagógico',
  observar: 'Observó el pedido',
  subsanar: 'Registró la subsanación',
  vencer: 'Dio el pedido por no presentado: venció el plazo',
  retomar: 'Retomó la verificación',
  decidir: 'Decidió',
  hacer_en_siagie: 'Registró lo hecho en SIAGIE',
  emitir_cargo: 'Emitió el cargo de recepción',
  responder: 'Emitió la respuesta',
  devolver: 'Emitió la devolución',
  emitir_hoja: 'Emitió la hoja de credenciales',
  reemitir_hoja: 'Emitió otra hoja de credenciales; la anterior queda sin efecto',
  imprimir_hoja: 'Mandó la hoja a la impresora',
  imprimir: 'Mandó a la impresora un documento',
  guardar: 'Guardó una copia fuera del programa',
  salio_bien: 'Confirmó que la impresión salió bien',
  atender: 'El expediente quedó atendido',
  notificar: 'Registró la notificación',
  entregar: 'Registró la entrega',
  volver_a_entregar: 'Registró otra entrega',
  archivar: 'Archivó el expediente',
  reabrir: 'Reabrió el expediente',
  anular: 'Anuló el expediente',
  deshacer: 'Deshizo el paso anterior',
};

const texto = (detalle: Detalle, nombre: string): string => {
  const valor = detalle[nombre];
  return typeof valor === 'string' ? valor : '';
};

function cambios(detalle: Detalle): string[] {
  const lista = detalle['cambios'];
  if (!Array.isArray(lista)) return [];
  return lista.flatMap((uno) => {
    if (typeof uno !== 'object' || uno === null || Array.isArray(uno)) return [];
    const campo = String(uno['campo']);
    return [`${campoEnPalabras(campo)}: ${valorEnPalabras(campo, uno['antes'])} → ${valorEnPalabras(campo, uno['despues'])}`];
  });
}

function detallesDe({ acto, detalle }: Actuacion): string[] {
  const puntos = detalle['puntos'];
  const recibidoPor = texto(detalle, 'recibidoPor');
  const anula = texto(detalle, 'anula');
  return [
    texto(detalle, 'rotulo'),
    recibidoPor && `Recibió ${recibidoPor}${texto(detalle, 'documento') && `, documento ${texto(detalle, 'documento')}`}`,
    texto(detalle, 'nombre'),
    ...(acto === 'observar' && Array.isArray(puntos) ? puntos.map((punto, i) => `${i + 1}. ${String(punto)}`) : []),
    anula && `Deja sin efecto ${anula}`,
    texto(detalle, 'motivo') && `Motivo: ${texto(detalle, 'motivo')}`,
    texto(detalle, 'nota'),
    acto === 'deshacer' ? (FRASES[texto(detalle, 'acto')] ?? '') : '',
    ...cambios(detalle),
  ].filter((linea) => linea !== '');
}

export type ActoEnPalabras = Pick<Actuacion, 'id' | 'en' | 'por' | 'estadoAntes' | 'estadoDespues'> & {
  readonly frase: string;
  readonly detalles: readonly string[];
};

export const enPalabras = (actuacion: Actuacion): ActoEnPalabras => ({
  id: actuacion.id,
  en: actuacion.en,
  por: actuacion.por,
  estadoAntes: actuacion.estadoAntes,
  estadoDespues: actuacion.estadoDespues,
  frase: FRASES[actuacion.acto] ?? actuacion.acto.replaceAll('_', ' '),
  detalles: detallesDe(actuacion),
});

/** Each mark on the checklist is an act: a row of them by one person is told once, as the last. */
export const sinRepetidas = (actuaciones: readonly Actuacion[]): ActoEnPalabras[] =>
  actuaciones
    .filter(({ acto, por }, i) => {
      const antes = actuaciones[i - 1];
      return !(acto === 'calificar' && antes?.acto === 'calificar' && antes.por === por);
    })
    .map(enPalabras);
