// PDFs read back by another program.
import { execFile } from 'node:child_process';

/** The text of a PDF as poppler's pdftotext reads it, runs of blanks folded to one. */
export function textOf(pdf: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = execFile('pdftotext', ['-layout', '-', '-'], (error, stdout) => (error ? reject(error) : resolve(stdout.replaceAll(/\s+/g, ' ').trim())));
    reader.stdin?.end(pdf);
  });
}
