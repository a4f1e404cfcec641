import type { BookPicture } from './e-reader-pictures.ts';

/** A file of the book's text. */
export interface Chapter {
  /** Unique in the book, a name in XML. */
  id: string;
  /** From the folder of the book's text, such as `article-1.xhtml`. */
  path: string;
  /** In the table of contents. */
  title: string;
  lang: string;
  /** Children of the body, as XHTML. */
  body: string;
  /** What the book calls this part (EPUB's structural semantics): `bodymatter`, `toc`. */
  kind: string;
  /** Headings in the chapter that the table of contents lists below it. */
  headings: { id: string; title: string }[];
}

/** A part of the table of contents: chapters under a heading, or without one. */
export interface Part {
  title?: string;
  chapters: Chapter[];
}

/** Everything that a book is made of. */
export interface Book {
  /** The same for every copy of the same book: a URN. */
  identifier: string;
  title: string;
  authors: string[];
  publisher: string;
  lang: string;
  /** ISO 8601; absent where it isn't known. */
  published?: string;
  /** In milliseconds since 1970. */
  modifiedAt: number;
  /** Addresses that it was made from. */
  sources: string[];
  subjects: string[];
  description?: string;
  cover?: BookPicture;
  parts: Part[];
  /** Chapters before the first part: the visible contents. */
  front: Chapter[];
  pictures: BookPicture[];
}
