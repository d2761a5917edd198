// Why something could not be done, where it was asked for; with every datum at fault, each leading to its field.
import { CircleAlert, RotateCw } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Failure } from '../../shared/failure.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { fieldFailures, sentenceOf } from './failure-fields.ts';
import styles from './notice.module.css';

type FailureNoticeProps = {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  /** Leads to the field of that path. */
  readonly onField?: (path: string) => void;
  readonly prefix?: string;
};

export function FailureNotice({ failure, onRetry, onField, prefix = '' }: FailureNoticeProps) {
  const fields = fieldFailures(failure, prefix);
  return (
    <div role="alert" className={classes(styles.notice, styles.error)}>
      <CircleAlert aria-hidden />
      <div className={classes(styles.text)}>
        <p>{sentenceOf(failure)}</p>
        {fields.length > 1 && (
          <ul className={classes(styles.list)}>
            {fields.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {onField ? (
                  <AriaButton className={classes(styles.link)} onPress={() => onField(field)}>
                    {message}
                  </AriaButton>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {onRetry && (
        <Button icon={RotateCw} onPress={onRetry}>
          Reintentar
        </Button>
      )}
    </div>
  );
}
