// A page of the manual as it is read: the same on the screen and on paper.
import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-aria-components';
import type { LugarDelManual } from '../../state/ayuda.ts';
import { classes } from '../classes.ts';
import { KeyTable } from '../key-list.tsx';
import { claveDe, textoDe, type Bloque, type Seccion, type Trozo } from './leer.ts';
import styles from './texto.module.css';

/** How to turn to another page; undefined where it cannot be read now, or on paper: the link is plain text. */
type LinkTo = (lugar: LugarDelManual) => (() => void) | undefined;

function Pedazo({ trozo, linkTo }: { readonly trozo: Trozo; readonly linkTo: LinkTo }) {
  switch (trozo.clase) {
    case 'texto':
      return trozo.texto;
    case 'fuerte':
      return <strong>{trozo.texto}</strong>;
    case 'rotulo':
      return <b className={classes(styles.label)}>{trozo.texto}</b>;
    case 'tecla':
      return <kbd>{trozo.texto}</kbd>;
    case 'enlace': {
      const turn = linkTo(trozo.lugar);
      return turn ? (
        <Link className={classes(styles.link)} onPress={turn}>
          {trozo.texto}
        </Link>
      ) : (
        trozo.texto
      );
    }
  }
}

const Linea = ({ linea, linkTo }: { readonly linea: readonly Trozo[]; readonly linkTo: LinkTo }) =>
  linea.map((trozo) => <Pedazo key={trozo.desde} trozo={trozo} linkTo={linkTo} />);

function Parte({ bloque, linkTo }: { readonly bloque: Bloque; readonly linkTo: LinkTo }) {
  switch (bloque.clase) {
    case 'teclas':
      return <KeyTable />;
    case 'parrafo':
      return (
        <p>
          <Linea linea={bloque.linea} linkTo={linkTo} />
        </p>
      );
    case 'cuidado':
      return (
        <div className={classes(styles.care)}>
          <TriangleAlert aria-hidden />
          <p>
            <Linea linea={bloque.linea} linkTo={linkTo} />
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
              <Linea linea={linea} linkTo={linkTo} />
            </li>
          ))}
        </Lista>
      );
    }
  }
}

type TextoProps = { readonly secciones: readonly Seccion[]; readonly linkTo?: LinkTo };

const NOWHERE: LinkTo = () => undefined;

export function TextoDelManual({ secciones, linkTo = NOWHERE }: TextoProps) {
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
            <Parte key={claveDe(bloque)} bloque={bloque} linkTo={linkTo} />
          ))}
        </section>
      ))}
    </div>
  );
}
