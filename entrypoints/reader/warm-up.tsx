import { render } from 'preact';
import { Reader, type ReaderProps } from '@/components/Reader.tsx';
import type { Article } from '@/utils/article/article.ts';
import { readPage } from '@/utils/article/read.ts';
import { defaultSettings } from '@/utils/settings.ts';

/** As long as a paragraph has to be that is taken for text. */
const LINE = 'd '.repeat(40);

const BLANK_PAGE = `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"A B"}]}</script>
<article><h1>A</h1><p>Von A B, 1.1.2000 12:00</p><figure><img src="data:," alt=""><figcaption>A</figcaption></figure>
<p>A <a href="/b">b</a> <em>c</em> ${LINE}</p><h2>E</h2><ul><li>F</li></ul><div class="ad">A</div></article>`;

/**
 * Does once, unseen, what the reader does when it opens: the first run of anything takes a browser several times as
 * long as the second. The policy's tables, a calendar's words, and every part of the view.
 */
export function warmUp(): void {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = BLANK_PAGE; // our own words, in a document that is shown nowhere
  const { extraction } = readPage(() => [], page, location.href, { anyway: true });
  if (!extraction.ok) return;
  const article = { ...extraction.article, content: '' };
  delete article.image; // it would be loaded
  draw(article);
}

function draw(article: Article): void {
  const nowhere = document.createElement('div');
  // What is only called when somebody does something is left out.
  const props = {
    article,
    scroller: nowhere,
    parts: [],
    retrievedAt: '2000-01-01',
    settings: defaultSettings,
    onSave: () => undefined, // its button is drawn where it can be pressed
  } as Partial<ReaderProps> as ReaderProps;
  render(<Reader {...props} />, nowhere);
  render(null, nowhere);
}
