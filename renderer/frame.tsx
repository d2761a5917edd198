// The frame around every screen: where one can go, who is in, and what was just done.
import { BookOpen, ChevronDown, CircleAlert, CircleHelp, FilePlus2, Inbox, KeyRound, Lock, LogOut, School, ScrollText, Settings, User } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CallName } from '../shared/contract.ts';
import { NOMBRE_ROL } from '../shared/domain/miembro.ts';
import type { EstadoDeSesion } from '../shared/vistas.ts';
import styles from './app.module.css';
import { IconButton } from './parts/button.tsx';
import { classes } from './parts/classes.ts';
import { Confirm } from './parts/dialog.tsx';
import { AvisosDeDatos, EdadDeRespaldo } from './parts/respaldo/edad-de-respaldo.tsx';
import { PrintProgress } from './parts/impresion/progress.tsx';
import { KeyList } from './parts/key-list.tsx';
import { NoticeLine } from './parts/notice.tsx';
import { SHORTCUTS, useShortcut } from './parts/shortcuts.ts';
import { TopLayer } from './parts/top-layer.tsx';
import { Ajustes } from './screens/ajustes/ajustes.tsx';
import { Auditoria } from './screens/auditoria/auditoria.tsx';
import { Bandeja } from './screens/bandeja/bandeja.tsx';
import { Documentos } from './screens/documentos/documentos.tsx';
import { readPorVisar, usePorVisar } from './screens/documentos/store.ts';
import { CambiarClave } from './screens/entrada/cambiar-clave.tsx';
import { Corregir } from './screens/expediente/corregir.tsx';
import { Escuela } from './screens/escuela/escuela.tsx';
import { Expediente } from './screens/expediente/expediente.tsx';
import { Padron } from './screens/padron/padron.tsx';
import { Registrar } from './screens/registrar/registrar.tsx';
import { hashOf, type Route } from './state/address.ts';
import { useRegisterChange } from './state/events.ts';
import { answerLeaving, goTo, useRoute } from './state/route.ts';
import { leaveSession, lockSession, useMay, useSession } from './state/session.ts';

/** What was asked of the frame itself; `leave`: to end the session over something unsaved. */
type Asked = 'keys' | 'password' | 'leave';

type Sesion = NonNullable<EstadoDeSesion['sesion']>;

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'bandeja':
      return <Bandeja />;
    case 'registrar':
      return <Registrar />;
    case 'expediente':
      return <Expediente key={route.id} id={route.id} />;
    case 'corregir':
      return <Corregir key={route.id} id={route.id} />;
    case 'documentos':
      return <Documentos />;
    case 'auditoria':
      return <Auditoria />;
    case 'padron':
      return <Padron />;
    case 'escuela':
      return <Escuela key={hashOf(route)} codigoModular={route.codigoModular} anexo={route.anexo} />;
    case 'ajustes':
      return <Ajustes seccion={route.seccion} />;
  }
}

/** Places that a role may not have, by the call that their screen is made of. */
const CALL_OF: Readonly<Partial<Record<string, CallName>>> = { registrar: 'expedientes.registrar', auditoria: 'auditoria.buscar' };

const PLACES = [
  { screen: 'bandeja', label: 'Bandeja', icon: Inbox, route: { screen: 'bandeja' } },
  { screen: 'registrar', label: 'Registrar oficio', icon: FilePlus2, route: { screen: 'registrar' } },
  { screen: 'documentos', label: 'Documentos', icon: BookOpen, route: { screen: 'documentos' } },
  { screen: 'padron', label: 'Padrón', icon: School, route: { screen: 'padron' } },
  { screen: 'auditoria', label: 'Auditoría', icon: ScrollText, route: { screen: 'auditoria' } },
  { screen: 'ajustes', label: 'Ajustes', icon: Settings, route: { screen: 'ajustes', seccion: 'oficina' } },
] as const;

export function Frame({ sesion }: { readonly sesion: Sesion }) {
  const { route, wanted, unsaved } = useRoute();
  const [dialog, setDialog] = useState<Asked | null>(null);
  const may = useMay();
  const mayRegister = may('expedientes.registrar');

  useShortcut('registrar', () => goTo({ screen: 'registrar' }), { active: mayRegister });
  useShortcut('buscar', () => goTo({ screen: 'bandeja' }), { active: route.screen !== 'bandeja' });
  useShortcut('teclas', () => setDialog('keys'));
  useShortcut('bloquear', () => void lockSession('tecla'), { inDialog: true });

  return (
    <div className={classes(styles.frame)}>
      <Bar sesion={sesion} route={route} onDialog={setDialog} />
      <main className={classes(styles.main)}>
        <Screen route={route} />
      </main>
      <TopLayer>
        <NoticeLine />
        <PrintProgress />
      </TopLayer>
      {dialog === 'keys' && <KeyList onClose={() => setDialog(null)} />}
      {dialog === 'password' && <CambiarClave onClose={() => setDialog(null)} />}
      {(wanted !== null || dialog === 'leave') && (
        <Confirm
          title="Hay datos sin guardar"
          confirm="Salir sin guardar"
          cancel="Seguir aquí"
          onConfirm={() => {
            answerLeaving(true);
            if (dialog === 'leave') void leaveSession();
          }}
          onCancel={() => {
            answerLeaving(false);
            setDialog(null);
          }}
        >
          <p>{unsaved.at(-1)?.text}</p>
        </Confirm>
      )}
    </div>
  );
}

