// Invented oficios for demonstrations: people, schools, codes and numbers that are nobody's.
import type { Input } from '../../shared/contract.ts';
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import { NOMBRE_SUSTENTO } from '../../shared/domain/resolucion.ts';
import { enumerar } from '../../shared/domain/texto.ts';
import { anioDe, fecha, fechaCorta, fechaEnPalabras, sumarDias, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';

type Pedido = Input<'expedientes.registrar'>['pedido'];
type Servicio = Pedido['servicios'][number];

export type CasoDeMuestra = {
  readonly nombre: string;
  readonly pedido: Pedido;
  /** What the subsanación brings, when something is missing at first. */
  readonly subsanado: Pedido | null;
};

const servicio = (codigoModular: string, nombreIe: string, nivel: string, lugar: string): Servicio => ({
  codigoModular, anexo: '0', nombreIe, nivel, centroPoblado: lugar, distrito: 'San Roque',
});

const ALGARROBOS = 'N.° 90001 «Los Algarrobos»';

const persona = (apellidos: string, nombres: string, numeroDocumento: string, trato: 'senor' | 'senora', calidad: Pedido['solicitante']['calidad'], celular: string): Pedido['solicitante'] => ({
  apellidos, nombres, tipoDocumento: 'DNI', numeroDocumento, verificador: '', trato, calidad, celulares: [celular],
  correos: [`${nombres.split(' ')[0]?.toLowerCase() ?? ''}@ejemplo.pe`],
});

/** The requests, received the working day before `hoy`. */
export function casosDeMuestra(hoy: Fecha): Readonly<Record<'completa' | 'sinRd' | 'pronoei' | 'docentes' | 'errada' | 'cambio' | 'reseteo' | 'excepcional' | 'inactivacion', CasoDeMuestra>> {
  const recibido = sumarDias(hoy, -1);
  const anio = anioDe(recibido);
  const escrito = sumarDias(recibido, -2);
  const desde = fecha(`${anio}-01-01`);
  const hasta = fecha(`${anio}-12-31`);
  const rd = (tipo: NonNullable<Pedido['sustento']>['tipo'], numero: string): Pedido['sustento'] => ({
    tipo, numero: `${numero}-${anio}-UGEL-SR`, fecha: desde, desde, hasta, adjunta: true,
  });
  const caso = (nombre: string, hora: string, numero: string, datos: Omit<Pedido, 'recepcion' | 'oficio' | 'nota'>, sustentoDespues?: Pedido['sustento']): CasoDeMuestra => {
    const pedido: Pedido = {
      ...datos,
      recepcion: { fecha: recibido, hora, folios: datos.sustento ? 3 : 1, canal: 'fisico', documentoExterno: '', expedienteExterno: '' },
      oficio: { numero: `${numero}-${anio}-D`, fecha: escrito },
      nota: '',
    };
    return { nombre, pedido, subsanado: sustentoDespues ? { ...pedido, sustento: sustentoDespues } : null };
  };
  const rosa = persona('Chapoñán Ñique', 'Rosa Elvira', '45120876', 'senora', 'director_designado', '979412086');

  return {
    completa: caso('Alta en orden, de dos servicios', '08:40', '015', {
      tipo: 'alta',
      servicios: [servicio('0901017', ALGARROBOS, 'Primaria', 'El Molino'), servicio('0901025', ALGARROBOS, 'Secundaria', 'El Molino')],
      solicitante: { ...rosa, celulares: ['979412086', '918240667'] },
      sustento: rd('designacion', '000412'),
    }),
    sinRd: caso('Alta sin la RD: se observa, se subsana y se concede', '09:15', '007', {
      tipo: 'alta',
      servicios: [servicio('0902031', 'N.° 215 «Semillitas»', 'Inicial - Jardín', 'La Ramada')],
      solicitante: persona('Manayay Puican', 'Wilmer', '44718209', 'senor', 'director_encargado', '945873102'),
      sustento: null,
    }, rd('encargatura', '000518')),
    pronoei: caso('Alta de un PRONOEI', '10:05', '003', {
      tipo: 'alta',
      servicios: [servicio('2901016', 'Caritas Felices', 'Inicial No Escolarizado', 'Cruz del Médano')],
      solicitante: persona('Effio Sandoval', 'Carmen Rosa', '41893021', 'senora', 'coordinadora_pronoei', '964315890'),
      sustento: rd('contrato', '000127'),
    }),
    docentes: caso('Pide usuarios de docentes: no procede', '10:50', '087', {
      tipo: 'fuera_de_alcance',
      servicios: [servicio('1090109', 'N.° 90017 «Ricardo Palma»', 'Secundaria', 'San Roque')],
      solicitante: persona('La Torre Bustíos', 'Elsa Noemí', '16531174', 'senora', 'director_designado', '979803315'),
      sustento: null,
    }),
    errada: caso('Alta con un código y un DNI errados', '11:20', '026', {
      tipo: 'alta',
      servicios: [servicio('0903074', 'N.° 90022 «Sagrado Corazón»', 'Primaria', 'Piedra Alta')],
      solicitante: persona('Quispe Huamaní', 'Edilberto', '4167458', 'senor', 'director_encargado', '935704126'),
      sustento: rd('encargatura', '000623'),
    }),
    cambio: caso('Cambio de director', '12:05', '041', {
      tipo: 'cambio_director',
      servicios: [servicio('0904052', 'N.° 90030 «José Olaya»', 'Primaria', 'Caleta Vieja')],
      solicitante: persona('Llontop Ñiquén', 'César Augusto', '16719538', 'senor', 'director_encargado', '978450161'),
      sustento: rd('encargatura', '000701'),
    }),
    reseteo: caso('Reseteo de contraseña', '14:30', '019', {
      tipo: 'reseteo',
      servicios: [servicio('1090216', 'N.° 90044 «Virgen de la Puerta»', 'Primaria', 'Pampa Grande')],
      solicitante: persona('Santisteban Baldera', 'María Julia', '17443906', 'senora', 'director_designado', '942601357'),
      sustento: rd('designacion', '000388'),
    }),
    excepcional: caso('Modificación excepcional', '15:10', '052', {
      tipo: 'modificacion_excepcional',
      servicios: [servicio('1090323', 'N.° 90051 «San Martín»', 'Secundaria', 'San Roque')],
      solicitante: persona('Vásquez Coronel', 'Segundo', '27415592', 'senor', 'director_designado', '951736421'),
      sustento: null,
    }),
    inactivacion: caso('Inactivación de un usuario', '15:45', '060', {
      tipo: 'inactivacion',
      servicios: [servicio('0903047', 'N.° 90022 «Sagrado Corazón»', 'Primaria', 'Piedra Alta')],
      solicitante: persona('Purihuamán Rojas', 'Noemí', '40275869', 'senora', 'director_designado', '930218464'),
      sustento: null,
    }),
  };
}

const QUE_PIDE: Readonly<Record<Pedido['tipo'], string>> = {
  alta: 'se sirva asignarme el usuario del SIAGIE',
  cambio_director: 'se sirva asignarme el usuario del SIAGIE por haber asumido el cargo, en reemplazo de la dirección anterior',
  reseteo: 'se sirva restablecer la contraseña de mi usuario del SIAGIE',
  inactivacion: 'se sirva inactivar el usuario del SIAGIE de quien ejercía el cargo',
  modificacion_excepcional: 'se habilite la modificación excepcional de un acta de evaluación, según el sustento que se adjunta',
  fuera_de_alcance: 'se sirva crear los usuarios del SIAGIE de los docentes de la institución',
};

/** The oficio as the school would send it, drawn as a letter: it stands for the scan. */
export function oficioDeMuestra({ tipo, oficio, servicios, solicitante, sustento }: Pedido, momento: Instante): Carta {
  const nombre = `${solicitante.nombres} ${solicitante.apellidos}`;
  const [principal] = servicios;
  const ie = `I.E. ${principal?.nombreIe ?? ''}`;
  const adjunta = sustento ? `Se adjunta copia de la ${NOMBRE_SUSTENTO[sustento.tipo]} N.° ${sustento.numero}, vigente hasta el ${sustento.hasta === null ? '' : fechaCorta(fecha(sustento.hasta))}.` : '';
  const bloques: Bloque[] = [
    { clase: 'membrete', imagen: null, organos: [ie, principal?.centroPoblado ?? ''], lineasDelAnio: [] },
    { clase: 'fecha', texto: `San Roque, ${oficio.fecha === null ? '' : fechaEnPalabras(fecha(oficio.fecha))}` },
    { clase: 'rotulo', texto: `OFICIO N.° ${oficio.numero}` },
    { clase: 'destinatario', lineas: ['Señor(a)', 'ESPECIALISTA SIAGIE', 'UGEL San Roque', 'Presente.-'] },
    { clase: 'etiquetado', etiqueta: 'ASUNTO', lineas: ['Pedido sobre usuario del SIAGIE'] },
    { clase: 'parrafo', texto: `Me dirijo a usted para solicitar que ${QUE_PIDE[tipo]}, con los datos siguientes:` },
    {
      clase: 'tabla',
      columnas: [{ titulo: 'Código modular', ancho: 0.2 }, { titulo: 'Nivel', ancho: 0.3 }, { titulo: 'Centro poblado', ancho: 0.25 }, { titulo: 'Distrito', ancho: 0.25 }],
      filas: servicios.map((uno) => [uno.codigoModular, uno.nivel, uno.centroPoblado, uno.distrito]),
    },
    {
      clase: 'datos',
      filas: [
        { etiqueta: 'Apellidos y nombres', valor: `${solicitante.apellidos}, ${solicitante.nombres}` },
        { etiqueta: 'DNI', valor: solicitante.numeroDocumento },
        { etiqueta: 'Celular', valor: enumerar(solicitante.celulares) },
        { etiqueta: 'Correo', valor: enumerar(solicitante.correos) },
      ],
    },
    ...(adjunta === '' ? [] : [{ clase: 'parrafo', texto: adjunta } as const]),
    { clase: 'parrafo', texto: 'Atentamente,' },
    { clase: 'firma', nombre: nombre.toUpperCase(), postfirma: ['Dirección', ie] },
  ];
  return { titulo: `Oficio ${oficio.numero}`, autor: ie, momento, pie: ['Documento inventado para demostración'], bloques };
}
