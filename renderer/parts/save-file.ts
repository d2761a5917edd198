// Keeps a copy of a document outside the program, where the person says.

/** Only for documents without a secret: a download passes through the disc. */
export function saveFile(bytes: Uint8Array, name: string, type = 'application/pdf'): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
