// The checklist: what the request must hold, what the machine found of each, and what the specialist says.
import { Check, NotebookPen } from 'lucide-react';
import { useId, useState } from 'react';
import { listaEnPalabras } from '../../../shared/domain/gestion.ts';
import { Calificacion, NOMBRE_CALIFICACION } from '../../../shared/domain/requisitos.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ExpedienteVisto, RequisitoVisto } from '../../../shared/vistas.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { RadioField } from '../../parts/fields/choice-field.tsx';
import { FindingLine } from '../../parts/fields/findings.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/section.tsx';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { aceptarLoSugerido } from './aceptar.ts';
import { datoDe } from './dato-de.ts';
import styles from './trabajo.module.css';
import { aceptables } from './pasos.ts';
import { ID_DEL_PANEL } from './siguiente-paso.tsx';
import { mark, takeAndTell } from './store.ts';

const OPCIONES = Calificacion.options.map((una) => [una, NOMBRE_CALIFICACION[una]] as const);

export function Requisitos({ expediente }: { readonly expediente: ExpedienteVisto }) {
  const may = useMay()('verificacion.calificar');
  const task = useTask();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { requisitos } = expediente;
  const pendientes = requisitos.filter(({ calificacion }) => calificacion === null);
  const porAceptar = aceptables(expediente).length;

  const shown = failure ?? task.failure;

  // Not through the task: marks follow one another faster than answers, and none may be lost.
  const calificar = async (clave: RequisitoVisto['clave'], calificacion: Calificacion | null, nota: string) => {
    const result = await mark(expediente.id, { clave, calificacion, nota });
    setFailure(result.ok ? null : result.failure);
  };

  return (
    <Section
      title="Requisitos"
      aside={
        <span className={classes(styles.progress)}>
          {pendientes.length === 0 ? 'Todos calificados' : `Faltan calificar ${pendientes.length} de ${requisitos.length}`}
        </span>
      }
    >
      {shown && <FailureNotice failure={shown} />}
      {expediente.lista && <p className={classes(styles.lista)}>{listaEnPalabras(expediente.lista)}.</p>}
      <ul className={classes(styles.requisitos)}>
        {requisitos.map((requisito) => (
          <Requisito
            key={requisito.clave}
            expediente={expediente}
            requisito={requisito}
            first={requisito === pendientes[0]}
            mayMark={may}
            onMark={(calificacion, nota) => void calificar(requisito.clave, calificacion, nota)}
          />
        ))}
      </ul>
      {may && porAceptar > 0 && (
        <div className={classes(styles.foot)}>
          <Button
            icon={Check}
            pending={task.pending}
            onPress={() => void task.run(() => aceptarLoSugerido(expediente), (visto) => takeAndTell(visto, 'Se calificó lo que sugiere el programa.'))}
          >
            Aceptar lo sugerido ({porAceptar})
          </Button>
        </div>
      )}
    </Section>
  );
}

type RequisitoProps = {
  readonly expediente: ExpedienteVisto;
  readonly requisito: RequisitoVisto;
  /** The first one not yet marked: where the next step leads. */
  readonly first: boolean;
  readonly mayMark: boolean;
  readonly onMark: (calificacion: Calificacion | null, nota: string) => void;
};

function Requisito({ expediente, requisito, first, mayMark, onMark }: RequisitoProps) {
  const { clave, texto, calificacion, sugerida, nota } = requisito;
  const [written, setWritten] = useState<string | null>(null);
  const id = useId();
  const hallazgos = expediente.hallazgos.filter((uno) => uno.requisito === clave);
  const dato = datoDe(clave, expediente.pedido);
  const suggestion = calificacion === null && sugerida !== null ? `Sugerido: ${NOMBRE_CALIFICACION[sugerida].toLowerCase()}` : '';
  return (
    <li className={classes(styles.requisito, calificacion && styles[calificacion])} id={first ? ID_DEL_PANEL : undefined}>
      <div className={classes(styles.requisitoText)} id={id}>
        <strong>{texto}</strong>
        {(dato !== '' || suggestion !== '') && (
          <span className={classes(styles.dato)}>
            {dato} {suggestion !== '' && <em>{suggestion}</em>}
          </span>
        )}
        {hallazgos.map((hallazgo) => (
          <FindingLine key={hallazgo.mensaje} finding={hallazgo} />
        ))}
      </div>
      <div className={classes(styles.requisitoMark)}>
        <RadioField
          label={texto}
          hideLabel
          describedBy={id}
          value={calificacion}
          isDisabled={!mayMark}
          onChange={(una) => onMark(una, written ?? nota)}
          options={OPCIONES}
        />
        {mayMark && written === null && (
          <IconButton icon={NotebookPen} label={`${nota === '' ? 'Agregar' : 'Cambiar'} nota: ${texto}`} onPress={() => setWritten(nota)} />
        )}
      </div>
      {written === null ? (
        nota !== '' && <p className={classes(styles.nota)}>{nota}</p>
      ) : (
        <div className={classes(styles.noteField)}>
          <TextField label="Nota" value={written} onChange={setWritten} onEnter={() => finish()} onBlur={() => finish()} />
        </div>
      )}
    </li>
  );

  function finish() {
    if (written !== null && written.trim() !== nota) onMark(calificacion, written.trim());
    setWritten(null);
  }
}
