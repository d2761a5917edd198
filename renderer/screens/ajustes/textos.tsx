// The words of each letter, with placeholders chosen by name and the letter seen as it will be.
import { History, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { diferencias } from '../../../shared/domain/diferencias.ts';
import {
  ClaseCarta, ClaseDeTexto, FRASES, FRASES_INICIALES, MARCADORES, MARCADORES_DE_BLOQUE, NOMBRE_CARTA, PARES, TEXTOS_INICIALES, type Frase,
} from '../../../shared/domain/textos.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { useMay } from '../../state/session.ts';
import styles from './ajustes.module.css';
import { HistorialDeTexto } from './historial-de-texto.tsx';
import { Muestra } from './muestra.tsx';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

const CARTAS = ClaseCarta.options.map((clase) => [clase, NOMBRE_CARTA[clase]] as const);
const NOMBRE_TEXTO: Readonly<Record<ClaseDeTexto, string>> = { ...NOMBRE_CARTA, frases: 'Frases de todos los oficios' };
const TEXTOS = ClaseDeTexto.options.map((clase) => [clase, NOMBRE_TEXTO[clase]] as const);
const INICIALES: Ajustes['textos'] = { ...TEXTOS_INICIALES, frases: FRASES_INICIALES };

/** What is put in a text, and the name it is offered by. */
const EN_LINEA = [...Object.entries(MARCADORES).map(([marca, nombre]) => [`{${marca}}`, nombre] as const), ...Object.entries(PARES)];
const EN_BLOQUE = Object.entries(MARCADORES_DE_BLOQUE).map(([marca, nombre]) => [`{${marca}}`, nombre] as const);

const FRASES_EN_ORDEN = Object.keys(FRASES).filter((clave): clave is Frase => Object.hasOwn(FRASES, clave));

export function Textos({ textos }: { readonly textos: Ajustes['textos'] }) {
  const borrador = useBorrador(textos);
  const { value, set } = borrador;
  const [clase, setClase] = useState<ClaseDeTexto>('respuesta');
  const [vista, setVista] = useState<ClaseCarta>('respuesta');
  const [historial, setHistorial] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const last = useRef('');
  const mayLookBack = useMay()('ajustes.versiones');

  /** The parts of the text that are known; those of another version of the program are not. */
  const poner = (partes: Readonly<Record<string, string>>) => {
    const conocidas = Object.fromEntries(Object.entries(partes).filter(([parte]) => Object.hasOwn(value[clase], parte)));
    set({ ...value, [clase]: { ...value[clase], ...conocidas } });
  };

  /** Puts the placeholder where the cursor was last; one that becomes a table or a list, in a paragraph of its own. */
  const insertar = (marca: string, enBloque: boolean) => {
    const principal = clase === 'frases' ? 'cierre' : 'cuerpo';
    const campo = enBloque || !Object.hasOwn(value[clase], last.current) ? principal : last.current;
    const control = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-path="${clase}.${campo}"] :is(input, textarea)`);
    if (!control) return;
    const [desde, hasta] = [control.selectionStart ?? control.value.length, control.selectionEnd ?? control.value.length];
    const puesto = enBloque ? `\n\n${marca}\n\n` : marca;
    poner({ [campo]: control.value.slice(0, desde) + puesto + control.value.slice(hasta) });
    requestAnimationFrame(() => {
      control.focus();
      control.setSelectionRange(desde + puesto.length, desde + puesto.length);
    });
  };

  const carta = clase === 'frases' ? vista : clase;
  return (
    <SeccionGuardable title="Textos de los oficios" borrador={borrador} onSave={() => save({ seccion: 'textos', valor: value })} read={(ajustes) => ajustes.textos}>
      <div className={classes(styles.texts)}>
        <div
          ref={box}
          className={classes(grid.stack)}
          onFocus={({ target }) => {
            const campo = target.closest('[data-path]')?.getAttribute('data-path')?.split('.')[1];
            if (campo !== undefined) last.current = campo;
          }}
        >
          <div className={classes(styles.row)}>
            <SelectField label="Texto" size={12} options={TEXTOS} value={clase} onChange={setClase} />
            <Button icon={RotateCcw} isDisabled={diferencias(value[clase], INICIALES[clase]).length === 0} onPress={() => poner(INICIALES[clase])}>
              Volver al original
            </Button>
            {mayLookBack && (
              <Button icon={History} onPress={() => setHistorial(true)}>
                Historial
              </Button>
            )}
          </div>
          {clase === 'frases' ? (
            <>
              <SelectField label="Verlas en" size={12} options={CARTAS} value={vista} onChange={setVista} help="Una frase vacía no se imprime." />
              {FRASES_EN_ORDEN.map((una) => (
                <LongTextField key={una} label={FRASES[una]} path={`frases.${una}`} rows={value.frases[una].length > 160 ? 5 : 2} value={value.frases[una]} onChange={(frase) => poner({ [una]: frase })} />
              ))}
            </>
          ) : (
            <>
              <TextField label="Asunto" size={12} path={`${clase}.asunto`} value={value[clase].asunto} onChange={(asunto) => poner({ asunto })} />
              <LongTextField
                label="Cuerpo"
                path={`${clase}.cuerpo`}
                rows={12}
                value={value[clase].cuerpo}
                onChange={(cuerpo) => poner({ cuerpo })}
                help="Deje un renglón en blanco entre párrafos. Lo que va entre llaves se reemplaza con el dato de cada expediente."
              />
            </>
          )}
          <fieldset className={classes(styles.marks)}>
            <legend>Insertar un dato donde está el cursor</legend>
            {EN_LINEA.map(([marca, nombre]) => (
              <Button key={marca} kind="quiet" onPress={() => insertar(marca, false)}>
                {nombre}
              </Button>
            ))}
            {clase !== 'frases' &&
              EN_BLOQUE.map(([marca, nombre]) => (
                <Button key={marca} kind="quiet" onPress={() => insertar(marca, true)}>
                  {nombre}
                </Button>
              ))}
          </fieldset>
        </div>
        <Muestra clase={carta} texto={value[carta]} frases={value.frases} />
      </div>
      {historial && <HistorialDeTexto de={clase} nombre={NOMBRE_TEXTO[clase]} onBring={poner} onClose={() => setHistorial(false)} />}
    </SeccionGuardable>
  );
}
