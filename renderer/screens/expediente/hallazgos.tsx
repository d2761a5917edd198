// What the machine found in the request, for the eyes of whoever decides.
import { CircleCheck } from 'lucide-react';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { classes } from '../../parts/classes.ts';
import { FindingLine } from '../../parts/fields/findings.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { ListaDeParecidos } from '../registrar/aviso-de-parecidos.tsx';
import styles from './trabajo.module.css';

type HallazgosProps = {
  readonly expediente: ExpedienteVisto;
  /** Also those that stand beside their requisito in the checklist. */
  readonly todos?: boolean;
};

export function Hallazgos({ expediente, todos = false }: HallazgosProps) {
  const { parecidos } = expediente;
  const hallazgos = expediente.hallazgos.filter(({ requisito }) => todos || requisito === null);
  return (
    <>
      {parecidos.length > 0 && (
        <Notice kind="warning">
          <ListaDeParecidos parecidos={parecidos} />
        </Notice>
      )}
      {(hallazgos.length > 0 || todos) && (
        <Section title={todos ? 'Lo que encontró el programa' : 'Otros hallazgos'}>
          {hallazgos.length === 0 ? (
            <p className={classes(styles.good)}>
              <CircleCheck aria-hidden /> Nada que observar en los datos escritos. Falta compararlos con el oficio.
            </p>
          ) : (
            <ul className={classes(styles.findings)}>
              {hallazgos.map((hallazgo) => (
                <li key={`${hallazgo.campo} ${hallazgo.mensaje}`}>
                  <FindingLine finding={hallazgo} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}
