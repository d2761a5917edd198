// Verification: the checklist, what else was found, and how it is resolved.
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { classes } from '../../parts/classes.ts';
import { Section } from '../../parts/section.tsx';
import { useMay } from '../../state/session.ts';
import { Decidir } from './decidir.tsx';
import type { AbrirDialogo } from './dialogos.tsx';
import styles from './trabajo.module.css';
import { Hallazgos } from './hallazgos.tsx';
import { Observar } from './observar.tsx';
import { siguientePaso } from './pasos.ts';
import { Requisitos } from './requisitos.tsx';
import { ID_DEL_PANEL } from './siguiente-paso.tsx';

type VerificacionProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function Verificacion({ expediente, onDialogo }: VerificacionProps) {
  const may = useMay();
  const paso = siguientePaso(expediente, '');
  // What the checklist asks for, until the person chooses the other.
  const [elegido, setElegido] = useState<'decidir' | 'observar' | null>(null);
  const propuesto = paso === 'observar' ? 'observar' : 'decidir';
  const como = elegido ?? propuesto;
  const calificado = expediente.requisitos.every(({ calificacion }) => calificacion !== null);

  return (
    <>
      {expediente.requisitos.length > 0 && <Requisitos expediente={expediente} />}
      <Hallazgos expediente={expediente} />
      {may('decisiones.decidir') && (calificado || elegido !== null || expediente.requisitos.some((uno) => uno.calificacion === 'no_cumple')) && (
        <Section
          title="Resolver"
          aside={
            <ToggleButtonGroup
              aria-label="Cómo se resuelve"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[como]}
              onSelectionChange={(keys) => setElegido(keys.has('observar') ? 'observar' : 'decidir')}
              className={classes(styles.choice)}
            >
              <ToggleButton id="decidir" className={classes(styles.choiceOption)}>
                Decidir
              </ToggleButton>
              <ToggleButton id="observar" className={classes(styles.choiceOption)}>
                Observar
              </ToggleButton>
            </ToggleButtonGroup>
          }
        >
          <div id={calificado ? ID_DEL_PANEL : undefined}>
            {como === 'observar' ? (
              <Observar expediente={expediente} onDialogo={onDialogo} />
            ) : (
              <Decidir key={expediente.pedido.tipo} expediente={expediente} />
            )}
          </div>
        </Section>
      )}
    </>
  );
}
