/** The JSON values of JSON-LD, narrowed step by step. */
type Json = unknown;
type JsonObject = Record<string, Json>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|Recipe)$/;

/** Longer scripts are no description of one article, and parsing them would block the tab. */
const MOST_CHARACTERS = 1_000_000;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: Json): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/**
 * `undefined` where the page's JSON is broken, which is common and no error of ours. Comment marks around it
 * and raw line breaks in strings are forgiven: many sites have them.
 */
function parse(source: string): Json {
  const json = /[[{].*[\]}]/s.exec(source.slice(0, MOST_CHARACTERS))?.[0];
  try {
    return json && JSON.parse(json.replace(/\p{Cc}+/gu, ' '));
  } catch {
    return undefined;
  }
}

function nodesOf(value: Json, depth = 0): JsonObject[] {
  if (depth > 4) return [];
  return asList(value).flatMap((item) =>
    isObject(item)
      ? [item, ...nodesOf(item['@graph'], depth + 1), ...nodesOf(item.mainEntity, depth + 1)]
      : [],
  );
}

const typesOf = (node: JsonObject): string[] =>
  asList(node['@type']).filter((type): type is string => typeof type === 'string');

/** Text of a string, of an object's `name`, or of the first of several. */
export function textOf(value: Json): string | undefined {
  for (const item of asList(value)) {
    const text = isObject(item) ? (item.name ?? item['@value']) : item;
    if (typeof text === 'string' && text.trim()) return text.trim();
  }
  return undefined;
}

function addressOf(value: Json): string | undefined {
  const first = asList(value)[0];
  const address = isObject(first) ? (first.url ?? first.contentUrl ?? first['@id']) : first;
  return typeof address === 'string' ? address : undefined;
}

function namesOf(value: Json, byId: Map<string, JsonObject>): string[] {
  return asList(value).flatMap((item) => {
    const known =
      isObject(item) && typeof item['@id'] === 'string' && !item.name ? byId.get(item['@id']) : undefined;
    return textOf(known ?? item) ?? [];
  });
}

/** `isAccessibleForFree` as sites write it: a boolean, "False", or "http://schema.org/False". */
function asBoolean(value: Json): boolean | undefined {
  const word = /(?:^|\/)(true|false)$/i.exec(String(value))?.[1];
  return word === undefined ? undefined : /true/i.test(word);
}

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
  isFree?: boolean | undefined;
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
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  // Lists of teasers are articles, too: the one with the most to say is the page's own.
  const article = articles.sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0];
  const node = article ?? datedPage(nodes);
  if (!node) return undefined;
  const byId = new Map(
    nodes.flatMap((other) => (typeof other['@id'] === 'string' && other.name ? [[other['@id'], other]] : [])),
  );
  const image = asList(node.image)[0];
  const parts = asList(node.hasPart).filter(isObject);
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    description: textOf(node.description),
    section: textOf(node.articleSection),
    authors: namesOf(node.author, byId),
    published: textOf(node.datePublished),
    pagePublished: textOf(node.pagePublished),
    modified: textOf(node.dateModified),
    url: addressOf(node.mainEntityOfPage) ?? textOf(node.url),
    imageCredit: isObject(image) ? (textOf(image.author) ?? textOf(image.creditText)) : undefined,
    publisher: textOf(node.publisher),
    lang: textOf(node.inLanguage),
    wordCount: Number(node.wordCount) || undefined,
    isFree: asBoolean(node.isAccessibleForFree),
    restrictedParts: parts
      .filter((part) => asBoolean(part.isAccessibleForFree) === false)
      .flatMap((part) => asList(part.cssSelector).filter((s): s is string => typeof s === 'string')),
  };
}
