// The files that will be attached: what each is, which one is seen, and a way to take it out.
import { Eye, FileImage, FileText, Paperclip, Trash2 } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { ClaseAdjunto } from '../../../shared/vistas.ts';
import { Button, IconButton } from '../button.tsx';
import { classes } from '../classes.ts';
import { SelectField } from '../fields/select-field.tsx';
import { Notice } from '../notice.tsx';
import styles from './files.module.css';
import { ACCEPTED_TYPES, LIMITS, NOMBRE_CLASE, sizeInWords, type ReceivedFile } from './received.ts';

const CLASES = ClaseAdjunto.options.map((clase) => [clase, NOMBRE_CLASE[clase]] as const);

type FileListProps = {
  readonly files: readonly ReceivedFile[];
  readonly refused: readonly string[];
  readonly onChoose: (files: readonly File[]) => void;
  readonly onChange: (files: readonly ReceivedFile[]) => void;
  /** The one that is seen beside; null when there is no viewer. */
  readonly seen?: number | null;
  readonly onSee?: (key: number) => void;
};

export function FileList({ files, refused, onChoose, onChange, seen = null, onSee }: FileListProps) {
  return (
    <div className={classes(styles.box)}>
      {files.length > 0 && (
        <ul className={classes(styles.list)} aria-label="Archivos">
          {files.map((file) => (
            <li key={file.key} className={classes(styles.row)} aria-current={file.key === seen ? 'true' : undefined}>
              {file.type === 'application/pdf' ? <FileText aria-hidden /> : <FileImage aria-hidden />}
              <span className={classes(styles.name)} title={file.nombre}>
                {file.nombre} <small>{sizeInWords(file.bytes.length)}</small>
              </span>
              <SelectField
                label={`Qué es ${file.nombre}`}
                hideLabel
                options={CLASES}
                value={file.clase}
                onChange={(clase) => onChange(files.map((one) => (one.key === file.key ? { ...one, clase } : one)))}
              />
              {onSee && <IconButton icon={Eye} label={`Ver ${file.nombre}`} onPress={() => onSee(file.key)} />}
              <IconButton icon={Trash2} label={`Quitar ${file.nombre}`} onPress={() => onChange(files.filter((one) => one.key !== file.key))} />
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <Notice kind="warning" live>
          {refused.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <div className={classes(styles.choose)}>
        <FileTrigger acceptedFileTypes={ACCEPTED_TYPES} allowsMultiple onSelect={(chosen) => onChoose([...(chosen ?? [])])}>
          <Button icon={Paperclip}>{files.length === 0 ? 'Elegir archivos' : 'Agregar archivos'}</Button>
        </FileTrigger>
        <small>o arrástrelos aquí. {LIMITS}</small>
      </div>
    </div>
  );
}
