// A letter with sample data, so that the office sees its settings and its texts as they will be printed.
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { MOTIVOS } from '../../shared/domain/servicio.ts';
import type { ClaseCarta, TextoDeCarta } from '../../shared/domain/textos.ts';
import { Hora, sumarDias, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { componerConstancia } from './constancia-inactivacion.ts';
import type { Entrada } from './oficio.ts';
import { componerDevolucion } from './oficio-devolucion.ts';
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

const TIPO_DE_MUESTRA: Readonly<Partial<Record<ClaseCarta, Pedido['tipo']>>> = { improcedencia: 'fuera_de_alcance', constancia: 'inactivacion' };

/** The sample of a letter with the texts given in place of the kept ones; it is a proyecto and bears no number. */
export function componerMuestra(
  clase: ClaseCarta,
  texto: TextoDeCarta,
  base: { readonly ajustes: Ajustes; readonly imagenMembrete: Uint8Array | null; readonly momento: Instante; readonly fecha: Fecha },
): Carta {
  const pedido = pedidoDeMuestra(base.fecha, TIPO_DE_MUESTRA[clase] ?? 'alta');
  const servicios = pedido.servicios.map((servicio, i): ServicioVisto => {
    const procede = clase === 'constancia' || (clase === 'respuesta' && i === 0);
    const motivo = clase === 'improcedencia' ? MOTIVOS.docentes.texto : MOTIVOS.no_acredita.texto;
    return { ...servicio, id: i + 1, decision: procede ? 'procedente' : 'improcedente', motivo: procede ? '' : motivo, resultado: procede ? 'usuario_nuevo' : null, hecho: clase === 'constancia' ? { en: base.momento, por: 'Ana Ejemplo', usuario: '' } : null, inactivado: null };
  });
  const entrada: Entrada = {
    ...base,
    ajustes: { ...base.ajustes, textos: { ...base.ajustes.textos, [clase]: texto } },
    rotulo: null,
    expediente: { numero: `${base.fecha.slice(0, 4)}-00001`, pedido, servicios },
  };
  const dias = base.ajustes.plazos.observacion;
  switch (clase) {
    case 'respuesta':
      return componerRespuesta(entrada);
    case 'observacion':
      return componerObservacion({ ...entrada, dias, puntos: ['Consignar el distrito de la institución educativa.', 'Adjuntar copia de la resolución de designación o encargatura, vigente a la fecha de presentación.'] });
    case 'improcedencia':
      return componerImprocedencia(entrada);
    case 'constancia':
      return componerConstancia({ ...entrada, titular: { nombre: 'José Apellido Ejemplo', tipoDocumento: 'DNI', numeroDocumento: '12345678' } });
    case 'multiple':
      return componerMultiple({
        ...base,
        rotulo: null,
        multiple: {
          ...texto,
          referencias: [],
          destinatarios: [
            { trato: 'senora', nombre: 'María Apellido Ejemplo', cargo: 'Directora', institucion: 'I.E. N.° 10999 «Modelo»', lugar: 'Pueblo de Ejemplo' },
            { trato: 'senor', nombre: '', cargo: 'Director', institucion: 'I.E. N.° 10998', lugar: 'Distrito de Ejemplo' },
          ],
        },
      });
    case 'devolucion':
      return componerDevolucion({ ...entrada, observacion: { rotulo: 'OFICIO N.° 0001', fecha: base.fecha, dias, notificadaEl: base.fecha } });
  }
}
