import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFixture } from './fixtures.ts';
import { launch } from './launch.ts';
import { press, readText, settle } from './popup.ts';
import { type Session, waitFor } from './session.ts';
import { findDamage, readLibrary, readPicture } from './stored-library.ts';
import { poll } from './test.ts';

// A disk of its own, small enough to be filled: only who may mount one can try.
const disk = mkdtempSync(join(tmpdir(), 'klartext-disk-'));
const isMounted = mount();
let session: Session;

function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not root, or not allowed to
  }
}

beforeAll(async () => {
  if (isMounted) session = await launch({ profile: join(disk, 'profile') });
});

afterAll(async () => {
  if (!isMounted) return rmSync(disk, { recursive: true });
  await session.close();
  execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true });
});

test.skipIf(!isMounted)(
  'a disk that is full is said to be, and nothing else is lost',
  { timeout: 90_000 },
  async () => {
    expect(await save('sample-2023')).toMatch(/^Gesichert/);
    const before = await readLibrary(session);
    const filler = join(disk, 'filler');
    fill(filler);
    const said = await save('article-2023');
    expect(said).toMatch(/kein Platz mehr\..*Früheres ist noch da\.$/);
    rmSync(filler);
    expect(await readLibrary(session)).toEqual(before);
    expect(await save('article-2023')).toMatch(/^Gesichert/);
    expect(findDamage(await readLibrary(session))).toEqual([]);
  },
);

/** Takes all room but what the browser itself needs to go on; it takes some of it meanwhile. */
function fill(file: string): void {
  const piece = Buffer.alloc(100_000);
  try {
    for (;;) appendFileSync(file, piece);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
  truncateSync(file, statSync(file).size - 300_000);
}

/** Saves a fixture from the popup, with a picture of three megabytes that no browser can compress, and gives what it says. */
async function save(name: string): Promise<string> {
  const { address, article, html } = readFixture(name);
  session.server.serve(address, html);
  const bytes = Buffer.concat([readPicture('faehre-am-kai'), randomBytes(3_000_000)]);
  session.server.serve(article?.image?.src ?? '', bytes, { 'content-type': 'image/jpeg' });
  const page = await session.openPage(address);
  const popup = await session.openPopup(page);
  await settle(popup);
  const label = await waitFor('the button', async () => (await readText(popup, '.save-button')) || undefined);
  await press(popup, label);
  await poll(() => readText(popup, '.save-report p')).toMatch(/\.$/);
  const said = await readText(popup, '.save-report p');
  await popup.close();
  await page.close();
  return said;
}
