import { escapeText, PROSE, VECTORS } from '../unit/hostile/vectors.ts';

/** Whoever asks it for anything has been tripped. */
export const TRIPWIRE = 'tripwire.example';

export const ARTICLE = 'https://deutsche-wirtschafts-nachrichten.de/712345/werften-an-der-ostsee';

/** Under which such a page loads nothing of its vectors by itself, while a trip may still ask the tripwire. */
export const QUIET = {
  'content-security-policy': `default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline';
    img-src *; connect-src https://${TRIPWIRE}`.replaceAll(/\s+/g, ' '),
};

/**
 * Code that needs nothing of where it runs, and may stand in attributes without quotes: it opens a dialogue, sets
 * a global and asks the tripwire for its number; but where `calm` is set, as a page does for its own vectors.
 */
export function writeTrip(number: number): string {
  const address = Buffer.from(`https://${TRIPWIRE}/${number}`).toString('base64');
  return `self.calm?0:(self.tripped?0:alert(${number}),self.tripped=${number},fetch(atob(/${address}/.source)))`;
}

/** The vectors, each with a trip of its own in it. */
const armed = Object.entries(VECTORS).flatMap(([kind, vectors]) =>
  vectors.map((vector) => ({ kind, vector })),
);
const inBase64 = Buffer.from('<script>trip()</script>').toString('base64');

function arm(vector: string, number: number): string {
  const trip = writeTrip(number);
  return vector
    .replaceAll('trip()', () => trip)
    .replaceAll(inBase64, () => Buffer.from(`<script>${trip}</script>`).toString('base64'))
    .replaceAll('evil.example', TRIPWIRE);
}

export const vectors = armed.map(({ kind, vector }, number) => ({ kind, number, html: arm(vector, number) }));

const ofKinds = (...kinds: string[]): string =>
  vectors
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ html }) => html)
    .join(' ');

/** What is said about the article: a headline, a lead and so on, each made of vectors of other kinds. */
const words = {
  title: `Werften ${ofKinds('event handlers')}`,
  lead: `Werften ${ofKinds('scripts', 'xml')}`,
  author: `Werft ${ofKinds('names and lines', 'front matter')}`,
  caption: `Werft ${ofKinds('breakouts', 'markdown')}`,
  credit: `Werft ${ofKinds('drawings and formulas')}`,
  section: `Werft ${ofKinds('addresses')}`,
};

const data = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: words.title,
  description: words.lead,
  articleSection: words.section,
  author: [{ name: words.author }, words.section, { '@id': words.lead }],
  datePublished: '2023-11-02T09:15:00+01:00',
  image: { author: words.credit, creditText: words.credit },
  publisher: { name: words.caption },
};

/** Where markup goes, in turn: in each place a vector is read on its own, so that none swallows the next ones. */
const PLACES = [
  (slot: string) => slot,
  (slot: string) => `<ul><li>${PROSE}${slot}</li></ul>`,
  (slot: string) => `<table><tr><td>Werft ${slot}</td><td>b</td></tr></table>`,
  (slot: string) => `<aside class="fin2box">Anderswo ${slot}</aside>`,
  (slot: string) => `<blockquote><p class="artclass">${PROSE}${slot}</p></blockquote>`,
];

function writeSlots(number: number): string {
  const slot = `<i data-slot="${number}"></i>`;
  const place = PLACES[number % PLACES.length];
  return `<p class="artclass">${PROSE}${slot}</p>${place?.(slot)}`;
}

function writeWords(html: string, number: number): string {
  const text = escapeText(html);
  const address = `https://example.org/dwn/pics/${number}.jpg?${text}`;
  const picture = number % 10 === 0 ? `<img src="${address}" alt="${text}" title="${text}">` : '';
  return `<p class="artclass">${PROSE}${text} <a href="${text}" title="${text}"><code>${text}</code></a>
    <a href="https://example.org/${text}">Adresse</a></p>${picture && `<p class="artclass">${picture}</p>`}`;
}

/** Once it is `armed`, no event in its own document trips; whatever happens elsewhere does, in the reader, too. */
const CALM = `<script>
  Object.defineProperty(window, 'calm', {
    get: () => !window.armed || (window.event && document.contains(window.event.target)),
  });
</script>`;

/** Scripts of pages do it like this: unlike those of `innerHTML`, the scripts in it run. */
const FILL = `<script>
  for (const slot of document.querySelectorAll('[data-slot]')) {
    const range = document.createRange();
    range.selectNode(slot);
    slot.replaceWith(range.createContextualFragment(vectors[slot.dataset.slot]));
  }
</script>`;

const toData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * An article of the DWN that is all vectors, but for those that clobber the document and so belong on a page of
 * their own: as words in whatever is said of it, as markup in its text.
 *
 * @param isCalm nothing in it trips by itself
 */
export function writeTripwirePage(isCalm = true): string {
  const chosen = vectors.filter(({ kind }) => kind !== 'clobbering');
  const text = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, escapeText(word)]));
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${text.title}</title>
    <meta property="og:type" content="article"><meta property="og:title" content="${text.title}">
    <meta name="description" content="${text.lead}"><link rel="canonical" href="${ARTICLE}">
    <script type="application/ld+json">${toData(data)}</script>
    ${isCalm ? CALM : ''}<script>const vectors = ${toData(vectors.map(({ html }) => html))}</script></head>
    <body id="siteid_DWN" class="page_article"><div id="site"><div class="article-title"><h1>${text.title}</h1></div>
    <div id="main-column"><div id="article" data-ct="article" class="article">
    <div class="article-flash">${text.lead}</div>
    <div class="authors"><div class="article-author"><a class="article-author" href="/author?id=1">${text.author}</a></div></div>
    <div class="article-mainpic"><img class="pic" src="https://example.org/dwn/pics/b.jpg" alt="${text.caption}">
    <div class="mainpic-text">${text.caption}</div><div class="mainpic-text credits">Foto: ${text.credit}</div></div>
    <div class="art-content">${chosen.map(({ number, html }) => writeSlots(number) + writeWords(html, number)).join('')}
    <p class="artclass">${PROSE.repeat(3)}</p></div></div></div></div>${FILL}</body></html>`;
}
