import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect } from 'vitest';
import { isVeiled, readHeadline, switchAutoClean } from './auto-clean.ts';
import { readFixture, readFixtures } from './fixtures.ts';
import { poll, test } from './test.ts';

const sample = readFixture('sample-2023');

describe('with the switch on', () => {
  test('articles open clean', async ({ openFixture, session }) => {
    const page = await openFixture(sample);
    await switchAutoClean(session, page, true);
    expect(await readHeadline(session, page)).toBeUndefined();
    const other = await openFixture('article-2023');
    await poll(() => readHeadline(session, other)).toBe(readFixture('article-2023').article?.title);
    console.log(await isVeiled(other));
  });
});
