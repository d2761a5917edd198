// The handing over of a post: who leaves and who comes, the acta as it would be, and then all at once.
import { ArrowLeftRight, Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { EntregaDeCargo } from '../../../shared/domain/entrega-de-cargo.ts';
import { puedeEstarACargo, resuelve } from '../../../shared/domain/responsable.ts';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { Miembro } from '../../../shared/vistas.ts';
import type { Output } from '../../../shared/contract.ts';
import { call } from '../../bridge.ts';
import { useSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { ActaHecha, type Acta } from '../acta-hecha.tsx';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { conMiles } from '../con-miles.ts';
import { Dialog } from '../dialog.tsx';
import { fieldFailures, refusal } from '../failure-fields.ts';
import grid from '../fields/grid.module.css';
import { focusField, FormNotes } from '../fields/notes.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { SuggestField } from '../fields/suggest-field.tsx';
import { Listing } from '../listing.tsx';
import { Notice } from '../notice.tsx';
import { Section } from '../section.tsx';
import { Visor } from '../visor/visor.tsx';

type EntregarCargoProps = {
  /** Who leaves, when it is known. */
  readonly de: number | null;
  readonly onClose: () => void;
};

const TITULO = 'Entrega de cargo';
const conSituacion = ({ id, nombre, activo }: Miembro) => [String(id), activo ? nombre : `${nombre} (desactivado)`] as const;

export function EntregarCargo({ de, onClose }: EntregarCargoProps) {
  const sesion = useSession(({ estado }) => estado?.sesion ?? null);
  const [miembros, setMiembros] = useState<readonly Miembro[]>([]);
  const [frases, setFrases] = useState<readonly string[]>([]);
  const [entregas, setEntregas] = useState<readonly EntregaDeCargo[]>([]);
  const [entrega, setEntrega] = useState(String(de ?? sesion?.miembroId ?? ''));
  const [recibe, setRecibe] = useState('');
  const [proveido, setProveido] = useState('Por entrega de cargo, para su atención.');
  const [vista, setVista] = useState<Output<'cargos.vistaPrevia'> | null>(null);
  const [hecha, setHecha] = useState<Acta | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const reading = useTask();
  const task = useTask();
  const read = () => {
    void reading.run(() => call('miembros.listar', {}), (leido) => setMiembros(leido.miembros));
    void call('pases.frases', {}).then((result) => result.ok && setFrases(result.value.frases));
    void call('cargos.listar', {}).then((result) => result.ok && setEntregas(result.value.entregas));
  };
  const readFirst = useRef(read);
  useEffect(() => readFirst.current(), []);

  const nombreDe = (id: string): string => miembros.find((uno) => String(uno.id) === id)?.nombre ?? '';
  const pedida = { de: Number(entrega), para: Number(recibe), proveido };
  const ver = () =>
    void task.run(
      async () => {
        const result = await (recibe === '' ? refusal({ field: 'para', message: 'Elija quién recibe.' })
          : proveido.trim() === '' ? refusal({ field: 'proveido', message: 'Escriba el proveído con que pasan los expedientes, o elija una frase.' })
          : call('cargos.vistaPrevia', pedida));
        if (!result.ok) focusField(box.current, result.failure.field ?? '');
        return result;
      },
      setVista,
    );
  const entregar = () => {
    if (!vista) return;
    void task.run(
      () => call('cargos.entregar', { ...pedida, huella: vista.huella }),
      ({ casos, ...acta }) =>
        setHecha({
          ...acta,
          hecho: casos === 0 ? `Cargo entregado a ${nombreDe(recibe)}.` : `Cargo entregado: ${casos === 1 ? '1 expediente pasó' : `${conMiles(casos)} expedientes pasaron`} a ${nombreDe(recibe)}. Falta firmar el acta.`,
        }),
    );
  };

  if (hecha) return <ActaHecha title="Acta de entrega de cargo" acta={hecha} onClose={onClose} />;
  if (vista) {
    return (
      <Dialog
        title={TITULO}
        size="large"
        onClose={onClose}
        busy={task.pending}
        failure={task.failure}
        onSave={entregar}
        footer={
          <>
            <Button onPress={() => setVista(null)} isDisabled={task.pending}>
              Volver
            </Button>
            <Button kind="primary" icon={ArrowLeftRight} shortcut="guardar" pending={task.pending} onPress={entregar}>
              Entregar el cargo
            </Button>
          </>
        }
      >
        <Notice>
          <p>
            {vista.casos === 0
              ? `${nombreDe(entrega)} no tiene expedientes abiertos: solo se hace el acta.`
              : `${vista.casos === 1 ? 'Pasará 1 expediente abierto' : `Pasarán ${conMiles(vista.casos)} expedientes abiertos`} de ${nombreDe(entrega)} a ${nombreDe(recibe)}. Revise el acta: al entregar el cargo queda hecha, y luego se imprime y se firma.`}
          </p>
        </Notice>
        <Visor file={{ bytes: vista.bytes, type: 'application/pdf' }} name="Acta de entrega de cargo" kind="letter" />
      </Dialog>
    );
  }
  const posibles = miembros.filter((uno) => resuelve(uno.rol) && (sesion?.rol === 'jefe' || uno.id === sesion?.miembroId));
  const failures = fieldFailures(task.failure);
  return (
    <Dialog
      title={TITULO}
      onClose={onClose}
      busy={task.pending}
      failure={reading.failure ?? (failures.length === 0 ? task.failure : null)}
      onSave={ver}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" icon={Eye} shortcut="guardar" pending={task.pending} onPress={ver}>
            Ver el acta
          </Button>
        </>
      }
    >
      <p>Pasa a otra persona todos los expedientes abiertos de quien se va, y hace el acta de lo que entrega.</p>
      <FormNotes failures={failures}>
        <div ref={box} className={classes(grid.stack)}>
          <SelectField label="Quién entrega" path="de" options={posibles.map(conSituacion)} value={entrega} onChange={setEntrega} />
          <SelectField label="Quién recibe" path="para" options={miembros.filter((uno) => puedeEstarACargo(uno) && String(uno.id) !== entrega).map(conSituacion)} value={recibe} onChange={setRecibe} />
          <SuggestField label="Proveído" path="proveido" suggestions={frases} value={proveido} onChange={setProveido} />
        </div>
      </FormNotes>
      {entregas.length > 0 && (
        <Section title="Entregas de cargo hechas">
          <Listing
            heads={['Fecha', 'Entregó', 'Recibió', 'Expedientes', 'Acta']}
            rows={entregas.map(({ actoId, en, entrega: quien, recibe: aQuien, casos }) => [
              actoId,
              momentoCorto(en),
              quien,
              aQuien,
              casos,
              <Button key="ver" aria-label={`Ver el acta de ${quien}`} onPress={() => void task.run(() => call('actas.sacar', { actoId, para: 'ver' }), (acta) => setHecha({ ...acta, actoId }))}>
                Ver
              </Button>,
            ])}
          />
        </Section>
      )}
    </Dialog>
  );
}
