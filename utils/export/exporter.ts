import type { Article } from '../article/article.ts';
import type { Picture } from '../library/copy.ts';

/** A clean copy with everything that a file of it needs. */
export interface ExportSource {
  article: Article;
  /** When the page was read, in milliseconds since 1970. */
  retrievedAt: number;
  tags: readonly string[];
  /** The pictures at hand, by their address in `article`; what is missing stays a link. */
  pictures: ReadonlyMap<string, Picture>;
}

/** A kind of file that an article can become. Every exporter is one file of this shape. */
export interface Exporter {
  /** Names the format in messages and menus: `export.<id>` in the interface's words. */
  id: string;
  mediaType: string;
  /** Without the dot. */
  extension: string;
  convert(source: ExportSource): Promise<Blob>;
}
