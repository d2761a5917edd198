// Something worth knowing, in the flow of the screen; and the line at the foot that tells what was just done.
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { clearNotice, useNotice } from '../state/notice.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './notice.module.css';

const ICON = { info: Info, warning: TriangleAlert, good: CircleCheck, danger: CircleAlert } as const;

type NoticeProps = {
  readonly kind?: keyof typeof ICON;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Told by screen readers when it appears. */
  readonly live?: boolean;
};

export function Notice({ kind = 'info', children, actions, live = false }: NoticeProps) {
  const Icon = ICON[kind];
  return (
    <div className={classes(styles.notice, styles[kind])} {...(live && { role: 'status' })}>
      <Icon aria-hidden />
      <div className={classes(styles.text)}>{children}</div>
      {actions !== undefined && <div className={classes(styles.actions)}>{actions}</div>}
    </div>
  );
}

/** Long enough to read and to reach «Deshacer»; it stays while the pointer or the keyboard is on it. */
const SECONDS = 12;

export function NoticeLine() {
  const notice = useNotice((state) => state.notice);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setInterval(() => {
      if (!document.querySelector('[data-notice]:is(:hover, :focus-within)')) clearNotice();
    }, SECONDS * 1000);
    return () => clearInterval(timer);
  }, [notice]);
  return (
    <output className={classes(styles.region)}>
      {notice && (
        <div key={notice.id} data-notice className={classes(styles.toast)}>
          <CircleCheck aria-hidden />
          <span>{notice.text}</span>
          {notice.action && (
            <Button
              kind="quiet"
              onPress={() => {
                clearNotice();
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton icon={X} label="Quitar el aviso" onPress={clearNotice} />
        </div>
      )}
    </output>
  );
}
