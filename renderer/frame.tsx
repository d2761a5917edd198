// The frame around every screen: where one can go, who is in, and what was just done.
import type { LucideIcon } from 'lucide-react';
import {
  ArrowLeftRight, BookOpen, ChevronDown, CircleAlert, CircleHelp, FilePlus2, IdCard, Inbox, Keyboard, KeyRound, Lock, LogOut, School, ScrollText, Search, Settings, User,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CallName } from '../shared/contract.ts';
import { SIN_FILTRO } from '../shared/domain/bandeja.ts';
import { NOMBRE_ROL } from '../shared/domain/miembro.ts';
import type { EstadoDeSesion } from '../shared/vistas.ts';
import styles from './app.module.css';
import { useActs, type Act } from './parts/acts.ts';
import { openManualHere } from './parts/ayuda/ayuda.tsx';
import { EntregarCargo } from './parts/cargos/entregar-cargo.tsx';
import { IconButton } from './parts/button.tsx';
import { classes } from './parts/classes.ts';
import { Confirm } from './parts/dialog.tsx';
import { AvisosDeDatos, EdadDeRespaldo } from './parts/respaldo/edad-de-respaldo.tsx';
import { PrintProgress } from './parts/impresion/progress.tsx';
import { KeyList } from './parts/key-list.tsx';
import { NoticeLine } from './parts/notice.tsx';
import { Paleta } from './parts/paleta/paleta.tsx';
import { SHORTCUTS, useShortcut, type Shortcut } from './parts/shortcuts.ts';
import { TopLayer } from './parts/top-layer.tsx';
import { Ajustes, NOMBRE_SECCION } from './screens/ajustes/ajustes.tsx';
import { AnioNuevo } from './screens/anio-nuevo/anio-nuevo.tsx';
import { AvisoDeAnioNuevo } from './screens/anio-nuevo/aviso.tsx';
import { Auditoria } from './screens/auditoria/auditoria.tsx';
import { Bandeja } from './screens/bandeja/bandeja.tsx';
import { openTray, readPreferencias, usePreferencias } from './screens/bandeja/preferencias.ts';
import { Documentos } from './screens/documentos/documentos.tsx';
import { readPorVisar, usePorVisar } from './screens/documentos/store.ts';
import { CambiarClave } from './screens/entrada/cambiar-clave.tsx';
import { Corregir } from './screens/expediente/corregir.tsx';
import { Escuela } from './screens/escuela/escuela.tsx';
import { Expediente } from './screens/expediente/expediente.tsx';
import { Multiple } from './screens/multiple/multiple.tsx';
import { Padron } from './screens/padron/padron.tsx';
import { Persona } from './screens/persona/persona.tsx';
import { Registrar } from './screens/registrar/registrar.tsx';
import { Siagie } from './screens/siagie/siagie.tsx';
import { Vigencias } from './screens/vigencias/vigencias.tsx';
import { hashOf, SECCIONES_DE_AJUSTES, type Route } from './state/address.ts';
import { useRegisterChange } from './state/events.ts';
import { answerLeaving, goTo, useRoute } from './state/route.ts';
import { leaveSession, lockSession, useMay, useSession, useToday } from './state/session.ts';

const openHelp = (): void => openManualHere(false);

/** What was asked of the frame itself; `leave`: to end the session over something unsaved. */
type Asked = 'keys' | 'palette' | 'password' | 'cargo' | 'leave';

type Sesion = NonNullable<EstadoDeSesion['sesion']>;

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'bandeja':
      return <Bandeja />;
    case 'registrar':
      return <Registrar key={route.de} de={route.de ?? null} />;
    case 'expediente':
      return <Expediente key={route.id} id={route.id} />;
    case 'corregir':
      return <Corregir key={route.id} id={route.id} />;
    case 'documentos':
      return <Documentos />;
    case 'auditoria':
      return <Auditoria />;
    case 'multiple':
      return <Multiple />;
    case 'padron':
      return <Padron />;
    case 'vigencias':
      return <Vigencias />;
    case 'anio-nuevo':
      return <AnioNuevo />;
    case 'siagie':
      return <Siagie />;
    case 'persona':
      return <Persona key={hashOf(route)} tipoDocumento={route.tipoDocumento} numeroDocumento={route.numeroDocumento} />;
    case 'escuela':
      return <Escuela key={hashOf(route)} codigoModular={route.codigoModular} anexo={route.anexo} />;
    case 'ajustes':
      return <Ajustes seccion={route.seccion} />;
  }
}

/** Places that a role may not have, by the call that their screen is made of. */
const CALL_OF: Readonly<Partial<Record<string, CallName>>> = { registrar: 'expedientes.registrar', auditoria: 'auditoria.buscar' };

/** The place in the bar to which a screen that is not in it belongs. */
const PLACE_OF: Readonly<Partial<Record<Route['screen'], Route['screen']>>> = {
  expediente: 'bandeja', corregir: 'bandeja', siagie: 'bandeja', escuela: 'padron', persona: 'vigencias', multiple: 'documentos', 'anio-nuevo': 'ajustes',
};

const SHORTCUT_OF: Readonly<Partial<Record<string, Shortcut>>> = { bandeja: 'buscar', registrar: 'registrar' };

