import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './session.ts';

/** Starts a download into a folder, and gives the path of what comes, once it is whole. */
export async function waitForDownload(folder: string, start: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(folder));
  await start();
  const name = await waitFor(
    'the download',
    async () => {
      const names = readdirSync(folder).filter((found) => !before.has(found));
      return names.some((found) => /^\.|\.(?:crdownload|part)$/.test(found)) ? undefined : names[0];
    },
    30,
  );
  return join(folder, name);
}
