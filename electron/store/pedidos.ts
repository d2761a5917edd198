// What the oficio asks and states, spread over its tables and read back whole.
import type { Database } from 'better-sqlite3';
import { numeroComparable } from '../../shared/domain/documento-identidad.ts';
import { claveDeOficio, Costumbres, Pedido, Solicitante, type ServicioPedido } from '../../shared/domain/pedido.ts';
import { Resolucion } from '../../shared/domain/resolucion.ts';

type Columns = {
  tipo: string; recibidoFecha: string; recibidoHora: string; folios: number; canal: string;
  documentoExterno: string; expedienteExterno: string;
  oficioNumero: string; oficioClave: string; oficioFecha: string | null; nota: string;
};

/** The columns of `expediente` that come from the oficio. */
export const columnsOf = ({ tipo, recepcion, oficio, nota }: Pedido): Columns => ({
  tipo,
  recibidoFecha: recepcion.fecha,
  recibidoHora: recepcion.hora,
  folios: recepcion.folios,
  canal: recepcion.canal,
  documentoExterno: recepcion.documentoExterno,
  expedienteExterno: recepcion.expedienteExterno,
  oficioNumero: oficio.numero,
  oficioClave: claveDeOficio(oficio.numero),
  oficioFecha: oficio.fecha,
  nota,
});

type SolicitanteRow = { apellidos: string; nombres: string; tipoDocumento: string; numeroDocumento: string; verificador: string; trato: string; calidad: string };

