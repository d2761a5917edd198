// Everything of a person: what they hold, their cases, how their data have been stated, their resolutions and sheets.
import { useEffect, type ReactNode } from 'react';
import type { TipoDocumento } from '../../../shared/domain/documento-identidad.ts';
import { NOMBRE_CALIDAD, NOMBRE_PEDIDO, nombreCompleto } from '../../../shared/domain/pedido.ts';
import { NOMBRE_SUSTENTO } from '../../../shared/domain/resolucion.ts';
import { fecha, fechaCorta, type Fecha } from '../../../shared/domain/tiempo.ts';
import { finEnPalabras } from '../../../shared/domain/vigencias.ts';
import type { PersonaVista } from '../../../shared/vistas-vigencias.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Listing } from '../../parts/listing.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { Section } from '../../parts/section.tsx';
import { hashOf } from '../../state/address.ts';
import { useRegisterChange } from '../../state/events.ts';
import { useToday } from '../../state/session.ts';
import { forgetPersona, loadPersona, usePersona } from './store.ts';

type PersonaProps = { readonly tipoDocumento: TipoDocumento; readonly numeroDocumento: string };

export function Persona({ tipoDocumento, numeroDocumento }: PersonaProps) {
  const { persona, failure } = usePersona();
  useEffect(() => {
    void loadPersona(tipoDocumento, numeroDocumento);
    return forgetPersona;
  }, [tipoDocumento, numeroDocumento]);
  useRegisterChange(() => void loadPersona(tipoDocumento, numeroDocumento));
  const [ultimo] = persona?.datos ?? [];
  const nombre = ultimo ? nombreCompleto(ultimo.solicitante) : '';
  return (
    <div className={classes(screen.screen)}>
      <div className={classes(screen.head)}>
        <ScreenTitle>
          {nombre || 'Persona'} · {tipoDocumento} {numeroDocumento}
        </ScreenTitle>
      </div>
      <div className={classes(screen.body)}>
        {failure && <FailureNotice failure={failure} />}
        {persona && (
          <>
            <Usuarios tenencias={persona.tenencias} />
            <Tabla
              title={`Expedientes (${persona.expedientes.length})`}
              cabezas={['N.°', 'Recibido', 'Pedido', 'Institución educativa', 'Estado']}
              filas={persona.expedientes.map(({ id, numero, recibidoFecha, tipo, nombreIe, estado }) => [
                numero, <A key="a" id={id} numero={numero} />, fechaCorta(recibidoFecha), NOMBRE_PEDIDO[tipo], nombreIe, <EstadoBadge key="e" estado={estado} />,
              ])}
            />
            <Tabla
              title="Sus datos, como los dijo cada oficio"
              cabezas={['Desde el expediente', 'Nombre', 'Calidad', 'Celulares', 'Correos']}
              filas={persona.datos.map(({ solicitante, expedienteId, numero }) => [
                numero, <A key="a" id={expedienteId} numero={numero} />, nombreCompleto(solicitante), NOMBRE_CALIDAD[solicitante.calidad], solicitante.celulares.join(', '), solicitante.correos.join(', '),
              ])}
            />
            <Tabla
              title="Resoluciones"
              cabezas={['Expediente', 'Tipo', 'Número', 'Rige desde', 'Rige hasta']}
              filas={persona.sustentos.map(({ sustento, expedienteId, numero }) => [
                numero, <A key="a" id={expedienteId} numero={numero} />, NOMBRE_SUSTENTO[sustento.tipo], sustento.numero, dia(sustento.desde), dia(sustento.hasta),
              ])}
            />
            <Tabla
              title="Hojas de credenciales"
              cabezas={['Expediente', 'Hoja', 'Fecha', 'Entregada']}
              filas={persona.hojas.map(({ rotulo, fecha: emitida, anulado, entregadaEl, expedienteId, numero }) => [
                rotulo, <A key="a" id={expedienteId} numero={numero} />, rotulo, fechaCorta(emitida), anulado ? 'Sin efecto' : entregadaEl === null ? 'Sin entregar' : fechaCorta(entregadaEl),
              ])}
            />
          </>
        )}
      </div>
    </div>
  );
}

const dia = (cual: Fecha | null): string => (cual === null ? '—' : fechaCorta(cual));

const A = ({ id, numero }: { readonly id: number; readonly numero: string }) => <a href={hashOf({ screen: 'expediente', id })}>{numero}</a>;

function Usuarios({ tenencias }: { readonly tenencias: PersonaVista['tenencias'] }) {
  const hoy = fecha(useToday());
  return (
    <Tabla
      title="Usuarios que tiene o ha tenido"
      vacio="Esta oficina no le ha dado ninguno."
      cabezas={['Código modular', 'Institución educativa', 'Usuario', 'Desde', 'Hasta', 'Lo acredita', 'Expediente']}
      filas={tenencias.map(({ codigoModular, anexo, nombreIe, nivel, usuario, desde, hasta, sustento, expedienteId, numero }) => [
        `${codigoModular}-${anexo} ${desde}`,
        <a key="e" href={hashOf({ screen: 'escuela', codigoModular, anexo })}>{codigoModular}</a>,
        [nombreIe, nivel].filter((parte) => parte !== '').join(', '),
        usuario,
        fechaCorta(desde),
        hasta === null ? <strong key="h">Lo tiene hoy</strong> : fechaCorta(hasta),
        sustento === null ? 'Ningún documento' : `${NOMBRE_SUSTENTO[sustento.tipo]} ${sustento.numero}${hasta === null && sustento.hasta !== null ? `, ${finEnPalabras(sustento.hasta, hoy)}` : ''}`,
        <A key="a" id={expedienteId} numero={numero} />,
      ])}
    />
  );
}

type TablaProps = {
  readonly title: string;
  readonly cabezas: readonly string[];
  /** Its key before its cells. */
  readonly filas: readonly (readonly [key: string, ...celdas: ReactNode[]])[];
  readonly vacio?: string;
};

function Tabla({ title, cabezas, filas, vacio = 'Ninguna.' }: TablaProps) {
  return (
    <Section title={title}>
      {filas.length === 0 ? <p>{vacio}</p> : <Listing heads={cabezas} rows={filas} />}
    </Section>
  );
}
