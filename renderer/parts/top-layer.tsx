// What stays over everything and can be used even while a dialog is open: notices, and the progress of printing.
import type { ReactNode } from 'react';
import { useUNSAFE_PortalContext as usePortalContext } from 'react-aria/PortalProvider';
import { createPortal } from 'react-dom';

/** The attribute tells React Aria's dialogs not to shut it off. */
export function TopLayer({ children }: { readonly children: ReactNode }) {
  const { getContainer } = usePortalContext();
  return createPortal(<div data-react-aria-top-layer="true">{children}</div>, getContainer?.() ?? document.body);
}
