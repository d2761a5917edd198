// The title of a screen; it takes the keyboard when the screen appears, so that a screen reader starts there.
import { useEffect, useRef, type ReactNode } from 'react';

export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
