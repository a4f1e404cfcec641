import type { Page } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { readExpectedBlocks, readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { openReader } from './reader.ts';
import { test } from './test.ts';

const longRead = readFixture('long-read-2026');

test('the reader is printed whole, over many pages, with address and date', async ({
  openFixture,
  session,
}) => {
  const page = await openFixture(longRead);
  await openReader(session, page);
  const { pages, text } = await print(page);
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(12);
  // Firefox draws variable fonts as outlines: its PDF has pages, but no text to compare (tried with 153).
  if (isFirefox) return;
  const printed = squeeze(text);
  for (const block of readExpectedBlocks('long-read-2026', 'p, h2, h3, li, figcaption'))
    expect(printed).toContain(squeeze(block));
  expect(printed).toContain(squeeze(longRead.article?.title ?? ''));
  expect(printed).toContain(squeeze(longRead.article?.lead ?? ''));
  expect(printed).toContain(squeeze(longRead.article?.url ?? ''));
  expect(text).toMatch(/Abgerufen am \d+\. \p{L}+ \d{4}/u);
  expect(text).not.toContain('Original');
});

async function print(page: Page): Promise<{ pages: number; text: string }> {
  const pdf = await getDocumentProxy(
    new Uint8Array(await page.pdf(isFirefox ? { format: 'A4' } : { preferCSSPageSize: true })),
  );
  const { totalPages, text } = await extractText(pdf, { mergePages: true });
  return { pages: totalPages, text };
}

/** Without spaces and hyphens: lines end elsewhere on paper, and words are divided. */
const squeeze = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00ad\u2010-]+/g, '');
