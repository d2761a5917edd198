// By what every due date is reckoned: the terms, the days on which nobody works, and the distance.
import { useEffect } from 'react';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import type { Plazos as DiasDePlazo } from '../../../shared/domain/plazos.ts';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import { DiasDelAnio } from './dias-del-anio.tsx';
import { Distancia } from './distancia.tsx';
import { NoLaborables } from './no-laborables.tsx';
import { Movidos } from './movidos.tsx';
import { diasEscritos, SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { forgetMovidos, savePlazos } from './store.ts';

type PlazosProps = Pick<Ajustes, 'plazos' | 'noLaborables' | 'distancia'>;

export function Plazos({ plazos, noLaborables, distancia }: PlazosProps) {
  useEffect(() => forgetMovidos, []);
  return (
    <>
      <Movidos />
      <DiasDePlazos plazos={plazos} />
      <NoLaborables dias={noLaborables} />
      <DiasDelAnio tabla={noLaborables} />
      <Distancia distancia={distancia} />
    </>
  );
}

type Escritos = Readonly<Record<keyof DiasDePlazo, string>>;

const CAMPOS: readonly (readonly [campo: keyof DiasDePlazo, label: string, help: string])[] = [
  ['derivar', 'Iniciar la verificación', 'Desde que se recibe; 0: el mismo día.'],
  ['tramite', 'Atender el pedido', 'Desde que se recibe, o vuelve subsanado o con la opinión.'],
  ['observacion', 'Subsanar', '2, según el art. 136. Se puede cambiar en cada observación.'],
  ['informe', 'Opinión pedagógica', 'Desde que se pide.'],
  ['notificacion', 'Notificar lo emitido', 'Desde la fecha del oficio.'],
];

const escritosDe = ({ derivar, tramite, observacion, informe, notificacion }: DiasDePlazo): Escritos => ({
  derivar: String(derivar), tramite: String(tramite), observacion: String(observacion), informe: String(informe), notificacion: String(notificacion),
});

function DiasDePlazos({ plazos }: { readonly plazos: DiasDePlazo }) {
  const borrador = useBorrador(escritosDe(plazos));
  const { value, set } = borrador;
  return (
    <SeccionGuardable
      title="Plazos"
      borrador={borrador}
      onSave={() =>
        savePlazos({
          seccion: 'plazos',
          valor: {
            derivar: diasEscritos(value.derivar), tramite: diasEscritos(value.tramite), observacion: diasEscritos(value.observacion),
            informe: diasEscritos(value.informe), notificacion: diasEscritos(value.notificacion),
          },
        })
      }
      read={(ajustes) => escritosDe(ajustes.plazos)}
    >
      <p>En días hábiles, según el TUO de la Ley 27444. Al cambiarlos cambia la fecha límite de lo que está en trámite; lo ya observado conserva el plazo que dice su oficio.</p>
      <div className={classes(grid.grid)}>
        {CAMPOS.map(([campo, label, help]) => (
          <TextField key={campo} label={label} size={4} kind="digits" path={campo} value={value[campo]} onChange={(texto) => set({ ...value, [campo]: texto })} help={help} />
        ))}
      </div>
    </SeccionGuardable>
  );
}
