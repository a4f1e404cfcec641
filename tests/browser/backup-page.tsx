// The page that `backup-extension.ts` builds: the backup's panel as it stands on the library's page, and what a test
// asks of the library beneath. `?picker=none` takes away Chromium's dialogue, which nobody can answer without a
// window; `?picker=file` answers it with a file.
import '@/components/tokens.css';
import '@/components/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { openBackupDesk } from '@/entrypoints/library/backup-panel.tsx';
import { restoreBackup } from '@/utils/library/backup/restore-backup.ts';
import { writeBackup } from '@/utils/library/backup/write-backup.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { digestLibrary, seedLibrary } from './seed-backup.ts';

const database = new LibraryDatabase();
const picker = new URLSearchParams(location.search).get('picker');
if (picker === 'none') Object.assign(globalThis, { showSaveFilePicker: undefined });
if (picker === 'file')
  Object.assign(globalThis, {
    showSaveFilePicker: async () =>
      (await navigator.storage.getDirectory()).getFileHandle('picked.zip', { create: true }),
  });

const failures: string[] = [];
addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));

const { Panel, Reminder } = openBackupDesk(database);
document.body.style.cssText = 'padding: 24px; display: grid; gap: 24px; align-content: start;';
render(
  <>
    <Reminder />
    <Panel />
  </>,
  document.body,
);

/** The names of all files in the page's own file system, folders with a slash. */
async function listFiles(folder?: FileSystemDirectoryHandle, path = ''): Promise<string[]> {
  const names: string[] = [];
  for await (const handle of (folder ?? (await navigator.storage.getDirectory())).values()) {
    if (handle.kind === 'file') names.push(path + handle.name);
    else names.push(...(await listFiles(handle as FileSystemDirectoryHandle, `${path}${handle.name}/`)));
  }
  return names;
}

async function readPicked(): Promise<File> {
  const root = await navigator.storage.getDirectory();
  return (await root.getFileHandle('picked.zip')).getFile();
}

const probe = {
  failures,
  seed: (count: number, side?: number) => seedLibrary(database, count, side),
  digest: () => digestLibrary(database),
  async count() {
    return [await database.entries.count(), await database.versions.count(), await database.pictures.count()];
  },
  async clear() {
    for (const table of database.tables) await table.clear();
  },
  /** The HTML of all versions. */
  async contents() {
    return (await database.versions.toArray()).map(({ article }) => article.content);
  },
  /** Whether every entry has its versions, and every version its pictures. */
  async isWhole() {
    const entries = await database.entries.toArray();
    const versions = await database.versions.toArray();
    const hashes = new Set(await database.pictures.toCollection().primaryKeys());
    return (
      entries.every((entry) => versions.filter(({ id }) => id === entry.id).length === entry.versions) &&
      new Set(versions.map(({ id }) => id)).size === entries.length &&
      versions.every((version) => version.hashes.every((hash) => hashes.has(hash)))
    );
  },
  /** As if there had never been a backup. */
  async forget() {
    await browser.storage.local.clear();
    setTimeout(() => location.reload(), 50); // once this is answered
  },
  listFiles,
  async pickedSize() {
    return (await readPicked()).size;
  },
  async chooseFile(file: File) {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(file);
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  },
  async choosePicked() {
    await probe.chooseFile(await readPicked());
  },
  /** Without the panel, for times: writes to the page's own file system, and reads from there. */
  async write() {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('picked.zip', { create: true });
    return writeBackup(database, await handle.createWritable());
  },
  async restore() {
    return restoreBackup(database, await readPicked());
  },
};

export type BackupProbe = typeof probe;

Object.assign(globalThis, { probe });
