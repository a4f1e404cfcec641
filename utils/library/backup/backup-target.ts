/** Where a backup's bytes go. */
export interface BackupTarget {
  output: WritableStream<Uint8Array>;
  /** Hands the file to the reader, once its output is closed. */
  finish(): Promise<void>;
  /** Leaves nothing behind, once its output is aborted. */
  discard(): Promise<void>;
}

const MEDIA_TYPE = 'application/zip';
const FOLDER = 'backup';
/** A download may take so long from the temporary file that it reads. */
const DOWNLOAD_MS = 60 * 60 * 1000;

/** What Chromium has of the File System Access API beyond what all browsers have. */
interface Picking {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle & { remove?(): Promise<void> }>;
}

/**
 * Opens what a backup is written to, without holding it in memory: the file that the reader picks, where the browser
 * asks for one, else a temporary file that is downloaded at the end. To be called on a press of the reader's.
 *
 * @returns `undefined` where the reader has picked none
 */
export async function openBackupTarget(name: string): Promise<BackupTarget | undefined> {
  const { showSaveFilePicker } = globalThis as Picking;
  if (showSaveFilePicker) return openPicked(showSaveFilePicker, name);
  await sweepTemporaryFiles();
  const folder = await openFolder();
  return folder ? openTemporary(folder, name) : openBlob(name);
}

async function openPicked(
  pick: NonNullable<Picking['showSaveFilePicker']>,
  suggestedName: string,
): Promise<BackupTarget | undefined> {
  try {
    const handle = await pick({ suggestedName, types: [{ accept: { [MEDIA_TYPE]: ['.zip'] } }] });
    return {
      // Written beside the file, which it replaces when it is closed.
      output: await handle.createWritable(),
      finish: async () => undefined,
      // The picker has made an empty file, or emptied the one that was picked.
      discard: async () => handle.remove?.(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The folder of temporary files; `undefined` where there can be none, as in private windows of Firefox. */
async function openFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch (error) {
    if (error instanceof DOMException && /^(?:Security|NotAllowed|Invalid)/.test(error.name))
      return undefined;
    throw error;
  }
}

async function openTemporary(folder: FileSystemDirectoryHandle, name: string): Promise<BackupTarget> {
  const handle = await folder.getFileHandle(`${crypto.randomUUID()}.zip`, { create: true });
  return {
    output: await handle.createWritable(),
    finish: async () => offer(await handle.getFile(), name),
    discard: () => folder.removeEntry(handle.name),
  };
}

/** The browser's own store for what comes by stream; large ones it keeps on disk where it may. */
function openBlob(name: string): BackupTarget {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => controller.enqueue(chunk.slice()), // the writer's memory is used again
  });
  const collected = new Response(readable).blob();
  collected.catch(() => undefined); // aborted, which whoever wrote knows
  return {
    output: writable as WritableStream<Uint8Array>, // takes any bytes
    finish: async () => offer(await collected, name),
    discard: async () => undefined,
  };
}

function offer(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS);
}

/** Removes temporary files whose download is over, or whose tab was closed. */
export async function sweepTemporaryFiles(): Promise<void> {
  const folder = await openFolder();
  if (!folder) return;
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await handle.getFile();
    if (Date.now() - lastModified > DOWNLOAD_MS) await folder.removeEntry(handle.name);
  }
}
