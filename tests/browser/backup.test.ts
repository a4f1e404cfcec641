import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect } from 'vitest';
import { root } from '../setup/run.ts';
import {
  makeArchive,
  writeArticleFile,
  writeManifest,
  writeRecord,
} from '../unit/library/backup/make-archive.ts';
import {
  type BackupPage,
  openBackupPage,
  pressInPanel,
  readOutcome,
  waitForDownload,
} from './backup-driver.ts';
import { buildBackupPage } from './backup-extension.ts';
import { isFirefox } from './launch.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

const ARTICLES = 300;
const FEW = 80;
const DOWNLOAD = 'Sicherungsdatei herunterladen';

let folder: string;

beforeAll(async () => {
  folder = await buildBackupPage('backup-page');
});

async function openFilled(session: Session, articles = FEW, query = '?picker=none'): Promise<BackupPage> {
  const page = await openBackupPage(session, folder, query);
  await page.run(async (probe, count) => {
    await probe.clear();
    await probe.seed(count);
  }, articles);
  return page;
}

/** Unpacks with the system's own program, which knows nothing of us. */
function unpack(file: string): string {
  const target = mkdtempSync(join(tmpdir(), 'klartext-backup-'));
  const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
  if (hasUnzip) execFileSync('unzip', ['-tq', file]);
  if (hasUnzip) execFileSync('unzip', ['-q', file, '-d', target]);
  else execFileSync('python3', ['-m', 'zipfile', '-e', file, target]);
  return target;
}

describe('a backup of some hundred articles', () => {
  test('lands on disk, is read by other programs and restores every byte', async ({ session }) => {
    const page = await openFilled(session, ARTICLES);
    const before = await page.run((probe) => probe.digest());
    await pressInPanel(page, DOWNLOAD);
    expect(await readOutcome(page)).toContain(`mit ${ARTICLES} Artikeln`);
    const file = await waitForDownload(page);
    // It came from a file, not from memory.
    expect(await page.run((probe) => probe.listFiles())).toContainEqual(
      expect.stringMatching(/^backup\/.+\.zip$/),
    );
    expect(file).toMatch(/Klartext-Bibliothek-\d{4}-\d\d-\d\d\.zip$/);

    const unpacked = unpack(file);
    execFileSync('python3', ['-m', 'zipfile', '-t', file]);
    execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: unpacked });
    expect(readdirSync(join(unpacked, 'articles'))).toHaveLength(2 * ARTICLES);
    expect(readdirSync(join(unpacked, 'pictures'))).toHaveLength(2 * ARTICLES);
    expect(JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'))).toMatchObject({
      articles: ARTICLES,
      versions: ARTICLES * 1.2,
      pictures: 2 * ARTICLES,
    });

    await page.run((probe) => probe.clear());
    await page.chooseFile(file);
    expect(await readOutcome(page)).toContain(`${ARTICLES} Artikel neu`);
    expect(await page.run((probe) => probe.digest())).toBe(before);
    await pressInPanel(page, 'Schließen');
    await page.chooseFile(file);
    expect(await readOutcome(page)).toContain(`${ARTICLES} Artikel unverändert`);
    expect(await page.run((probe) => probe.digest())).toBe(before);
    expect(await page.run((probe) => probe.failures)).toEqual([]);
    await page.close();
  }, 180_000);

  test('opens from disk without us: contents, article and pictures', async ({ session }) => {
    const page = await openFilled(session);
    await pressInPanel(page, DOWNLOAD);
    const unpacked = unpack(await waitForDownload(page));
    await page.close();
    const tab = await session.browser.newPage();
    await tab.goto(pathToFileURL(join(unpacked, 'index.html')).href);
    expect(await tab.$$eval('ol a', (links) => links.length)).toBe(FEW);
    const first = await tab.$eval('ol a', (link) => ({
      title: link.textContent,
      address: (link as HTMLAnchorElement).href,
    }));
    await tab.goto(first.address);
    const shown = await tab.evaluate(async () => {
      const pictures = [...document.images];
      await Promise.allSettled(pictures.map((picture) => picture.decode()));
      return {
        title: document.querySelector('h1')?.textContent,
        widths: pictures.map(({ naturalWidth }) => naturalWidth),
        scripts: document.scripts.length,
      };
    });
    expect(shown).toEqual({ title: first.title, widths: [220, 220], scripts: 0 });
    await tab.close();
  }, 120_000);

  test('can be cancelled, and leaves nothing behind', async ({ session }) => {
    const page = await openFilled(session);
    const before = await page.run((probe) => probe.listFiles());
    await pressInPanel(page, DOWNLOAD);
    await pressInPanel(page, 'Abbrechen');
    expect(await readOutcome(page)).toContain('Es wurde keine Sicherungsdatei geschrieben.');
    expect(await page.run((probe) => probe.listFiles())).toEqual(before);
    expect(readdirSync(page.downloads)).toEqual([]);
    await page.close();
  }, 60_000);
});

