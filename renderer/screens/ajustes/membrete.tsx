// The letterhead: an image of the office's own, or its organ lines.
import { ImagePlus, ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Membrete as MembreteGuardado } from '../../../shared/domain/ajustes.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/section.tsx';
import { tell } from '../../state/notice.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import styles from './ajustes.module.css';
import { lineasDe, SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { loadImagen, save, saveImagen, useAjustes } from './store.ts';
import { isSvg, pngFromSvg } from './svg.ts';

export function Membrete({ membrete }: { readonly membrete: MembreteGuardado }) {
  const borrador = useBorrador(membrete.organos.join('\n'));
  return (
    <>
      <Imagen membrete={membrete} />
      <SeccionGuardable
        title="Líneas del membrete"
        borrador={borrador}
        onSave={() => save({ seccion: 'membrete', valor: { imagen: membrete.imagen, organos: lineasDe(borrador.value) } })}
        read={(ajustes) => ajustes.membrete.organos.join('\n')}
        fieldOf={(path) => (path.startsWith('organos') ? 'organos' : path)}
      >
        <LongTextField
          label="Órganos de la oficina"
          path="organos"
          rows={4}
          spellCheck={false}
          value={borrador.value}
          onChange={borrador.set}
          help={`Uno por renglón, hasta 6: de la región a la oficina.${membrete.imagen === null ? '' : ' Mientras haya imagen, los oficios llevan la imagen y no estas líneas.'}`}
        />
      </SeccionGuardable>
    </>
  );
}

function Imagen({ membrete }: { readonly membrete: MembreteGuardado }) {
  const { imagen } = useAjustes();
  const may = useMay()('ajustes.imagenDeMembrete');
  const task = useTask();
  useEffect(() => void loadImagen(), []);

  const subir = (file: File | undefined) => {
    if (!file) return;
    void task.run(
      async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const imagen = isSvg(bytes) ? await pngFromSvg(bytes) : ({ ok: true, value: bytes } as const);
        return imagen.ok ? saveImagen(imagen.value) : imagen;
      },
      () => tell({ text: 'Membrete: imagen guardada.' }),
    );
  };
  const quitar = () =>
    void task.run(
      () => save({ seccion: 'membrete', valor: { ...membrete, imagen: null } }),
      () => tell({ text: 'Membrete: la imagen se quitó.' }),
    );

  return (
    <Section title="Imagen del membrete">
      {membrete.imagen !== null && imagen ? (
        <Vista bytes={imagen} />
      ) : (
        <p>Sin imagen: los oficios llevan las líneas de abajo. Sirve un PNG, JPG o SVG ancho, con los logos y el nombre de la oficina, de hasta 5 MB.</p>
      )}
      {task.failure && <FailureNotice failure={task.failure} />}
      {may && (
        <div className={classes(styles.foot)}>
          {membrete.imagen !== null && (
            <Button icon={ImageOff} pending={task.pending} onPress={quitar}>
              Quitar la imagen
            </Button>
          )}
          <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg', 'image/svg+xml']} onSelect={(chosen) => subir(chosen?.[0])}>
            <Button icon={ImagePlus} pending={task.pending}>
              {membrete.imagen === null ? 'Elegir una imagen' : 'Cambiar la imagen'}
            </Button>
          </FileTrigger>
        </div>
      )}
    </Section>
  );
}

function Vista({ bytes }: { readonly bytes: Uint8Array }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes.slice()]));
    // The address of a blob is made by the browser: it cannot be computed while drawing, as it must be given back.
    const timer = requestAnimationFrame(() => setUrl(made));
    return () => {
      cancelAnimationFrame(timer);
      URL.revokeObjectURL(made);
    };
  }, [bytes]);
  return url === undefined ? null : <img src={url} alt="Membrete de la oficina" className={classes(styles.letterhead)} />;
}
