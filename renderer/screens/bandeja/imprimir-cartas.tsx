// The letters of many cases as one printing: said before, sent in order, and asked for afterwards.
import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { loteDe, type CartaDeLote, type CasoDeLote, type Lote, type OrdenDeLote } from '../../../shared/domain/lote.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { conMiles } from '../../parts/con-miles.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { CheckField, RadioField } from '../../parts/fields/choice-field.tsx';
import { printIssued } from '../../parts/impresion/issue-and-print.ts';
import { Notice } from '../../parts/notice.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { ListaDeCartas, NoIncluidos } from './lista-de-cartas.tsx';
import { SalieronBien } from './salieron-bien.tsx';
import { choose } from './store.ts';

type ImprimirCartasProps = {
  /** In the order of the list. */
  readonly elegidos: readonly FilaExpediente[];
  readonly onClose: () => void;
};

const documentos = (n: number): string => (n === 1 ? '1 documento' : `${conMiles(n)} documentos`);

const resumenDe = ({ cartas }: Lote): string => {
  const casos = new Set(cartas.map(({ expediente }) => expediente)).size;
  return `${cartas.length === 1 ? 'Se imprimirá' : 'Se imprimirán'} ${documentos(cartas.length)} de ${casos === 1 ? '1 expediente' : `${conMiles(casos)} expedientes`}, en este orden.`;
};

export function ImprimirCartas({ elegidos, onClose }: ImprimirCartasProps) {
  const [casos, setCasos] = useState<readonly CasoDeLote[] | null>(null);
  const [orden, setOrden] = useState<OrdenDeLote>('lista');
  const [copias, setCopias] = useState(false);
  const [enviadas, setEnviadas] = useState<readonly CartaDeLote[] | null>(null);
  const reading = useTask();
  const printing = useTask();

  const read = () => void reading.run(() => call('documentos.deExpedientes', { expedienteIds: elegidos.map(({ id }) => id) }), (leido) => setCasos(leido.casos));
  const readFirst = useRef(read);
  useEffect(() => readFirst.current(), []);

  const lote = casos && loteDe(casos, orden, copias);
  const print = () => {
    if (!lote || lote.cartas.length === 0) return;
    const { cartas } = lote;
    void printing.run(
      () => printIssued(cartas.map(({ documento }) => documento.id)),
      () => {
        if (cartas.every(({ copia }) => copia)) end(`A la impresora, como copia: ${documentos(cartas.length)}.`);
        else setEnviadas(cartas);
      },
    );
  };
  const end = (text: string) => {
    choose(new Set());
    onClose();
    tell({ text });
  };

  if (enviadas) {
    return (
      <SalieronBien
        cartas={enviadas}
        onClose={onClose}
        onAnswered={(malas) => {
          if (malas === 0) {
            end(`La impresión salió bien: ${documentos(enviadas.length)}.`);
            return;
          }
          // What did not come out well is what there is left to print.
          setEnviadas(null);
          setCopias(false);
          read();
        }}
      />
    );
  }
  return (
    <Dialog
      title="Imprimir cartas"
      size="large"
      onClose={onClose}
      failure={reading.failure ?? printing.failure}
      busy={printing.pending}
      onSave={print}
      footer={
        <>
          <Button onPress={onClose} isDisabled={printing.pending}>
            Cancelar
          </Button>
          <Button kind="primary" icon={Printer} shortcut="guardar" pending={printing.pending} isDisabled={!lote || lote.cartas.length === 0} onPress={print}>
            {lote && lote.cartas.length > 0 ? `Imprimir ${documentos(lote.cartas.length)}` : 'Imprimir'}
          </Button>
        </>
      }
    >
      {lote && (
        <>
          <Notice live>
            <p>{lote.cartas.length === 0 ? 'De lo elegido no hay nada por imprimir.' : resumenDe(lote)}</p>
          </Notice>
          <RadioField
            label="Orden"
            path="orden"
            options={[
              ['lista', 'Como en la bandeja'],
              ['numero', 'Por número de expediente'],
            ]}
            value={orden}
            onChange={(uno) => setOrden(uno ?? 'lista')}
          />
          {lote.yaImpresas.length > 0 && (
            <CheckField label={`Imprimir también lo que ya salió bien (${documentos(lote.yaImpresas.length)}), marcado como copia`} path="copias" value={copias} onChange={setCopias} />
          )}
          <NoIncluidos lote={lote} />
          {lote.cartas.length > 0 && <ListaDeCartas cartas={lote.cartas} elegidos={elegidos} />}
        </>
      )}
    </Dialog>
  );
}
