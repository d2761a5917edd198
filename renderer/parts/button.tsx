// Buttons, and what a hovering mouse or the keyboard learns of them.
import type { LucideIcon } from 'lucide-react';
import { LoaderCircle } from 'lucide-react';
import { Children, useRef, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useActs } from './acts.ts';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `primary`: the step to take; one per screen or dialog. */
  readonly kind?: 'primary' | 'normal' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  readonly pending?: boolean;
  readonly isDisabled?: boolean;
  readonly shortcut?: Shortcut;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-expanded'?: boolean;
  /** Closes the dialog it stands in. */
  readonly slot?: 'close';
};

/** The text of a button, when it is nothing else. */
function textOf(children: ReactNode): string {
  const parts = Children.toArray(children);
  return parts.every((part) => typeof part === 'string' || typeof part === 'number') ? parts.join('') : '';
}

export function Button({ children, kind = 'normal', icon: Icon, pending = false, isDisabled = false, shortcut, onPress, ...rest }: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  const text = rest['aria-label'] ?? textOf(children);
  // What it does may come from what it stands in, as where it opens files: the act is to press it.
  useActs(text === '' || isDisabled || pending ? [] : [{ text, ...(shortcut && { shortcut }), run: () => element.current?.click() }]);
  const button = (
    <AriaButton
      {...rest}
      ref={element}
      className={classes(styles.button, styles[kind])}
      isPending={pending}
      isDisabled={isDisabled}
      onPress={() => onPress?.()}
      {...(shortcut && { 'aria-keyshortcuts': SHORTCUTS[shortcut].aria })}
    >
      {pending ? <LoaderCircle aria-hidden className={classes(styles.spin)} /> : Icon && <Icon aria-hidden />}
      {children}
    </AriaButton>
  );
  return shortcut ? <WithTip tip={SHORTCUTS[shortcut].keys}>{button}</WithTip> : button;
}

type IconButtonProps = {
  readonly icon: LucideIcon;
  /** Its name for screen readers and its tooltip. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly shortcut?: Shortcut;
};

export function IconButton({ icon: Icon, label, onPress, isDisabled = false, shortcut }: IconButtonProps) {
  return (
    <WithTip tip={shortcut ? `${label} (${SHORTCUTS[shortcut].keys})` : label}>
      <AriaButton className={classes(styles.icon)} aria-label={label} onPress={() => onPress?.()} isDisabled={isDisabled}>
        <Icon aria-hidden />
      </AriaButton>
    </WithTip>
  );
}

function WithTip({ tip, children }: { readonly tip: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <Tooltip className={classes(styles.tip)} offset={4}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
