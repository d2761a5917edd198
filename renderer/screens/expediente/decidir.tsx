// The decision on each servicio, with its grounds or with what it ends in.
import { useRef, useState } from 'react';
import { esPronoei } from '../../../shared/domain/codigo-modular.ts';
import { MOTIVOS, NOMBRE_RESULTADO, RESULTADOS_DE, type Decision, type Resultado } from '../../../shared/domain/servicio.ts';
import type { ExpedienteVisto, ServicioVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { RadioField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useTask } from '../../state/task.ts';
import styles from './trabajo.module.css';
import { servicioEnPalabras } from './servicio-en-palabras.ts';
import { takeAndTell } from './store.ts';

type Borrador = { readonly decision: Decision | null; readonly resultado: Resultado | null; readonly motivo: string };

const DECISIONES = [
  ['procedente', 'Procedente'],
  ['improcedente', 'Improcedente'],
] as const;
const FUNDAMENTOS = [...Object.entries(MOTIVOS).map(([clave, { nombre }]) => [clave, nombre] as const), ['otro', 'Otro (escríbalo)'] as const];

const textoDe = (clave: string): string => Object.entries(MOTIVOS).find(([una]) => una === clave)?.[1].texto ?? '';
const fundamentoDe = (motivo: string): string => Object.entries(MOTIVOS).find(([, { texto }]) => texto === motivo)?.[0] ?? (motivo === '' ? '' : 'otro');

/** What the checklist leads to; the person changes what they see otherwise. */
function propuesta({ pedido, requisitos }: ExpedienteVisto, servicio: ServicioVisto): Borrador {
  if (pedido.tipo === 'fuera_de_alcance') {
    const pronoei = esPronoei(servicio) || pedido.solicitante.calidad === 'coordinadora_pronoei';
    return { decision: 'improcedente', resultado: null, motivo: MOTIVOS[pronoei ? 'pronoei' : 'fuera_de_alcance'].texto };
  }
  const enOrden = requisitos.every(({ calificacion }) => calificacion === 'cumple' || calificacion === 'no_aplica');
  return { decision: enOrden ? 'procedente' : null, resultado: RESULTADOS_DE[pedido.tipo][0] ?? null, motivo: '' };
}

export function Decidir({ expediente }: { readonly expediente: ExpedienteVisto }) {
  const { id: expedienteId, servicios, pedido } = expediente;
  const [tocados, setTocados] = useState<ReadonlyMap<number, Borrador>>(new Map());
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  const borradorDe = (servicio: ServicioVisto) => tocados.get(servicio.id) ?? propuesta(expediente, servicio);
  const poner = (borradores: readonly (readonly [number, Borrador])[]) => setTocados((antes) => new Map([...antes, ...borradores]));

  const decidir = () =>
    void task.run(
      async () => {
        const sinDecidir = servicios.findIndex((servicio) => borradorDe(servicio).decision === null);
        const result =
          sinDecidir === -1
            ? await call('decisiones.decidir', {
                expedienteId,
                servicios: servicios.map((servicio) => {
                  const { decision, resultado, motivo } = borradorDe(servicio);
                  return decision === 'procedente'
                    ? { servicioId: servicio.id, decision, resultado, motivo: '' }
                    : { servicioId: servicio.id, decision: 'improcedente' as const, resultado: null, motivo };
                }),
              })
            : refusal({ field: `servicios.${sinDecidir}.decision`, message: 'Elija si procede o no.' });
        if (!result.ok) focusField(box.current, result.failure.field ?? '');
        return result;
      },
      (visto) => takeAndTell(visto, 'Decisión registrada.'),
    );
  useShortcut('guardar', decidir);

  const failures = fieldFailures(task.failure);
  return (
    <FormNotes failures={failures}>
      <div ref={box} className={classes(grid.stack, grid.formBox)}>
        {task.failure && <FailureNotice failure={task.failure} />}
        {servicios.map((servicio, i) => {
          const borrador = borradorDe(servicio);
          const cambiar = (cambio: Partial<Borrador>) => poner([[servicio.id, { ...borrador, ...cambio }]]);
          const resultados = RESULTADOS_DE[pedido.tipo];
          return (
            <fieldset key={servicio.id} className={classes(styles.decision)}>
              <legend>{servicioEnPalabras(servicio)}</legend>
              <div className={classes(grid.grid)}>
                <RadioField
                  label={`Decisión sobre ${servicioEnPalabras(servicio)}`}
                  hideLabel
                  size={6}
                  path={`servicios.${i}.decision`}
                  value={borrador.decision}
                  onChange={(decision) => cambiar({ decision })}
                  options={DECISIONES}
                  isDisabled={pedido.tipo === 'fuera_de_alcance'}
                />
                {borrador.decision === 'procedente' && resultados.length > 1 && (
                  <SelectField
                    label="Termina en"
                    hideLabel
                    size={6}
                    path={`servicios.${i}.resultado`}
                    value={borrador.resultado ?? 'usuario_nuevo'}
                    onChange={(resultado) => cambiar({ resultado })}
                    options={resultados.map((uno) => [uno, NOMBRE_RESULTADO[uno]] as const)}
                  />
                )}
                {borrador.decision === 'improcedente' && (
                  <>
                    <SelectField
                      label="Por qué no procede"
                      size={12}
                      value={fundamentoDe(borrador.motivo)}
                      onChange={(clave) => cambiar({ motivo: textoDe(clave) })}
                      options={FUNDAMENTOS}
                    />
                    <LongTextField
                      label="Cómo lo dirá el oficio"
                      path={`servicios.${i}.motivo`}
                      value={borrador.motivo}
                      onChange={(motivo) => cambiar({ motivo })}
                    />
                  </>
                )}
              </div>
              {i === 0 && servicios.length > 1 && borrador.decision !== null && (
                <Button kind="quiet" onPress={() => poner(servicios.map((uno) => [uno.id, borrador] as const))}>
                  Lo mismo para los {servicios.length} servicios
                </Button>
              )}
            </fieldset>
          );
        })}
        <div className={classes(styles.foot)}>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={decidir}>
            Decidir
          </Button>
        </div>
      </div>
    </FormNotes>
  );
}
