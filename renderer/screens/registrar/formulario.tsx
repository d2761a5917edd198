// The data of an oficio as it states them: the same form registers it and corrects it.
import { useCallback, useMemo, useState } from 'react';
import { listaDeCaso } from '../../../shared/domain/gestion.ts';
import { hallazgosDe } from '../../../shared/domain/hallazgos.ts';
import type { Costumbres } from '../../../shared/domain/pedido.ts';
import { avisosDeRecepcion } from '../../../shared/domain/recepcion.ts';
import { requisitosDe } from '../../../shared/domain/requisitos.ts';
import { Fecha } from '../../../shared/domain/tiempo.ts';
import type { FieldFailure } from '../../../shared/failure.ts';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/section.tsx';
import { useToday } from '../../state/session.ts';
import { type Cambiar, corregidoEn, pedidoParaRevisar, type Escrito } from './escrito.ts';
import { clave, useConsultaAlPadron, useEnPadron } from './en-padron.ts';
import styles from './formulario.module.css';
import { useReglas } from './reglas.ts';
import { SeccionRecepcion } from './seccion-recepcion.tsx';
import { SeccionServicios } from './seccion-servicios.tsx';
import { SeccionSolicitante } from './seccion-solicitante.tsx';
import { SeccionSustento } from './seccion-sustento.tsx';

type FormularioProps = {
  readonly escrito: Escrito;
  readonly onChange: Cambiar;
  readonly failures: readonly FieldFailure[];
  /** What a new form started with; its fields say so. */
  readonly costumbres?: Costumbres | null;
  /** Findings are shown from the start: the oficio was already written once. */
  readonly showAll?: boolean;
  /** The day on which it was registered; without it, it is being registered today. */
  readonly registrado?: Fecha;
};

export function Formulario({ escrito, costumbres = null, onChange, failures, showAll = false, registrado }: FormularioProps) {
  const hoy = useToday();
  const { sabidos } = useEnPadron();
  useConsultaAlPadron(escrito.servicios, onChange);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const reglas = useReglas();
  const findings = useMemo(() => {
    const pedido = pedidoParaRevisar(escrito, hoy);
    if (!pedido) return [];
    const enPadron = pedido.servicios.map((servicio) => sabidos.get(clave(servicio)) ?? null);
    const { gestion } = listaDeCaso(enPadron.map((uno) => uno?.servicio ?? null));
    const dia = Fecha.safeParse(registrado ?? hoy);
    const deRecepcion = dia.success ? avisosDeRecepcion(pedido.recepcion, dia.data, reglas.noLaborables) : [];
    const deSuLista = hallazgosDe(pedido, enPadron, { requisitos: requisitosDe(pedido.tipo, gestion, reglas.requisitos), sustentos: reglas.sustentos });
    return [...deRecepcion, ...deSuLista].filter(({ campo }) => showAll || visited.has(campo));
  }, [escrito, hoy, registrado, reglas, sabidos, showAll, visited]);
  const onProposal = useCallback((campo: string, valor: string) => onChange((antes) => corregidoEn(antes, campo, valor)), [onChange]);

  return (
    <FormNotes failures={failures} findings={findings} onProposal={onProposal}>
      <div
        className={classes(styles.form, grid.formBox)}
        onBlur={({ target }) => {
          // A field speaks once it has been left: nobody is told that a code is short while typing it.
          const campo = target.closest('[data-path]')?.getAttribute('data-path');
          if (campo) setVisited((antes) => (antes.has(campo) ? antes : new Set(antes).add(campo)));
        }}
      >
        <SeccionRecepcion escrito={escrito} costumbres={costumbres} onChange={onChange} />
        <SeccionServicios servicios={escrito.servicios} costumbres={costumbres} onChange={onChange} />
        <SeccionSolicitante solicitante={escrito.solicitante} onChange={onChange} />
        <SeccionSustento escrito={escrito} onChange={onChange} />
        <Section title="Nota">
          <LongTextField
            label="Nota interna (opcional)"
            path="nota"
            help="No sale en ningún documento."
            rows={2}
            value={escrito.nota}
            onChange={(nota) => onChange((antes) => ({ ...antes, nota }))}
          />
        </Section>
      </div>
    </FormNotes>
  );
}
