import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract } from '@/utils/article/extract.ts';
import { paragraphs } from './prose-page.ts';

const ADDRESS = 'https://deutsche-wirtschafts-nachrichten.de/704821/ein-licht-fuer-die-mole';

/** A page in DWN's layout of 2023 whose parts go over lines. */
const PAGE = `<html><body class="page_article"><div class="article section">Häfen<br>Küste</div>
  <div id="article" data-ct="article" data-id="704821">
    <div class="article-title"><h1>Ein Licht<br>für die Mole</h1></div>
    <div class="article-flash">Elf Jahre war sie dunkel.<br>Jetzt zahlen die Fischer.</div>
    <span><a class="article-author">Wiebke<br>Harms</a> <a class="article-author">Ole Brandt</a></span>
    <div class="article-mainpic"><img src="/mole.jpg" alt="">
      <div class="mainpic-text">Die Mole,<br>von Süden</div><div class="mainpic-text credits">Foto: Hafenamt<br>Altensiel</div></div>
    <div class="art-content">${paragraphs}</div>
  </div></body></html>`;

test("what goes over lines in the parts of a site's layout is apart", () => {
  const extraction = extract(new JSDOM(PAGE, { url: ADDRESS }).window.document, ADDRESS);
  if (!extraction.ok) throw new Error(extraction.reason);
  expect(extraction.article).toMatchObject({
    section: 'Häfen Küste',
    title: 'Ein Licht für die Mole',
    lead: 'Elf Jahre war sie dunkel. Jetzt zahlen die Fischer.',
    authors: ['Wiebke Harms', 'Ole Brandt'],
    image: { caption: 'Die Mole, von Süden', credit: 'Hafenamt Altensiel' },
  });
});
