import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { detect } from '@/utils/article/detect.ts';
import { extract } from '@/utils/article/extract.ts';
import { hostPatterns } from '@/utils/sites/host-patterns.ts';

// Another site's file in the place of the only one: whatever else knew of that one would fail here.
vi.mock('@/utils/sites/dwn.ts', async () => {
  const { kuestenbote, kuestenboteRules } = await import('./kuestenbote.ts');
  return { dwn: kuestenbote, dwnRules: kuestenboteRules };
});

const ADDRESS = 'https://www.kuestenbote.example/beitrag-17';
const PROSE =
  'Der Deich bei Norderhafen ist seit drei Wintern eine Baustelle und bleibt es vorerst auch. '.repeat(3);
const PAGE = `<html><body class="kb-beitrag"><i class="kb-ort">Watt</i><b class="kb-kopf">Breiter statt höher</b>
  <div class="kb-vor">Gebaut wird in die Breite.</div><div id="kb-text" data-nr="17"><p>${PROSE}</p>
  <div class="kb-kahn"><p>Kahn zu verkaufen, fast dicht.</p></div><p>${PROSE}</p><p>Flaschenpost bestellen</p></div></body></html>`;

test('a site is one file: the hosts asked for, detection and extraction follow from it', () => {
  const { document } = new JSDOM(PAGE, { url: ADDRESS }).window;
  expect(hostPatterns).toEqual(['*://kuestenbote.example/*', '*://www.kuestenbote.example/*']);
  expect(detect(document, ADDRESS)).toMatchObject({ isArticle: true, id: 'kuestenbote:17' });
  expect(detect(document, 'https://kuestenbote.example/ort-17').isArticle).toBe(false);
  const extraction = extract(document, ADDRESS);
  if (!extraction.ok) throw new Error(extraction.reason);
  expect(extraction.article).toMatchObject({
    id: 'kuestenbote:17',
    url: 'https://kuestenbote.example/beitrag-17',
    section: 'Watt',
    title: 'Breiter statt höher',
    lead: 'Gebaut wird in die Breite.',
    siteName: 'Küstenbote',
    text: `${PROSE.trim()}\n\n${PROSE.trim()}`,
  });
  expect(extraction.article.removed.map(({ kind }) => kind).sort()).toEqual(['advert', 'newsletter']);
});