/** How many proyectos wait for whoever gives the V.° B.°. */
function CuantosPorVisar() {
  const cuantos = usePorVisar(({ proyectos }) => proyectos.length);
  const may = useMay()('proyectos.visar');
  useEffect(() => {
    if (may) void readPorVisar();
  }, [may]);
  useRegisterChange(() => {
    if (may) void readPorVisar();
  });
  return may && cuantos > 0 ? <b title={`${cuantos} por visar`}>{cuantos}</b> : null;
}

type BarProps = {
  readonly sesion: Sesion;
  readonly route: Route;
  readonly onDialog: (dialog: Asked) => void;
};

function Bar({ sesion, route, onDialog }: BarProps) {
  const ugel = useSession((state) => state.estado?.ugel ?? '');
  const demostracion = useSession((state) => state.estado?.demostracion === true);
  const enRiesgo = useSession((state) => state.estado?.enRiesgo === true);
  const may = useMay();
  const mayGo = (screen: string): boolean => {
    const name = CALL_OF[screen];
    return name === undefined || may(name);
  };
  const at = route.screen === 'expediente' || route.screen === 'corregir' ? 'bandeja' : route.screen === 'escuela' ? 'padron' : route.screen;
  return (
    <header>
      {enRiesgo && !demostracion && (
        <p className={classes(styles.risk)}>
          <CircleAlert aria-hidden />
          <span>
            Si se olvida la única contraseña, los datos se pierden. <a href={hashOf({ screen: 'ajustes', seccion: 'seguridad' })}>Resolverlo en Seguridad</a>
          </span>
        </p>
      )}
      {demostracion && <p className={classes(styles.demo)}>Datos de demostración: nada de lo que haga aquí se conserva.</p>}
      <div className={classes(styles.bar)}>
        <p className={classes(styles.brand)}>
          Altas SIAGIE <span>{ugel}</span>
        </p>
        <nav aria-label="Principal" className={classes(styles.places)}>
          {PLACES.filter(({ screen }) => mayGo(screen)).map(({ screen, label, icon: Icon, route: to }) => (
            <a
              key={screen}
              href={hashOf(to)}
              className={classes(styles.place)}
              aria-current={screen === at ? 'page' : undefined}
              title={screen === 'registrar' ? SHORTCUTS.registrar.keys : undefined}
            >
              <Icon aria-hidden />
              {label}
              {screen === 'documentos' && <CuantosPorVisar />}
            </a>
          ))}
        </nav>
        {!demostracion && <EdadDeRespaldo />}
        <IconButton icon={CircleHelp} label="Lista de teclas" shortcut="teclas" onPress={() => onDialog('keys')} />
        <MenuTrigger>
          <AriaButton className={classes(styles.who)} aria-label={`Su sesión: ${sesion.nombre} ${NOMBRE_ROL[sesion.rol]}`}>
            <User aria-hidden />
            <span>
              {sesion.nombre} <small>{NOMBRE_ROL[sesion.rol]}</small>
            </span>
            <ChevronDown aria-hidden />
          </AriaButton>
          <Popover className={classes(styles.menu)} placement="bottom end">
            <Menu
              aria-label="Su sesión"
              onAction={(key) => {
                if (key === 'password') onDialog('password');
                else if (key === 'lock') void lockSession('tecla');
                else if (useRoute.getState().unsaved.length > 0) onDialog('leave');
                else void leaveSession();
              }}
            >
              <MenuItem id="password" className={classes(styles.item)} textValue="Cambiar mi contraseña">
                <KeyRound aria-hidden />
                Cambiar mi contraseña
              </MenuItem>
              <MenuItem id="lock" className={classes(styles.item)} textValue="Bloquear">
                <Lock aria-hidden />
                Bloquear <kbd>{SHORTCUTS.bloquear.keys}</kbd>
              </MenuItem>
              <MenuItem id="leave" className={classes(styles.item)} textValue="Salir">
                <LogOut aria-hidden />
                Salir
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      <AvisosDeDatos />
    </header>
  );
}
