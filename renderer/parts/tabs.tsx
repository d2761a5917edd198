// Parts of a screen behind tabs.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useActs } from './acts.ts';
import { classes } from './classes.ts';
import styles from './tabs.module.css';

export type TabPage = { readonly id: string; readonly title: string; readonly content: ReactNode };

type TabbedPagesProps = {
  readonly label: string;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly pages: readonly TabPage[];
};

export function TabbedPages({ label, selected, onSelect, pages }: TabbedPagesProps) {
  useActs(pages.map(({ id, title }) => ({ text: title, where: label, run: () => onSelect(id) })));
  return (
    <Tabs className={classes(styles.tabs)} selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className={classes(styles.list)}>
        {pages.map(({ id, title }) => (
          <Tab key={id} id={id} className={classes(styles.tab)}>
            {title}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={classes(styles.panel)}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
