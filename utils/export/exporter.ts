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

/** What a single article can become, in the order of menus: `export.formats.<id>` in the interface's words. */
export const exporterIds = ['html', 'epub', 'markdown', 'markdownPictures', 'text'] as const;

export type ExporterId = (typeof exporterIds)[number];

/** What articles become: a format, one file an article, or an edition of them all. */
export type Format = ExporterId | 'edition';

/** A kind of file that an article can become. Every exporter is one file of this shape, and needs a DOM. */
export interface Exporter {
  id: ExporterId;
  mediaType: string;
  /** Without the dot. */
  extension: string;
  convert(source: ExportSource): Promise<Blob>;
  /**
   * Further files that the first one refers to, by their path from the folder it lies in; the same path is the same
   * file in all articles. Where there are any, all go into one archive.
   */
  attach?(source: ExportSource): ReadonlyMap<string, Blob>;
}
