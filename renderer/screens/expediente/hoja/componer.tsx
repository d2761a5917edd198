// What the sheet says: user name, password if any, and the reason when it replaces another. Seen while it is written.
import { Dices, FileCheck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { contieneDatos } from '../../../../shared/domain/credencial.ts';
import { ultimaHoja } from '../../../../shared/domain/destruccion.ts';
import { numeroComparable } from '../../../../shared/domain/documento-identidad.ts';
import { llevaClave } from '../../../../shared/domain/servicio.ts';
import type { Failure } from '../../../../shared/failure.ts';
import type { ExpedienteVisto, HallazgoEnCarta } from '../../../../shared/vistas.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../parts/button.tsx';
import { classes } from '../../../parts/classes.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { fieldFailures } from '../../../parts/failure-fields.ts';
import { FailureNotice } from '../../../parts/failure-notice.tsx';
import { RadioField } from '../../../parts/fields/choice-field.tsx';
import grid from '../../../parts/fields/grid.module.css';
import { FormNotes } from '../../../parts/fields/notes.tsx';
import { PasswordField } from '../../../parts/fields/password-field.tsx';
import { LongTextField, TextField } from '../../../parts/fields/text-field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { AvisoDeReloj } from '../../../parts/respaldo/edad-de-respaldo.tsx';
import { ListaDeHallazgos, marksOf } from '../../../parts/revision/revisada.tsx';
import type { GoTo } from '../../../parts/visor/marks.tsx';
import { Visor } from '../../../parts/visor/visor.tsx';
import { isLocked, useLock, useWipeOnLock } from '../../../state/lock.ts';
import { useTask } from '../../../state/task.ts';
import { concedidos } from '../pasos.ts';
import { take } from '../store.ts';
import styles from './hoja.module.css';
import type { HojaEmitida } from './imprimir.tsx';
import type { SecretFile } from '../../../parts/visor/use-secret-file.ts';

type ComponerProps = {
  readonly expediente: ExpedienteVisto;
  readonly sheet: SecretFile;
  readonly onIssued: (hoja: HojaEmitida) => void;
  readonly onClose: () => void;
};

/** A pause after the last key before the sheet is drawn again. */
const PAUSE_MS = 350;

export function Componer({ expediente, sheet, onIssued, onClose }: ComponerProps) {
  const { id: expedienteId, pedido } = expediente;
  const anterior = ultimaHoja(expediente.documentos);
  const destruida = anterior?.anulado;
  const conClave = concedidos(expediente).some(({ resultado }) => resultado !== null && llevaClave(resultado));
  const [usuario, setUsuario] = useState(
    () => concedidos(expediente).find(({ hecho }) => hecho)?.hecho?.usuario || numeroComparable(pedido.solicitante.numeroDocumento),
  );
  const [origen, setOrigen] = useState<'propuesta' | 'siagie'>('propuesta');
  const [clave, setClave] = useState('');
  const [motivo, setMotivo] = useState('');
  const [unseen, setUnseen] = useState<Failure | null>(null);
  const [hallazgos, setHallazgos] = useState<readonly HallazgoEnCarta[]>([]);
  const [goTo, setGoTo] = useState<GoTo | null>(null);
  const [wiped, setWiped] = useState(false);
  const locked = useLock(({ owner }) => owner !== null);
  const task = useTask();
  const { show } = sheet;
  const marks = useMemo(() => marksOf(hallazgos), [hallazgos]);

  // Not proposed anew by itself when its owner is back: the one that was wiped may be in SIAGIE already.
  useWipeOnLock(() => {
    setClave('');
    setWiped(conClave);
    setUnseen(null);
  });

  const proponer = async () => {
    const result = await call('credenciales.proponerClave', { expedienteId });
    if (!result.ok) setUnseen(result.failure);
    else if (!isLocked()) setClave(result.value.clave);
  };
  useEffect(() => {
    let gone = false;
    const first = async () => {
      const result = await call('credenciales.proponerClave', { expedienteId });
      if (result.ok && !gone && !isLocked()) setClave(result.value.clave);
    };
    if (conClave) void first();
    return () => {
      gone = true;
      setClave('');
    };
  }, [expedienteId, conClave]);

  const drawable = !locked && !(conClave && clave === '');
  // The sheet is seen as it will be; without a password there is nothing to draw yet.
  useEffect(() => {
    if (!drawable) {
      show(null);
      return undefined;
    }
    let gone = false;
    const timer = setTimeout(async () => {
      const result = await call('credenciales.vistaPrevia', { expedienteId, usuario: usuario.trim(), clave: conClave ? clave : null });
      if (gone) {
        if (result.ok) result.value.bytes?.fill(0);
        return;
      }
      setUnseen(result.ok ? null : result.failure);
      setHallazgos(result.ok ? result.value.hallazgos : []);
      show(result.ok ? result.value.bytes : null);
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [expedienteId, usuario, clave, conClave, drawable, show]);

  const emitir = () =>
    void task.run(
      () => call('credenciales.emitir', { expedienteId, usuario: usuario.trim(), clave: conClave ? clave : null, motivo }),
      ({ expediente: visto, documentoId, bytes }) => {
        setClave('');
        show(bytes);
        take(visto);
        const rotulo = visto.documentos.find(({ id }) => id === documentoId)?.rotulo ?? 'Hoja de credenciales';
        onIssued({ documentoId, rotulo });
      },
    );

  const shown = task.failure ?? unseen;
  const failures = fieldFailures(shown);
  const datos = [pedido.solicitante.apellidos, pedido.solicitante.nombres, pedido.solicitante.numeroDocumento, usuario];
  const debil = origen === 'siagie' && clave.length >= 4 && contieneDatos(clave, datos);

  return (
    <Dialog
      title={anterior ? 'Otra hoja de credenciales' : 'Hoja de credenciales'}
      size="large"
      onClose={onClose}
      onSave={emitir}
      busy={task.pending}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" icon={FileCheck} pending={task.pending} shortcut="guardar" onPress={emitir}>
            Emitir e imprimir
          </Button>
        </>
      }
    >
      <div className={classes(styles.panes)}>
        <FormNotes failures={failures}>
          <div className={classes(grid.stack)}>
            <AvisoDeReloj />
            {shown && failures.length === 0 && <FailureNotice failure={shown} />}
            {anterior && (
              <Notice kind="warning">
                <p>
                  Ya se emitió <strong>{anterior.rotulo}</strong>{destruida ? ', que nadie recogió y fue destruida:' : '. La nueva la deja sin efecto:'} <strong>restablezca antes la contraseña en SIAGIE</strong>.
                </p>
              </Notice>
            )}
            <TextField label="Usuario" path="usuario" value={usuario} onChange={setUsuario} help="Lo usual es el número de documento." />
            {conClave ? (
              <>
                <RadioField
                  label="La contraseña"
                  value={origen}
                  onChange={(de) => {
                    setOrigen(de ?? 'propuesta');
                    if (de === 'propuesta') void proponer();
                    else setClave('');
                  }}
                  options={[
                    ['propuesta', 'la propone el programa'],
                    ['siagie', 'la dio SIAGIE'],
                  ]}
                />
                <PasswordField
                  label="Contraseña temporal"
                  path="clave"
                  of="sheet"
                  value={clave}
                  onChange={setClave}
                  help="No se guarda en ninguna parte: solo va en la hoja impresa."
                />
                {debil && (
                  <Notice kind="warning" live>
                    <p>Contiene datos de la persona, fáciles de adivinar. La hoja ordena cambiarla al primer ingreso: pídaselo también de palabra.</p>
                  </Notice>
                )}
                {wiped && clave === '' && (
                  <Notice kind="warning" live>
                    <p>
                      La contraseña se borró al bloquearse la pantalla.{' '}
                      {origen === 'siagie' ? 'Escriba otra vez la que dio SIAGIE.' : 'Si ya la puso en SIAGIE, escriba la misma; si no, proponga otra.'}
                    </p>
                  </Notice>
                )}
                {origen === 'propuesta' && (
                  <div>
                    <Button icon={Dices} onPress={() => void proponer()}>
                      Proponer otra
                    </Button>
                  </div>
                )}
              </>
            ) : (
              <Notice>
                <p>La persona ya tiene usuario y conserva su contraseña: la hoja no lleva ninguna.</p>
              </Notice>
            )}
            {drawable && <ListaDeHallazgos hallazgos={hallazgos} onGo={(finding) => setGoTo({ finding })} />}
            {anterior && (
              <LongTextField label="Por qué se hace otra hoja" path="motivo" rows={2} value={motivo} onChange={setMotivo} help={destruida ? 'Por ejemplo: se presentó después.' : 'Por ejemplo: se extravió, o no se imprimió bien.'} />
            )}
          </div>
        </FormNotes>
        <div className={classes(styles.sheet)}>
          {sheet.file ? (
            <Visor file={sheet.file} name="Hoja de credenciales" kind="letter" marks={marks} goTo={goTo} />
          ) : (
            <p className={classes(styles.nothing)}>{conClave && clave === '' ? 'Escriba la contraseña para ver la hoja.' : 'Preparando la hoja…'}</p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
