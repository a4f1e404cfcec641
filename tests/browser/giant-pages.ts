/** A page far beyond what papers write. */
export interface GiantPage {
  name: string;
  /** Its HTML; made when it is served. */
  write: () => string;
  /** Too much to be shown: a sentence says so. */
  isTooLarge?: boolean;
  /** Opened in the popup, too. */
  isForPopup?: boolean;
}

export const HEADLINE = 'Landstrom im Hafen';

const MEGA = 2 ** 20;

const sentence =
  'Der Hafen verhandelt seit dem Frühjahr mit drei Reedereien über den Landstrom und die Kosten des Umspannwerks. ';
const paragraph = `<p>${sentence.repeat(6)}</p>`;
const text = paragraph.repeat(3);
const teaser = `<div class="teaser" data-props="${'x'.repeat(1900)}"><a href="/mehr"><h3>Noch mehr vom Hafen</h3></a></div>`;

/** As DWN writes its pages, and read by structure elsewhere. */
const page = (body: string, head = '', beside = ''): string =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${HEADLINE}</title>
  <meta property="og:type" content="article">${head}</head><body id="siteid_DWN" class="page_article"><div id="site">
  <div class="article-title"><h1>${HEADLINE}</h1></div><div id="main-column">
  <article id="article" class="article" data-ct="article"><div class="art-content">${body}</div></article>
  </div>${beside}</div></body></html>`;

/** So many characters of something, or a few more. */
const fill = (unit: string, characters: number): string => unit.repeat(Math.ceil(characters / unit.length));

const jsonLd = (about: object): string =>
  `<script type="application/ld+json">${JSON.stringify(about)}</script>`;

/** Elements in each other, made by a script: parsers stop at some 500. */
const nest = (name: string, levels: number): string => `${text}<script>
  let last = document.querySelector('.art-content');
  for (let level = 0; level < ${levels}; level++) last = last.appendChild(document.createElement('${name}'));
  last.append('Tief unten steht ein Satz vom Hafen.');
</script>`;

const picture = (number: number): string =>
  `${paragraph}<figure><img src="/dwn/pics/${number}.jpg" width="640" height="360" alt="Kai ${number}"><figcaption>Der Kai ${number}</figcaption></figure>`;

export const giantPages: GiantPage[] = [
  {
    name: '20 MB of paragraphs',
    write: () => page(fill(paragraph, 20 * MEGA)),
    isTooLarge: true,
    isForPopup: true,
  },
  {
    name: '20 MB of teasers beside the text',
    write: () => page(text, '', `<aside>${fill(teaser, 20 * MEGA)}</aside>`),
    isForPopup: true,
  },
  { name: '20 MB of script', write: () => page(text, `<script>/*${fill('x', 20 * MEGA)}*/</script>`) },
  { name: '200,000 empty boxes', write: () => page(text + '<div></div>'.repeat(200_000)), isTooLarge: true },
  { name: '90,000 empty boxes', write: () => page(text + '<div></div>'.repeat(90_000)) },
  { name: '19,000 items', write: () => page(`${text}<ul>${'<li>Am Kai</li>'.repeat(19_000)}</ul>`) },
  // Those below have 200,000 nodes, one half elements, one half texts.
  { name: '100,000 paragraphs', write: () => page('<p>Am Kai.</p>'.repeat(100_000)), isTooLarge: true },
  {
    name: '100,000 items',
    write: () => page(`${text}<ul>${'<li>Am Kai</li>'.repeat(100_000)}</ul>`),
    isTooLarge: true,
  },
  {
    name: '100,000 cells',
    write: () => page(`${text}<table>${`<tr>${'<td>7</td>'.repeat(20)}</tr>`.repeat(5_000)}</table>`),
    isTooLarge: true,
  },
  {
    name: '100,000 bold words',
    write: () => page(`${text}<p>${'<b>Kai</b> '.repeat(100_000)}</p>`),
    isTooLarge: true,
  },
  { name: '3,000 levels', write: () => page(nest('span', 3000)) },
  // With some more, Chromium 156 gives up the page by itself, without any extension.
  { name: '2,500 levels of boxes', write: () => page(nest('div', 2500)) },
  {
    name: 'a paragraph of 5 MB',
    write: () => page(`<p>${fill(sentence, 5 * MEGA)}</p>`),
    isTooLarge: true,
    isForPopup: true,
  },
  {
    name: 'a paragraph of 1 MB',
    write: () => page(`<p>${fill(sentence, 0.95 * MEGA)}</p>`),
    isForPopup: true,
  },
  {
    name: '2,000 pictures',
    write: () => page(Array.from({ length: 2000 }, (_, number) => picture(number)).join('')),
    isForPopup: true,
  },
  {
    name: 'JSON-LD of 10 MB',
    write: () =>
      page(
        text,
        jsonLd({ '@type': 'NewsArticle', headline: HEADLINE, articleBody: fill(sentence, 10 * MEGA) }),
      ),
  },
  {
    name: 'JSON-LD that goes round in circles',
    write: () =>
      page(
        text,
        jsonLd({
          '@graph': Array.from({ length: 100_000 }, (_, number) => ({
            '@type': 'NewsArticle',
            '@id': `${number}`,
            author: { '@id': `${(number + 1) % 100_000}` },
            mainEntityOfPage: { '@id': `${number}` },
          })),
        }),
      ),
  },
];
