import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { root } from '../setup/run.ts';
import { languages, readStoreTexts, screenshots } from '../store/store-texts.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The paths of all texts: "screenshots.popup". */
function listKeys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? listKeys(inner, `${path}${key}.`) : [`${path}${key}`],
  );
}

function listTexts(value: unknown): string[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listTexts)
    : [String(value)];
}

test('the store texts say the same in both languages: no section is missing', () => {
  expect(listKeys(readStoreTexts('en')).sort()).toEqual(listKeys(readStoreTexts('de')).sort());
  const headings = languages.map((language) => read(`.store/privacy.${language}.md`).match(/^#+ /gm));
  expect(headings[0]).toEqual(headings[1]);
  expect(headings[0]?.length).toBeGreaterThan(3);
});

describe.each(languages)('the store texts, %s', (language) => {
  const texts = readStoreTexts(language);

  test('are as long as the forms take them', () => {
    expect(texts.name.length).toBeLessThanOrEqual(45); // addons.mozilla.org takes 50, the Chrome Web Store 75
    expect(texts.summary.length).toBeLessThanOrEqual(132);
    expect(texts.description.length).toBeLessThanOrEqual(15_000);
    expect(texts.singlePurpose.length).toBeLessThanOrEqual(1000);
    for (const reason of Object.values(texts.permissions)) expect(reason.length).toBeLessThanOrEqual(1000);
    expect(listTexts(texts).filter((text) => text.trim().length < 5)).toEqual([]);
  });

  test('call the extension what it calls itself', async () => {
    const messages = await parseMessagesFile(join(root, `utils/i18n/${language}.yml`));
    const own = new Map(messages.map((message) => [message.key.join('.'), message]));
    expect(own.get('extName')).toMatchObject({ message: texts.name });
    expect(own.get('extDescription')).toMatchObject({ message: texts.summary });
  });

  test('name every screenshot', () => {
    expect(Object.keys(texts.screenshots)).toEqual([...screenshots]);
  });

  test.each(['chrome-mv3', 'firefox-mv3'])(
    'give a reason for each permission of %s, and for no other',
    (build) => {
      const manifest: { permissions: string[] } = JSON.parse(read(`.output/${build}/manifest.json`));
      const asked = [
        ...manifest.permissions,
        ...('host_permissions' in manifest ? ['hosts'] : []),
        ...('optional_host_permissions' in manifest ? ['optionalHosts'] : []),
      ];
      expect(Object.keys(texts.permissions).sort()).toEqual(asked.sort());
    },
  );

  test('stay calm, and know no mark-up, which the stores would show as it is', () => {
    for (const text of listTexts(texts))
      expect(text).not.toMatch(/!|<\w|\*\*|^#|\]\(|\b(du|dein|Sie|Ihre?)\b/);
  });

  test('come with a privacy statement to which the README leads', () => {
    expect(existsSync(join(root, `.store/privacy.${language}.md`))).toBe(true);
    expect(read('README.md')).toContain(`(.store/privacy.${language}.md)`);
  });
});
