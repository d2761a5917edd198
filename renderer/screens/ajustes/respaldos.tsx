// Backups: how they stand, making one, the second folder, the list, what was set aside by a restore, and a look through the data.
import { FolderOpen, FolderPlus, HardDriveDownload, Stethoscope, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { haceCuanto, tamanoEnPalabras } from '../../../shared/domain/respaldos.ts';
import { fecha, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { ListaDeRespaldos, RespaldoMirado } from '../../../shared/vistas-respaldos.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ElegirCarpeta, useCarpeta } from '../../parts/respaldo/elegir-carpeta.tsx';
import { TablaDeRespaldos } from '../../parts/respaldo/lista-de-respaldos.tsx';
import { Marcha } from '../../parts/respaldo/marcha.tsx';
import { RespaldoDialogo } from '../../parts/respaldo/respaldo-dialogo.tsx';
import styles from '../../parts/respaldo/respaldo.module.css';
import { Section } from '../../parts/section.tsx';
import { useBackupNews } from '../../state/events.ts';
import { keepEstado, loadEstado, loadLista, useRespaldos } from '../../state/respaldos.ts';
import { loadSession, useMay, useToday } from '../../state/session.ts';
import { useTask, type Task } from '../../state/task.ts';

export function Respaldos() {
  const { estado, lista, failure } = useRespaldos();
  const [otra, setOtra] = useState<ListaDeRespaldos | null>(null);
  const [mirado, setMirado] = useState<RespaldoMirado | null>(null);
  const may = useMay();
  const task = useTask();
  // Apart from the other: what follows the choice begins before the choice has quite ended.
  const eleccion = useTask();
  const carpeta = useCarpeta(() => call('respaldos.elegirCarpeta', {}));
  const puede = may('respaldos.hacer');
  useBackupNews(() => {
    if (puede) void loadLista();
  });
  useEffect(() => {
    void loadEstado();
    if (puede) void loadLista();
  }, [puede]);
  if (!estado) return null;

  const fallado = task.failure ?? eleccion.failure;
  const ocupado = estado.trabajo !== null;
  const hacer = (donde: string | null) => void task.run(() => keepEstado(call('respaldos.hacer', { carpeta: donde })));
  const ver = (respaldo: string) => void task.run(() => call('respaldos.ver', { respaldo }), setMirado);
  const abrir = (donde: string) => void task.run(() => call('respaldos.listar', { carpeta: donde }), setOtra);
  const elegir = (luego: (carpeta: string) => void) => void eleccion.run(() => carpeta.pedir(luego));

  return (
    <>
      <Section title="Respaldos">
        <Edad />
        <Marcha trabajo={estado.trabajo} fin={estado.fin} onDetener={puede ? () => void call('respaldos.detener', {}) : undefined} />
        {fallado && <FailureNotice failure={fallado} />}
        {!puede && (
          <Notice>
            <p>Solo el especialista y el jefe hacen y ven respaldos.</p>
          </Notice>
        )}
        {puede && (
          <div className={classes(styles.acciones)}>
            <Button icon={HardDriveDownload} kind="primary" isDisabled={ocupado} onPress={() => hacer(null)}>
              Hacer un respaldo ahora
            </Button>
            <Button icon={FolderPlus} isDisabled={ocupado} onPress={() => elegir(hacer)}>
              Hacer uno en otra carpeta
            </Button>
            <Button icon={FolderOpen} onPress={() => elegir(abrir)}>
              Abrir respaldos de otra carpeta
            </Button>
            <Button icon={Stethoscope} isDisabled={ocupado} onPress={() => void task.run(() => keepEstado(call('respaldos.comprobar', {})))}>
              Comprobar los datos
            </Button>
          </div>
        )}
      </Section>
      <SegundaCarpeta task={task} elegir={elegir} />
      {otra && (
        <Section title="Respaldos de la carpeta elegida" aside={<Button onPress={() => setOtra(null)}>Cerrar</Button>}>
          {otra.respaldos.length === 0 ? <p>En esa carpeta no hay respaldos de este programa.</p> : <TablaDeRespaldos respaldos={otra.respaldos} onVer={({ respaldo }) => ver(respaldo)} />}
        </Section>
      )}
      {puede && (
        <Section title="Los que hay">
          {failure && <FailureNotice failure={failure} onRetry={() => void loadLista()} />}
          {lista?.respaldos.length === 0 && <p>Todavía no hay ninguno.</p>}
          {lista && lista.respaldos.length > 0 && <TablaDeRespaldos respaldos={lista.respaldos} onVer={({ respaldo }) => ver(respaldo)} />}
        </Section>
      )}
      {lista && lista.apartados.length > 0 && <Apartados lista={lista} />}
      {carpeta.pregunta && <ElegirCarpeta pregunta={carpeta.pregunta} onClose={carpeta.cerrar} />}
      {mirado && (
        <RespaldoDialogo
          mirado={mirado}
          onClose={() => setMirado(null)}
          verificar={mirado.ultimosActos ? () => keepEstado(call('respaldos.verificar', { respaldo: mirado.respaldo, persona: null, clave: '' })) : undefined}
          restaurar={may('respaldos.restaurar') ? (con) => keepEstado(call('respaldos.restaurar', { respaldo: mirado.respaldo, ...con })) : undefined}
        />
      )}
    </>
  );
}

function Edad() {
  const estado = useRespaldos((state) => state.estado);
  const puede = useMay()('respaldos.hacer');
  const hoy = useToday();
  if (!estado || hoy === '') return null;
  const texto = estado.ultimo === null ? 'Todavía no hay un respaldo bueno.' : `El último respaldo bueno es de ${haceCuanto(estado.ultimo, fecha(hoy))}.`;
  return (
    <>
      {estado.atrasado ? (
        <Notice kind="warning">
          <p>
            {texto} {puede ? 'Haga uno ahora.' : 'Pida a quien tiene a su cargo los expedientes que haga uno.'}
          </p>
        </Notice>
      ) : (
        <p>{texto}</p>
      )}
      <p>Se hacen solos cada día que algo cambió, cifrados. Se guardan los de los últimos 7 días, 8 semanas y 12 meses.</p>
    </>
  );
}

type SegundaProps = { readonly task: Task; readonly elegir: (luego: (carpeta: string) => void) => void };

function SegundaCarpeta({ task, elegir }: SegundaProps) {
  const segunda = useRespaldos(({ estado }) => estado?.segunda ?? null);
  const hoy = useToday();
  const may = useMay()('respaldos.segundaCarpeta');
  const poner = (carpeta: string | null) => void task.run(() => keepEstado(call('respaldos.segundaCarpeta', { carpeta })));
  return (
    <Section title="Segunda carpeta">
      {segunda ? (
        <p>
          <strong>{segunda.etiqueta}</strong>
          {segunda.ultimo === null || hoy === '' ? ': todavía sin respaldo.' : `: el último, ${haceCuanto(segunda.ultimo, fecha(hoy))}.`}
        </p>
      ) : (
        <p>Ninguna. Si la PC se pierde o se malogra, los respaldos que están en ella también: elija una memoria USB o un disco aparte.</p>
      )}
      {segunda?.falla !== null && segunda?.falla !== undefined && (
        <Notice kind="warning">
          <p>{segunda.falla}</p>
        </Notice>
      )}
      {may && (
        <div className={classes(styles.acciones)}>
          <Button icon={FolderOpen} onPress={() => elegir(poner)}>
            {segunda ? 'Cambiar la carpeta' : 'Elegir la carpeta'}
          </Button>
          {segunda && <Button onPress={() => poner(null)}>Ya no usarla</Button>}
        </div>
      )}
    </Section>
  );
}

type Apartado = ListaDeRespaldos['apartados'][number];

function Apartados({ lista: { apartados } }: { readonly lista: ListaDeRespaldos }) {
  const [pide, setPide] = useState<{ readonly que: 'volver' | 'borrar'; readonly de: Apartado } | null>(null);
  const may = useMay()('respaldos.deshacerRestauracion');
  const task = useTask();
  const cerrar = () => {
    task.forget();
    setPide(null);
  };
  return (
    <Section title="Apartado al restaurar">
      <p>Cada restauración guarda aquí lo que había, dentro de la carpeta de los datos. Ahí queda hasta que el jefe lo borre.</p>
      <table className={classes(styles.tabla)}>
        <thead>
          <tr>
            <th scope="col">Apartado el</th>
            <th scope="col">Tamaño</th>
            <th scope="col">Acciones</th>
          </tr>
        </thead>
        <tbody>
          {apartados.map((uno) => (
            <tr key={uno.nombre}>
              <th scope="row">{momentoCorto(uno.en)}</th>
              <td>{tamanoEnPalabras(uno.bytes)}</td>
              <td>
                {may && (
                  <div className={classes(styles.acciones)}>
                    <Button icon={Undo2} aria-label={`Traer de vuelta lo apartado el ${momentoCorto(uno.en)}`} onPress={() => setPide({ que: 'volver', de: uno })}>
                      Traer de vuelta
                    </Button>
                    <Button icon={Trash2} aria-label={`Borrar lo apartado el ${momentoCorto(uno.en)}`} onPress={() => setPide({ que: 'borrar', de: uno })}>
                      Borrar
                    </Button>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pide?.que === 'borrar' && (
        <Confirm
          title={`¿Borrar lo apartado el ${momentoCorto(pide.de.en)}?`}
          confirm="Borrar para siempre"
          failure={task.failure}
          pending={task.pending}
          onCancel={cerrar}
          onConfirm={() =>
            void task.run(
              () => call('respaldos.quitarApartado', { apartado: pide.de.nombre }),
              (quedan) => {
                useRespaldos.setState({ lista: quedan });
                setPide(null);
              },
            )
          }
        >
          <p>Son {tamanoEnPalabras(pide.de.bytes)} que ya no se podrán traer de vuelta. Si ahí se registró algo después del respaldo que se restauró, se pierde.</p>
          <p>Bórrelo solo si está seguro de que al registro de ahora no le falta nada.</p>
        </Confirm>
      )}
      {pide?.que === 'volver' && (
        <Confirm
          title="Traer de vuelta lo apartado"
          confirm="Traer de vuelta"
          failure={task.failure}
          pending={task.pending}
          onCancel={cerrar}
          onConfirm={() => void task.run(() => call('respaldos.deshacerRestauracion', { apartado: pide.de.nombre }), () => void loadSession())}
        >
          <p>Todos saldrán del programa, y se entra con las contraseñas de entonces. Lo que hay ahora queda aparte a su vez.</p>
        </Confirm>
      )}
    </Section>
  );
}
