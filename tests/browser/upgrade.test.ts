import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { Entry, Version } from '@/utils/library/copy.ts';
import type { ReadingSettings } from '@/utils/settings.ts';
import { type Dump, restoreDatabase } from '../fixtures/library/dump.ts';
import { root } from '../setup/run.ts';
import { flatten, readFixture } from './fixtures.ts';
import { readCount, waitForArticle, waitForList } from './library.ts';
import { readReader } from './read-drawing.ts';
import { readInReader, waitForReader } from './reader.ts';
import { findDamage, readLibrary } from './stored-library.ts';
import { poll, test } from './test.ts';

// What the extension's own tabs see.
declare const chrome: typeof extensionApi;

const fixtures = join(root, 'tests/fixtures');
const namesIn = (folder: string) =>
  readdirSync(join(fixtures, folder)).filter((name) => name.endsWith('.json'));
const read = <Kept>(path: string): Kept => JSON.parse(readFileSync(join(fixtures, path), 'utf8'));
const sample = readFixture('sample-2023');

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

describe('a library of every schema', () => {
  test.for(namesIn('library'))(
    '%s: all of it is found, and saving goes on',
    async (name, { session, openFixture }) => {
      const dump = read<Dump>(`library/${name}`);
      const entries = dump.stores.entries?.records as Entry[]; // what lists are made of in every schema
      const versions = dump.stores.versions?.records as Version[];
      await session.inExtension(restoreDatabase, 'library', dump);
      const library = await session.openExtensionPage('library.html');
      onTestFinished(() => library.close());
      await waitForList(library);
      for (const entry of entries) {
        expect(await readRow(library, entry.title)).toMatch(describeEntry(entry));
        const shown = versions.find(({ id, number }) => id === entry.id && number === entry.shown);
        const html = shown?.article.content.replaceAll('</p>', '</p> ') ?? '';
        await expectArticle(library, entry, flatten(JSDOM.fragment(html).textContent));
      }
      await poll(() => readWidths(library, '.entries img')).toEqual([1]);
      await library.keyboard.press('/');
      await library.keyboard.type('laeden');
      await poll(() => readCount(library)).toBe(`1 Treffer in ${entries.length} Artikeln`);
      await library.keyboard.press('Escape');
      await session.chooseFromMenu(await openFixture(sample), 'save-article');
      await poll(() => readCount(library)).toBe(`${entries.length + 1} Artikel`);
      const kept = await readLibrary(session);
      expect(findDamage(kept)).toEqual([]);
      expect(kept.versions).toEqual(expect.arrayContaining(versions));
    },
  );
});

/** What the list says of an article, on one line. */
async function readRow(library: Page, title: string): Promise<string> {
  const text = await library.evaluate((wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.entries > li')];
    return rows.find((row) => row.innerText.includes(wanted))?.innerText;
  }, title);
  return flatten(text ?? '');
}

function describeEntry({ title, progress, access, versions, tags }: Entry): RegExp {
  const state = progress > 0 ? `${Math.round(progress * 100)} % gelesen` : 'ungelesen';
  const notes = [state, access === 'teaser' && 'nur Anriss', versions > 1 && `${versions} Fassungen`];
  return new RegExp(`${title}.* · ${notes.filter(Boolean).join(' · ')}\\s*${tags.join(' ')}$`);
}

/** Opens an article, finds its words, its pictures and its versions, and goes back to the list. */
async function expectArticle(library: Page, entry: Entry, text: string): Promise<void> {
  await library.evaluate((id) => {
    location.hash = `#/article/${encodeURIComponent(id)}`;
  }, entry.id);
  await waitForArticle(library);
  const shown = await library.evaluate(() => ({
    title: document.querySelector('.stage h1')?.textContent,
    text: document.querySelector<HTMLElement>('.stage .article-text')?.innerText,
    versions: document.querySelectorAll('.version-list li').length,
  }));
  expect({ ...shown, text: flatten(shown.text ?? '') }).toMatchObject({
    title: entry.title,
    text,
    versions: entry.versions > 1 ? entry.versions : 0,
  });
  await poll(() => readWidths(library, '.stage figure img')).toEqual(Array(entry.pictures).fill(1));
  await library.keyboard.press('Escape');
  await poll(() => library.evaluate(() => document.querySelector('.stage') === null)).toBe(true);
}

/** How wide the pictures are that are there, in pixels of their own: the fixtures' have one. */
function readWidths(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLImageElement>(wanted)].map(({ naturalWidth }) => naturalWidth),
    selector,
  );
}

describe('settings of every shape', () => {
  test.for(namesIn('settings'))('%s: the reader opens as it was chosen', async (name, { session }) => {
    const kept = read<ReadingSettings & Record<string, unknown>>(`settings/${name}`);
    await session.inExtension((items) => chrome.storage.local.set(items), kept);
    onTestFinished(() => session.inExtension(() => chrome.storage.local.clear()));
    session.server.serve(sample.address, sample.html);
    const page = await session.openPage(sample.address);
    onTestFinished(() => page.close());
    await waitForReader(session, page); // by itself, as was chosen, too
    expect(await session.inReader(page, readReader)).toMatchObject({
      face: 'Atkinson Hyperlegible Next',
      size: `${kept.size}px`,
      leading: `${(kept.size * kept.leading).toFixed(1)}px`,
      align: 'justify',
      paper: 'rgb(244, 236, 216)',
    });
    await poll(() => readInReader(session, page, '.resume-offer')).toMatch(
      /An der letzten Stelle weiterlesen/,
    );
  });
});