describe('restoring', () => {
  test('can be cancelled between two articles, and goes on later', async ({ session }) => {
    const page = await openFilled(session, ARTICLES);
    const before = await page.run((probe) => probe.digest());
    await pressInPanel(page, DOWNLOAD);
    const file = await waitForDownload(page);
    await page.run((probe) => probe.clear());
    await pressInPanel(page, 'Schließen');
    await page.chooseFile(file);
    await poll(() => page.run((probe) => probe.count().then(([entries = 0]) => entries > 10))).toBe(true);
    await pressInPanel(page, 'Abbrechen');
    expect(await readOutcome(page)).toContain('Was bis dahin eingespielt war, ist vollständig da.');
    const [entries = 0] = await page.run((probe) => probe.count());
    expect(entries).toBeLessThan(ARTICLES);
    await pressInPanel(page, 'Schließen');
    await page.chooseFile(file);
    expect(await readOutcome(page)).toContain(`${ARTICLES - entries} Artikel neu`);
    expect(await page.run((probe) => probe.digest())).toBe(before);
    await page.close();
  }, 120_000);

  test('survives bombs, scripts and any damage', async ({ session }) => {
    const page = await openFilled(session, 12);
    await pressInPanel(page, DOWNLOAD);
    const whole = readFileSync(await waitForDownload(page));
    const restore = async (bytes: Uint8Array) => {
      await page.run((probe) => probe.clear());
      await pressInPanel(page, 'Schließen');
      const file = join(page.downloads, 'other.zip');
      writeFileSync(file, bytes);
      await page.chooseFile(file);
      return readOutcome(page);
    };
    const bomb = { path: 'articles/bomb.json', data: '0'.repeat(40 * 2 ** 20) };
    const script = writeRecord(
      {},
      { content: '<p>Text<script>alert(1)</script><img src=x onerror=alert(1)></p>' },
    );
    const files = [writeManifest({ articles: 2 }), bomb, writeArticleFile(script)];
    expect(await restore(await makeArchive(files))).toMatch(/1 Artikel neu[\s\S]*1 Artikel nicht übernommen/);
    expect(await page.run((probe) => probe.contents())).toEqual(['<p>Text<img></p>']);

    for (let number = 1; number <= 25; number++) {
      const damaged = new Uint8Array(whole);
      const at = Math.floor((damaged.length * number) / 26);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (number % 8));
      expect(await restore(damaged)).toMatch(/eingespielt|Es wurde nichts übernommen/);
      expect(await page.run((probe) => probe.isWhole())).toBe(true);
    }
    expect(await restore(whole.subarray(0, whole.length / 2))).toContain('beschädigt');
    expect(await page.run((probe) => probe.failures)).toEqual([]);
    await page.close();
  }, 120_000);

  test('refuses what is no backup', async ({ session }) => {
    const page = await openBackupPage(session, folder, '?picker=none');
    await page.chooseFile(join(folder, 'page.js'));
    expect(await readOutcome(page)).toContain('Das ist keine Sicherungsdatei von Klartext.');
    await page.close();
  });
});

test.skipIf(isFirefox)(
  'a picked file is written straight to the disk, and removed on cancelling',
  async ({ session }) => {
    const page = await openFilled(session, FEW, '?picker=file');
    await pressInPanel(page, DOWNLOAD);
    expect(await readOutcome(page)).toContain(`mit ${FEW} Artikeln`);
    const size = await page.run((probe) => probe.pickedSize());
    expect(size).toBeGreaterThan(FEW * 20_000);
    await page.run((probe) => probe.clear());
    await pressInPanel(page, 'Schließen');
    await page.run((probe) => probe.choosePicked());
    expect(await readOutcome(page)).toContain(`${FEW} Artikel neu`);
    await pressInPanel(page, 'Schließen');
    await pressInPanel(page, DOWNLOAD);
    await pressInPanel(page, 'Abbrechen');
    expect(await readOutcome(page)).toContain('Es wurde keine Sicherungsdatei geschrieben.');
    expect(await page.run((probe) => probe.listFiles())).not.toContain('picked.zip');
    await page.close();
  },
  120_000,
);

/** The file with some of its bytes damaged, far from its ends. */
function damage(file: string): string {
  const bytes = readFileSync(file);
  for (const share of [0.2, 0.45, 0.7])
    bytes.fill(0, Math.floor(share * bytes.length), Math.floor(share * bytes.length) + 60_000);
  const damaged = join(tmpdir(), 'klartext-damaged.zip');
  writeFileSync(damaged, bytes);
  return damaged;
}

test('pictures of the panel: due, at work, restored in part', async ({ session }) => {
  const screenshots = join(root, 'tests/output/screenshots');
  mkdirSync(screenshots, { recursive: true });
  const page = await openFilled(session);
  const draw = async (name: string) => {
    for (const theme of ['light', 'dark'])
      for (const width of [360, 900]) {
        await page.setViewport(width, 700);
        await page.run(async (_, chosen) => {
          document.documentElement.dataset.theme = chosen;
          await document.fonts.ready;
        }, theme);
        await page.screenshot(join(screenshots, `${session.name}-backup-${name}-${theme}-${width}.png`));
      }
  };
  await page.run((probe) => probe.forget());
  await poll(() => page.run(() => document.querySelector('.backup-reminder') !== null)).toBe(true);
  await draw('due');
  await pressInPanel(page, DOWNLOAD);
  const file = await waitForDownload(page);
  await page.run((probe) => probe.clear());
  await page.chooseFile(damage(file));
  const outcome = await readOutcome(page, 60);
  expect(outcome).toContain('zum Teil eingespielt');
  expect(outcome).toMatch(/\d+ Artikel nicht übernommen/);
  await page.run(() => document.querySelector('details')?.setAttribute('open', ''));
  await draw('in-part');
  await pressInPanel(page, 'Schließen');
  await page.chooseFile(file);
  await draw('at-work');
  await readOutcome(page);
  await page.close();
}, 120_000);
