// Which room may know which: the walls of the house.
import { describe, expect, it } from 'vitest';
import { allImports, importsOf, type Import } from './support/imports.ts';

type Room = {
  /** Beginnings of the paths of the project's own files that it may import. */
  readonly knows: readonly string[];
  readonly packages: (name: string) => boolean;
};

const isNode = (name: string): boolean => name.startsWith('node:');
const except = (...names: readonly string[]) => (name: string): boolean => !names.includes(name);
const MAIN_SIDE_ONLY = ['electron', 'better-sqlite3'];
const ofTheWindow = (name: string): boolean => !isNode(name) && !MAIN_SIDE_ONLY.includes(name);

/** By the beginning of the path; the first that fits. */
const ROOMS: readonly (readonly [path: string, room: Room])[] = [
  ['shared/', { knows: ['shared/'], packages: (name) => name === 'zod' }],
  // What the screens share knows none of them.
  ['renderer/state/', { knows: ['renderer/state/', 'renderer/bridge.ts', 'shared/'], packages: ofTheWindow }],
  ['renderer/parts/', { knows: ['renderer/parts/', 'renderer/state/', 'renderer/bridge.ts', 'shared/'], packages: ofTheWindow }],
  ['renderer/', { knows: ['renderer/', 'shared/'], packages: ofTheWindow }],
  ['electron/preload.ts', { knows: [], packages: (name) => name === 'electron' }],
  ['electron/main.ts', { knows: ['electron/shell/', 'electron/hosts/', 'shared/'], packages: except('better-sqlite3') }],
  ['electron/shell/', { knows: ['electron/shell/', 'electron/hosts/', 'shared/'], packages: except('better-sqlite3') }],
  // The sample oficios of a demonstration are drawn as letters are.
  ['electron/hosts/demo-', { knows: ['electron/hosts/', 'electron/letters/', 'shared/'], packages: except(...MAIN_SIDE_ONLY) }],
  // What the hosts know of the office is how to speak with its thread.
  ['electron/hosts/', { knows: ['electron/hosts/', 'electron/office/protocol.ts', 'shared/'], packages: except(...MAIN_SIDE_ONLY) }],
  [
    'electron/office/',
    {
      knows: ['electron/office/', 'electron/store/', 'electron/letters/', 'electron/registry/', 'electron/reading/', 'shared/'],
      packages: except(...MAIN_SIDE_ONLY),
    },
  ],
  ['electron/store/', { knows: ['electron/store/', 'shared/'], packages: except('electron') }],
  ['electron/letters/', { knows: ['electron/letters/', 'shared/'], packages: except(...MAIN_SIDE_ONLY) }],
  ['electron/registry/', { knows: ['electron/registry/', 'shared/'], packages: except(...MAIN_SIDE_ONLY) }],
  ['electron/reading/', { knows: ['electron/reading/', 'shared/'], packages: except(...MAIN_SIDE_ONLY) }],
];

function isAllowed({ file, target, isPackage }: Import): boolean {
  const room = ROOMS.find(([path]) => file.startsWith(path))?.[1];
  if (!room || target === '(computed)') return false;
  return isPackage ? room.packages(target) : room.knows.some((path) => target.startsWith(path));
}

const broken = (imports: readonly Import[]): string[] =>
  imports.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} imports ${target}`);

describe('the walls of the house', () => {
  const imports = allImports(['shared', 'electron', 'renderer']);

  it('stand: no file imports what its room may not know', () => {
    expect(broken(imports)).toStrictEqual([]);
  });

  it('were looked at in every room that there is', () => {
    const rooms = ['shared/', 'renderer/', 'electron/shell/', 'electron/hosts/', 'electron/office/', 'electron/store/', 'electron/letters/'];
    expect(rooms.filter((path) => imports.some(({ file }) => file.startsWith(path)))).toStrictEqual(rooms);
    expect(imports).toContainEqual({ file: 'electron/store/open.ts', target: 'better-sqlite3', isPackage: true });
  });

  it.each([
    ['shared/domain/plazos.ts', `import { join } from 'node:path';`],
    ['shared/contract.ts', `import { openStore } from '../electron/store/store.ts';`],
    ['shared/contract.ts', `import fc from 'fast-check';`],
    ['renderer/bridge.ts', `import { ipcRenderer } from 'electron';`],
    ['renderer/screens/bandeja/bandeja.tsx', `import type { Store } from '../../../electron/store/store.ts';`],
    ['renderer/bridge.ts', `import { readFileSync } from 'node:fs';`],
    ['renderer/parts/paleta/destinos.ts', `import { useBandeja } from '../../screens/bandeja/store.ts';`],
    ['renderer/state/session.ts', `import { Button } from '../parts/button.tsx';`],
    ['electron/preload.ts', `import { isOurs } from './shell/origin.ts';`],
    ['electron/hosts/loopback.ts', `import { app } from 'electron';`],
    ['electron/hosts/stdio.ts', `import { createOffice } from '../office/office.ts';`],
    ['electron/hosts/demo-data.ts', `import { openStore } from '../store/store.ts';`],
    ['electron/shell/window.ts', `import { openStore } from '../store/store.ts';`],
    ['electron/office/office.ts', `import Database from 'better-sqlite3';`],
    ['electron/store/blobs.ts', `export { componer } from '../letters/page.ts';`],
    ['electron/letters/page.ts', `import {\n  openStore,\n} from '../store/store.ts';`],
    ['electron/store/open.ts', `const { app } = await import('electron');`],
    ['electron/store/open.ts', `const library = await import(name);`],
    ['electron/unknown/room.ts', `import 'node:fs';`],
  ])('would be seen to be broken in %s by: %s', (file, source) => {
    expect(broken(importsOf(file, source))).toHaveLength(1);
  });
});
