import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFixtures } from '@/tests/fixtures/fixtures.ts';
import { detect } from '@/utils/article/detect.ts';
import { extract } from '@/utils/article/extract.ts';

describe.each(readFixtures())('$name', ({ source, expected, content }) => {
  let document: Document;

  beforeAll(() => {
    ({ document } = new JSDOM(source, { url: expected.address }).window);
  });

  test('is seen for what it is', () => {
    const found = detect(document, expected.address);
    expect(found.isArticle).toBe(expected.article !== null);
    if (found.isArticle)
      expect(found).toMatchObject({ id: expected.article?.id, url: expected.article?.url });
  });

  test('comes out whole, and nothing else does', () => {
    const before = document.documentElement.outerHTML;
    const extraction = extract(document, expected.address);
    expect(document.documentElement.outerHTML, 'the page must not be changed').toBe(before);
    if (!expected.article) {
      expect(extraction).toEqual({ ok: false, reason: 'notArticle' });
      return;
    }
    if (!extraction.ok) throw new Error(`no article: ${extraction.reason}`);
    const { content: html, text, removed, ...article } = extraction.article;
    expect(html.split('\n')).toEqual(content.trim().split('\n'));
    expect(article).toEqual(expected.article);
    expect(text.length).toBeGreaterThan(0);
    expect(removed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(expected.removed ?? []));
  });
});
