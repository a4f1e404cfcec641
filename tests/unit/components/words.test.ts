import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

async function readWords(language: string): Promise<Map<string, number>> {
  const messages = await parseMessagesFile(`utils/i18n/${language}.yml`);
  return new Map(messages.map(({ key, substitutions }) => [key.join('.'), substitutions]));
}

describe('the words', () => {
  test('are the same in both languages, and take the same values', async () => {
    expect(await readWords('en')).toEqual(await readWords('de'));
  });

  test.each(['de', 'en'])('stay calm: no exclamation marks, no "du" and no "Sie" (%s)', (language) => {
    const words = readFileSync(`utils/i18n/${language}.yml`, 'utf8');
    expect(words).not.toMatch(/!|\b(du|dein|deine|Sie|Ihre?)\b/);
  });
});
