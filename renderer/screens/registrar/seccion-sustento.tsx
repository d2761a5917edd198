// The resolución, or other document, that makes the applicant who they say they are.
import { NOMBRE_SUSTENTO, TipoSustento } from '../../../shared/domain/resolucion.ts';
import { classes } from '../../parts/classes.ts';
import { CheckField, RadioField } from '../../parts/fields/choice-field.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { PathFindings } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/section.tsx';
import type { Cambiar, Escrito, SustentoEscrito } from './escrito.ts';
import styles from './formulario.module.css';

const TIPOS = TipoSustento.options.map((tipo) => [tipo, NOMBRE_SUSTENTO[tipo]] as const);

export function SeccionSustento({ escrito, onChange }: { readonly escrito: Escrito; readonly onChange: Cambiar }) {
  const { sustento, citaSustento } = escrito;
  const en = <K extends keyof SustentoEscrito>(campo: K) => ({
    path: `sustento.${campo}`,
    value: sustento[campo],
    onChange: (valor: SustentoEscrito[K]) => onChange((antes) => ({ ...antes, sustento: { ...antes.sustento, [campo]: valor } })),
  });
  return (
    <Section title="Sustento del cargo">
      <div className={classes(grid.grid)}>
        <RadioField
          label="El oficio"
          size={12}
          path="sustento"
          value={citaSustento ? 'si' : 'no'}
          onChange={(cita) => onChange((antes) => ({ ...antes, citaSustento: cita === 'si' }))}
          options={[
            ['si', 'cita o adjunta una resolución u otro documento'],
            ['no', 'no cita ni adjunta ninguno'],
          ]}
        />
        {citaSustento && (
          <>
            <SelectField label="Tipo" size={4} options={TIPOS} {...en('tipo')} />
            <TextField label="Número" size={8} {...en('numero')} />
            <DateField label="Fecha" withoutYear="pasado" size={4} {...en('fecha')} />
            <DateField label="Rige desde" size={4} {...en('desde')} />
            <DateField label="Rige hasta" size={4} {...en('hasta')} />
            <div className={classes(styles.wholeRow)}>
              <CheckField label="Su copia vino con el oficio" {...en('adjunta')} />
              <PathFindings path="sustento.adjunta" />
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
