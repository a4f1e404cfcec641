import { i18n } from '#i18n';
import type { Article } from '../article/article.ts';
import { formatMinutes } from '../format.ts';
import { interfaceLocale } from '../i18n/locale.ts';
import type { Chapter } from './book.ts';
import { makeElement } from './make-element.ts';
import { serialise } from './xml.ts';

/** The articles of one section, in the order of reading. */
export interface EditionSection {
  id: string;
  title: string;
  articles: { article: Article; chapter: Chapter }[];
}

interface Contents {
  title: string;
  /** Date, number of articles, minutes. */
  facts: string;
  sections: EditionSection[];
}

/** The page that an edition begins with: every article under its section, with who wrote it and how long it takes. */
export function writeContents({ title, facts, sections }: Contents): string {
  const owner = document.implementation.createHTMLDocument();
  const page = makeElement(
    owner,
    'div',
    {},
    makeElement(owner, 'h1', {}, title),
    makeElement(owner, 'p', { class: 'contents-facts' }, facts),
    ...sections.flatMap(({ id, title: section, articles }) => [
      makeElement(owner, 'h2', { id, class: 'contents-section' }, section),
      ...articles.map((entry) => buildEntry(owner, entry)),
    ]),
  );
  return serialise(page);
}

function buildEntry(owner: Document, { article, chapter }: EditionSection['articles'][number]): HTMLElement {
  const authors = new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' }).format(article.authors);
  const minutes = i18n.t('article.minutes', [formatMinutes(article.readingTime)]);
  const isTeaser = article.access === 'teaser' && i18n.t('edition.teaser');
  const note = [minutes, authors, isTeaser].filter(Boolean).join(' · ');
  return makeElement(
    owner,
    'div',
    { class: 'contents-entry', id: `to-${chapter.id}` },
    makeElement(
      owner,
      'p',
      { class: 'contents-title', lang: article.lang },
      makeElement(owner, 'a', { href: chapter.path }, article.title),
    ),
    makeElement(owner, 'p', { class: 'contents-note' }, note),
  );
}
