// The answer to a request that is granted, in whole or in part. It is filed and copied by others: no secret is ever in it.
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import { llevaClave, NOMBRE_RESULTADO, type Resultado } from '../../shared/domain/servicio.ts';
import { fechaEnLima, fechaEnPalabras } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { motivosDe } from './motivos.ts';
import { componerOficio, improcedentes, procedentes, type Entrada } from './oficio.ts';
import { celdaDeLugar, celdasDeServicio, columnasDeServicio } from './servicios.ts';
import { personaEnFrase } from './valores.ts';

function cuadro(servicios: readonly ServicioVisto[]): Bloque[] {
  if (servicios.length === 0) return [];
  return [
    {
      clase: 'tabla',
      columnas: [...columnasDeServicio(0.7), { titulo: 'Lugar', ancho: 0.15 }, { titulo: 'Resultado', ancho: 0.15 }],
      filas: servicios.map((servicio) => [
        ...celdasDeServicio(servicio),
        celdaDeLugar(servicio),
        servicio.resultado === null ? '—' : NOMBRE_RESULTADO[servicio.resultado],
      ]),
    },
  ];
}

const parrafo = (texto: string): Bloque => ({ clase: 'parrafo', texto });

/** The day on which all of them were done in SIAGIE; null while any is pending. */
function hechoEl(servicios: readonly ServicioVisto[]): string | null {
  const dias = servicios.map(({ hecho }) => hecho?.en ?? '');
  const ultimo = dias.toSorted().at(-1);
  const hecho = servicios.find(({ hecho }) => hecho?.en === ultimo)?.hecho;
  return dias.includes('') || !hecho ? null : fechaEnPalabras(fechaEnLima(hecho.en));
}

/** How what was granted reaches the person, by its outcome. */
function entrega(entrada: Entrada): Bloque[] {
  const concedidos = procedentes(entrada);
  const { pedido } = entrada.expediente;
  const de = (...resultados: readonly Resultado[]) => concedidos.filter(({ resultado }) => resultado !== null && resultados.includes(resultado));
  const persona = personaEnFrase(pedido.solicitante);
  const bloques: Bloque[] = [];
  if (concedidos.some(({ resultado }) => resultado !== null && llevaClave(resultado))) {
    bloques.push(
      parrafo(
        `La credencial de acceso no se consigna en el presente documento: se entrega aparte, en una hoja de credenciales, de manera personal y con cargo, a ${persona}. La contraseña entregada es temporal, debe cambiarse en el primer ingreso al SIAGIE y no debe compartirse con ninguna persona.`,
      ),
    );
  }
  if (de('clave_nueva').length > 0) bloques.push(parrafo('Con la contraseña nueva queda sin efecto la anterior, así como la hoja de credenciales en la que se hubiera entregado.'));
  const existentes = de('usuario_existente');
  if (existentes.length > 0) {
    // Among others of another outcome, they are told apart by what the table calls them.
    const cuales = existentes.length < concedidos.length ? `Respecto de lo señalado como «${NOMBRE_RESULTADO.usuario_existente}», la` : 'La';
    bloques.push(
      parrafo(
        `${cuales} persona titular ya cuenta con usuario en el SIAGIE: se le agrega el permiso que corresponde y conserva la contraseña que tiene, por lo que no se emite otra. El usuario y los deberes de su titular constan en la hoja de credenciales que se entrega aparte, con cargo.`,
      ),
    );
  }
  const inactivados = de('inactivado');
  if (inactivados.length > 0) {
    const cuando = hechoEl(inactivados);
    bloques.push(
      parrafo(
        `La inactivación ${cuando === null ? 'se realiza' : `se realizó el ${cuando}`} en el SIAGIE y pone fin al permiso en lo señalado en el cuadro; el SIAGIE conserva los registros ya efectuados.`,
      ),
    );
  }
  if (de('modificado').length > 0) {
    bloques.push(
      parrafo(
        'La modificación excepcional se habilita con la opinión favorable del especialista pedagógico. Corresponde a la institución educativa efectuar el registro, verificar su resultado y conservar en su archivo el sustento presentado.',
      ),
    );
  }
  if (pedido.tipo === 'cambio_director' && concedidos.length > 0) {
    bloques.push(parrafo('Asimismo, por tratarse de un cambio de director, se inactiva el permiso de quien ejercía antes el cargo.'));
  }
  return bloques;
}

export function componerRespuesta(entrada: Entrada): Carta {
  const negados = improcedentes(entrada);
  return componerOficio(entrada, {
    clase: 'respuesta',
    dias: entrada.ajustes.plazos.observacion,
    bloques: {
      servicios_procedentes: cuadro(procedentes(entrada)),
      servicios_improcedentes: negados.length === 0 ? [] : [parrafo('No procede, en cambio, respecto de lo siguiente:'), ...motivosDe(negados, true)],
      puntos: [],
      entrega: entrega(entrada),
    },
  });
}
