// With what each calidad is proved: what an applicant may bring.
import { Calidad, NOMBRE_CALIDAD } from '../../../shared/domain/pedido.ts';
import { NOMBRE_SUSTENTO, TipoSustento } from '../../../shared/domain/resolucion.ts';
import { conSustento, type Sustentos as DeOficina } from '../../../shared/domain/sustentos.ts';
import { classes } from '../../parts/classes.ts';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { PathFindings } from '../../parts/fields/notes.tsx';
import styles from './ajustes.module.css';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

export function Sustentos({ sustentos }: { readonly sustentos: DeOficina }) {
  const borrador = useBorrador(sustentos);
  const { value, set } = borrador;
  return (
    <SeccionGuardable title="Con qué se acredita cada calidad" borrador={borrador} onSave={() => save({ seccion: 'sustentos', valor: value })} read={(ajustes) => ajustes.sustentos}>
      <p>Al registrar se propone el documento usual, que es el que se marcó primero; de otro que no esté marcado se avisa, y decide quien verifica.</p>
      {Calidad.options.map((calidad) => {
        const [usual] = value[calidad];
        return (
          <fieldset key={calidad} className={classes(styles.group)} aria-label={NOMBRE_CALIDAD[calidad]}>
            <div className={classes(styles.groupHead)}>
              <strong>{NOMBRE_CALIDAD[calidad]}</strong>
              <span>{usual === undefined ? 'Marque por lo menos un documento' : `Lo usual: ${NOMBRE_SUSTENTO[usual]}`}</span>
            </div>
            <div className={classes(grid.grid)}>
              {TipoSustento.options.map((tipo) => (
                <CheckField
                  key={tipo}
                  label={NOMBRE_SUSTENTO[tipo]}
                  size={4}
                  value={value[calidad].includes(tipo)}
                  onChange={(va) => set(conSustento(value, calidad, tipo, va))}
                />
              ))}
            </div>
            <PathFindings path={calidad} />
          </fieldset>
        );
      })}
    </SeccionGuardable>
  );
}
