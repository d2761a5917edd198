// First start, in a few steps: the office, its first person, where the data live, and the recovery sheet. Going back and
// forth, or being refused, loses nothing of what was typed.
import { useEffect, useRef, useState } from 'react';
import { DatosMiembro, ClaveNueva } from '../../../shared/domain/miembro.ts';
import { Oficina } from '../../../shared/domain/ajustes.ts';
import { assertNever, type Failure, type Result } from '../../../shared/failure.ts';
import type { EstadoDeSesion } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { failureOfIssues, fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { takeSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Entrada } from './entrada.tsx';
import styles from './entrada.module.css';
import { setGuiding } from './guia.ts';
import { rememberWhoEntered } from './last-one-in.ts';
import { twiceFailure } from '../../parts/llaves/new-password.tsx';
import { PasoHoja } from './paso-hoja.tsx';
import { PasoLugar, type LugarOfrecido } from './paso-lugar.tsx';
import { PasoOficina } from './paso-oficina.tsx';
import { PasoPersona } from './paso-persona.tsx';
import { VACIO, type Escrito } from './escrito-al-instalar.ts';
import { Rescatar } from './rescatar.tsx';

type Paso = 'oficina' | 'persona' | 'lugar' | 'hoja';

const TITULO: Readonly<Record<Paso, string>> = {
  oficina: 'Su oficina',
  persona: 'Usted, el primero que entra',
  lugar: 'Dónde se guardan los datos',
  hoja: 'La hoja de recuperación',
};
const PRIMER_CAMPO: Readonly<Record<Paso, string>> = { oficina: 'oficina.ugel', persona: 'miembro.nombre', lugar: 'lugar', hoja: 'hoja' };

/** In which step the datum of that path is asked. */
const pasoDe = (path: string): Paso => (path.startsWith('oficina') ? 'oficina' : path === 'lugar' ? 'lugar' : 'persona');

/** What is wrong in a step, before going to the next one; null when nothing is. */
function fallaDe(paso: Paso, { oficina, miembro, clave }: Escrito): Failure | null {
  switch (paso) {
    case 'oficina': {
      const read = Oficina.safeParse(oficina);
      return read.success ? null : failureOfIssues(read.error.issues.map(({ path, message }) => ({ path: ['oficina', ...path], message })));
    }
    case 'persona': {
      const read = DatosMiembro.omit({ rol: true }).safeParse(miembro);
      const issues = read.success ? [] : read.error.issues.map(({ path, message }) => ({ path: ['miembro', ...path], message }));
      const typed = ClaveNueva.safeParse(clave.clave);
      const twice = twiceFailure(clave);
      if (!typed.success) issues.push(...typed.error.issues.map(({ message }) => ({ path: ['clave'], message })));
      else if (twice) issues.push({ path: [twice.field], message: twice.message });
      return issues.length === 0 ? null : failureOfIssues(issues);
    }
    case 'lugar':
    case 'hoja':
      return null;
    default:
      return assertNever(paso);
  }
}

export function Instalar() {
  const [paso, setPaso] = useState<Paso>('oficina');
  const [escrito, setEscrito] = useState(VACIO);
  const [lugares, setLugares] = useState<readonly LugarOfrecido[]>([]);
  const [probada, setProbada] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const task = useTask();
  useEffect(() => {
    const ask = async () => {
      const result = await call('sesion.lugares', {});
      if (!result.ok) return;
      setLugares(result.value.lugares);
      const apto = result.value.lugares.find(({ impedimento }) => impedimento === null);
      if (apto) setEscrito((antes) => ({ ...antes, lugar: apto.lugar }));
    };
    void ask();
  }, []);

  const pasos: readonly Paso[] = lugares.length > 0 ? ['oficina', 'persona', 'lugar', 'hoja'] : ['oficina', 'persona', 'hoja'];
  const failures = fieldFailures(task.failure);
  const donde = pasos.indexOf(paso);
  const escribir = (parte: Partial<Escrito>) => setEscrito((antes) => ({ ...antes, ...parte }));
  const cambiarDePaso = (otro: Paso) => {
    task.forget();
    setPaso(otro);
  };

  /** The office is set up before the last step, which prints its recovery sheet. */
  const instalar = async () => {
    const { oficina, miembro, clave, lugar } = escrito;
    setGuiding(true);
    const result = await call('sesion.instalar', { oficina, miembro, clave: clave.clave, lugar });
    if (!result.ok) setGuiding(false);
    return result;
  };
  const seguir = () => {
    const siguiente = pasos[donde + 1];
    if (!siguiente) {
      setGuiding(false);
      return;
    }
    void task.run(
      async (): Promise<Result<EstadoDeSesion | null>> => {
        const falla = fallaDe(paso, escrito);
        if (falla) {
          focusField(form.current, falla.field ?? '');
          return { ok: false, failure: falla };
        }
        if (siguiente !== 'hoja') return { ok: true, value: null };
        const result = await instalar();
        if (!result.ok && result.failure.field !== undefined) setPaso(pasoDe(result.failure.field));
        return result;
      },
      (estado) => {
        if (estado?.sesion) rememberWhoEntered(estado.sesion.miembroId);
        if (estado) {
          // What was typed is not needed any more, and the password least of all.
          setEscrito(VACIO);
          takeSession(estado);
        }
        setPaso(siguiente);
      },
    );
  };
  const porHacer = paso === 'hoja' && !probada;
  useShortcut('guardar', seguir, { active: !porHacer });

  return (
    <Entrada title={TITULO[paso]} first={PRIMER_CAMPO[paso]} wide above={`Configuración · paso ${donde + 1} de ${pasos.length}`}>
      {paso === 'oficina' && <Rescatar pregunta="¿Ya tenía esta oficina en otra PC?" />}
      <FormNotes failures={failures}>
        <div ref={form}>
          {paso === 'oficina' && <PasoOficina oficina={escrito.oficina} onChange={(oficina) => escribir({ oficina })} />}
          {paso === 'persona' && <PasoPersona escrito={escrito} onChange={escribir} onEnter={seguir} />}
          {paso === 'lugar' && <PasoLugar lugares={lugares} value={escrito.lugar} onChange={(lugar) => escribir({ lugar })} />}
          {paso === 'hoja' && <PasoHoja probada={probada} onTested={setProbada} />}
        </div>
        {task.failure && failures.length !== 1 && <FailureNotice failure={task.failure} onField={(path) => focusField(form.current, path)} />}
        <div className={classes(styles.actions)}>
          {donde > 0 && paso !== 'hoja' && (
            <Button isDisabled={task.pending} onPress={() => cambiarDePaso(pasos[donde - 1] ?? 'oficina')}>
              Atrás
            </Button>
          )}
          <Button kind={porHacer ? 'normal' : 'primary'} pending={task.pending} {...(!porHacer && { shortcut: 'guardar' })} onPress={seguir}>
            {paso === 'hoja' ? 'Comenzar a trabajar' : 'Siguiente'}
          </Button>
        </div>
      </FormNotes>
    </Entrada>
  );
}
