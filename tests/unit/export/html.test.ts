import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readFixtures } from '@/tests/fixtures/fixtures.ts';
import { writeHtml } from '@/utils/export/html.ts';
import { writeArticle } from '../components/article.ts';
import { HOSTILE, readSource, writeSource } from './source.ts';

vi.setConfig({ testTimeout: 20_000 });

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
const articles = readFixtures().filter(({ expected }) => expected.article !== null);

beforeEach(() => {
  // The fonts lie in the extension; here they come from the packages.
  vi.stubGlobal('fetch', async (url: string) => ({
    bytes: async () => new Uint8Array(readFileSync(join(process.cwd(), url.replace(/\?.*/, '')))),
  }));
});

async function validate(html: string): Promise<string[]> {
  // It doesn't read style sheets, but would take a second to get past the fonts in them.
  const { results } = await validator.validateString(html.replace(/(<style>)[^<]*/, '$1'));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

const parse = (html: string): Document => new JSDOM(html, { runScripts: undefined }).window.document;

test('the validator finds what is wrong', async () => {
  expect(
    await validate('<!doctype html><html lang="de"><head><title>x</title></head><p><p onclick></html>'),
  ).not.toEqual([]);
});

describe('the HTML file', () => {
  test.each(articles)('of $name is valid and whole', async ({ name, content }) => {
    const source = readSource(name);
    const html = await writeHtml(source);
    expect(await validate(html)).toEqual([]);
    const file = parse(html);
    const words = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, '');
    const expected = words(new JSDOM(content).window.document.body.textContent);
    expect(words(file.querySelector('.article-text')?.textContent)).toBe(expected);
    expect(file.querySelector('h1')?.textContent).toBe(source.article.title);
    expect(file.documentElement.lang).toBe(source.article.lang);
    for (const picture of file.images) expect(picture.src).toMatch(/^data:image\/png;base64,/);
  });

  test('loads nothing from anywhere and may not: neither pictures, fonts nor scripts', async () => {
    const file = parse(await writeHtml(readSource('sample-2023')));
    const policy = file.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none'; img-src data:; font-src data:; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/,
    );
    const styles = file.querySelector('style')?.textContent ?? '';
    for (const [, address] of styles.matchAll(/url\(([^)]{0,20})/g)) expect(address).toMatch(/^data:/);
    expect(styles).not.toContain('@import');
    expect(styles).toContain('--paper:');
    for (const loader of file.querySelectorAll('link, script, iframe, object, embed, source'))
      expect(loader.outerHTML).toMatch(/^<(link rel="canonical"|script type="application\/ld\+json")/);
  });

  test('tells machines what the article is, and when it was read', async () => {
    const { article } = readSource('sample-2023');
    const file = parse(await writeHtml(readSource('sample-2023')));
    const data = JSON.parse(file.querySelector('script')?.textContent ?? '');
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: article.title,
      datePublished: article.publishedAt,
      author: article.authors.map((name) => ({ '@type': 'Person', name })),
      mainEntityOfPage: article.url,
      isAccessibleForFree: true,
      sdDatePublished: '2026-11-25',
    });
    expect(file.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(article.url);
    const authors = [...file.querySelectorAll('meta[name=author]')].map((meta) =>
      meta.getAttribute('content'),
    );
    expect(authors).toEqual(article.authors);
  });

  test('shows everything that the reader shows, and how to cite it', async () => {
    const { article } = readSource('sample-2023');
    const text = parse(await writeHtml(readSource('sample-2023'))).body.textContent;
    const parts = [article.section, article.lead, article.siteName, article.url, ...article.authors];
    for (const part of [...parts, article.image?.caption, article.image?.credit])
      expect(text).toContain(part);
    expect(text).toContain('2. November 2023');
    expect(text).toContain('Abgerufen am 25. November 2026');
  });

  test('says of a teaser that it is one', async () => {
    expect(parse(await writeHtml(readSource('teaser-2023'))).body.textContent).toContain('Nur Anriss');
    expect(parse(await writeHtml(readSource('sample-2023'))).body.textContent).not.toContain('Nur Anriss');
  });

  test('puts a link where a picture is not at hand', async () => {
    const source = readSource('sample-2023');
    const file = parse(await writeHtml({ ...source, pictures: new Map() }));
    expect(file.images.length).toBe(0);
    const links = [...file.querySelectorAll('figure a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(source.article.image?.src);
  });
});

describe('nothing that a page says', () => {
  const hostile = writeArticle({
    title: HOSTILE,
    lead: HOSTILE,
    section: HOSTILE,
    siteName: HOSTILE,
    authors: [HOSTILE, HOSTILE],
    url: `https://example.org/"><script>alert(1)</script>`,
    image: { src: 'javascript:alert(1)//https://', alt: HOSTILE, caption: HOSTILE, credit: HOSTILE },
  });

  test('becomes an element, an attribute or a script of the file', async () => {
    const html = await writeHtml(writeSource(hostile));
    const file = parse(html);
    expect(file.querySelectorAll('script').length).toBe(1);
    expect(file.querySelector('h1')?.childElementCount).toBe(0);
    for (const element of file.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === 'href' || name === 'src')
          expect(value).toMatch(/^(?:https:\/\/example\.org|data:image)/);
      }
    const data = JSON.parse(file.querySelector('script')?.textContent ?? '');
    expect(data.headline.startsWith('</title></script>')).toBe(true);
    expect(await validate(html)).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\ufffe]|\p{Surrogate}/u);
  });
});
