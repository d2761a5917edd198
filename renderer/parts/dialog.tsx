// A dialog over the screen: title, what went wrong first, content, and its buttons at the foot.
import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Failure } from '../../shared/failure.ts';
import { useTopic } from '../state/ayuda.ts';
import { clearNotice } from '../state/notice.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { FailureNotice } from './failure-notice.tsx';
import { useShortcut } from './shortcuts.ts';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly failure?: Failure | null;
  readonly size?: 'small' | 'medium' | 'large';
  readonly role?: 'dialog' | 'alertdialog';
  /** Ctrl + Enter. */
  readonly onSave?: () => void;
  /** While a work is under way, it does not close. */
  readonly busy?: boolean;
  /** It only tells something: what was done before it is not over. */
  readonly keepsNotice?: boolean;
};

export function Dialog({ title, onClose, children, footer, failure = null, size = 'medium', role = 'dialog', onSave, busy = false, keepsNotice = false }: DialogProps) {
  // Also without a step of its own: one that lies under it must not take it.
  useShortcut('guardar', () => onSave?.(), { inDialog: true });
  useTopic(title);
  // What was done before it is over: its line would cover the foot, and its «¿Salió bien?» be taken for another's.
  useEffect(() => {
    if (!keepsNotice) clearNotice();
  }, [keepsNotice]);
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isOpen
      onOpenChange={(open) => {
        if (!open && !busy) onClose();
      }}
      isKeyboardDismissDisabled={busy}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog role={role} className={classes(styles.dialog)}>
          <header className={classes(styles.head)}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label="Cerrar" onPress={onClose} isDisabled={busy} shortcut="cerrar" />
          </header>
          <div className={classes(styles.body)}>
            {failure && <FailureNotice failure={failure} />}
            {children}
          </div>
          {footer !== undefined && <footer className={classes(styles.foot)}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A word at the foot, before the buttons. */
export function FootNote({ children }: { readonly children: ReactNode }) {
  return <p className={classes(styles.footNote)}>{children}</p>;
}

type ConfirmProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly failure?: Failure | null;
  readonly pending?: boolean;
};

/** Asks before something that cannot be taken back; what is safe has the focus. */
export function Confirm({ title, children, confirm, cancel = 'Cancelar', onConfirm, onCancel, failure = null, pending = false }: ConfirmProps) {
  return (
    <Dialog
      title={title}
      role="alertdialog"
      size="small"
      onClose={onCancel}
      failure={failure}
      busy={pending}
      footer={
        <>
          <Button kind="danger" pending={pending} onPress={onConfirm}>
            {confirm}
          </Button>
          <FirstFocus>
            <Button onPress={onCancel} isDisabled={pending}>
              {cancel}
            </Button>
          </FirstFocus>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

/** Gives the keyboard to the control within, once, when it appears. */
export function FirstFocus({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, [role="spinbutton"], button')?.focus(), []);
  return (
    <span ref={box} className={classes(styles.bare)}>
      {children}
    </span>
  );
}
