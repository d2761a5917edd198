// What is to be mended, point by point, and the term; then the letter is seen and issued.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { puntosDe } from '../../../shared/domain/observacion.ts';
import { distanciaDe } from '../../../shared/domain/plazos.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useSession } from '../../state/session.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import { conPropuestas, puntoNuevo } from './puntos.ts';
import styles from './trabajo.module.css';
import { useExpediente } from './store.ts';

type ObservarProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function Observar({ expediente, onDialogo }: ObservarProps) {
  const esJefe = useSession(({ estado }) => estado?.sesion?.rol === 'jefe');
  const otraVez = expediente.observaciones.length > 0;
  if (otraVez && !esJefe) {
    return (
      <Notice kind="warning">
        <p>
          Este expediente ya fue observado una vez, que es lo que permite la ley (art. 136 del TUO de la Ley 27444). Decídalo con lo que hay; si hace falta observarlo de
          nuevo, debe hacerlo el jefe, con su sesión y un motivo.
        </p>
      </Notice>
    );
  }
  return <Puntos expediente={expediente} otraVez={otraVez} onDialogo={onDialogo} />;
}

function Puntos({ expediente, otraVez, onDialogo }: ObservarProps & { readonly otraVez: boolean }) {
  const propuestas = puntosDe(expediente.requisitos, expediente.hallazgos);
  const [puntos, setPuntos] = useState(() => conPropuestas([], propuestas));
  const [seguidas, setSeguidas] = useState(propuestas);
  if (propuestas.join('\n') !== seguidas.join('\n')) {
    setSeguidas(propuestas);
    setPuntos(conPropuestas(puntos, propuestas));
  }
  const [dias, setDias] = useState(() => String(useExpediente.getState().plazo));
  const [motivo, setMotivo] = useState('');
  const distancia = distanciaDe(
    expediente.pedido.servicios.map(({ distrito }) => distrito),
    useExpediente((state) => state.distancia),
  );

  const mover = (desde: number, hacia: number) =>
    setPuntos((antes) => {
      const otros = antes.toSpliced(desde, 1);
      const movido = antes[desde];
      return movido ? otros.toSpliced(hacia, 0, movido) : antes;
    });
  const ver = () =>
    onDialogo({
      tipo: 'emitir_observacion',
      puntos: puntos.map(({ texto }) => texto.trim()).filter((texto) => texto !== ''),
      dias: Number(dias),
      motivo,
    });
  useShortcut('guardar', ver);

  return (
    <div className={classes(grid.stack, grid.formBox)}>
      <ol className={classes(styles.puntos)} aria-label="Lo que se pide subsanar">
        {puntos.map(({ key, texto }, i) => (
          <li key={key} className={classes(styles.punto)}>
            <LongTextField
              label={`Punto ${i + 1}`}
              rows={2}
              value={texto}
              onChange={(cambiado) => setPuntos((antes) => antes.map((uno) => (uno.key === key ? { ...uno, texto: cambiado } : uno)))}
            />
            <div className={classes(styles.puntoActions)}>
              <IconButton icon={ArrowUp} label={`Subir el punto ${i + 1}`} isDisabled={i === 0} onPress={() => mover(i, i - 1)} />
              <IconButton icon={ArrowDown} label={`Bajar el punto ${i + 1}`} isDisabled={i === puntos.length - 1} onPress={() => mover(i, i + 1)} />
              <IconButton icon={Trash2} label={`Quitar el punto ${i + 1}`} onPress={() => setPuntos((antes) => antes.filter((uno) => uno.key !== key))} />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button kind="quiet" icon={Plus} onPress={() => setPuntos((antes) => [...antes, puntoNuevo(null)])}>
          Agregar punto
        </Button>
      </div>
      <div className={classes(grid.grid)}>
        <TextField
          label="Plazo, en días hábiles"
          size={5}
          kind="digits"
          value={dias}
          onChange={setDias}
          help={
            distancia === 0 || !/^\d+$/.test(dias)
              ? 'Corre desde el día hábil siguiente al de la notificación.'
              : `Más ${distancia} por el término de la distancia: el oficio dirá ${Number(dias) + distancia}. Corre desde el día hábil siguiente al de la notificación.`
          }
        />
        {otraVez && (
          <LongTextField
            label="Por qué se observa de nuevo"
            rows={2}
            value={motivo}
            onChange={setMotivo}
            help="La ley permite observar una sola vez (art. 136 del TUO de la Ley 27444)."
          />
        )}
      </div>
      <div className={classes(styles.foot)}>
        <Button kind="primary" shortcut="guardar" onPress={ver}>
          Ver el oficio y emitirlo
        </Button>
      </div>
    </div>
  );
}
