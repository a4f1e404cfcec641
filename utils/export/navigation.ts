import { i18n } from '#i18n';
import { interfaceLanguage } from '../i18n/locale.ts';
import type { Book, Chapter, Part } from './book.ts';
import { listChapters } from './package-document.ts';
import { escapeXml } from './xml.ts';

/** A line of the table of contents, and those below it. */
interface Point {
  title: string;
  path: string;
  points: Point[];
}

/** The table of contents that e-readers show in a panel of their own. */
export function writeNavigation(book: Book): string {
  const points = listPoints(book);
  const [first] = listChapters(book);
  const contents = book.front.find(({ kind }) => kind === 'toc');
  const landmarks = [
    ...(book.cover ? [landmark('cover', 'cover.xhtml', i18n.t('export.cover'))] : []),
    ...(contents ? [landmark('toc', contents.path, contents.title)] : []),
    ...(first ? [landmark('bodymatter', findBody(book)?.path ?? first.path, book.title)] : []),
  ];
  const label = i18n.t('export.contents');
  return writePage(
    label,
    interfaceLanguage(),
    `<nav epub:type="toc" id="toc"><h1>${escapeXml(label)}</h1>${writeList(points)}</nav>
<nav epub:type="landmarks" hidden="hidden"><ol>${landmarks.join('')}</ol></nav>`,
  );
}

/** The same for readers of EPUB 2. */
export function writeNcx(book: Book): string {
  const points = listPoints(book);
  const write = ({ title, path, points: inner }: Point, id: string): string => {
    const further = inner.map((point, index) => write(point, `${id}-${index + 1}`)).join('');
    const label = `<navLabel><text>${escapeXml(title)}</text></navLabel>`;
    return `<navPoint id="${id}">${label}<content src="${escapeXml(path)}"/>${further}</navPoint>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeXml(book.lang)}">
<head><meta name="dtb:uid" content="${escapeXml(book.identifier)}"/><meta name="dtb:depth" content="${measureDepth(points)}"/><meta name="dtb:totalPageCount" content="0"/><meta name="dtb:maxPageNumber" content="0"/></head>
<docTitle><text>${escapeXml(book.title)}</text></docTitle>
<navMap>${points.map((point, index) => write(point, `point-${index + 1}`)).join('')}</navMap>
</ncx>
`;
}

/** A page of the book. */
export function writePage(title: string, lang: string, body: string, kind?: string): string {
  const type = kind ? ` epub:type="${kind}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}">
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${type}>
${body}
</body>
</html>
`;
}

function listPoints({ front, parts }: Book): Point[] {
  return [...front.map(toPoint), ...parts.flatMap(toPoints)];
}

/** A part leads to its first chapter: one without a link is dead to many e-readers. */
function toPoints({ title, chapters }: Part): Point[] {
  const points = chapters.map(toPoint);
  const [first] = points;
  return title !== undefined && first ? [{ title, path: first.path, points }] : points;
}

function toPoint({ title, path, headings }: Chapter): Point {
  const points = headings.map((heading) => ({
    title: heading.title,
    path: `${path}#${heading.id}`,
    points: [],
  }));
  return { title, path, points };
}

function writeList(points: Point[]): string {
  const items = points.map(({ title, path, points: inner }) => {
    return `<li><a href="${escapeXml(path)}">${escapeXml(title)}</a>${inner.length > 0 ? writeList(inner) : ''}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

function measureDepth(points: Point[]): number {
  return points.length > 0 ? 1 + Math.max(...points.map((point) => measureDepth(point.points))) : 0;
}

function landmark(kind: string, path: string, title: string): string {
  return `<li><a epub:type="${kind}" href="${escapeXml(path)}">${escapeXml(title)}</a></li>`;
}

function findBody({ parts }: Book): Chapter | undefined {
  return parts[0]?.chapters[0];
}
