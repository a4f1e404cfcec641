import { squeeze } from './text.ts';

/** The JSON values of JSON-LD, narrowed step by step. */
type Json = unknown;
type JsonObject = Record<string, Json>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|Recipe)$/;

/** Longer scripts are no description of one article, and parsing them would block the tab. */
const MOST_CHARACTERS = 1_000_000;

/** Each may be looked for among all nodes. */
const MOST_AUTHORS = 200;

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null;

const asList = (value: Json): Json[] => (value === undefined ? [] : [value].flat());

/**
 * `undefined` where the page's JSON is broken, which is common and no error of ours. Comment marks around it
 * and raw line breaks in strings are forgiven: many sites have them.
 */
function parse(source: string): Json {
  const text = source.slice(0, MOST_CHARACTERS);
  // No pattern finds both ends in bounded time where one is missing.
  const end = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1;
  const json = end && text.slice(Math.max(0, text.search(/[[{]/)), end);
  try {
    return json && JSON.parse(json.replace(/\p{Cc}+/gu, ' '));
  } catch {
    return undefined;
  }
}

function nodesOf(value: Json, depth = 0): JsonObject[] {
  if (depth > 4) return [];
  const nodes = asList(value).filter(isObject);
  return nodes.flatMap((node) => [
    node,
    ...nodesOf(node['@graph'], depth + 1),
    ...nodesOf(node.mainEntity, depth + 1),
  ]);
}

/** Text of a string, of an object's `name`, or of the first of several. */
function textOf(value: Json): string | undefined {
  for (const item of asList(value)) {
    const text = isObject(item) ? item.name : item;
    const line = typeof text === 'string' && squeeze(text);
    if (line) return line;
  }
  return undefined;
}

/** The names of persons, which may stand in a node of their own. */
function namesOf(value: Json, nodes: readonly JsonObject[]): string[] {
  const persons = asList(value).slice(0, MOST_AUTHORS);
  return persons.flatMap((item) => {
    const id = isObject(item) && item['@id'];
    return textOf(item) ?? textOf(id && nodes.find((node) => node['@id'] === id && node.name)) ?? [];
  });
}

function addressOf(value: Json): string | undefined {
  const first = asList(value)[0];
  return textOf(isObject(first) ? (first.url ?? first['@id']) : first);
}

/** `isAccessibleForFree` as sites write it: a boolean, "False", or "http://schema.org/False". */
const isWithheld = (node: JsonObject): boolean => /(?:^|\/)false$/i.test(String(node.isAccessibleForFree));

/** What a page's JSON-LD says of its article. */
export interface JsonLd {
  headline?: string | undefined;
  description?: string | undefined;
  section?: string | undefined;
  authors: string[];
  published?: string | undefined;
  /** When the page, not its article, was published. */
  pagePublished?: string | undefined;
  modified?: string | undefined;
  /** Address of the page it describes. */
  url?: string | undefined;
  imageCredit?: string | undefined;
  publisher?: string | undefined;
  lang?: string | undefined;
  wordCount?: number | undefined;
  /** Whether it is said not to be free. */
  isWithheld: boolean;
  /** Selectors of the parts that are not free. */
  restrictedParts: string[];
}

/** Of a page, film or episode only who made it and when: its name is the window's title, not a headline. */
function datedPage(nodes: readonly JsonObject[]): JsonObject | undefined {
  const page = nodes.find((node) => node.datePublished ?? node.uploadDate);
  return (
    page && {
      author: page.author,
      pagePublished: page.datePublished ?? page.uploadDate,
      dateModified: page.dateModified,
    }
  );
}

/** Reads the article of a page's JSON-LD; `undefined` where there is none. */
export function readJsonLd(document: Document): JsonLd | undefined {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  const nodes = [...scripts].flatMap((script) => nodesOf(parse(script.textContent ?? '')));
  const articles = nodes.filter((node) =>
    asList(node['@type']).some((type) => ARTICLE_TYPE.test(String(type))),
  );
  // Lists of teasers are articles, too: the one with the most to say is the page's own.
  const article = articles.sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0];
  const node = article ?? datedPage(nodes);
  if (!node) return undefined;
  const image = asList(node.image)[0];
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    description: textOf(node.description),
    section: textOf(node.articleSection),
    authors: namesOf(node.author, nodes),
    published: textOf(node.datePublished),
    pagePublished: textOf(node.pagePublished),
    modified: textOf(node.dateModified),
    url: addressOf(node.mainEntityOfPage) ?? textOf(node.url),
    imageCredit: isObject(image) ? (textOf(image.author) ?? textOf(image.creditText)) : undefined,
    publisher: textOf(node.publisher),
    lang: textOf(node.inLanguage),
    wordCount: Number(node.wordCount) || undefined,
    isWithheld: isWithheld(node),
    restrictedParts: asList(node.hasPart)
      .filter(isObject)
      .filter(isWithheld)
      .flatMap((part) => asList(part.cssSelector).map(String)),
  };
}
