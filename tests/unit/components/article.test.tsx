import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Article } from '@/components/Article.tsx';
import { writeArticle } from './article.ts';
import { show } from './show.ts';

// jsdom lays nothing out, so it has no ResizeObserver.
const observed: Element[] = [];
let report: ResizeObserverCallback;
class QuietObserver implements ResizeObserver {
  constructor(callback: ResizeObserverCallback) {
    report = callback;
  }
  observe = (element: Element) => observed.push(element);
  unobserve = () => undefined;
  disconnect = () => undefined;
}

beforeEach(() => {
  observed.length = 0;
  vi.stubGlobal('ResizeObserver', QuietObserver);
});

const textOf = (page: HTMLElement, selector: string) => page.querySelector(selector)?.textContent;

describe('the header', () => {
  test('gives reading time and length', () => {
    expect(textOf(show(<Article article={writeArticle()} />), '.article-reading-time')).toBe(
      '5–7 Min. · 1.269 Wörter',
    );
  });

  test('speaks of one word and one minute', () => {
    const article = writeArticle({ wordCount: 1, readingTime: { min: 1, max: 1 } });
    expect(textOf(show(<Article article={article} />), '.article-reading-time')).toBe('1 Min. · 1 Wort');
  });

  test('names all authors, and only them in bold', () => {
    const page = show(<Article article={writeArticle({ authors: ['A. Erdoğan', 'B. Dvořák', 'dpa'] })} />);
    expect(textOf(page, '.byline span')).toBe('Von A. Erdoğan, B. Dvořák und dpa');
    expect([...page.querySelectorAll('strong')].map((name) => name.textContent)).toEqual([
      'A. Erdoğan',
      'B. Dvořák',
      'dpa',
    ]);
  });

  test('gives publication and update with their machine-readable dates', () => {
    const page = show(<Article article={writeArticle({ modifiedAt: '2023-10-31T16:20:00+01:00' })} />);
    const times = [...page.querySelectorAll('time')];
    expect(times.map((time) => time.textContent)).toEqual(['31. Oktober 2023, 14:08', 'aktualisiert 16:20']);
    expect(times.map((time) => time.dateTime)).toEqual([
      '2023-10-31T14:08:10+01:00',
      '2023-10-31T16:20:00+01:00',
    ]);
  });

  test('leaves out what is not known', () => {
    const { publishedAt: _, ...undated } = writeArticle({ authors: [] });
    const page = show(<Article article={undated} />);
    for (const selector of ['.article-section', '.article-lead', '.byline', 'figure', '.article-teaser']) {
      expect(page.querySelector(selector), selector).toBeNull();
    }
  });
});

describe('the picture', () => {
  const image = {
    src: 'https://example.org/dock.jpg',
    alt: 'Ein Dock',
    caption: 'Dock.',
    credit: 'J. Büttner',
  };

  test('has caption and credit', () => {
    expect(textOf(show(<Article article={writeArticle({ image })} />), 'figcaption')).toBe(
      'Dock. Foto: J. Büttner',
    );
  });

  test('goes with its caption when it cannot be loaded', async () => {
    const page = show(<Article article={writeArticle({ image })} />);
    page.querySelector('img')?.dispatchEvent(new Event('error'));
    await expect.poll(() => page.querySelector('figure')).toBeNull();
  });
});

describe('the text', () => {
  test('is in the language of the article, what we add is in ours', () => {
    const page = show(<Article article={writeArticle({ lang: 'en' })} />);
    expect(page.querySelector('article')?.lang).toBe('en');
    expect(page.querySelector<HTMLElement>('.byline')?.lang).toBe('de');
  });

  test('is shown as it was sanitised', () => {
    const article = writeArticle();
    const page = show(<Article article={article} />);
    expect(page.querySelector('.article-text')?.innerHTML).toBe(article.content);
  });

  test('opens its links in a new tab', () => {
    const content = '<p><a href="https://example.org/"><em>hier</em></a></p>';
    const page = show(<Article article={writeArticle({ content })} />);
    const link = page.querySelector('a');
    link?.addEventListener('click', (event) => event.preventDefault());
    page.querySelector<HTMLElement>('a em')?.click();
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  test('lets a wide table scroll with the keyboard, and only a wide one', () => {
    const content = '<table><caption>Aufträge</caption><tbody><tr><td>1</td></tr></tbody></table>';
    const page = show(<Article article={writeArticle({ content })} />);
    const region = page.querySelector<HTMLElement>('.scroll-region');
    const table = page.querySelector('table');
    if (!region || !table) throw new Error('the table has no region to scroll in');
    const resize = (width: number) => {
      Object.defineProperty(region, 'scrollWidth', { value: width, configurable: true });
      report([{ target: table } as unknown as ResizeObserverEntry], new QuietObserver(report)); // all that is read of it
    };
    expect(observed).toEqual([region, table]);
    resize(500);
    expect(region.tabIndex).toBe(0);
    expect(region.ariaLabel).toBe('Aufträge');
    resize(0);
    expect(region.hasAttribute('tabindex')).toBe(false);
  });

  test('a teaser is marked as one', () => {
    expect(textOf(show(<Article article={writeArticle({ access: 'teaser' })} />), '.article-teaser')).toBe(
      'Nur Anriss: der ganze Text ist Abonnenten vorbehalten.',
    );
  });
});
