// The register as the first release has it.
import type { Migration } from './migration.ts';

const oficina = `
CREATE TABLE miembro (
  id INTEGER PRIMARY KEY,
  nombre TEXT NOT NULL,
  cargo TEXT NOT NULL,
  rol TEXT NOT NULL CHECK (rol IN ('mesa', 'especialista', 'jefe', 'consulta')),
  activo INTEGER NOT NULL CHECK (activo IN (0, 1))
) STRICT;

-- What each person keeps of their tray. No act tells of it: nothing of the office hangs on it.
CREATE TABLE filtro (
  id INTEGER PRIMARY KEY,
  miembro_id INTEGER NOT NULL REFERENCES miembro,
  nombre TEXT NOT NULL,
  clave TEXT NOT NULL,
  filtro TEXT NOT NULL CHECK (json_valid(filtro)),
  inicial INTEGER NOT NULL CHECK (inicial IN (0, 1)),
  UNIQUE (miembro_id, clave)
) STRICT;
CREATE UNIQUE INDEX filtro_inicial ON filtro (miembro_id) WHERE inicial = 1;

CREATE TABLE columnas (
  miembro_id INTEGER PRIMARY KEY REFERENCES miembro,
  columnas TEXT NOT NULL CHECK (json_valid(columnas))
) STRICT;

CREATE TABLE ajuste (
  seccion TEXT PRIMARY KEY,
  valor TEXT NOT NULL CHECK (json_valid(valor))
) STRICT, WITHOUT ROWID;

CREATE TABLE expediente (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  anio INTEGER NOT NULL,
  numero INTEGER NOT NULL,
  tipo TEXT NOT NULL,
  estado TEXT NOT NULL,
  recibido_fecha TEXT NOT NULL,
  recibido_hora TEXT NOT NULL,
  folios INTEGER NOT NULL,
  canal TEXT NOT NULL,
  documento_externo TEXT NOT NULL,
  expediente_externo TEXT NOT NULL,
  oficio_numero TEXT NOT NULL,
  oficio_clave TEXT NOT NULL,
  oficio_fecha TEXT,
  nota TEXT NOT NULL,
  -- The one term that runs, which is that of the step it is in, and its last day; none when nothing waits for a day.
  plazo TEXT,
  vence TEXT CHECK ((vence IS NULL) = (plazo IS NULL)),
  -- The answer to the decision in force; none once the case is reopened.
  respuesta_id INTEGER REFERENCES documento,
  -- The last document issued before the case was reopened: up to it, none is about what is decided now.
  reabierto_tras INTEGER REFERENCES documento,
  -- By whose list of requisitos it is judged, and how that is known; none until its verification starts.
  lista_gestion TEXT CHECK (lista_gestion IN ('publica', 'privada', 'pronoei')),
  lista_origen TEXT CHECK ((lista_origen IS NULL) = (lista_gestion IS NULL)),
  registrado_en TEXT NOT NULL,
  registrado_por INTEGER NOT NULL REFERENCES miembro,
  -- Who is in charge; nobody yet of what mesa de partes registered. por_recibir: it was passed on to them, and they have not opened it.
  responsable INTEGER REFERENCES miembro,
  por_recibir INTEGER NOT NULL DEFAULT 0 CHECK (por_recibir IN (0, 1)),
  UNIQUE (anio, numero)
) STRICT;
CREATE INDEX expediente_por_estado ON expediente (estado, id);
CREATE INDEX expediente_por_vence ON expediente (vence, id) WHERE vence IS NOT NULL;
CREATE INDEX expediente_a_cargo ON expediente (responsable, id) WHERE estado NOT IN ('archivado', 'anulado');
CREATE INDEX expediente_a_cargo_por_estado ON expediente (responsable, estado, id);
CREATE INDEX expediente_a_cargo_por_vence ON expediente (responsable, vence, id) WHERE vence IS NOT NULL;
CREATE INDEX expediente_por_recibir ON expediente (responsable, id) WHERE por_recibir = 1;
CREATE INDEX expediente_por_miembro ON expediente (registrado_por, id);
CREATE INDEX expediente_por_oficio ON expediente (oficio_clave) WHERE oficio_clave <> '';

-- The words with which cases were passed on, to be offered again.
CREATE TABLE proveido (texto TEXT PRIMARY KEY, usado_en TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX proveido_por_uso ON proveido (usado_en);

-- Counts by state and by who is in charge (0: nobody), kept by the database itself so that the tray never counts rows.
CREATE TABLE conteo (
  responsable INTEGER NOT NULL,
  estado TEXT NOT NULL,
  cuantos INTEGER NOT NULL,
  PRIMARY KEY (responsable, estado)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER contar_nuevo AFTER INSERT ON expediente BEGIN
  INSERT INTO conteo VALUES (coalesce(new.responsable, 0), new.estado, 1) ON CONFLICT DO UPDATE SET cuantos = cuantos + 1;
END;
CREATE TRIGGER contar_cambio AFTER UPDATE OF estado, responsable ON expediente WHEN old.estado <> new.estado OR old.responsable IS NOT new.responsable BEGIN
  UPDATE conteo SET cuantos = cuantos - 1 WHERE responsable = coalesce(old.responsable, 0) AND estado = old.estado;
  INSERT INTO conteo VALUES (coalesce(new.responsable, 0), new.estado, 1) ON CONFLICT DO UPDATE SET cuantos = cuantos + 1;
END;

-- What somebody has still to do with each case, kept beside it as its acts leave it; and how many cases wait so, counted alike.
CREATE TABLE pendiente (
  clase TEXT NOT NULL,
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  PRIMARY KEY (expediente_id, clase)
) STRICT, WITHOUT ROWID;
CREATE TABLE conteo_pendiente (
  responsable INTEGER NOT NULL,
  clase TEXT NOT NULL,
  cuantos INTEGER NOT NULL,
  PRIMARY KEY (responsable, clase)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER contar_pendiente AFTER INSERT ON pendiente BEGIN
  INSERT INTO conteo_pendiente SELECT coalesce(responsable, 0), new.clase, 1 FROM expediente WHERE id = new.expediente_id ON CONFLICT DO UPDATE SET cuantos = cuantos + 1;
END;
CREATE TRIGGER descontar_pendiente AFTER DELETE ON pendiente BEGIN
  UPDATE conteo_pendiente SET cuantos = cuantos - 1
  WHERE clase = old.clase AND responsable = (SELECT coalesce(responsable, 0) FROM expediente WHERE id = old.expediente_id);
END;
CREATE TRIGGER pasar_pendiente AFTER UPDATE OF responsable ON expediente WHEN old.responsable IS NOT new.responsable BEGIN
  UPDATE conteo_pendiente SET cuantos = cuantos - 1
  WHERE responsable = coalesce(old.responsable, 0) AND clase IN (SELECT clase FROM pendiente WHERE expediente_id = new.id);
  INSERT INTO conteo_pendiente SELECT coalesce(new.responsable, 0), clase, 1 FROM pendiente WHERE expediente_id = new.id ON CONFLICT DO UPDATE SET cuantos = cuantos + 1;
END;

-- Who asks, as the oficio says it. documento_clave is the number for comparing.
CREATE TABLE solicitante (
  expediente_id INTEGER PRIMARY KEY REFERENCES expediente,
  apellidos TEXT NOT NULL,
  nombres TEXT NOT NULL,
  tipo_documento TEXT NOT NULL,
  numero_documento TEXT NOT NULL,
  documento_clave TEXT NOT NULL,
  verificador TEXT NOT NULL,
  trato TEXT NOT NULL,
  calidad TEXT NOT NULL
) STRICT;
CREATE INDEX solicitante_por_documento ON solicitante (documento_clave, tipo_documento, expediente_id) WHERE documento_clave <> '';

CREATE TABLE contacto (
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  clase TEXT NOT NULL CHECK (clase IN ('celular', 'correo')),
  orden INTEGER NOT NULL,
  valor TEXT NOT NULL,
  PRIMARY KEY (expediente_id, clase, orden)
) STRICT, WITHOUT ROWID;

CREATE TABLE resolucion (
  expediente_id INTEGER PRIMARY KEY REFERENCES expediente,
  tipo TEXT NOT NULL,
  numero TEXT NOT NULL,
  fecha TEXT,
  desde TEXT,
  hasta TEXT,
  adjunta INTEGER NOT NULL CHECK (adjunta IN (0, 1))
) STRICT;

CREATE TABLE servicio (
  id INTEGER PRIMARY KEY,
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  orden INTEGER NOT NULL,
  codigo_modular TEXT NOT NULL,
  anexo TEXT NOT NULL,
  nombre_ie TEXT NOT NULL,
  nivel TEXT NOT NULL,
  centro_poblado TEXT NOT NULL,
  distrito TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('procedente', 'improcedente')),
  motivo TEXT NOT NULL DEFAULT '',
  resultado TEXT,
  -- Granted, and still to be done in SIAGIE: closed when it is done, its decision is taken back or its case annulled.
  por_hacer INTEGER NOT NULL DEFAULT 0 CHECK (por_hacer IN (0, 1)),
  -- What was done in SIAGIE stays done, also when the case is reopened and its decision taken back.
  hecho_en TEXT,
  hecho_por INTEGER REFERENCES miembro,
  hecho_resultado TEXT,
  usuario TEXT NOT NULL DEFAULT '',
  -- In a cambio de director, the task of ending the permission of who held the post before: open until it is recorded as
  -- done in SIAGIE, or waived with a reason.
  por_inactivar INTEGER NOT NULL DEFAULT 0 CHECK (por_inactivar IN (0, 1)),
  inactivado_en TEXT,
  inactivado_por INTEGER REFERENCES miembro,
  dispensado_en TEXT,
  dispensado_por INTEGER REFERENCES miembro,
  dispensa TEXT NOT NULL DEFAULT '',
  -- Which of the data above the padrón filled in; the oficio said the others.
  del_padron TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(del_padron)),
  UNIQUE (expediente_id, orden)
) STRICT;
CREATE INDEX servicio_por_codigo ON servicio (codigo_modular, anexo) WHERE codigo_modular <> '';
-- What waits to be done in SIAGIE, over all cases.
CREATE INDEX servicio_por_hacer ON servicio (expediente_id, id) WHERE por_hacer = 1;
CREATE INDEX servicio_por_inactivar ON servicio (expediente_id, id) WHERE por_inactivar = 1;

CREATE TABLE adjunto (
  id INTEGER PRIMARY KEY,
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  clase TEXT NOT NULL,
  nombre TEXT NOT NULL,
  tipo TEXT NOT NULL,
  tamano INTEGER NOT NULL,
  huella TEXT NOT NULL,
  agregado_en TEXT NOT NULL,
  retirado_en TEXT
) STRICT;
CREATE INDEX adjunto_por_expediente ON adjunto (expediente_id);
CREATE INDEX adjunto_por_huella ON adjunto (huella);

-- The list a case is judged by, copied when its verification starts.
CREATE TABLE requisito (
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  clave TEXT NOT NULL,
  orden INTEGER NOT NULL,
  texto TEXT NOT NULL,
  falta TEXT NOT NULL,
  calificacion TEXT CHECK (calificacion IN ('cumple', 'no_cumple', 'no_aplica')),
  nota TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (expediente_id, clave)
) STRICT, WITHOUT ROWID;

-- What was issued. tipo, anio and numero are its place in the libro; clave is its label for comparing, so that no label is
-- used twice. tecleado: the number was written by hand, and is none of the correlative's. A múltiple is of no case.
CREATE TABLE documento (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  expediente_id INTEGER REFERENCES expediente,
  clase TEXT NOT NULL,
  tipo TEXT NOT NULL CHECK (tipo IN ('oficio', 'multiple', 'constancia', 'cargo', 'hoja')),
  anio INTEGER NOT NULL,
  numero INTEGER NOT NULL,
  tecleado INTEGER NOT NULL CHECK (tecleado IN (0, 1)),
  rotulo TEXT NOT NULL,
  clave TEXT NOT NULL UNIQUE,
  destinatario TEXT NOT NULL,
  fecha TEXT NOT NULL,
  texto TEXT NOT NULL,
  huella TEXT NOT NULL,
  con_clave INTEGER NOT NULL CHECK (con_clave IN (0, 1)),
  emitido_en TEXT NOT NULL,
  emitido_por INTEGER NOT NULL REFERENCES miembro,
  impreso_en TEXT,
  anulado_en TEXT,
  anulado_por INTEGER REFERENCES miembro,
  anulado_motivo TEXT,
  -- How whoever had already received it was told.
  anulado_comunicado TEXT,
  CHECK ((expediente_id IS NULL) = (clase = 'multiple'))
) STRICT;
CREATE UNIQUE INDEX documento_correlativo ON documento (tipo, anio, numero) WHERE tecleado = 0;
CREATE INDEX documento_por_numero ON documento (tipo, anio, numero, id);
CREATE INDEX documento_por_mes ON documento (tipo, anio, substr(fecha, 6, 2), numero, id);
CREATE INDEX documento_por_expediente ON documento (expediente_id);
CREATE INDEX documento_por_huella ON documento (huella);
CREATE INDEX documento_por_anulacion ON documento (anulado_en, id) WHERE anulado_en IS NOT NULL;

-- To whom a múltiple goes and what about, as data; the document itself is a documento.
CREATE TABLE multiple (
  documento_id INTEGER PRIMARY KEY REFERENCES documento,
  asunto TEXT NOT NULL,
  destinatarios TEXT NOT NULL CHECK (json_valid(destinatarios))
) STRICT;

-- The libro by its words. marcas: one word for type and year, one for them and the month.
CREATE VIRTUAL TABLE busqueda_documento USING fts5 (
  texto, marcas,
  content = '',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);

-- A letter on its way to its V.° B.°: without a number yet. texto: what it said when it was last sent or visado.
CREATE TABLE proyecto (
  id INTEGER PRIMARY KEY,
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  clase TEXT NOT NULL,
  observacion TEXT CHECK (json_valid(observacion)),
  firmante TEXT,
  fecha TEXT NOT NULL,
  texto TEXT NOT NULL,
  estado TEXT NOT NULL CHECK (estado IN ('por_visar', 'visado', 'devuelto', 'retirado', 'emitido')),
  enviado_en TEXT NOT NULL,
  enviado_por INTEGER NOT NULL REFERENCES miembro,
  visto_en TEXT,
  visto_por INTEGER REFERENCES miembro,
  nota TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX proyecto_abierto ON proyecto (expediente_id, clase) WHERE estado IN ('por_visar', 'visado', 'devuelto');
CREATE INDEX proyecto_por_expediente ON proyecto (expediente_id);
CREATE INDEX proyecto_por_estado ON proyecto (estado, id);

-- What the office signed outside, as it came back: several versions of a document, none ever taken out.
CREATE TABLE firmado (
  id INTEGER PRIMARY KEY,
  documento_id INTEGER NOT NULL REFERENCES documento,
  nombre TEXT NOT NULL,
  tipo TEXT NOT NULL,
  tamano INTEGER NOT NULL,
  huella TEXT NOT NULL UNIQUE,
  agregado_en TEXT NOT NULL,
  agregado_por INTEGER NOT NULL REFERENCES miembro
) STRICT;
CREATE INDEX firmado_por_documento ON firmado (documento_id);

CREATE TABLE observacion (
  documento_id INTEGER PRIMARY KEY REFERENCES documento,
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  puntos TEXT NOT NULL CHECK (json_valid(puntos)),
  dias INTEGER NOT NULL,
  notificada_el TEXT,
  vence TEXT,
  -- The places of the points mended while others were still wanting.
  subsanados TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(subsanados)),
  subsanada_en TEXT
) STRICT;
CREATE INDEX observacion_por_expediente ON observacion (expediente_id);

CREATE TABLE entrega (
  documento_id INTEGER PRIMARY KEY REFERENCES documento,
  recibido_por TEXT NOT NULL,
  documento_identidad TEXT NOT NULL,
  fecha TEXT NOT NULL,
  hora TEXT NOT NULL,
  adjunto_id INTEGER REFERENCES adjunto,
  registrado_en TEXT NOT NULL,
  registrado_por INTEGER NOT NULL REFERENCES miembro
) STRICT;

-- Who holds the user of each servicio, as the acts in SIAGIE tell it: a servicio's rows are written anew at each of them.
CREATE TABLE titular (
  codigo_modular TEXT NOT NULL,
  anexo TEXT NOT NULL,
  orden INTEGER NOT NULL,
  documento TEXT NOT NULL,
  persona TEXT NOT NULL,
  usuario TEXT NOT NULL,
  calidad TEXT NOT NULL,
  rd_tipo TEXT,
  rd_numero TEXT,
  rd_hasta TEXT,
  desde TEXT NOT NULL,
  hasta TEXT,
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  PRIMARY KEY (codigo_modular, anexo, orden)
) STRICT, WITHOUT ROWID;
CREATE INDEX titular_de_hoy ON titular (rd_hasta) WHERE hasta IS NULL;
CREATE INDEX titular_por_documento ON titular (documento);
CREATE INDEX titular_por_expediente ON titular (expediente_id);

-- The padrón, one row for each import: what file it was, and what it brought.
CREATE TABLE padron_corte (
  id INTEGER PRIMARY KEY,
  fecha TEXT,
  archivo TEXT NOT NULL,
  huella TEXT NOT NULL CHECK (length(huella) = 64),
  ugel TEXT NOT NULL CHECK (length(ugel) = 6),
  filas INTEGER NOT NULL,
  propias INTEGER NOT NULL,
  nuevas INTEGER NOT NULL,
  cambiadas INTEGER NOT NULL,
  retiradas INTEGER NOT NULL,
  rechazadas INTEGER NOT NULL,
  importado_en TEXT NOT NULL,
  importado_por INTEGER NOT NULL REFERENCES miembro
) STRICT;

CREATE TABLE padron_ugel (codigo INTEGER PRIMARY KEY, nombre TEXT NOT NULL) STRICT;

-- Every servicio of the country, so that a code of another UGEL is known as such. clave = código modular × 10 + anexo.
CREATE TABLE padron_codigo (
  clave INTEGER PRIMARY KEY,
  ugel INTEGER NOT NULL,
  activo INTEGER NOT NULL CHECK (activo IN (0, 1))
) STRICT;

-- One's own servicios: a row for each version, from the import that brought it to the one that no longer said so.
CREATE TABLE padron_servicio (
  id INTEGER PRIMARY KEY,
  codigo_modular TEXT NOT NULL,
  anexo TEXT NOT NULL,
  codigo_local TEXT NOT NULL,
  nombre TEXT NOT NULL,
  codigo_nivel TEXT NOT NULL,
  nivel TEXT NOT NULL,
  forma TEXT NOT NULL,
  gestion TEXT NOT NULL,
  tipo_programa TEXT NOT NULL,
  centro_poblado TEXT NOT NULL,
  ubigeo TEXT NOT NULL,
  departamento TEXT NOT NULL,
  provincia TEXT NOT NULL,
  distrito TEXT NOT NULL,
  ugel TEXT NOT NULL,
  nombre_ugel TEXT NOT NULL,
  direccion TEXT NOT NULL,
  activo INTEGER NOT NULL CHECK (activo IN (0, 1)),
  desde INTEGER NOT NULL REFERENCES padron_corte,
  hasta INTEGER REFERENCES padron_corte
) STRICT;
CREATE UNIQUE INDEX padron_servicio_vigente ON padron_servicio (codigo_modular, anexo) WHERE hasta IS NULL;
CREATE INDEX padron_servicio_versiones ON padron_servicio (codigo_modular, anexo, desde);
CREATE INDEX padron_servicio_por_local ON padron_servicio (codigo_local) WHERE hasta IS NULL AND codigo_local <> '';
CREATE INDEX padron_servicio_desde ON padron_servicio (desde);
CREATE INDEX padron_servicio_hasta ON padron_servicio (hasta) WHERE hasta IS NOT NULL;

-- The versions in force, by their words.
CREATE VIRTUAL TABLE padron_busqueda USING fts5 (
  texto,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);

-- Every act, chained: hash = SHA-256 of the row and of the hash before it. Never changed, never deleted.
-- An act on a case has a state after it; one without (a view) changed nothing of the case.
-- huella: SHA-256 of what the act left, the rows of its case or those of the office; none for a view.
CREATE TABLE actuacion (
  id INTEGER PRIMARY KEY,
  expediente_id INTEGER REFERENCES expediente,
  en TEXT NOT NULL,
  miembro_id INTEGER NOT NULL REFERENCES miembro,
  acto TEXT NOT NULL,
  estado_antes TEXT,
  estado_despues TEXT,
  detalle TEXT NOT NULL CHECK (json_valid(detalle)),
  huella BLOB CHECK (length(huella) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX actuacion_por_expediente ON actuacion (expediente_id, id);
-- How far the file of failed entries has joined the chain.
CREATE INDEX actuacion_fallida ON actuacion (json_extract(detalle, '$.lote'), json_extract(detalle, '$.numero')) WHERE acto = 'entrada_fallida';
CREATE INDEX actuacion_por_momento ON actuacion (en, acto);

-- The rows that an act changed, as they were before it: kept so that whoever did it can take it back, until a document is issued.
CREATE TABLE paso (
  actuacion_id INTEGER PRIMARY KEY REFERENCES actuacion,
  expediente_id INTEGER NOT NULL REFERENCES expediente,
  antes TEXT NOT NULL CHECK (json_valid(antes))
) STRICT;
CREATE INDEX paso_por_expediente ON paso (expediente_id);

-- The acts by what the audit asks for. marcas: one word each for person, case, kind, day, month and year.
CREATE VIRTUAL TABLE busqueda_actuacion USING fts5 (
  texto, marcas,
  content = '', detail = column,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);

-- A word that half of the cases have is found as fast as a rare one, from its second letter to its eighth.
-- marcas: one word each for state, kind, channel, district, day, month and year of reception, and for what waits in it.
CREATE VIRTUAL TABLE busqueda USING fts5 (
  texto, marcas,
  content = '', contentless_delete = 1, detail = column,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5 6 7 8'
);

-- Nothing issued or received is ever deleted, and what was issued is never rewritten.
CREATE TRIGGER actuacion_fija BEFORE UPDATE ON actuacion BEGIN SELECT RAISE(ABORT, 'actuacion is never changed'); END;
CREATE TRIGGER actuacion_queda BEFORE DELETE ON actuacion BEGIN SELECT RAISE(ABORT, 'actuacion is never deleted'); END;
CREATE TRIGGER expediente_queda BEFORE DELETE ON expediente BEGIN SELECT RAISE(ABORT, 'expediente is never deleted'); END;
CREATE TRIGGER adjunto_queda BEFORE DELETE ON adjunto BEGIN SELECT RAISE(ABORT, 'adjunto is never deleted'); END;
CREATE TRIGGER documento_queda BEFORE DELETE ON documento BEGIN SELECT RAISE(ABORT, 'documento is never deleted'); END;
CREATE TRIGGER multiple_queda BEFORE DELETE ON multiple BEGIN SELECT RAISE(ABORT, 'multiple is never deleted'); END;
CREATE TRIGGER multiple_fijo BEFORE UPDATE ON multiple BEGIN SELECT RAISE(ABORT, 'multiple is frozen when issued'); END;
CREATE TRIGGER entrega_queda BEFORE DELETE ON entrega BEGIN SELECT RAISE(ABORT, 'entrega is never deleted'); END;
CREATE TRIGGER firmado_queda BEFORE DELETE ON firmado BEGIN SELECT RAISE(ABORT, 'firmado is never deleted'); END;
CREATE TRIGGER firmado_fijo BEFORE UPDATE ON firmado BEGIN SELECT RAISE(ABORT, 'firmado is never changed'); END;
CREATE TRIGGER documento_anulado BEFORE UPDATE OF anulado_en, anulado_por, anulado_motivo, anulado_comunicado ON documento WHEN old.anulado_en IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'documento is annulled once'); END;
CREATE TRIGGER documento_fijo
BEFORE UPDATE OF uuid, expediente_id, clase, tipo, anio, numero, tecleado, rotulo, clave, destinatario, fecha, texto, huella, con_clave, emitido_en, emitido_por ON documento
BEGIN SELECT RAISE(ABORT, 'documento is frozen when issued'); END;
`;

const archivo = `
-- Scans and issued PDFs by the SHA-256 of their bytes: written before the row that names them.
CREATE TABLE blob (
  huella TEXT PRIMARY KEY CHECK (length(huella) = 64),
  bytes BLOB NOT NULL
) STRICT;
`;

export const inicio: Migration = { version: 1, oficina, archivo };
