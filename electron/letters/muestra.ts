// A letter with sample data, so that the office sees its settings and its texts as they will be printed.
import type { Carta } from '../../shared/domain/carta.ts';
import type { Pedido, TipoPedido } from '../../shared/domain/pedido.ts';
import { MOTIVOS, RESULTADOS_DE } from '../../shared/domain/servicio.ts';
import type { ClaseCarta } from '../../shared/domain/textos.ts';
import { Hora, sumarDias, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { componerConstancia } from './constancia-inactivacion.ts';
import type { Entrada } from './oficio.ts';
import { componerDevolucion, type EntradaDeDevolucion } from './oficio-devolucion.ts';
import { componerImprocedencia } from './oficio-improcedencia.ts';
import { componerMultiple } from './oficio-multiple.ts';
import { componerObservacion } from './oficio-observacion.ts';
import { componerRespuesta } from './oficio-respuesta.ts';

const IE = { nombreIe: 'N.° 10999 «Modelo»', centroPoblado: 'Pueblo de Ejemplo', distrito: 'Distrito de Ejemplo' } as const;

function pedidoDeMuestra(fecha: Fecha, tipo: Pedido['tipo']): Pedido {
  return {
    tipo,
    recepcion: { fecha, hora: Hora.parse('09:30'), folios: 3, canal: 'fisico', documentoExterno: '', expedienteExterno: '' },
    oficio: { numero: '015-2026-I.E. 10999-D', fecha: sumarDias(fecha, -2) },
    servicios: [
      { codigoModular: '0000000', anexo: '0', nivel: 'Primaria', delPadron: [], ...IE },
      { codigoModular: '0000018', anexo: '0', nivel: 'Secundaria', delPadron: [], ...IE },
    ],
    solicitante: {
      apellidos: 'Apellido Ejemplo',
      nombres: 'María',
      tipoDocumento: 'DNI',
      numeroDocumento: '12345678',
      verificador: '',
      trato: 'senora',
      calidad: 'director_designado',
      celulares: ['900000000'],
      correos: ['ejemplo@ejemplo.pe'],
    },
    sustento: { tipo: 'designacion', numero: '000123-2026', fecha: sumarDias(fecha, -30), desde: null, hasta: null, adjunta: true },
    nota: '',
  };
}

const TIPO_DE_MUESTRA: Readonly<Partial<Record<ClaseCarta, TipoPedido>>> = { improcedencia: 'fuera_de_alcance', constancia: 'inactivacion' };

/** What a letter is shown with: a case or, where it has nothing of its own to say yet, sample data. */
export type BaseDeMuestra = Pick<Entrada, 'ajustes' | 'imagenMembrete' | 'momento' | 'fecha' | 'firmante'> & {
  readonly expediente: Entrada['expediente'] | null;
  /** What was last observed of the case. */
  readonly observacion: EntradaDeDevolucion['observacion'] | null;
  readonly puntos: readonly string[];
};

const PUNTOS = ['Consignar el distrito de la institución educativa.', 'Adjuntar copia de la resolución de designación o encargatura, vigente a la fecha de presentación.'];

/** The servicios with what that letter says of them: what was decided or, where nothing was, what makes the letter say most. */
function decididos(clase: ClaseCarta, tipo: TipoPedido, servicios: readonly ServicioVisto[], momento: Instante): ServicioVisto[] {
  const buscada = clase === 'respuesta' || clase === 'constancia' ? 'procedente' : 'improcedente';
  if (servicios.some(({ decision }) => decision === buscada)) return [...servicios];
  return servicios.map((servicio, i): ServicioVisto => {
    const procede = clase === 'constancia' || (clase === 'respuesta' && i === 0);
    const motivo = tipo === 'fuera_de_alcance' ? MOTIVOS.docentes.texto : MOTIVOS.no_acredita.texto;
    return { ...servicio, decision: procede ? 'procedente' : 'improcedente', motivo: procede ? '' : motivo, resultado: procede ? (RESULTADOS_DE[tipo][0] ?? null) : null, hecho: clase === 'constancia' ? { en: momento, por: 'Ana Ejemplo', usuario: '' } : null };
  });
}

/** A letter with the texts of `base.ajustes`, to see them as they will be printed; it is a proyecto and bears no number. */
export function componerMuestra(clase: ClaseCarta, base: BaseDeMuestra): Carta {
  const { expediente, observacion, puntos, ...comun } = base;
  const pedido = expediente?.pedido ?? pedidoDeMuestra(base.fecha, TIPO_DE_MUESTRA[clase] ?? 'alta');
  const servicios = expediente?.servicios ?? pedido.servicios.map((servicio, i): ServicioVisto => ({ ...servicio, id: i + 1, decision: null, motivo: '', resultado: null, hecho: null, inactivado: null, dispensado: null }));
  const entrada: Entrada = {
    ...comun,
    rotulo: null,
    expediente: { numero: expediente?.numero ?? `${base.fecha.slice(0, 4)}-00001`, pedido, servicios: decididos(clase, pedido.tipo, servicios, base.momento) },
  };
  const dias = base.ajustes.plazos.observacion;
  switch (clase) {
    case 'respuesta':
      return componerRespuesta(entrada);
    case 'observacion':
      return componerObservacion({ ...entrada, dias, puntos: puntos.length > 0 ? puntos : PUNTOS });
    case 'improcedencia':
      return componerImprocedencia(entrada);
    case 'constancia':
      return componerConstancia({ ...entrada, titular: { nombre: 'José Apellido Ejemplo', tipoDocumento: 'DNI', numeroDocumento: '12345678' } });
    case 'multiple':
      return componerMultiple({
        ...comun,
        rotulo: null,
        multiple: {
          ...base.ajustes.textos.multiple,
          referencias: [],
          destinatarios: [
            { trato: 'senora', nombre: 'María Apellido Ejemplo', cargo: 'Directora', institucion: 'I.E. N.° 10999 «Modelo»', lugar: 'Pueblo de Ejemplo' },
            { trato: 'senor', nombre: '', cargo: 'Director', institucion: 'I.E. N.° 10998', lugar: 'Distrito de Ejemplo' },
          ],
        },
      });
    case 'devolucion':
      return componerDevolucion({ ...entrada, observacion: observacion ?? { rotulo: 'OFICIO N.° 0001', fecha: base.fecha, dias, notificadaEl: base.fecha } });
  }
}
