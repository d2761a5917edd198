// Looks for what must not be readable in every byte that a program leaves on the disc: its files, and those without a name that it keeps open.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Base64 of the text wherever it stands in what was encoded: the letters that its neighbours share are left out. */
const base64Of = (text: Buffer): Buffer[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), text]).toString('base64').replaceAll('=', '');
    return Buffer.from(encoded.slice(before === 0 ? 0 : before + 1, -1));
  });

const writtenOut = (bytes: Buffer): Buffer[] => [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('hex').toUpperCase()), ...base64Of(bytes)];

/** The bytes by which the text could be read: as it is, in the encodings of Chromium and of PDF, or written out. */
function formsOf(text: string | Buffer): Buffer[] {
  if (typeof text !== 'string') return writtenOut(text);
  const wide = Buffer.from(text, 'utf16le');
  const escaped = text.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const forms = [Buffer.from(text), Buffer.from(text, 'latin1'), wide, Buffer.from(wide).swap16()].flatMap(writtenOut);
  const all = [...forms, Buffer.from(encodeURIComponent(text)), Buffer.from(escaped)];
  return [...new Map(all.map((form) => [form.toString('latin1'), form])).values()];
}

/** Files go, and processes end, while one looks: those tell nothing any more. */
function unlessGone<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}

const readIfThere = (file: string): Buffer | null => unlessGone(() => readFileSync(file));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The process and all that it started, and they. Linux only. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? readIfThere(join('/proc', name, 'stat'))?.toString() : undefined;
    const parent = stat === undefined ? undefined : /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1];
    return parent === undefined ? [] : [{ child: Number(name), parent: Number(parent) }];
  });
  const childrenOf = (one: number): number[] => [one, ...parents.filter(({ parent }) => parent === one).flatMap(({ child }) => childrenOf(child))];
  return childrenOf(pid);
}

/**
 * The files that a process of ours holds open after their name was taken away, as SQLite does with what a sort spills: each under a
 * path by which it can still be read. What is memory shared between processes, and on no disc, is left out. Only Linux tells of them.
 */
export function namelessFiles(pid: number = process.pid): string[] {
  if (process.platform !== 'linux') return [];
  return familyOf(pid)
    .flatMap((one) => unlessGone(() => readdirSync(`/proc/${one}/fd`).map((fd) => `/proc/${one}/fd/${fd}`)) ?? [])
    .filter((fd) => {
      const target = unlessGone(() => readlinkSync(fd)) ?? '';
      return target.endsWith(' (deleted)') && !/^\/(memfd:|dev\/shm\/|dev\/zero|SYSV)/.test(target);
    });
}

/** Where any of the texts can be read, below the folders or in nameless files: `file: text`. */
export function tracesOf(folders: readonly string[], texts: Readonly<Record<string, string | Buffer>>): string[] {
  const wanted = Object.entries(texts).map(([name, text]) => ({ name, forms: formsOf(text) }));
  return [...folders.flatMap(filesBelow), ...namelessFiles()].flatMap((file) => {
    const bytes = readIfThere(file);
    return bytes === null ? [] : wanted.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ name }) => `${file}: ${name}`);
  });
}
