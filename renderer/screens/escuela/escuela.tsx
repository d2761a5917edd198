// A school's page: what the padrón says of it, the others of its building, and all that the office has done there.
import { useEffect } from 'react';
import { NOMBRE_PEDIDO } from '../../../shared/domain/pedido.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { Escuela as EscuelaVista } from '../../../shared/vistas-padron.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Listing } from '../../parts/listing.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { Section } from '../../parts/section.tsx';
import { hashOf } from '../../state/address.ts';
import { useRegisterChange } from '../../state/events.ts';
import styles from './escuela.module.css';
import { forgetEscuela, loadEscuela, useEscuela } from './store.ts';

type EscuelaProps = { readonly codigoModular: string; readonly anexo: string };

export function Escuela({ codigoModular, anexo }: EscuelaProps) {
  const { escuela: vista, failure } = useEscuela();
  useEffect(() => {
    void loadEscuela(codigoModular, anexo);
    return forgetEscuela;
  }, [codigoModular, anexo]);
  useRegisterChange(() => void loadEscuela(codigoModular, anexo));
  const nombre = vista?.servicio?.nombre || vista?.expedientes[0]?.nombreIe || 'Escuela';
  return (
    <div className={classes(screen.screen)}>
      <div className={classes(screen.head)}>
        <ScreenTitle>
          {nombre} · {codigoModular}
          {anexo === '0' ? '' : `-${anexo}`}
        </ScreenTitle>
      </div>
      <div className={classes(screen.body)}>
        {failure && <FailureNotice failure={failure} />}
        {vista && (
          <>
            <Datos vista={vista} />
            <Titulares titulares={vista.titulares} />
            <Expedientes expedientes={vista.expedientes} />
            <Documentos documentos={vista.documentos} />
            <Versiones versiones={vista.versiones} />
          </>
        )}
      </div>
    </div>
  );
}

function Datos({ vista: { servicio, delLocal } }: { readonly vista: EscuelaVista }) {
  if (!servicio) {
    return (
      <Section title="En el padrón">
        <p>El padrón de su UGEL no tiene este servicio.</p>
      </Section>
    );
  }
  const lugar = [servicio.direccion, servicio.centroPoblado, servicio.distrito, servicio.provincia, servicio.departamento].filter((dato) => dato !== '').join(', ');
  return (
    <Section title="En el padrón">
      <p>
        <strong>{servicio.activo ? 'Activo' : 'Inactivo'}</strong> · {[servicio.nivel, servicio.gestion, servicio.tipoPrograma].filter((dato) => dato !== '').join(' · ')}
      </p>
      <p>{lugar}</p>
      <p>{servicio.codigoLocal === '' ? 'Sin código de local.' : `Local ${servicio.codigoLocal}.`}</p>
      {delLocal.length > 0 && (
        <>
          <p>En el mismo local:</p>
          <ul className={classes(styles.list)}>
            {delLocal.map((otro) => (
              <li key={`${otro.codigoModular}-${otro.anexo}`}>
                <a href={hashOf({ screen: 'escuela', codigoModular: otro.codigoModular, anexo: otro.anexo })}>{otro.codigoModular}</a> {otro.nombre}, {otro.nivel}
                {!otro.activo && ' (inactivo)'}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Titulares({ titulares }: { readonly titulares: EscuelaVista['titulares'] }) {
  return (
    <Section title="Quién ha tenido su usuario">
      {titulares.length === 0 ? (
        <p>Esta oficina no ha dado ninguno.</p>
      ) : (
        <ul className={classes(styles.list)}>
          {titulares.map(({ persona, documento, usuario, desde, hasta, expedienteId, numero }) => (
            <li key={`${expedienteId}-${desde}`}>
              {hasta === null ? <strong>Lo tiene ahora: {persona}</strong> : persona} ({documento}
              {usuario !== '' && `, usuario ${usuario}`}), del {fechaCorta(desde)} {hasta === null ? 'a hoy' : `al ${fechaCorta(hasta)}`} ·{' '}
              <a href={hashOf({ screen: 'expediente', id: expedienteId })}>{numero}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Expedientes({ expedientes }: { readonly expedientes: EscuelaVista['expedientes'] }) {
  return (
    <Section title={`Expedientes (${expedientes.length})`}>
      {expedientes.length === 0 ? (
        <p>Ninguno.</p>
      ) : (
        <Listing
          heads={['N.°', 'Recibido', 'Pedido', 'Solicitante', 'Estado']}
          rows={expedientes.map(({ id, numero, recibidoFecha, tipo, solicitante, estado }) => [
            id,
            <a key="a" href={hashOf({ screen: 'expediente', id })}>{numero}</a>,
            fechaCorta(recibidoFecha),
            NOMBRE_PEDIDO[tipo],
            solicitante,
            <EstadoBadge key="e" estado={estado} />,
          ])}
        />
      )}
    </Section>
  );
}

function Documentos({ documentos }: { readonly documentos: EscuelaVista['documentos'] }) {
  if (documentos.length === 0) return null;
  return (
    <Section title={`Documentos (${documentos.length})`}>
      <ul className={classes(styles.list)}>
        {documentos.map(({ id, rotulo, fecha, anulado, expedienteId, numero }) => (
          <li key={id}>
            {rotulo}, {fechaCorta(fecha)}
            {anulado && ' (anulado)'} · <a href={hashOf({ screen: 'expediente', id: expedienteId })}>{numero}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Versiones({ versiones }: { readonly versiones: EscuelaVista['versiones'] }) {
  if (versiones.length < 2) return null;
  return (
    <Section title="Cómo ha estado en el padrón">
      <ul className={classes(styles.list)}>
        {versiones.map(({ servicio, desde, hasta }) => (
          <li key={`${desde}-${hasta ?? ''}`}>
            Desde el {fechaCorta(desde)}
            {hasta === null ? '' : ` hasta el ${fechaCorta(hasta)}`}: {servicio.nombre}, {servicio.nivel}, {servicio.distrito}
            {!servicio.activo && ' (inactivo)'}
          </li>
        ))}
      </ul>
    </Section>
  );
}
