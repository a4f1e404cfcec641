import { expect, test } from 'vitest';
import { writeClipboard } from '@/utils/export/write-clipboard.ts';
import { writeArticle } from '../components/article.ts';
import { HOSTILE, readSource } from './source.ts';

test('a copy has every part of the article, and where and when it was read', () => {
  const { article } = readSource('sample-2023');
  const { text, html } = writeClipboard(article, '2026-11-25');
  const page = document.createElement('div');
  page.innerHTML = html;
  const parts = [article.title, article.lead, article.section, article.url, ...article.authors];
  for (const part of [...parts, article.image?.caption, article.image?.credit, '2. November 2023']) {
    expect(text).toContain(part);
    expect(page.textContent).toContain(part);
  }
  expect(text).toContain(article.text);
  expect(html).toContain(article.content);
  for (const form of [text, html]) expect(form).toContain('Abgerufen am 25. November 2026');
});

test('a copy of a teaser says that it is one', () => {
  const { text, html } = writeClipboard(readSource('teaser-2023').article, '2026-11-25');
  for (const form of [text, html]) expect(form).toContain('Nur Anriss');
});

test('nothing that a page says becomes an element of it', () => {
  const article = writeArticle({
    title: HOSTILE,
    lead: HOSTILE,
    section: HOSTILE,
    authors: [HOSTILE],
    url: 'https://example.org/"><script>',
    image: { src: 'https://example.org/a.jpg', alt: HOSTILE, caption: HOSTILE, credit: HOSTILE },
  });
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = writeClipboard(article, '2026-11-25').html;
  expect(page.querySelectorAll('script, img').length).toBe(0);
  for (const element of page.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).toBe('href');
});