export function pedidosOf(db: Database) {
  const readCase = db.prepare<[number], Columns>(`
    SELECT tipo, recibido_fecha AS recibidoFecha, recibido_hora AS recibidoHora, folios, canal,
      documento_externo AS documentoExterno, expediente_externo AS expedienteExterno,
      oficio_numero AS oficioNumero, oficio_clave AS oficioClave, oficio_fecha AS oficioFecha, nota
    FROM expediente WHERE id = ?`);
  const updateCase = db.prepare<[Columns & { id: number }]>(`
    UPDATE expediente SET tipo = @tipo, recibido_fecha = @recibidoFecha, recibido_hora = @recibidoHora, folios = @folios,
      canal = @canal, documento_externo = @documentoExterno, expediente_externo = @expedienteExterno,
      oficio_numero = @oficioNumero, oficio_clave = @oficioClave, oficio_fecha = @oficioFecha, nota = @nota
    WHERE id = @id`);
  const putSolicitante = db.prepare<[SolicitanteRow & { id: number; clave: string }]>(`
    INSERT OR REPLACE INTO solicitante
      (expediente_id, apellidos, nombres, tipo_documento, numero_documento, documento_clave, verificador, trato, calidad)
    VALUES (@id, @apellidos, @nombres, @tipoDocumento, @numeroDocumento, @clave, @verificador, @trato, @calidad)`);
  const readSolicitante = db.prepare<[number], SolicitanteRow>(`
    SELECT apellidos, nombres, tipo_documento AS tipoDocumento, numero_documento AS numeroDocumento, verificador, trato, calidad
    FROM solicitante WHERE expediente_id = ?`);
  const newestByDocument = db.prepare<[string, string], { id: number }>(`
    SELECT expediente_id AS id FROM solicitante WHERE documento_clave = ? AND tipo_documento = ? AND documento_clave <> ''
    ORDER BY expediente_id DESC LIMIT 1`);
  const newestByMember = db.prepare<[number], Record<string, unknown>>(`
    SELECT e.folios, e.canal, v.distrito FROM expediente e JOIN servicio v ON v.expediente_id = e.id AND v.orden = 0
    WHERE e.registrado_por = ? ORDER BY e.id DESC LIMIT 1`);
  const dropContactos = db.prepare<[number]>('DELETE FROM contacto WHERE expediente_id = ?');
  const putContacto = db.prepare<[number, string, number, string]>('INSERT INTO contacto (expediente_id, clase, orden, valor) VALUES (?, ?, ?, ?)');
  const readContactos = db.prepare<[number, string], { valor: string }>('SELECT valor FROM contacto WHERE expediente_id = ? AND clase = ? ORDER BY orden');
  const dropResolucion = db.prepare<[number]>('DELETE FROM resolucion WHERE expediente_id = ?');
  const putResolucion = db.prepare<[Omit<Resolucion, 'adjunta'> & { id: number; adjunta: number }]>(`
    INSERT INTO resolucion (expediente_id, tipo, numero, fecha, desde, hasta, adjunta)
    VALUES (@id, @tipo, @numero, @fecha, @desde, @hasta, @adjunta)`);
  const readResolucion = db.prepare<[number], Record<string, unknown> & { adjunta: number }>(
    'SELECT tipo, numero, fecha, desde, hasta, adjunta FROM resolucion WHERE expediente_id = ?',
  );
  const putServicio = db.prepare<[Omit<ServicioPedido, 'delPadron'> & { id: number; orden: number; delPadron: string }]>(`
    INSERT INTO servicio (expediente_id, orden, codigo_modular, anexo, nombre_ie, nivel, centro_poblado, distrito, del_padron)
    VALUES (@id, @orden, @codigoModular, @anexo, @nombreIe, @nivel, @centroPoblado, @distrito, @delPadron)
    ON CONFLICT (expediente_id, orden) DO UPDATE SET codigo_modular = excluded.codigo_modular, anexo = excluded.anexo,
      nombre_ie = excluded.nombre_ie, nivel = excluded.nivel, centro_poblado = excluded.centro_poblado, distrito = excluded.distrito,
      del_padron = excluded.del_padron`);
  const dropServicios = db.prepare<[number, number]>('DELETE FROM servicio WHERE expediente_id = ? AND orden >= ?');
  const readServicios = db.prepare<[number], Record<string, unknown> & { delPadron: string }>(`
    SELECT codigo_modular AS codigoModular, anexo, nombre_ie AS nombreIe, nivel, centro_poblado AS centroPoblado, distrito, del_padron AS delPadron
    FROM servicio WHERE expediente_id = ? ORDER BY orden`);

  const leerSolicitante = (id: number): Solicitante =>
    Solicitante.parse({
      ...readSolicitante.get(id),
      celulares: readContactos.all(id, 'celular').map(({ valor }) => valor),
      correos: readContactos.all(id, 'correo').map(({ valor }) => valor),
    });

  /** Everything but the columns of `expediente` itself. */
  const guardarPartes = (id: number, { solicitante, sustento, servicios }: Pedido): void => {
    const { celulares, correos, ...persona } = solicitante;
    putSolicitante.run({ ...persona, id, clave: numeroComparable(persona.numeroDocumento) });
    dropContactos.run(id);
    celulares.forEach((valor, orden) => putContacto.run(id, 'celular', orden, valor));
    correos.forEach((valor, orden) => putContacto.run(id, 'correo', orden, valor));
    dropResolucion.run(id);
    if (sustento) putResolucion.run({ ...sustento, id, adjunta: sustento.adjunta ? 1 : 0 });
    servicios.forEach((servicio, orden) => putServicio.run({ ...servicio, delPadron: JSON.stringify(servicio.delPadron), id, orden }));
    dropServicios.run(id, servicios.length);
  };

  return {
    guardarPartes,
    /** Writes the corrected statement over the former one; the act that calls it keeps what changed. */
    reemplazar: (id: number, pedido: Pedido): void => {
      updateCase.run({ ...columnsOf(pedido), id });
      guardarPartes(id, pedido);
    },
    leer: (id: number): Pedido => {
      const row = readCase.get(id);
      if (!row) throw new Error(`expediente ${id} is missing`);
      const resolucion = readResolucion.get(id);
      return Pedido.parse({
        tipo: row.tipo,
        recepcion: {
          fecha: row.recibidoFecha,
          hora: row.recibidoHora,
          folios: row.folios,
          canal: row.canal,
          documentoExterno: row.documentoExterno,
          expedienteExterno: row.expedienteExterno,
        },
        oficio: { numero: row.oficioNumero, fecha: row.oficioFecha },
        servicios: readServicios.all(id).map((servicio) => ({ ...servicio, delPadron: JSON.parse(servicio.delPadron) })),
        solicitante: leerSolicitante(id),
        sustento: resolucion ? Resolucion.parse({ ...resolucion, adjunta: resolucion.adjunta === 1 }) : null,
        nota: row.nota,
      });
    },
    /** Of the last oficio that member registered; null when none. */
    costumbres: (miembroId: number): Costumbres | null => {
      const row = newestByMember.get(miembroId);
      return row ? Costumbres.parse(row) : null;
    },
    /** The newest statement of the person with that document, and the case it is in. */
    personaConocida: (tipoDocumento: string, numeroDocumento: string): { expedienteId: number; persona: Solicitante } | null => {
      const newest = newestByDocument.get(numeroComparable(numeroDocumento), tipoDocumento);
      return newest ? { expedienteId: newest.id, persona: leerSolicitante(newest.id) } : null;
    },
  };
}
