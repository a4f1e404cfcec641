import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { press, readText, toggleMenu } from './popup.ts';
import { poll } from './test.ts';
import { provokePage } from './tripwire.ts';
import { writeTrip } from './tripwire-page.ts';
import { TripwireSession } from './tripwire-session.ts';

// Functions given to `evaluate` run in the page, alone: they can use nothing of this file.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let wire: TripwireSession;
let page: Page;

beforeAll(async () => {
  wire = await TripwireSession.launch();
  page = await wire.openArmed();
});

afterAll(() => wire?.close());

test('pages from the disk would trip it', async () => {
  const file = join(wire.downloads, 'koeder.xhtml');
  const trip = writeTrip(7777).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = `<p>Text <img src="x" onerror="${trip}" alt=""/></p>`;
  writeFileSync(
    file,
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
  );
  const shown = await wire.session.openPage(pathToFileURL(file).href); // which dismisses its dialogue
  await poll(async () => (await wire.tripwire.read()).requests.length).toBeGreaterThan(0);
  await shown.close();
  await wire.tripwire.forget();
});

test('the EPUB file: its chapters and its table of contents', async () => {
  const file = await wire.exportFile(page, 'EPUB');
  const folder = mkdtempSync(join(wire.downloads, 'book-'));
  execFileSync('unzip', ['-q', file, '-d', folder]);
  const book = join(folder, 'book');
  const names = readdirSync(book).filter((name) => name.endsWith('.xhtml'));
  expect(names).toEqual(expect.arrayContaining(['article.xhtml', 'cover.xhtml', 'nav.xhtml']));
  for (const name of names)
    await wire.expectNothingAt(pathToFileURL(join(book, name)).href, name === 'article.xhtml' ? 20 : 1);
});

test('the Markdown file, read by a program that lets all HTML and every address through', async () => {
  const file = await wire.exportFile(page, 'Markdown');
  // Facts ahead of the text are no Markdown.
  const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const html = micromark(body, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const rendered = join(wire.downloads, 'notiz.html');
  writeFileSync(rendered, `<!doctype html><meta charset="utf-8"><title>Notiz</title>${html}`);
  await wire.expectNothingAt(pathToFileURL(rendered).href, 20);
});

test('the text file', async () => {
  const file = await wire.exportFile(page, 'Text');
  expect(readFileSync(file, 'utf8')).toContain('<img src=x onerror=');
  await wire.expectNothingAt(pathToFileURL(file).href, 0);
});

test('what is copied, pasted on another site and into its HTML', async () => {
  const address = 'https://example.org/einfuegen.html';
  wire.session.server.serve(
    address,
    '<!doctype html><title>x</title><div id="a" contenteditable></div><div id="b"></div>',
  );
  const popup = await wire.openPopup(page);
  await toggleMenu(popup, true);
  await press(popup, 'Text kopieren');
  await poll(() => readText(popup, 'body')).toContain('Kopiert');
  await popup.close();
  const other = await wire.session.openPage(address);
  await other.evaluate(() => {
    document.addEventListener('paste', ({ clipboardData }) => {
      const box = document.querySelector('#b');
      if (box) box.innerHTML = clipboardData?.getData('text/html') ?? '';
    });
  });
  await other.click('#a');
  await other.keyboard.down('Control');
  await other.keyboard.down('v', { commands: ['Paste'] });
  await other.keyboard.up('v');
  await other.keyboard.up('Control');
  for (const box of ['#a', '#b']) {
    await poll(() =>
      other.evaluate((id) => document.querySelectorAll(`${id} p`).length, box),
    ).toBeGreaterThan(20);
    expect(await provokePage(other, `${box} *`)).toBeGreaterThan(20);
  }
  await wire.expectNothing(other);
  expect(other.url()).toBe(address);
  await other.close();
});
