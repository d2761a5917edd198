// A whole year as the program counts it: who works when, and by which law nobody does.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { anioLaboral, MESES, nombreDelDia, type TablaDeDias } from '../../../shared/domain/no-laborables.ts';
import { esFinDeSemana } from '../../../shared/domain/feriados.ts';
import { IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Section } from '../../parts/section.tsx';
import { useToday } from '../../state/session.ts';
import styles from './plazos.module.css';

export function DiasDelAnio({ tabla }: { readonly tabla: TablaDeDias }) {
  const hoy = useToday();
  const [anio, setAnio] = useState(Number(hoy.slice(0, 4)));
  const { dias, habiles } = anioLaboral(anio, tabla);
  const total = habiles.reduce((suma, uno) => suma + uno, 0);
  return (
    <Section
      title="Así cuenta el programa"
      aside={
        <span className={classes(styles.anio)}>
          <IconButton icon={ChevronLeft} label="Año anterior" isDisabled={anio <= 2000} onPress={() => setAnio(anio - 1)} />
          <output aria-label="Año">{anio}</output>
          <IconButton icon={ChevronRight} label="Año siguiente" isDisabled={anio >= 2100} onPress={() => setAnio(anio + 1)} />
        </span>
      }
    >
      <table className={classes(styles.meses)}>
        <caption>
          Días hábiles de {anio}: {total}
        </caption>
        <thead>
          <tr>
            {MESES.map((mes) => (
              <th key={mes} scope="col">
                {mes}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {MESES.map((mes, i) => (
              <td key={mes}>{habiles[i]}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <table className={classes(styles.dias)} aria-label={`Días en que no se trabaja en ${anio}`}>
        <thead>
          <tr>
            <th scope="col">Fecha</th>
            <th scope="col">Día</th>
            <th scope="col">No se trabaja por</th>
            <th scope="col">Norma</th>
          </tr>
        </thead>
        <tbody>
          {dias.map(({ fecha, nombre, norma }) => (
            <tr key={fecha} className={classes(esFinDeSemana(fecha) && styles.aside)}>
              <td>{`${fecha.slice(8)}/${fecha.slice(5, 7)}`}</td>
              <td>{nombreDelDia(fecha)}</td>
              <th scope="row">{nombre}</th>
              <td>{norma ?? 'Agregado por la oficina'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
