// What stays over everything and can be used even while a dialog is open: notices, and the progress of printing.
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The attribute tells React Aria's dialogs not to shut it off. */
export const TopLayer = ({ children }: { readonly children: ReactNode }) =>
  createPortal(<div data-react-aria-top-layer="true">{children}</div>, document.body);
