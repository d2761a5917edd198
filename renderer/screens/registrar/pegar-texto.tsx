// A text pasted from an e-mail or a PDF: what was found in it, each datum with where it would go, taken one by one or all.
import { useEffect, useId, useRef, useState } from 'react';
import { leerTexto, type DatoLeido } from '../../../shared/domain/leer-texto.ts';
import { fecha } from '../../../shared/domain/tiempo.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog, FootNote } from '../../parts/dialog.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { useToday } from '../../state/session.ts';
import type { Cambiar, Escrito } from './escrito.ts';
import styles from './formulario.module.css';
import { conDato, frenteA, NOMBRE_CAMPO, valorMostrado } from './leido.ts';

type PegarTextoProps = {
  /** What was already pasted; '' when the person pastes it here. */
  readonly inicial: string;
  readonly escrito: Escrito;
  readonly onChange: Cambiar;
  readonly onClose: () => void;
};

const claveDe = ({ campo, valor }: DatoLeido): string => `${campo} ${valor}`;

export function PegarTexto({ inicial, escrito, onChange, onClose }: PegarTextoProps) {
  const hoy = useToday();
  const [texto, setTexto] = useState(inicial);
  // What the person said of a datum; the others go by themselves where nothing is written.
  const [dichos, setDichos] = useState<ReadonlyMap<string, boolean>>(new Map());
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  const leidos = leerTexto(texto, fecha(hoy)).map((dato) => ({ dato, key: claveDe(dato), frente: frenteA(escrito, dato) }));
  const posibles = leidos.filter(({ frente }) => frente.hay !== 'lo mismo');
  const elegidos = posibles.filter(({ dato, key, frente }) => dichos.get(key) ?? (frente.hay === 'nada' && !dato.dudoso));
  const decir = (keys: readonly string[], va: boolean) => setDichos((antes) => new Map([...antes, ...keys.map((key) => [key, va] as const)]));
  const poner = () => {
    if (elegidos.length === 0) return;
    onChange((antes) => elegidos.reduce((hasta, { dato }) => conDato(hasta, dato), antes));
    onClose();
  };

  return (
    <Dialog
      title="Pegar texto"
      size="large"
      onClose={onClose}
      onSave={poner}
      footer={
        <>
          <FootNote>Compare cada dato con el documento: el programa puede haber leído mal.</FootNote>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" shortcut="guardar" isDisabled={elegidos.length === 0} onPress={poner}>
            {elegidos.length === 1 ? 'Poner el elegido' : `Poner los ${elegidos.length} elegidos`}
          </Button>
        </>
      }
    >
      <div ref={box} className={classes(styles.pegado)}>
        <div>
          <LongTextField
            label="Texto del correo o del documento"
            help="Cópielo allá (Ctrl + C) y péguelo aquí (Ctrl + V). No se guarda."
            rows={16}
            spellCheck={false}
            value={texto}
            onChange={setTexto}
          />
        </div>
        <section aria-labelledby={title} className={classes(styles.leidos)}>
          <div className={classes(styles.leidosHead)}>
            <h3 id={title}>Lo que se encontró</h3>
            {posibles.length > 1 && (
              <>
                <Button kind="quiet" onPress={() => decir(posibles.map(({ key }) => key), true)}>
                  Todos
                </Button>
                <Button kind="quiet" onPress={() => decir(posibles.map(({ key }) => key), false)}>
                  Ninguno
                </Button>
              </>
            )}
          </div>
          <output className={classes(styles.cuantos)}>
            {texto.trim() === '' ? 'Todavía no hay texto.' : leidos.length === 0 ? 'No se encontró ningún dato de la solicitud.' : `${leidos.length} datos.`}
          </output>
          <ul>
            {leidos.map(({ dato, key, frente }) => (
              <li key={key}>
                {frente.hay === 'lo mismo' ? (
                  <p className={classes(styles.igual)}>
                    {NOMBRE_CAMPO[dato.campo]}: {valorMostrado(dato)} (ya está)
                  </p>
                ) : (
                  <CheckField
                    label={
                      <span>
                        {NOMBRE_CAMPO[dato.campo]}: <strong>{valorMostrado(dato)}</strong>
                        {dato.dudoso && <small> Puede ser de otra persona</small>}
                        {frente.hay === 'otro' && <small> Reemplaza lo escrito: «{frente.otro}»</small>}
                      </span>
                    }
                    size={12}
                    value={elegidos.some((uno) => uno.key === key)}
                    onChange={(va) => decir([key], va)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
