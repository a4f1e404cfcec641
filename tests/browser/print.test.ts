import { inflateSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { flatten, readExpectedBlocks, readFixture } from './fixtures.ts';
import { isFirefox } from './launch.ts';
import { press, settle, toggleMenu } from './popup.ts';
import { test } from './test.ts';

/** Firefox packs a PDF's pages into compressed streams of objects. */
function countPages(pdf: Buffer): number {
  const source = pdf.toString('latin1');
  const streams = [...source.matchAll(/\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)];
  const objects = streams.map(([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  );
  return objects.join('').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

// In a file of its own: in Chromium the print dialogue stays open until the browser is closed, which is why
// the text is read there, and in Firefox, which can print to a file without asking, what was printed.
describe.skipIf(isFirefox)('the print view', () => {
  test('holds the whole text, its address and the day', async ({ openFixture, session }) => {
    const sample = readFixture('sample-2023');
    const popup = await session.openPopup(await openFixture(sample));
    await settle(popup);
    await toggleMenu(popup, true);
    await press(popup, 'Drucken');
    const text = flatten((await session.readPrintView?.()) ?? '');
    for (const part of [sample.article?.title, sample.article?.lead, sample.article?.url]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/Abgerufen am \d+\. \p{L}+ \d{4}/u);
    for (const block of readExpectedBlocks('sample-2023')) expect(text).toContain(block);
  });
});

describe.runIf(isFirefox)('the print', () => {
  test('has as many pages as the text needs, and closes its tab', async ({ openFixture, session }) => {
    const popup = await session.openPopup(await openFixture('long-read-2026'));
    await settle(popup);
    await toggleMenu(popup, true);
    await press(popup, 'Drucken');
    const pdf = await session.readPrint?.();
    expect(pdf && countPages(pdf)).toBeGreaterThan(4); // 2,500 words and their pictures
  });
});
