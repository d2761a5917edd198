// The paper on one side and the work on the other, each with its own scroll; one under the other when there is no room.
import type { ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import styles from './two-panes.module.css';

type TwoPanesProps = {
  readonly paper: ReactNode;
  readonly paperLabel: string;
  readonly children: ReactNode;
  /** Buttons that stay at the foot of the work. */
  readonly buttons?: ReactNode;
  /** What has to be seen before pressing them. */
  readonly notices?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
};

export function TwoPanes({ paper, paperLabel, children, buttons, notices, ref }: TwoPanesProps) {
  return (
    <div ref={ref} className={classes(styles.panes)}>
      <section className={classes(styles.paper)} aria-label={paperLabel}>
        {paper}
      </section>
      <div className={classes(styles.side)}>
        <div className={classes(styles.work)}>{children}</div>
        {buttons !== undefined && (
          <div className={classes(styles.foot)}>
            {notices}
            <div className={classes(styles.buttons)}>{buttons}</div>
          </div>
        )}
      </div>
    </div>
  );
}
