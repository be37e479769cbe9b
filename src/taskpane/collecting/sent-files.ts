import type { SentFile } from '../../app/collection/examiner';
import { sourceFile } from '../open-file-button';

const sentFile = (file: File): SentFile => ({
  ...sourceFile(file),
  lastModified: file.lastModified,
});

/** Milliseconds of work after which the pane may answer. */
const slice = 30;

/**
 * Browsers ask the disk for the size and date of each file, while everything waits: thousands take seconds. The first is
 * asked for in a task of its own, for browsers have taken theirs for making the list.
 */
export async function sentFiles(files: Iterable<File>): Promise<SentFile[]> {
  const sent: SentFile[] = [];
  let began = -Infinity;
  for (const file of files) {
    if (performance.now() - began >= slice) {
      await new Promise((resolve) => window.setTimeout(resolve));
      began = performance.now();
    }
    sent.push(sentFile(file));
  }
  return sent;
}

/** Everything that was dropped; a folder stands for the files in it, and in those within it. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<SentFile[]> {
  // Of a transfer nothing is left once its event is over.
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = transfer ? [...transfer.files] : [];
  if (!entries.some(({ isDirectory }) => isDirectory)) return sentFiles(files);
  const found = (await Promise.all(entries.map(filesOf))).flat();
  const lost = found.filter((one) => !(one instanceof File));
  return [...(await sentFiles(found.filter((one) => one instanceof File))), ...lost];
}

/** What the computer does not hand over stays on the list, so that it is told: a share may be gone midway. */
const lostFile = ({ name }: FileSystemEntry): SentFile => ({
  ...{ name, size: 0, lastModified: 0 },
  bytes: () => Promise.reject(new Error(name)),
});

async function filesOf(entry: FileSystemEntry): Promise<(File | SentFile)[]> {
  if (isFile(entry)) {
    return new Promise((resolve) => {
      entry.file(
        (file) => {
          resolve([file]);
        },
        () => {
          resolve([lostFile(entry)]);
        },
      );
    });
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  const files: (File | SentFile)[] = [];
  // A reader hands over some at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        files.push(lostFile(entry));
        resolve([]);
      });
    });
    if (some.length === 0) break;
    inside.push(...some);
  }
  for (const one of inside) files.push(...(await filesOf(one)));
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
