import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Article } from '@/utils/article/article.ts';
import { formatMinutes } from '@/utils/format.ts';
import { askReader, chooseTheme, settle } from '../browser/popup.ts';
import { openReader } from '../browser/reader.ts';
import type { Popup, Session } from '../browser/session.ts';
import { root } from '../setup/run.ts';

const folder = join(root, 'tests/output/start');

/** Presses the toolbar button on the page, then the reader's key, and writes what the extension makes of it. */
export async function writeCleanCopy(session: Session, page: Page): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'page.png') });

  const popup = await session.openPopup(page);
  await settle(popup);
  await popup.screenshot(join(folder, 'popup-light.png'));
  const article = await readArticle(popup);
  await chooseTheme(popup, 'Dunkel');
  await popup.screenshot(join(folder, 'popup-dark.png'));
  await popup.close();
  await openReader(session, page);
  await page.screenshot({ path: join(folder, 'reader-dark.png') });

  writeFileSync(join(folder, 'article.json'), `${JSON.stringify(article, null, 2)}\n`);
  writeFileSync(join(folder, 'article.html'), writeDocument(article));
  writeFileSync(
    join(folder, 'article.txt'),
    `${[article.title, article.lead, article.text].filter(Boolean).join('\n\n')}\n`,
  );
  const { title, authors, wordCount, readingTime, removed } = article;
  const parts = removed.reduce((sum, { count }) => sum + count, 0);
  console.log(`"${title}"${authors.length > 0 ? ` by ${authors.join(', ')}` : ''}`);
  console.log(`${wordCount} words, ${formatMinutes(readingTime)} minutes, ${parts} parts taken out`);
  console.log(`Clean copy and screenshots: ${relative(process.cwd(), folder)}`);
}

async function readArticle(popup: Popup): Promise<Article> {
  const isArticle = await popup.evaluate((view) => view.document.querySelector('article') !== null);
  const extraction = isArticle ? await askReader(popup) : undefined;
  if (extraction?.ok) return extraction.article;
  const said = await popup.evaluate((view) => view.document.body.innerText);
  throw new Error(`No article here, the popup says: ${said.trim().split('\n')[0]}`);
}

function writeDocument({ lang, title, lead, content }: Article): string {
  const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<!doctype html>',
    `<html lang="${lang}"><meta charset="utf-8"><title>${escapeText(title)}</title>`,
    `<h1>${escapeText(title)}</h1>`,
    lead ? `<p><em>${escapeText(lead)}</em></p>` : '',
    content,
    '</html>',
    '',
  ].join('\n');
}
