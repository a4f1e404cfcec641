import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '@/utils/article/article.ts';
import { extract } from '@/utils/article/extract.ts';

// A real page of 2023, kept outside the project because its text is another's. Only what proves that the
// right parts were found is named here: beginnings and ends.
const FILE = join(import.meta.dirname, '../../../../shared/corpus/dwn/706332-industriestrompreis.html');
const ADDRESS =
  'https://deutsche-wirtschafts-nachrichten.de/706332/industriestrompreis-kein-ende-der-debatte';

describe.runIf(existsSync(FILE))('a real page of 2023', () => {
  let article: Article;

  beforeAll(() => {
    const { document } = new JSDOM(readFileSync(FILE, 'utf8'), { url: ADDRESS }).window;
    const before = document.documentElement.outerHTML;
    const extraction = extract(document, `${ADDRESS}?src=live`);
    expect(document.documentElement.outerHTML).toBe(before);
    if (!extraction.ok) throw new Error(extraction.reason);
    article = extraction.article;
  }, 60_000); // 280 kB with all its styles are slow outside a browser

  test('its parts', () => {
    expect(article).toMatchObject({
      id: 'dwn:706332',
      url: ADDRESS,
      section: 'Politik',
      title: 'Industriestrompreis: kein Ende der Debatte',
      authors: ['Deutsche Wirtschaftsnachrichten'],
      publishedAt: '2023-10-31T14:08:10+01:00',
      access: 'full',
      lang: 'de-DE',
      siteName: 'Deutsche Wirtschafts Nachrichten',
    });
    expect(article.modifiedAt).toBeUndefined();
    expect(article.lead).toMatch(/^Die Ampel streitet .* fordern endlich Klarheit\.$/);
    expect(article.image?.caption).toMatch(/^Bundeswirtschaftsminister .* Bundesregierung\. \(Foto: dpa\)$/);
    expect(article.image?.credit).toBe('Kay Nietfeld');
    expect(article.image?.src).toMatch(
      /^https:\/\/deutsche-wirtschafts-nachrichten\.de\/dwn\/pics\/cache_43\/.*\.jpg$/,
    );
    expect(article.image?.alt).toBe('');
  });

  test('its text: four paragraphs, one heading, nothing else', () => {
    const { content, text } = article;
    const blocks = content.split('\n').map((block) => /^<(\w+)>/.exec(block)?.[1]);
    expect(blocks).toEqual(['p', 'p', 'h2', 'p', 'p']);
    expect(content).toContain('<h2>Industrie fordert Klarheit</h2>');
    expect(text).toMatch(/^Bundeswirtschaftsminister Robert Habeck dringt/);
    expect(text).toMatch(/skeptisch geäußert\. \(dpa\)$/);
    for (const noise of [
      'Weiterlesen',
      'Mehr zum Thema',
      'Benachrichtigung',
      'Lesezeit',
      'Aktuelle Themen',
      'Cookies',
      'Foto:',
      'Impressum',
      'DWN',
      'Energiepreise werden weiter steigen',
      '31.10.2023',
      'Die Ampel streitet',
    ]) {
      expect(text, noise).not.toContain(noise);
    }
  });
});
