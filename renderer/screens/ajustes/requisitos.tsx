// What each kind of request must hold, by gestión: the lists that the specialist judges by.
import { ArrowDown, ArrowUp, Copy, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Gestion, NOMBRE_GESTION } from '../../../shared/domain/gestion.ts';
import { NOMBRE_PEDIDO, TipoPedido } from '../../../shared/domain/pedido.ts';
import { claveNueva, esConocida, esDe, listaDe, type ListasPropias, type RequisitoDeLista } from '../../../shared/domain/requisitos.ts';
import { listaInicial } from '../../../shared/domain/requisitos-iniciales.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { CheckField, RadioField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import styles from './ajustes.module.css';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

type Cual = { readonly tipo: TipoPedido; readonly gestion: Gestion };

const TIPOS = TipoPedido.options.map((uno) => [uno, NOMBRE_PEDIDO[uno]] as const);
const GESTIONES = Gestion.options.map((una) => [una, NOMBRE_GESTION[una]] as const);

const iguales = (una: unknown, otra: unknown): boolean => JSON.stringify(una) === JSON.stringify(otra);

/** The lists with that one in its place; what is as ours is none of the office's. */
function conLista(listas: ListasPropias, { tipo, gestion }: Cual, lista: readonly RequisitoDeLista[]): ListasPropias {
  const esEsta = esDe({ tipo, gestion });
  if (iguales(lista, listaInicial(tipo, gestion))) return listas.filter((una) => !esEsta(una));
  const propia = { tipo, gestion, lista: [...lista] };
  return listas.some(esEsta) ? listas.map((una) => (esEsta(una) ? propia : una)) : [...listas, propia];
}

export function Requisitos({ requisitos }: { readonly requisitos: ListasPropias }) {
  const borrador = useBorrador(requisitos);
  const { value: listas, set } = borrador;
  const [cual, setCual] = useState<Cual>({ tipo: 'alta', gestion: 'publica' });
  const { tipo, gestion } = cual;
  const lista = listaDe(listas, tipo, gestion);
  const propia = listas.some(esDe(cual));
  const escribir = (nueva: readonly RequisitoDeLista[]) => set(conLista(listas, cual, nueva));
  const cambiar = (clave: string, cambio: Partial<RequisitoDeLista>) => escribir(lista.map((uno) => (uno.clave === clave ? { ...uno, ...cambio } : uno)));
  const mover = (desde: number, hacia: number) => {
    const movido = lista[desde];
    if (movido) escribir(lista.toSpliced(desde, 1).toSpliced(hacia, 0, movido));
  };
  const guardar = async () => {
    const result = await save({ seccion: 'requisitos', valor: listas });
    // The list at fault may be another than the one that is seen.
    const [, i] = result.ok ? [] : (/^(\d+)\./.exec(fieldFailures(result.failure, 'valor.')[0]?.field ?? '') ?? []);
    const errada = i === undefined ? undefined : listas[Number(i)];
    if (errada) flushSync(() => setCual(errada));
    return result;
  };
  const sePiden = lista.filter(({ activo }) => activo).length;

  return (
    <SeccionGuardable
      title="Requisitos"
      borrador={borrador}
      onSave={guardar}
      read={(ajustes) => ajustes.requisitos}
      fieldOf={(path) =>
        path.replace(/^(\d+)\.lista\./, (_, i: string) => {
          const una = listas[Number(i)];
          return una ? `${una.tipo}.${una.gestion}.` : '';
        })
      }
    >
      <p>
        Cada pedido se verifica con la lista de su tipo y de la gestión que dice el padrón; si el padrón no la dice, con la pública. Un expediente que ya empezó a
        verificarse sigue con la lista que tenía.
      </p>
      <div className={classes(grid.grid)}>
        <SelectField label="Tipo de pedido" size={5} options={TIPOS} value={tipo} onChange={(elegido) => setCual({ ...cual, tipo: elegido })} />
        <RadioField label="Gestión" size={7} options={GESTIONES} value={gestion} onChange={(elegida) => elegida && setCual({ ...cual, gestion: elegida })} />
      </div>
      <div className={classes(styles.groupHead)}>
        <output>
          {lista.length === 0 ? 'No se pide nada: no hay qué verificar.' : sePiden === 0 ? 'No se pide ninguno: no hay qué verificar.' : sePiden === 1 ? 'Se pide 1.' : `Se piden ${sePiden}.`}{' '}
          {propia ? 'Es la lista de la oficina.' : 'Es la lista inicial.'}
        </output>
        <span className={classes(styles.foot)}>
          <Button icon={Copy} onPress={() => set(Gestion.options.reduce((suma, una) => conLista(suma, { tipo, gestion: una }, lista), listas))}>
            Copiar a las otras gestiones
          </Button>
          <Button icon={RotateCcw} isDisabled={!propia} onPress={() => escribir(listaInicial(tipo, gestion))}>
            Volver a la lista inicial
          </Button>
        </span>
      </div>
      {lista.map((uno, i) => (
        <fieldset key={`${tipo} ${gestion} ${uno.clave}`} className={classes(styles.group)} aria-label={uno.texto || 'Requisito sin nombre'}>
          <div className={classes(styles.groupHead)}>
            <CheckField label="Se pide" value={uno.activo} onChange={(activo) => cambiar(uno.clave, { activo })} />
            {uno.clave === 'copia_dni' && <span>El D. Leg. 1246 no permite exigirla: por eso viene sin pedirse.</span>}
            <span>
              <IconButton icon={ArrowUp} label={`Subir: ${uno.texto}`} isDisabled={i === 0} onPress={() => mover(i, i - 1)} />
              <IconButton icon={ArrowDown} label={`Bajar: ${uno.texto}`} isDisabled={i === lista.length - 1} onPress={() => mover(i, i + 1)} />
              {!esConocida(uno.clave) && (
                <IconButton icon={Trash2} label={`Quitar: ${uno.texto}`} onPress={() => escribir(lista.filter(({ clave }) => clave !== uno.clave))} />
              )}
            </span>
          </div>
          <div className={classes(grid.grid)}>
            <TextField label="Nombre en la lista" size={5} path={`${tipo}.${gestion}.${i}.texto`} value={uno.texto} onChange={(texto) => cambiar(uno.clave, { texto })} />
            <TextField label="Cómo dice el oficio que falta" size={7} path={`${tipo}.${gestion}.${i}.falta`} value={uno.falta} onChange={(falta) => cambiar(uno.clave, { falta })} />
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          icon={Plus}
          onPress={() => escribir([...lista, { clave: claveNueva([...listas.map((una) => una.lista), ...requisitos.map((una) => una.lista)]), texto: '', falta: '', activo: true }])}
        >
          Agregar un requisito
        </Button>
      </div>
    </SeccionGuardable>
  );
}
