import { expect } from 'vitest';
import { flatten, readExpectedBlocks, readFixture } from './fixtures.ts';
import { press, settle } from './popup.ts';
import { test } from './test.ts';

// In a file of its own: the browser's print dialogue stays open until the browser is closed.
test('"Drucken" opens the whole text to print', async ({ openFixture, session }) => {
  const sample = readFixture('sample-2023');
  const popup = await session.openPopup(await openFixture(sample));
  await settle(popup);
  await press(popup, 'Drucken');
  const text = flatten(await session.readOwnTab('print.html'));
  expect(text).toContain(sample.article?.title);
  expect(text).toContain(sample.article?.lead);
  expect(text).toContain(sample.article?.url);
  for (const block of readExpectedBlocks('sample-2023')) expect(text).toContain(block);
});