const PLACES = [
  { screen: 'bandeja', label: 'Bandeja', icon: Inbox, route: { screen: 'bandeja' } },
  { screen: 'registrar', label: 'Registrar oficio', icon: FilePlus2, route: { screen: 'registrar' } },
  { screen: 'vigencias', label: 'Vigencias', icon: IdCard, route: { screen: 'vigencias' } },
  { screen: 'documentos', label: 'Documentos', icon: BookOpen, route: { screen: 'documentos' } },
  { screen: 'padron', label: 'Padrón', icon: School, route: { screen: 'padron' } },
  { screen: 'auditoria', label: 'Auditoría', icon: ScrollText, route: { screen: 'auditoria' } },
  { screen: 'ajustes', label: 'Ajustes', icon: Settings, route: { screen: 'ajustes', seccion: 'oficina' } },
] as const;

export function Frame({ sesion }: { readonly sesion: Sesion }) {
  const { route, wanted, unsaved } = useRoute();
  const [dialog, setDialog] = useState<Asked | null>(null);
  const { filtros } = usePreferencias();
  useEffect(() => void readPreferencias(), []);
  useRegisterChange(() => void readPreferencias());
  const may = useMay();
  const mayRegister = may('expedientes.registrar');
  const places = PLACES.filter(({ screen }) => {
    const name = CALL_OF[screen];
    return name === undefined || may(name);
  });
  const own: BarProps['own'] = [
    { text: 'Ayuda', icon: CircleHelp, shortcut: 'ayuda', run: openHelp },
    { text: 'Lista de teclas', icon: Keyboard, shortcut: 'teclas', run: () => setDialog('keys') },
    { text: 'Cambiar mi contraseña', icon: KeyRound, run: () => setDialog('password') },
    ...(may('cargos.entregar') ? [{ text: 'Entregar mi cargo…', icon: ArrowLeftRight, run: () => setDialog('cargo') }] : []),
    { text: 'Bloquear', icon: Lock, shortcut: 'bloquear', run: () => void lockSession('tecla') },
    { text: 'Salir', icon: LogOut, run: () => (useRoute.getState().unsaved.length > 0 ? setDialog('leave') : void leaveSession()) },
  ];

  useActs(
    [
      ...places.map(({ screen, label, route: to }) => ({ text: label, ...(SHORTCUT_OF[screen] && { shortcut: SHORTCUT_OF[screen] }), run: () => goTo(to) })),
      ...(may('siagie.porHacer') ? [{ text: 'Por hacer en SIAGIE: crear, resetear, inactivar', run: () => goTo({ screen: 'siagie' }) }] : []),
      ...(may('multiples.emitir') ? [{ text: 'Oficio múltiple', run: () => goTo({ screen: 'multiple' }) }] : []),
      ...(may('anioNuevo.ver') ? [{ text: 'Año nuevo', run: () => goTo({ screen: 'anio-nuevo' }) }] : []),
      ...SECCIONES_DE_AJUSTES.map((seccion) => ({ text: NOMBRE_SECCION[seccion], where: 'Ajustes', run: () => goTo({ screen: 'ajustes', seccion }) })),
      ...filtros.map(({ nombre, filtro }) => ({ text: nombre, where: 'Filtro de la bandeja', run: () => openTray(filtro) })),
      ...own,
    ],
    'frame',
  );
  useShortcut('paleta', () => setDialog('palette'));
  useShortcut('registrar', () => goTo({ screen: 'registrar' }), { active: mayRegister });
  useShortcut('buscar', () => goTo({ screen: 'bandeja' }), { active: route.screen !== 'bandeja' });
  useShortcut('teclas', () => setDialog('keys'));
  useShortcut('bloquear', () => void lockSession('tecla'), { inDialog: true });

  return (
    <div className={classes(styles.frame)}>
      <Bar sesion={sesion} route={route} places={places} own={own} onDialog={setDialog} />
      <main className={classes(styles.main)}>
        <Screen route={route} />
      </main>
      <TopLayer>
        <NoticeLine />
        <PrintProgress />
      </TopLayer>
      {dialog === 'keys' && <KeyList onClose={() => setDialog(null)} />}
      {dialog === 'palette' && <Paleta onClose={() => setDialog(null)} onVerCasos={(texto) => openTray({ ...SIN_FILTRO, texto })} />}
      {dialog === 'cargo' && <EntregarCargo de={sesion.miembroId} onClose={() => setDialog(null)} />}
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
  /** Where this role may go. */
  readonly places: readonly (typeof PLACES)[number][];
  /** What one may do about one's own session. */
  readonly own: readonly (Act & { readonly icon: LucideIcon })[];
  readonly onDialog: (dialog: Asked) => void;
};

function Bar({ sesion, route, places, own, onDialog }: BarProps) {
  const ugel = useSession((state) => state.estado?.ugel ?? '');
  const demostracion = useSession((state) => state.estado?.demostracion === true);
  const enRiesgo = useSession((state) => state.estado?.enRiesgo === true);
  const at = PLACE_OF[route.screen] ?? route.screen;
  const hoy = useToday();
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
          {places.map(({ screen, label, icon: Icon, route: to }) => (
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
        <IconButton icon={Search} label="Ir a o hacer" shortcut="paleta" onPress={() => onDialog('palette')} />
        <IconButton icon={CircleHelp} label="Ayuda" shortcut="ayuda" onPress={openHelp} />
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
              onAction={(key) => own.find(({ text }) => text === key)?.run()}
            >
              {own.map(({ text, icon: Icon, shortcut }) => (
                <MenuItem key={text} id={text} className={classes(styles.item)} textValue={text}>
                  <Icon aria-hidden />
                  {text} {shortcut && <kbd>{SHORTCUTS[shortcut].keys}</kbd>}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      <AvisosDeDatos />
      {route.screen !== 'anio-nuevo' && <AvisoDeAnioNuevo key={hoy} />}
    </header>
  );
}
