import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { root } from '../setup/run.ts';
import type { SeededPicture } from './library/make-article.ts';

/** Articles that are written in one transaction. */
const BATCH = 250;

/**
 * Fills the extension's own library with this many articles: always the same ones, of realistic length and words, with
 * pictures, sections, authors, tags and reading state. Those that are there stay.
 *
 * @param page any page or file of the extension
 * @param first number of the first one: to add some to those that are there
 */
export async function seedLibrary(page: Page, count: number, first = 0): Promise<void> {
  await page.evaluate(await bundleSeeds());
  const pictures = (await page.evaluate('seeds.seedPictures()')) as SeededPicture[];
  for (let from = first; from < first + count; from += BATCH) {
    const to = Math.min(from + BATCH, first + count);
    await page.evaluate(`seeds.seedArticles(${from}, ${to}, ${JSON.stringify(pictures)})`);
  }
}

async function bundleSeeds(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(root, 'tests/bench/library/seed-page.ts'), formats: ['iife'], name: 'seeds' },
    },
  });
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const code = output.find((file) => file.type === 'chunk')?.code;
  if (code === undefined) throw new Error('The bundle came out empty.');
  return `${code};globalThis.seeds = seeds; undefined`;
}
