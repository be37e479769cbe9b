import type { ReportFile } from '../app/file-order';

/** Milliseconds for which the address of a file stays good: some engines read it only after the click is over. */
const lifetime = 60_000;

/** Hands a file to the browser, which puts it where downloads go. */
export function download({ name, type, bytes }: ReportFile): void {
  downloadPieces(name, type, [bytes]);
}

/** The same with a file in pieces, which are never copied into one. */
export function downloadPieces(name: string, type: string, pieces: readonly Uint8Array[]): void {
  const url = URL.createObjectURL(new Blob([...pieces] as BlobPart[], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, lifetime);
}
