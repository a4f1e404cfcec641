import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { Book } from './book.ts';
import styles from './epub.css?inline';
import { writeNavigation, writeNcx, writePage } from './navigation.ts';
import { listChapters, writePackageDocument } from './package-document.ts';
import { escapeXml } from './xml.ts';

/** What EPUB files say they are. */
export const EPUB = 'application/epub+zip';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The book as one EPUB file. */
export async function packBook(book: Book): Promise<Blob> {
  const { cover } = book;
  const pages = listChapters(book).map(({ path, title, lang, body, kind }): [string, string] => [
    path,
    writePage(title, lang, body, kind),
  ]);
  const texts: [path: string, text: string][] = [
    ['package.opf', writePackageDocument(book)],
    ['nav.xhtml', writeNavigation(book)],
    ['toc.ncx', writeNcx(book)],
    ['style.css', styles],
    ...(cover ? [['cover.xhtml', writeCoverPage(book, cover.path)] as [string, string]] : []),
    ...pages,
  ];
  // No workers: the extension's own policy forbids those that the library makes from text.
  const zip = new ZipWriter(new BlobWriter(EPUB), { useWebWorkers: false, extendedTimestamp: false });
  const lastModDate = new Date(book.modifiedAt);
  // First, as it is and without further fields: so the kind of the file can be read from its first bytes (OCF 4.3).
  await zip.add('mimetype', new TextReader(EPUB), { level: 0, lastModDate });
  await zip.add('META-INF/container.xml', new TextReader(CONTAINER), { lastModDate });
  for (const [path, text] of texts) await zip.add(`book/${path}`, new TextReader(text), { lastModDate });
  // They are compressed already.
  for (const { path, mediaType, bytes } of [...(cover ? [cover] : []), ...book.pictures])
    await zip.add(`book/${path}`, new BlobReader(new Blob([bytes], { type: mediaType })), {
      level: 0,
      lastModDate,
    });
  return zip.close();
}

function writeCoverPage({ title, lang }: Book, path: string): string {
  const picture = `<img class="cover" src="${escapeXml(path)}" alt="${escapeXml(title)}"/>`;
  return writePage(title, lang, `<div class="cover-page">${picture}</div>`, 'cover');
}
