// Where each datum read of a text goes in the form, and what stands there already.
import type { CampoLeido, DatoLeido } from '../../../shared/domain/leer-texto.ts';
import { TipoDocumento } from '../../../shared/domain/documento-identidad.ts';
import { NOMBRE_SUSTENTO, TipoSustento } from '../../../shared/domain/resolucion.ts';
import { Fecha, fechaCorta } from '../../../shared/domain/tiempo.ts';
import { escritoAMano, nuevaLinea, nuevoServicio, type Escrito, type Linea } from './escrito.ts';

export const NOMBRE_CAMPO: Readonly<Record<CampoLeido, string>> = {
  'oficio.numero': 'Número del oficio',
  'oficio.fecha': 'Fecha del oficio',
  'servicios.codigoModular': 'Código modular',
  'servicios.nombreIe': 'Nombre de la IE',
  'servicios.centroPoblado': 'Centro poblado',
  'servicios.distrito': 'Distrito',
  'solicitante.documento': 'Documento',
  'solicitante.apellidos': 'Apellidos',
  'solicitante.nombres': 'Nombres',
  'solicitante.celulares': 'Celular',
  'solicitante.correos': 'Correo',
  'sustento.tipo': 'Tipo de sustento',
  'sustento.numero': 'Número del sustento',
  'sustento.fecha': 'Fecha del sustento',
  'sustento.desde': 'Rige desde',
  'sustento.hasta': 'Rige hasta',
};

/** A datum as the screen shows it. */
export function valorMostrado({ campo, valor }: DatoLeido): string {
  if (campo === 'sustento.tipo') return NOMBRE_SUSTENTO[TipoSustento.parse(valor)];
  const fecha = Fecha.safeParse(valor).data;
  return fecha ? fechaCorta(fecha) : valor;
}

const escritas = (lineas: readonly Linea[]): Linea[] => lineas.filter(({ texto }) => texto.trim() !== '');

/** What the form holds in the only place that datum may go; '' where it is added to others or where nothing is. */
function loQueHay({ oficio, servicios, solicitante, sustento }: Escrito, campo: CampoLeido): string {
  const [primero] = servicios;
  switch (campo) {
    case 'oficio.numero':
      return oficio.numero;
    case 'oficio.fecha':
      return oficio.fecha ?? '';
    case 'servicios.nombreIe':
      return primero?.nombreIe ?? '';
    case 'servicios.centroPoblado':
      return primero?.centroPoblado ?? '';
    case 'servicios.distrito':
      return primero?.distrito ?? '';
    case 'solicitante.documento':
      return solicitante.numeroDocumento === '' ? '' : `${solicitante.tipoDocumento} ${solicitante.numeroDocumento}`;
    case 'solicitante.apellidos':
      return solicitante.apellidos;
    case 'solicitante.nombres':
      return solicitante.nombres;
    // The form starts with the usual kind: nobody has written it, unless its document was.
    case 'sustento.tipo':
      return sustento.numero === '' ? '' : sustento.tipo;
    case 'sustento.numero':
      return sustento.numero;
    case 'sustento.fecha':
      return sustento.fecha ?? '';
    case 'sustento.desde':
      return sustento.desde ?? '';
    case 'sustento.hasta':
      return sustento.hasta ?? '';
    case 'servicios.codigoModular':
    case 'solicitante.celulares':
    case 'solicitante.correos':
      return '';
  }
}

const yaEsta = ({ servicios, solicitante }: Escrito, { campo, valor }: DatoLeido): boolean =>
  (campo === 'servicios.codigoModular' && servicios.some(({ codigoModular }) => codigoModular.trim() === valor)) ||
  (campo === 'solicitante.celulares' && solicitante.celulares.some(({ texto }) => texto.replaceAll(/\D/g, '').endsWith(valor))) ||
  (campo === 'solicitante.correos' && solicitante.correos.some(({ texto }) => texto.trim().toLowerCase() === valor));

/** How that datum stands to what is written: nothing is there, the same is, or another, which it would replace. */
export function frenteA(escrito: Escrito, dato: DatoLeido): { readonly hay: 'nada' | 'lo mismo' } | { readonly hay: 'otro'; readonly otro: string } {
  const actual = loQueHay(escrito, dato.campo).trim();
  if (yaEsta(escrito, dato) || actual === dato.valor) return { hay: 'lo mismo' };
  return actual === '' ? { hay: 'nada' } : { hay: 'otro', otro: valorMostrado({ ...dato, valor: actual }) };
}

function conServicio(escrito: Escrito, campo: 'nombreIe' | 'centroPoblado' | 'distrito', valor: string): Escrito {
  return { ...escrito, servicios: escrito.servicios.map((servicio, i) => (i === 0 || servicio[campo] === '' ? escritoAMano(servicio, campo, valor) : servicio)) };
}

/** The first servicio without a code takes it; if all have one, it is another servicio of the same school. */
function conCodigo(escrito: Escrito, codigo: string): Escrito {
  const { servicios } = escrito;
  const libre = servicios.find(({ codigoModular }) => codigoModular.trim() === '');
  if (!libre) return { ...escrito, servicios: [...servicios, escritoAMano(nuevoServicio(servicios.at(-1)), 'codigoModular', codigo)] };
  return { ...escrito, servicios: servicios.map((uno) => (uno === libre ? escritoAMano(uno, 'codigoModular', codigo) : uno)) };
}

/** The form with that datum in its place. */
export function conDato(escrito: Escrito, { campo, valor }: DatoLeido): Escrito {
  const { oficio, solicitante, sustento } = escrito;
  const conSustento = (cambio: Partial<Escrito['sustento']>): Escrito => ({ ...escrito, citaSustento: true, sustento: { ...sustento, ...cambio } });
  switch (campo) {
    case 'oficio.numero':
      return { ...escrito, oficio: { ...oficio, numero: valor } };
    case 'oficio.fecha':
      return { ...escrito, oficio: { ...oficio, fecha: valor } };
    case 'servicios.codigoModular':
      return conCodigo(escrito, valor);
    case 'servicios.nombreIe':
      return conServicio(escrito, 'nombreIe', valor);
    case 'servicios.centroPoblado':
      return conServicio(escrito, 'centroPoblado', valor);
    case 'servicios.distrito':
      return conServicio(escrito, 'distrito', valor);
    case 'solicitante.documento': {
      const [tipo, numero = ''] = valor.split(' ');
      return { ...escrito, solicitante: { ...solicitante, tipoDocumento: TipoDocumento.parse(tipo), numeroDocumento: numero, verificador: '' } };
    }
    case 'solicitante.apellidos':
      return { ...escrito, solicitante: { ...solicitante, apellidos: valor } };
    case 'solicitante.nombres':
      return { ...escrito, solicitante: { ...solicitante, nombres: valor } };
    case 'solicitante.celulares':
      return { ...escrito, solicitante: { ...solicitante, celulares: [...escritas(solicitante.celulares), nuevaLinea(valor)] } };
    case 'solicitante.correos':
      return { ...escrito, solicitante: { ...solicitante, correos: [...escritas(solicitante.correos), nuevaLinea(valor)] } };
    case 'sustento.tipo':
      return conSustento({ tipo: TipoSustento.parse(valor) });
    case 'sustento.numero':
      return conSustento({ numero: valor });
    case 'sustento.fecha':
      return conSustento({ fecha: valor });
    case 'sustento.desde':
      return conSustento({ desde: valor });
    case 'sustento.hasta':
      return conSustento({ hasta: valor });
  }
}
