// The words of each letter, with placeholders chosen by name and the letter seen as it will be.
import { RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { ClaseCarta, MARCADORES, MARCADORES_DE_BLOQUE, NOMBRE_CARTA, TEXTOS_INICIALES } from '../../../shared/domain/textos.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import styles from './ajustes.module.css';
import { Muestra } from './muestra.tsx';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

const CARTAS = ClaseCarta.options.map((clase) => [clase, NOMBRE_CARTA[clase]] as const);
const MARCAS = Object.entries({ ...MARCADORES, ...MARCADORES_DE_BLOQUE });
const esDeBloque = (marca: string): boolean => Object.hasOwn(MARCADORES_DE_BLOQUE, marca);

type Campo = 'asunto' | 'cuerpo';

export function Textos({ textos }: { readonly textos: Ajustes['textos'] }) {
  const borrador = useBorrador(textos);
  const { value, set } = borrador;
  const [clase, setClase] = useState<ClaseCarta>('respuesta');
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<Campo>('cuerpo');
  const texto = value[clase];
  const cambiar = (cambio: Partial<typeof texto>) => set({ ...value, [clase]: { ...texto, ...cambio } });
  const original = TEXTOS_INICIALES[clase];

  /** Puts the placeholder where the cursor was last; one that becomes a table or a list, in a paragraph of its own. */
  const insertar = (marca: string) => {
    const campo = esDeBloque(marca) ? 'cuerpo' : last.current;
    const control = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-path="${clase}.${campo}"] :is(input, textarea)`);
    if (!control) return;
    const [desde, hasta] = [control.selectionStart ?? control.value.length, control.selectionEnd ?? control.value.length];
    const puesto = esDeBloque(marca) ? `\n\n{${marca}}\n\n` : `{${marca}}`;
    cambiar({ [campo]: texto[campo].slice(0, desde) + puesto + texto[campo].slice(hasta) });
    requestAnimationFrame(() => {
      control.focus();
      control.setSelectionRange(desde + puesto.length, desde + puesto.length);
    });
  };

  return (
    <SeccionGuardable title="Textos de los oficios" borrador={borrador} onSave={() => save({ seccion: 'textos', valor: value })} read={(ajustes) => ajustes.textos}>
      <div className={classes(styles.texts)}>
        <div
          ref={box}
          className={classes(grid.stack)}
          onFocus={({ target }) => {
            const campo = target.closest('[data-path]')?.getAttribute('data-path')?.split('.')[1];
            if (campo === 'asunto' || campo === 'cuerpo') last.current = campo;
          }}
        >
          <SelectField label="Oficio" size={12} options={CARTAS} value={clase} onChange={setClase} />
          <TextField label="Asunto" size={12} path={`${clase}.asunto`} value={texto.asunto} onChange={(asunto) => cambiar({ asunto })} />
          <LongTextField
            label="Cuerpo"
            path={`${clase}.cuerpo`}
            rows={14}
            value={texto.cuerpo}
            onChange={(cuerpo) => cambiar({ cuerpo })}
            help="Deje un renglón en blanco entre párrafos. Lo que va entre llaves se reemplaza con el dato de cada expediente."
          />
          <fieldset className={classes(styles.marks)}>
            <legend>Insertar un dato donde está el cursor</legend>
            {MARCAS.map(([marca, nombre]) => (
              <Button key={marca} kind="quiet" onPress={() => insertar(marca)}>
                {nombre}
              </Button>
            ))}
          </fieldset>
          <div>
            <Button
              icon={RotateCcw}
              isDisabled={texto.asunto === original.asunto && texto.cuerpo === original.cuerpo}
              onPress={() => cambiar({ asunto: original.asunto, cuerpo: original.cuerpo })}
            >
              Volver al original
            </Button>
          </div>
        </div>
        <Muestra clase={clase} texto={texto} />
      </div>
    </SeccionGuardable>
  );
}
