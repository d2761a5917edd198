// The data of the request as they were written, to read.
import { PenLine } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { NOMBRE_TIPO_DOCUMENTO } from '../../../shared/domain/documento-identidad.ts';
import { sePuede } from '../../../shared/domain/expediente.ts';
import { NOMBRE_CALIDAD, NOMBRE_CANAL, NOMBRE_PEDIDO } from '../../../shared/domain/pedido.ts';
import { registradoDespues } from '../../../shared/domain/recepcion.ts';
import { NOMBRE_SUSTENTO } from '../../../shared/domain/resolucion.ts';
import { fechaCorta, momentoCorto, type Fecha } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Section } from '../../parts/section.tsx';
import { hashOf } from '../../state/address.ts';
import { goTo } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { rutaDePersona } from '../../state/ruta-de-persona.ts';
import styles from './datos.module.css';
import trabajoStyles from './trabajo.module.css';

const dia = (fecha: Fecha | null): string => (fecha === null ? '' : fechaCorta(fecha));

const DATOS_DE_SERVICIO = [
  ['codigoModular', 'Código modular'], ['anexo', 'Anexo'], ['nombreIe', 'IE'], ['nivel', 'Nivel'], ['centroPoblado', 'Centro poblado'], ['distrito', 'Distrito'],
] as const;

export function Datos({ expediente }: { readonly expediente: ExpedienteVisto }) {
  const may = useMay();
  const { id, estado, pedido, registradoEn, registradoPor } = expediente;
  const suya = rutaDePersona(`${pedido.solicitante.tipoDocumento} ${pedido.solicitante.numeroDocumento}`);
  const { recepcion, oficio, servicios, solicitante, sustento, nota, tipo } = pedido;
  return (
    <>
      {sePuede('corregir', estado) && may('expedientes.corregir') && (
        <div className={classes(trabajoStyles.foot)}>
          <Button icon={PenLine} onPress={() => goTo({ screen: 'corregir', id })}>
            Corregir datos
          </Button>
        </div>
      )}
      <Section title="Recepción">
        <Lista
          datos={[
            ['Recibido', `${fechaCorta(recepcion.fecha)} ${recepcion.hora}`],
            ['Folios', String(recepcion.folios)],
            ['Llegó por', NOMBRE_CANAL[recepcion.canal]],
            ['N.° de documento', recepcion.documentoExterno],
            ['N.° de expediente', recepcion.expedienteExterno],
            ['Registrado', `${momentoCorto(registradoEn)}, por ${registradoPor}${registradoDespues(recepcion, registradoEn) === null ? '' : ' (después de recibido: los plazos se cuentan desde la recepción)'}`],
          ]}
        />
      </Section>
      <Section title="Oficio">
        <Lista
          datos={[
            ['Número', oficio.numero],
            ['Fecha', dia(oficio.fecha)],
            ['Pide', NOMBRE_PEDIDO[tipo]],
          ]}
        />
      </Section>
      {expediente.servicios.map((servicio, i) => (
        <Section key={servicio.id} title={servicios.length > 1 ? `Servicio educativo ${i + 1}` : 'Servicio educativo'}>
          <Lista datos={DATOS_DE_SERVICIO.map(([dato, nombre]) => [nombre, servicio[dato] !== '' && servicio.delPadron.includes(dato) ? `${servicio[dato]} (del padrón)` : servicio[dato]])} />
          {/^\d{7}$/.test(servicio.codigoModular) && (
            <a href={hashOf({ screen: 'escuela', codigoModular: servicio.codigoModular, anexo: /^\d$/.test(servicio.anexo) ? servicio.anexo : '0' })}>Ver la escuela</a>
          )}
        </Section>
      ))}
      <Section title="Solicitante">
        <Lista
          datos={[
            ['Apellidos', solicitante.apellidos],
            ['Nombres', solicitante.nombres],
            [NOMBRE_TIPO_DOCUMENTO[solicitante.tipoDocumento], [solicitante.numeroDocumento, solicitante.verificador].filter((uno) => uno !== '').join(' - ')],
            ['Calidad', NOMBRE_CALIDAD[solicitante.calidad]],
            ['Celulares', solicitante.celulares.join(', ')],
            ['Correos', solicitante.correos.join(', ')],
          ]}
        />
        {suya !== null && <a href={hashOf(suya)}>Ver todo lo de esta persona</a>}
      </Section>
      <Section title="Sustento del cargo">
        {sustento ? (
          <Lista
            datos={[
              ['Tipo', NOMBRE_SUSTENTO[sustento.tipo]],
              ['Número', sustento.numero],
              ['Fecha', dia(sustento.fecha)],
              ['Rige desde', dia(sustento.desde)],
              ['Rige hasta', dia(sustento.hasta)],
              ['Copia', sustento.adjunta ? 'Vino con el oficio' : 'No vino con el oficio'],
            ]}
          />
        ) : (
          <p>El oficio no cita ni adjunta ninguno.</p>
        )}
      </Section>
      {nota !== '' && (
        <Section title="Nota interna">
          <p className={classes(trabajoStyles.nota)}>{nota}</p>
        </Section>
      )}
    </>
  );
}

function Lista({ datos }: { readonly datos: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes(styles.datos)}>
      {datos.map(([nombre, valor]) => (
        <Fragment key={nombre}>
          <dt>{nombre}</dt>
          <dd>{valor === '' ? <span className={classes(styles.absent)}>no consta</span> : valor}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
