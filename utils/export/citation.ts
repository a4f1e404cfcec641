import { i18n } from '#i18n';
import type { Article, Author } from '../article/article.ts';
import { formatMoment } from '../format.ts';
import { interfaceLocale } from '../i18n/locale.ts';

/** Who signs like this is no person: an agency, an office, an abbreviation. */
const OFFICE =
  /(?:redaktion|agentur|nachrichten|news|team|verlag|institut|magazin|zeitung|gesellschaft)$|^(?:gmbh|ag|press|wire)$/i;
const ABBREVIATION = /^(?:\p{Lu}{2,}|\p{Ll}+)$/u;

/** Stand before a name and are no part of it. */
const ACADEMIC = /^(?:(?:prof|dr|dipl|mag|ing|med|phil|jur|rer|pol|nat|h|c)\b[.-]?[\p{L}-]*\.?\s+)+/iu;

/** Begin a surname: "von der Leyen". */
const PARTICLE = /^(?:von|vom|van|zu|zum|zur|de|der|den|del|della|di|da|dos|la|le|ten|ter|el|al|bin|af)$/i;

/**
 * A citation in the manner of the interface's language:
 * "Petersen, Fenja: Werften an der Ostsee. In: Deutsche Wirtschafts Nachrichten, 11. Mai 2026. URL: …
 * (abgerufen am 25. November 2026)."
 *
 * @param retrievedOn the day on which the page was read, `2026-11-25`
 */
export function writeCitation(article: Article, retrievedOn: string): string {
  const { title, authors, publishedAt, siteName, url } = article;
  const locale = interfaceLocale();
  const signature = authors.map(writeName).join('; ');
  const work = endSentence(signature ? i18n.t('citation.signed', [signature, title]) : title);
  const day = publishedAt
    ? formatMoment(publishedAt.slice(0, 10), locale)
    : i18n.t('citation.undated').replace(/\.$/, '');
  const place = siteName || new URL(url).hostname;
  return i18n.t('citation.entry', [work, place, day, url, formatMoment(retrievedOn, locale)]);
}

/** "Petersen, Fenja"; names of offices stay as they are. */
function writeName(author: Author): string {
  const words = author.replace(ACADEMIC, '').split(/\s+/);
  const isPerson = words.length > 1 && words.length < 6 && !words.some((word) => isOffice(word));
  if (!isPerson) return author;
  const particle = words.findIndex((word, place) => place > 0 && PARTICLE.test(word));
  const start = particle > 0 ? particle : words.length - 1;
  return `${words.slice(start).join(' ')}, ${words.slice(0, start).join(' ')}`;
}

function isOffice(word: string): boolean {
  return !PARTICLE.test(word) && (OFFICE.test(word) || ABBREVIATION.test(word));
}

function endSentence(text: string): string {
  return /[.!?…]["“”»«']?$/.test(text) ? text : `${text}.`;
}
