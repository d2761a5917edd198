// An import under way: its progress, the UGEL to choose when the office's is not set, and what accepting would do.
import { useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { PreviaDePadron } from '../../../shared/vistas-padron.ts';
import { esDre } from '../../../shared/domain/padron.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useTask } from '../../state/task.ts';
import { ListaDeCambios } from './lista-de-cambios.tsx';
import styles from './padron.module.css';
import { aceptar, cancelar, importar, type EnCurso } from './store.ts';

export function Importacion({ enCurso }: { readonly enCurso: EnCurso }) {
  const { archivo, paso } = enCurso;
  return (
    <Section title={`Importar ${archivo.name}`}>
      {paso === null ? <Leyendo enCurso={enCurso} /> : paso.paso === 'elegir' ? <Elegir archivo={archivo} ugeles={paso.ugeles} /> : <Previa previa={paso.previa} />}
    </Section>
  );
}

function Leyendo({ enCurso: { avance } }: { readonly enCurso: EnCurso }) {
  const segundos = avance?.restan === null || avance?.restan === undefined ? null : Math.ceil(avance.restan / 1000);
  return (
    <div className={classes(styles.progress)}>
      <ProgressBar value={avance?.fraccion ?? 0} maxValue={1}>
        {({ percentage }) => (
          <>
            <Label>
              {avance ? `${conMiles(avance.filas)} filas leídas` : 'Leyendo el archivo'}
              {segundos !== null && segundos > 0 && `; faltan unos ${segundos} s`}
            </Label>
            <progress aria-hidden className={classes(styles.track)} value={percentage ?? 0} max={100} />
          </>
        )}
      </ProgressBar>
      <Button onPress={() => void cancelar()}>Cancelar</Button>
    </div>
  );
}

type ElegirProps = { readonly archivo: File; readonly ugeles: readonly { readonly codigo: string; readonly nombre: string; readonly servicios: number }[] };

function Elegir({ archivo, ugeles }: ElegirProps) {
  const [ugel, setUgel] = useState(ugeles[0]?.codigo ?? '');
  return (
    <>
      <p>El código de su UGEL no está en los ajustes: elíjala entre las del archivo. Quedará guardado.</p>
      <SelectField label="Su UGEL" options={ugeles.map(({ codigo, nombre, servicios }) => [codigo, `${codigo} ${nombre} (${conMiles(servicios)} servicios)`] as const)} value={ugel} onChange={setUgel} />
      <div className={classes(styles.foot)}>
        <Button onPress={() => void cancelar()}>Cancelar</Button>
        <Button kind="primary" onPress={() => void importar(archivo, ugel)}>
          Continuar
        </Button>
      </div>
    </>
  );
}

/** `la UGEL 140001 CHICLAYO`; a DRE's code ends in four zeros. */
const nombreDeUgel = ({ ugel, nombreUgel }: PreviaDePadron): string => `la ${esDre(ugel) ? 'DRE o GRE' : 'UGEL'} ${ugel} ${nombreUgel}`.trim();

function Previa({ previa }: { readonly previa: PreviaDePadron }) {
  const task = useTask();
  return (
    <>
      <p>
        {previa.corte ? `Corte del ${fechaCorta(previa.corte)}. ` : ''}
        {conMiles(previa.filas)} {previa.filas === 1 ? 'fila' : 'filas'}; de {nombreDeUgel(previa)}:{' '}
        <strong>
          {conMiles(previa.propias)} {previa.propias === 1 ? 'servicio' : 'servicios'}
        </strong>
        .
      </p>
      <ul className={classes(styles.counts)}>
        <li>
          <b>{conMiles(previa.nuevas)}</b> nuevos
        </li>
        <li>
          <b>{conMiles(previa.cambiadas)}</b> cambiados
        </li>
        <li>
          <b>{conMiles(previa.retiradas)}</b> retirados
        </li>
        <li>
          <b>{conMiles(previa.rechazadas)}</b> filas rechazadas
        </li>
      </ul>
      {previa.avisos.map((aviso) => (
        <Notice key={aviso} kind="warning">
          <p>{aviso}</p>
        </Notice>
      ))}
      {previa.cambios.length > 0 && (
        <details>
          <summary>Qué cambia</summary>
          <ListaDeCambios cambios={previa.cambios} />
        </details>
      )}
      {previa.filasRechazadas.length > 0 && (
        <details>
          <summary>Filas rechazadas</summary>
          <ul className={classes(styles.list)}>
            {previa.filasRechazadas.map(({ linea, motivo }) => (
              <li key={linea}>
                Fila {conMiles(linea)}: {motivo}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={classes(styles.foot)}>
        <Button onPress={() => void cancelar()} isDisabled={task.pending}>
          Cancelar
        </Button>
        <Button
          kind="primary"
          pending={task.pending}
          onPress={() =>
            void task.run(async () => {
              await aceptar();
              return { ok: true, value: null };
            })
          }
        >
          Reemplazar el padrón
        </Button>
      </div>
    </>
  );
}
