// Every document issued in the case, the newest first.
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { classes } from '../../parts/classes.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import styles from './datos.module.css';
import documentosStyles from './documentos.module.css';
import { FilaDeDocumento } from './fila-de-documento.tsx';

type DocumentosProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function Documentos({ expediente, onDialogo }: DocumentosProps) {
  const documentos = expediente.documentos.toSorted((uno, otro) => otro.id - uno.id);
  if (documentos.length === 0) return <p className={classes(styles.absent)}>Todavía no se ha emitido ninguno.</p>;
  return (
    <ul className={classes(documentosStyles.documentos)}>
      {documentos.map((documento) => (
        <li key={documento.id}>
          <FilaDeDocumento documento={documento} onDialogo={onDialogo} whole />
        </li>
      ))}
    </ul>
  );
}
