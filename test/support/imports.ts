// Reads what every source file imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from '../../build/places.ts';

/** `file` is relative to the project, with slashes; `target` is a file of the project (with slashes) or the name of a package. */
export type Import = { readonly file: string; readonly target: string; readonly isPackage: boolean };

const slashes = (path: string): string => path.split(sep).join('/');

/** `from '…'`, `import '…'`, `import('…')`; of an import of anything but a text, the target is `(computed)`. */
export function importsOf(file: string, source: string): Import[] {
  const code = source.replaceAll(/^\s*(?:\/\/|\*).*$/gm, '');
  const written = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g)].map((match) => match[2] ?? '');
  const computed = [...code.matchAll(/\bimport\s*\(\s*(?!['"\s])/g)].map(() => '(computed)');
  return [...written, ...computed].map((specifier) =>
    specifier.startsWith('.')
      ? { file, target: slashes(join(dirname(file), specifier)), isPackage: false }
      : { file, target: specifier, isPackage: true },
  );
}

/** Of every TypeScript file below the folders. */
export function allImports(folders: readonly string[]): Import[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .flatMap((path) => importsOf(slashes(relative(ROOT, path)), readFileSync(path, 'utf8'))),
  );
}
