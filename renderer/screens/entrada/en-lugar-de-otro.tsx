// Whoever waits behind the lock loses what they had not saved when another enters: that is asked first.
import { useState, type ReactNode } from 'react';
import { Confirm } from '../../parts/dialog.tsx';
import { useLock } from '../../state/lock.ts';
import { useRoute } from '../../state/route.ts';

/** Whether the work behind the lock holds something unsaved, or a dialog half filled. */
const somethingWaits = (): boolean =>
  useRoute.getState().unsaved.length > 0 || document.querySelector('[inert] :is([role="dialog"], [role="alertdialog"])') !== null;

type Replacing = {
  /** Enters at once, or once it was asked when that person would drop the work of another. */
  ask(miembroId: number, enter: () => void): void;
  readonly question: ReactNode;
};

export function useReplacing(): Replacing {
  const { owner } = useLock();
  const [asked, setAsked] = useState<{ readonly enter: () => void } | null>(null);
  return {
    ask: (miembroId, enter) => {
      if (owner !== null && owner.miembroId !== miembroId && somethingWaits()) setAsked({ enter });
      else enter();
    },
    question: asked && owner && (
      <Confirm
        title={`${owner.nombre} tiene datos sin guardar`}
        confirm="Entrar y descartarlos"
        cancel="Volver"
        onConfirm={() => {
          setAsked(null);
          asked.enter();
        }}
        onCancel={() => setAsked(null)}
      >
        <p>Si entra otra persona, lo que {owner.nombre} escribió y no guardó se pierde.</p>
      </Confirm>
    ),
  };
}
