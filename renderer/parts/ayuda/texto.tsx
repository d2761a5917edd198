// A page of the manual as it is read: the same on the screen and on paper.
import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-aria-components';
import type { LugarDelManual } from '../../state/ayuda.ts';
import { classes } from '../classes.ts';
import { KeyTable } from '../key-list.tsx';
import { claveDe, textoDe, type Bloque, type Seccion, type Trozo } from './leer.ts';
import styles from './texto.module.css';

/** Turns to another page; on paper a link is plain text. */
type OnLink = ((lugar: LugarDelManual) => void) | undefined;

function Pedazo({ trozo, onLink }: { readonly trozo: Trozo; readonly onLink: OnLink }) {
  switch (trozo.clase) {
    case 'texto':
      return trozo.texto;
    case 'fuerte':
      return <strong>{trozo.texto}</strong>;
    case 'rotulo':
      return <b className={classes(styles.label)}>{trozo.texto}</b>;
    case 'tecla':
      return <kbd>{trozo.texto}</kbd>;
    case 'enlace':
      return onLink ? <Link className={classes(styles.link)} onPress={() => onLink(trozo.lugar)}>{trozo.texto}</Link> : trozo.texto;
  }
}

const Linea = ({ linea, onLink }: { readonly linea: readonly Trozo[]; readonly onLink: OnLink }) =>
  linea.map((trozo) => <Pedazo key={trozo.desde} trozo={trozo} onLink={onLink} />);

function Parte({ bloque, onLink }: { readonly bloque: Bloque; readonly onLink: OnLink }) {
  switch (bloque.clase) {
    case 'teclas':
      return <KeyTable />;
    case 'parrafo':
      return (
        <p>
          <Linea linea={bloque.linea} onLink={onLink} />
        </p>
      );
    case 'cuidado':
      return (
        <div className={classes(styles.care)}>
          <TriangleAlert aria-hidden />
          <p>
            <Linea linea={bloque.linea} onLink={onLink} />
          </p>
        </div>
      );
    case 'pasos':
    case 'casos': {
      const Lista = bloque.clase === 'pasos' ? 'ol' : 'ul';
      return (
        <Lista>
          {bloque.lineas.map((linea) => (
            <li key={textoDe(linea)}>
              <Linea linea={linea} onLink={onLink} />
            </li>
          ))}
        </Lista>
      );
    }
  }
}

type TextoProps = { readonly secciones: readonly Seccion[]; readonly onLink?: (lugar: LugarDelManual) => void };

export function TextoDelManual({ secciones, onLink }: TextoProps) {
  return (
    <div className={classes(styles.text)}>
      {secciones.map(({ id, titulo, bloques }) => (
        <section key={id}>
          {titulo !== '' && (
            <h3 data-seccion={id} tabIndex={-1}>
              {titulo}
            </h3>
          )}
          {bloques.map((bloque) => (
            <Parte key={claveDe(bloque)} bloque={bloque} onLink={onLink} />
          ))}
        </section>
      ))}
    </div>
  );
}
