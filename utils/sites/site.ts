import type { RemovedKind } from '../article/article.ts';

/** What an address alone says of an article. */
export interface ArticleAddress {
  /** The same for every address of the article. */
  id: string;
  /** Address without `www.`, query and fragment, over https; the short form where one is known. */
  url: string;
}

/** Parts that stand outside the body. A part that isn't there is looked for by structure instead. */
export type Part = 'section' | 'title' | 'lead' | 'authors' | 'dates' | 'image' | 'caption' | 'credit';

/** One shape of a site's article pages: a selector for each part. */
export interface Layout {
  /** When pages of this shape were seen. */
  seen: string;
  body: string;
  parts: Partial<Record<Part, string>>;
}

/** Elements that are none of the article's, and why. */
export interface NoiseRule {
  kind: RemovedKind;
  selector: string;
}

/** Lines of text that are none of the article's, where they make up a whole block. */
export interface LineRule {
  kind: RemovedKind;
  pattern: RegExp;
}

/** What tells a site's articles from its other pages. This part runs on every page of the site: keep it small. */
export interface Site {
  name: string;
  /** Host names without `www.`. */
  hosts: readonly string[];
  /** BCP 47, for pages that don't say. */
  lang: string;
  /** IANA name, for dates that come without an offset. */
  timeZone: string;
  /** `undefined` where no article can live at the address. Host and protocol were checked before. */
  readAddress(url: URL): ArticleAddress | undefined;
  /** Paths of match patterns that cover every address of an article, and as few others as they can. */
  articlePaths: readonly string[];
  /** Selectors that only article pages match: each is one sign beside those in the page's metadata. */
  signs: readonly string[];
  /**
   * Attributes in which the page names its article's number, such as `[selector, attribute]`.
   * `readAddress` is asked for it as the path `/number`: leave them out where no address is read so.
   */
  idAttributes: readonly (readonly [selector: string, attribute: string])[];
}

/** Where an article's parts stand on the site's pages. Only the reader knows this part. */
export interface PageRules {
  layouts: readonly Layout[];
  noise: readonly NoiseRule[];
  lines: readonly LineRule[];
  access: {
    /** Matches where the text is for subscribers, besides `isAccessibleForFree` in JSON-LD. */
    restricted: string;
    /** Element and attribute that hold how many words the whole text has. */
    wordCount: readonly [selector: string, attribute: string];
  };
}
