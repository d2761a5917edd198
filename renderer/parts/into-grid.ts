import type { SearchFieldProps } from 'react-aria-components';

/** For a search: ↓ leads straight into the table of what it found, which gives the focus to its row. */
export const intoGrid: NonNullable<SearchFieldProps['onKeyDown']> = (event) => {
  if (event.key !== 'ArrowDown') event.continuePropagation();
  else if (event.target instanceof Element) event.target.closest('main')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
};
