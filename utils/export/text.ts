import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { i18n } from '#i18n';
import { sanitizeToBody } from '../article/sanitize.ts';
import { formatMinutes, formatMoment, formatUpdate, toDay } from '../format.ts';
import { interfaceLocale } from '../i18n/locale.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { readBlocks } from './read-blocks.ts';

/** Plain text: the facts first, then every block. Lines end where paragraphs do, for every program wraps them. */
export const textExporter: Exporter = {
  id: 'text',
  mediaType: 'text/plain',
  extension: 'txt',
  async convert(source) {
    return new Blob([writeText(source)], { type: 'text/plain' });
  },
};

/** The same as a string. */
export function writeText(source: ExportSource): string {
  const { children } = readBlocks(source, (src) => ({ address: src }));
  // The head is written in a form of its own, and the last rule stands above what the head has said, too.
  const start = children.findIndex(({ type }) => type === 'heading');
  const end = children.findLastIndex(({ type }) => type === 'thematicBreak');
  const { lead, authors, publishedAt, modifiedAt, access } = source.article;
  const isSaid = [lead, authors.length > 0 || publishedAt || modifiedAt, access === 'teaser'].filter(Boolean);
  const text = children.slice(start + 1 + isSaid.length, end);
  const blocks = [writeHead(source), lead, ...text.map((block) => writeBlock(block))];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function writeHead({ article, retrievedAt }: ExportSource): string {
  const { title, authors, section, publishedAt, modifiedAt, siteName, url } = article;
  const locale = interfaceLocale();
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(authors);
  const update = modifiedAt && formatUpdate(modifiedAt, publishedAt, locale);
  const lines = [
    [section, i18n.t('article.minutes', [formatMinutes(article.readingTime)])],
    [names && `${i18n.t('article.by')} ${names}`],
    [publishedAt && formatMoment(publishedAt, locale), update && i18n.t('article.updated', [update])],
    [i18n.t('export.source', [siteName || new URL(url).hostname])],
    [url],
    [i18n.t('print.retrieved', [formatMoment(toDay(retrievedAt), locale)])],
    [article.access === 'teaser' && i18n.t('article.teaser')],
  ];
  const facts = lines.map((parts) => parts.filter(Boolean).join(' · ')).filter(Boolean);
  return `${underline(title, '=')}\n\n${facts.join('\n')}`;
}

function writeBlock(block: RootContent): string {
  switch (block.type) {
    case 'heading':
      return block.depth === 2 ? underline(writeLine(block.children), '-') : writeLine(block.children);
    case 'paragraph':
      return writeLine(block.children);
    case 'blockquote':
      return block.children.map(writeBlock).join('\n\n').replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
    case 'list':
      return writeList(block);
    case 'code':
      return block.value;
    case 'table':
      return writeTable(block);
    case 'thematicBreak':
      return '* * *';
    default:
      return '';
  }
}

function writeList({ ordered, start, spread, children }: List): string {
  const items = children.map((item, index) => {
    const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
    const lines = item.children.map(writeBlock).join(item.spread ? '\n\n' : '\n');
    return mark + lines.replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  });
  return items.join(spread ? '\n\n' : '\n');
}

/** Columns stand below each other where letters are of one width. */
function writeTable({ children }: Table): string {
  const rows = children.map((row) =>
    row.children.map((cell) => writeLine(cell.children).replaceAll('\n', ' ')),
  );
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .filter(Boolean) // the head that a table without one has got
    .join('\n');
}

function writeLine(parts: PhrasingContent[]): string {
  return parts
    .map((part) => {
      if (part.type === 'break') return '\n';
      if (part.type === 'image')
        return part.alt ? `[${i18n.t('export.namedPicture', [part.alt])}]` : `[${i18n.t('export.picture')}]`;
      if (part.type === 'html') return part.value === '<br>' ? ' ' : sanitizeToBody(part.value).textContent;
      if ('value' in part) return part.value;
      return 'children' in part ? writeLine(part.children) : '';
    })
    .join('');
}

function underline(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min([...text].length, 72))}`;
}
