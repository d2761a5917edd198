// The answer to a request that is granted, in whole or in part. It is filed and copied by others: no secret is ever in it.
import { CELDA_SIN_DATO, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import { conInactivacion, llevaClave, NOMBRE_RESULTADO, type Resultado } from '../../shared/domain/servicio.ts';
import { componerFrase, type Datos } from '../../shared/domain/textos.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { conMinuscula } from './concordancia.ts';
import { motivosDe } from './motivos.ts';
import { componerOficio, improcedentes, procedentes, type Entrada } from './oficio.ts';
import { celdaDeLugar, celdasDeServicio, columnasDeServicio } from './servicios.ts';
import { datosDe } from './valores.ts';

function cuadro(servicios: readonly ServicioVisto[]): Bloque[] {
  if (servicios.length === 0) return [];
  return [
    {
      clase: 'tabla',
      columnas: [...columnasDeServicio(0.7), { titulo: 'Lugar', ancho: 0.15 }, { titulo: 'Resultado', ancho: 0.15 }],
      filas: servicios.map((servicio) => [
        ...celdasDeServicio(servicio),
        celdaDeLugar(servicio),
        servicio.resultado === null ? CELDA_SIN_DATO : NOMBRE_RESULTADO[servicio.resultado],
      ]),
    },
  ];
}

/** How what was granted reaches the person, by its outcome, in the words of the office. */
function entrega(entrada: Entrada, datos: Datos): Bloque[] {
  const concedidos = procedentes(entrada);
  const { frases } = entrada.ajustes.textos;
  const { tipo } = entrada.expediente.pedido;
  const cuantos = (esDeEsos: (resultado: Resultado) => boolean) => concedidos.filter(({ resultado }) => resultado !== null && esDeEsos(resultado)).length;
  const existentes = cuantos((resultado) => resultado === 'usuario_existente');
  // Among others of another outcome, they are told apart by what the table calls them.
  const existente = existentes < concedidos.length ? `Respecto de lo señalado como «${NOMBRE_RESULTADO.usuario_existente}», ${conMinuscula(frases.entrega_existente)}` : frases.entrega_existente;
  return [
    ...(cuantos(llevaClave) > 0 ? componerFrase(frases.entrega_clave, datos) : []),
    ...(cuantos((resultado) => resultado === 'clave_nueva') > 0 ? componerFrase(frases.entrega_reseteo, datos) : []),
    ...(existentes > 0 && frases.entrega_existente !== '' ? componerFrase(existente, datos) : []),
    ...(cuantos((resultado) => resultado === 'inactivado') > 0 ? componerFrase(frases.entrega_inactivacion, datos) : []),
    ...(cuantos((resultado) => resultado === 'modificado') > 0 ? componerFrase(frases.entrega_modificacion, datos) : []),
    ...(tipo === 'cambio_director' && conInactivacion(concedidos).length > 0 ? componerFrase(frases.entrega_cambio, datos) : []),
  ];
}

export function componerRespuesta(entrada: Entrada): Carta {
  const { ajustes, expediente } = entrada;
  const dias = ajustes.plazos.observacion;
  const datos = datosDe(expediente, ajustes, dias);
  const negados = improcedentes(entrada);
  return componerOficio(entrada, {
    clase: 'respuesta',
    dias,
    bloques: {
      servicios_procedentes: cuadro(procedentes(entrada)),
      servicios_improcedentes: negados.length === 0 ? [] : [...componerFrase(ajustes.textos.frases.no_procede_en_parte, datos), ...motivosDe(negados, true)],
      puntos: [],
      entrega: entrega(entrada, datos),
    },
  });
}
