// The title of a screen; it takes the keyboard as the screen appears, so that a screen reader starts there;
// not after it, when it would be taken from whoever is quicker.
import { useLayoutEffect, useRef, type ReactNode } from 'react';

export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
