// From the decision to the archive: what is done in SIAGIE, answered, handed over; each step with what became of it.
import { Check, Circle, CircleDot } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { hojaDestruida } from '../../../shared/domain/destruccion.ts';
import { sePuede } from '../../../shared/domain/expediente.ts';
import { conInactivacion, inactiva, inactivacionDe, NOMBRE_RESULTADO, porInactivar } from '../../../shared/domain/servicio.ts';
import { fechaCorta, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { useMay, useToday } from '../../state/session.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import { FilaDeDocumento } from './fila-de-documento.tsx';
import { HechoEnSiagie } from './hecho-en-siagie.tsx';
import styles from './cierre.module.css';
import { InactivarAnterior } from './inactivar-anterior.tsx';
import trabajoStyles from './trabajo.module.css';
import { cabeHoja, concedidos, esperaHoja, hojaDe, porEntregar, respuestaDe, siguientePaso, vigente } from './pasos.ts';
import { servicioEnPalabras } from './servicio-en-palabras.ts';

type CierreProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function Cierre({ expediente, onDialogo }: CierreProps) {
  const may = useMay();
  const { servicios, estado, documentos, pedido } = expediente;
  const otorgados = concedidos(expediente);
  const hecho = otorgados.every((uno) => uno.hecho !== null);
  const respuesta = respuestaDe(expediente);
  const hoja = hojaDe(expediente);
  const destruida = hojaDestruida(documentos);
  const pendientes = porEntregar(expediente);
  const entregados = documentos.filter(({ entrega }) => entrega !== null);
  const clase = otorgados.length > 0 ? 'respuesta' : 'improcedencia';

  return (
    <ol className={classes(styles.steps)}>
      <Step title="Decisión" done>
        <ul className={classes(styles.decided)}>
          {servicios.map((servicio) => (
            <li key={servicio.id}>
              <strong>{servicio.decision === 'procedente' ? 'Procede' : 'No procede'}</strong> {servicioEnPalabras(servicio)}
              {servicio.resultado && ` · ${NOMBRE_RESULTADO[servicio.resultado]}`}
              {servicio.motivo !== '' && <p className={classes(trabajoStyles.nota)}>{servicio.motivo}</p>}
            </li>
          ))}
        </ul>
      </Step>
      {otorgados.length > 0 && (
        <Step title="En SIAGIE" done={hecho} current={estado === 'decidido' && !hecho}>
          <ul className={classes(styles.decided)}>
            {otorgados.map(
              ({ id, hecho: acto, ...servicio }) =>
                acto && (
                  <li key={id}>
                    {servicioEnPalabras(servicio)}: {acto.usuario === '' ? 'hecho' : <b>{acto.usuario}</b>} · {acto.por}, {momentoCorto(acto.en)}
                  </li>
                ),
            )}
          </ul>
          {!hecho && may('siagie.hecho') && <HechoEnSiagie expediente={expediente} />}
        </Step>
      )}
      <Step title="Respuesta" done={respuesta !== undefined} current={estado === 'decidido' && hecho}>
        {respuesta ? (
          <FilaDeDocumento documento={respuesta} onDialogo={onDialogo} />
        ) : (
          may('documentos.emitir') &&
          sePuede('responder', estado) && <Button onPress={() => onDialogo({ tipo: 'emitir', clase })}>Ver el oficio y emitirlo</Button>
        )}
      </Step>
      {esperaHoja(expediente) && (
        <Step title="Hoja de credenciales" done={hoja !== undefined || destruida !== undefined} current={estado === 'atendido' && !hoja && !destruida}>
          {hoja && <FilaDeDocumento documento={hoja} onDialogo={onDialogo} />}
          {destruida && (
            <p>
              {destruida.rotulo}: nadie la recogió y fue destruida por acta. Si la persona se presenta, restablezca antes su contraseña en SIAGIE y haga otra hoja.
            </p>
          )}
          {cabeHoja(expediente) && may('credenciales.emitir') && (
            <Button onPress={() => onDialogo({ tipo: 'hoja' })}>{hoja || destruida ? 'Hacer otra hoja…' : 'Preparar la hoja'}</Button>
          )}
        </Step>
      )}
      {otorgados.length > 0 && inactiva(pedido.tipo) && <Inactivacion expediente={expediente} onDialogo={onDialogo} />}
      <Step title="Entrega" done={entregados.length > 0 && pendientes.length === 0} current={estado === 'atendido' && (!esperaHoja(expediente) || hoja !== undefined)}>
        {entregados.map(
          ({ id, rotulo, entrega }) =>
            entrega && (
              <p key={id}>
                {rotulo}: {entrega.recibidoPor}, {fechaCorta(entrega.fecha)} {entrega.hora}
              </p>
            ),
        )}
        {pendientes.length > 0 && sePuede('notificar', estado) && may('entregas.registrar') && (
          <Button onPress={() => onDialogo({ tipo: 'entregar', documentoIds: pendientes.map(({ id }) => id) })}>Elegir qué se entregó…</Button>
        )}
      </Step>
      <Step
        title="Archivo"
        done={estado === 'archivado'}
        current={(estado === 'entregado' || (estado === 'atendido' && destruida !== undefined)) && porInactivar(pedido.tipo, servicios).length === 0}
      />
    </ol>
  );
}

/** The end of somebody's permission: recorded apart in a cambio de director, and proved by a constancia where one is asked for. */
function Inactivacion({ expediente, onDialogo }: CierreProps) {
  const may = useMay();
  const paso = siguientePaso(expediente, useToday());
  const { estado, pedido } = expediente;
  const otorgados = concedidos(expediente);
  const inactivables = conInactivacion(otorgados);
  const inactivados = inactivables.every((servicio) => inactivacionDe(pedido.tipo, servicio) !== null);
  const constancia = vigente(expediente, 'constancia');
  return (
    <>
      {pedido.tipo === 'cambio_director' && (
        <Step title="Inactivación de quien ejercía antes" done={porInactivar(pedido.tipo, otorgados).length === 0} current={paso === 'inactivar_anterior'}>
          <InactivarAnterior expediente={expediente} onDialogo={onDialogo} current={paso === 'inactivar_anterior'} />
        </Step>
      )}
      {(constancia || inactivables.length > 0) && (
        <Step title="Constancia de inactivación (si la piden)" done={constancia !== undefined}>
          {constancia && <FilaDeDocumento documento={constancia} onDialogo={onDialogo} />}
          {!constancia && inactivados && sePuede('emitir_constancia', estado) && may('documentos.emitir') && (
            <Button onPress={() => onDialogo({ tipo: 'constancia' })}>Preparar la constancia</Button>
          )}
        </Step>
      )}
    </>
  );
}

type StepProps = { readonly title: string; readonly done: boolean; readonly current?: boolean; readonly children?: ReactNode };

function Step({ title, done, current = false, children }: StepProps) {
  const id = useId();
  const [Icon, told] = done ? [Check, 'hecho'] : current ? [CircleDot, 'ahora'] : [Circle, 'pendiente'];
  return (
    <li className={classes(styles.step, done && styles.done, current && styles.current)} aria-labelledby={id} aria-current={current ? 'step' : undefined}>
      <h2 id={id}>
        <Icon aria-label={told} />
        {title}
      </h2>
      {children}
    </li>
  );
}
