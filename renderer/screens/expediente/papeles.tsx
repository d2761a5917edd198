// The papers received with a case: one tab each, seen inside the program.
import { FilePlus2, FileX2 } from 'lucide-react';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { sePuede } from '../../../shared/domain/expediente.ts';
import type { Adjunto, ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { NOMBRE_CLASE } from '../../parts/files/received.ts';
import tabs from '../../parts/tabs.module.css';
import { useOpened } from '../../parts/visor/use-opened.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { useMay } from '../../state/session.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import styles from './papeles.module.css';

type PapelesProps = { readonly expediente: ExpedienteVisto; readonly onDialogo?: AbrirDialogo };

export function Papeles({ expediente, onDialogo }: PapelesProps) {
  const { adjuntos, estado } = expediente;
  const [elegido, setElegido] = useState<number | null>(null);
  const may = useMay();
  const visto = adjuntos.find(({ id }) => id === elegido) ?? adjuntos[0];
  const puedeAgregar = onDialogo && sePuede('adjuntar', estado) && may('adjuntos.agregar');
  const puedeRetirar = onDialogo && visto && sePuede('retirar_adjunto', estado) && may('adjuntos.retirar');

  const acciones = (
    <span className={classes(styles.papelesActions)}>
      {puedeRetirar && (
        <IconButton icon={FileX2} label={`Retirar ${visto.nombre}`} onPress={() => onDialogo({ tipo: 'retirar', adjuntoId: visto.id, nombre: visto.nombre })} />
      )}
      {puedeAgregar && <IconButton icon={FilePlus2} label="Agregar archivos" onPress={() => onDialogo({ tipo: 'agregar' })} />}
    </span>
  );
  if (!visto) {
    return (
      <div className={classes(styles.noPaper)}>
        <p>No se adjuntó ningún archivo.</p>
        {puedeAgregar && <Button onPress={() => onDialogo({ tipo: 'agregar' })}>Agregar archivos</Button>}
      </div>
    );
  }
  return (
    <Tabs className={classes(styles.papeles)} selectedKey={String(visto.id)} onSelectionChange={(key) => setElegido(Number(key))}>
      <div className={classes(styles.papelesHead)}>
        <TabList aria-label="Archivos del expediente" className={classes(styles.papelesList)}>
          {adjuntos.map(({ id, nombre, clase }) => (
            <Tab key={id} id={String(id)} className={classes(tabs.tab, styles.papel)}>
              <span title={nombre}>{NOMBRE_CLASE[clase]}</span>
            </Tab>
          ))}
        </TabList>
        {acciones}
      </div>
      <TabPanel id={String(visto.id)} className={classes(styles.papelPanel)}>
        <Papel key={visto.id} adjunto={visto} />
      </TabPanel>
    </Tabs>
  );
}

const abrir = (adjuntoId: number) => call('adjuntos.abrir', { adjuntoId });

function Papel({ adjunto: { id, nombre } }: { readonly adjunto: Adjunto }) {
  const { file, failure } = useOpened(id, abrir);
  return failure ? <FailureNotice failure={failure} /> : <Visor file={file} name={nombre} />;
}
