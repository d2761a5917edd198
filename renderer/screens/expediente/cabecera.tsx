// Who, what, in which state, by when: and the step that comes next.
import { EllipsisVertical } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { fraseDe } from '../../../shared/domain/actos.ts';
import { sePuede } from '../../../shared/domain/expediente.ts';
import { NOMBRE_PEDIDO, nombreCompleto } from '../../../shared/domain/pedido.ts';
import { loQueQueda, NOMBRE_PLAZO } from '../../../shared/domain/plazos.ts';
import { registradoDespues } from '../../../shared/domain/recepcion.ts';
import { impedimentoDePase } from '../../../shared/domain/responsable.ts';
import { fechaCorta, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import frame from '../../app.module.css';
import { useActs } from '../../parts/acts.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { classes } from '../../parts/classes.ts';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { useShortcut } from '../../parts/shortcuts.ts';
import { goTo } from '../../state/route.ts';
import { useRespaldos } from '../../state/respaldos.ts';
import { useMay, useSession, useToday } from '../../state/session.ts';
import type { ActoConMotivo } from './con-motivo.tsx';
import type { AbrirDialogo } from './dialogos.tsx';
import styles from './cabecera.module.css';
import { vigente } from './pasos.ts';
import { undo } from './store.ts';
import { SiguientePaso } from './siguiente-paso.tsx';

type CabeceraProps = {
  readonly expediente: ExpedienteVisto;
  readonly onDialogo: AbrirDialogo;
  /** Whether the work is what is shown, among the parts of the case. */
  readonly inWork: boolean;
  /** Brings the work into sight, for a step that is taken there. */
  readonly onTrabajo: () => void;
};

export function Cabecera({ expediente, onDialogo, inWork, onTrabajo }: CabeceraProps) {
  const { numero, estado, pedido, parecidos } = expediente;
  // Whoever took it for themselves said nothing.
  const proveido = expediente.proveido?.texto ? expediente.proveido : null;
  const [primero] = pedido.servicios;
  const otros = pedido.servicios.length - 1;
  const despues = registradoDespues(pedido.recepcion, expediente.registradoEn);
  return (
    <header className={classes(screen.head, styles.head)}>
      <div className={classes(styles.title)}>
        <ScreenTitle>{numero}</ScreenTitle>
        <EstadoBadge estado={estado} />
        <strong>{NOMBRE_PEDIDO[pedido.tipo]}</strong>
        <Plazo plazo={expediente.plazo} />
        {despues !== null && (
          <span className={classes(styles.term)} title={`Recibido el ${fechaCorta(pedido.recepcion.fecha)} a las ${pedido.recepcion.hora}: sus plazos se cuentan desde ese día`}>
            Registrado después: recibido el {fechaCorta(pedido.recepcion.fecha)}
          </span>
        )}
        {parecidos.length > 0 && <span className={classes(styles.warn)}>Se parece a {parecidos.map((uno) => uno.numero).join(', ')}</span>}
      </div>
      <p className={classes(styles.who)}>
        {primero?.nombreIe || 'IE sin nombre'}
        {otros > 0 && ` (+ ${otros} ${otros === 1 ? 'servicio' : 'servicios'})`}
        {primero?.distrito ? ` · ${primero.distrito}` : ''} · {nombreCompleto(pedido.solicitante) || 'Sin nombre'} ·{' '}
        {pedido.solicitante.tipoDocumento} {pedido.solicitante.numeroDocumento || 'no indicado'}
      </p>
      <p className={classes(styles.charge)}>
        {expediente.responsable ? (
          <>
            A cargo de <strong>{expediente.responsable.nombre}</strong>
          </>
        ) : (
          'Sin asignar'
        )}
        {proveido && (
          <span title={`${momentoCorto(proveido.en)}, de ${proveido.por} a ${proveido.para}`}>
            {' '}
            · Proveído de {proveido.por}: «{proveido.texto}»
          </span>
        )}
      </p>
      <div className={classes(styles.actions)}>
        <SiguientePaso expediente={expediente} onDialogo={onDialogo} inWork={inWork} onTrabajo={onTrabajo} />
        <MasAcciones expediente={expediente} onDialogo={onDialogo} />
      </div>
    </header>
  );
}

/** The term that runs, in days left; with a clock that is behind, no day is to be relied on. */
function Plazo({ plazo }: Pick<ExpedienteVisto, 'plazo'>) {
  const hoy = useToday();
  const relojAtrasado = useRespaldos(({ estado }) => estado?.avisos.some(({ clase }) => clase === 'reloj') ?? false);
  if (plazo === null) return null;
  const { clase, vence, quedan } = plazo;
  return (
    <>
      <span className={classes(vence <= hoy ? styles.late : styles.term)} title={`Hasta el ${fechaCorta(vence)}`}>
        {NOMBRE_PLAZO[clase]}: {loQueQueda(vence, quedan, hoy)}
      </span>
      {relojAtrasado && <span className={classes(styles.warn)}>(el reloj de esta PC está atrasado: puede no ser cierto)</span>}
    </>
  );
}

function MasAcciones({ expediente, onDialogo }: { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo }) {
  const may = useMay();
  const sesion = useSession((state) => state.estado?.sesion ?? null);
  const { id, estado, deshacible } = expediente;
  const hoja = vigente(expediente, 'hoja');
  const conMotivo = (acto: ActoConMotivo) => onDialogo({ tipo: 'motivo', acto });
  const puedeDeshacer = deshacible !== null && may('expedientes.deshacer');
  const deshacer = () => void undo(expediente);
  useShortcut('deshacer', deshacer, { active: puedeDeshacer });
  const acciones = [
    { text: 'Corregir datos', cabe: sePuede('corregir', estado) && may('expedientes.corregir'), run: () => goTo({ screen: 'corregir', id }) },
    {
      text: 'Pasar a otra persona…',
      cabe: sesion !== null && may('pases.pasar') && impedimentoDePase(expediente, { id: sesion.miembroId, rol: sesion.rol }) === null,
      run: () => onDialogo({ tipo: 'pasar' }),
    },
    { text: 'Duplicar…', cabe: may('expedientes.registrar'), run: () => goTo({ screen: 'registrar', de: id }) },
    {
      text: 'Cargo de recepción…',
      cabe: sePuede('emitir_cargo', estado) && !vigente(expediente, 'cargo') && may('documentos.emitirCargo'),
      run: () => onDialogo({ tipo: 'emitir', clase: 'cargo' }),
    },
    { text: deshacible ? `Deshacer: ${fraseDe(deshacible.acto)}` : '', cabe: puedeDeshacer, run: deshacer, shortcut: 'deshacer' as const },
    {
      text: 'Destruir la hoja…',
      cabe: hoja !== undefined && hoja.entrega === null && sePuede('destruir_hoja', estado) && may('destrucciones.destruir'),
      run: () => hoja && onDialogo({ tipo: 'destruir', documentoId: hoja.id }),
    },
    { text: 'Retomar la verificación…', cabe: sePuede('retomar', estado) && may('observaciones.retomar'), run: () => conMotivo('retomar') },
    { text: 'Reabrir…', cabe: sePuede('reabrir', estado) && may('expedientes.reabrir'), run: () => conMotivo('reabrir') },
    { text: 'Anular…', cabe: sePuede('anular', estado) && may('expedientes.anular'), run: () => conMotivo('anular') },
  ].filter(({ cabe }) => cabe);
  useActs(acciones);
  if (acciones.length === 0) return null;
  return (
    <>
      <MenuTrigger>
        <AriaButton className={classes(styles.more)} aria-label="Más acciones">
          <EllipsisVertical aria-hidden />
        </AriaButton>
        <Popover className={classes(frame.menu)} placement="bottom end">
          <Menu aria-label="Más acciones" onAction={(key) => acciones.find(({ text }) => text === key)?.run()}>
            {acciones.map(({ text }) => (
              <MenuItem key={text} id={text} className={classes(frame.item)}>
                {text}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
