import type { LineRule } from '../sites/site.ts';
import type { RemovedKind } from './article.ts';
import type { Block } from './blocks/blocks.ts';
import type { Page } from './page.ts';
import { RELATED } from './phrases.ts';
import { isSameText, linkShare, squeeze } from './text.ts';

/** A line longer than this is text, whatever it begins with. */
const LONGEST_LINE = 400;

const DATE = String.raw`\d{1,2}\.\s?(?:\d{1,2}\.|[a-zä]{3,9}\.?)\s?(?:\d{4}|\d{2})(?:[\s,|–-]*(?:um\s)?\d{1,2}[:.]\d{2}(?:\sUhr)?)?`;

/**
 * Blocks of text that are none of an article's, on any German or English page. Each pattern has to match the
 * whole block, or its beginning where it ends in a colon.
 */
const LINES: readonly LineRule[] = [
  {
    kind: 'advert',
    pattern: /^[\W_]*(?:Werbung|Anzeige|Advertisement|Sponsored)[\W_]*$/i,
  }, // "+++Werbung+++"
  {
    kind: 'reading-time',
    pattern: /^(?:(?:Lesezeit|Lesedauer|Reading time):?\s)?(?:ca\. )?\d+ min\S*(?: (?:Lesezeit|read))?$/i,
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `^(?=.)(?:(?:(?:zuletzt )?aktualisiert|veröffentlicht|stand|erstellt|updated|published)(?: am| on)?:?\\s?)?(?:${DATE})?$`,
      'i',
    ),
  },
  { kind: 'topics', pattern: /^(?:Mehr zum Thema|Aktuelle Themen|Themen|Schlagwörter|Tags):?$/i },
  { kind: 'related', pattern: new RegExp(`^(?:${RELATED}):?$`, 'i') },
  {
    kind: 'social',
    pattern:
      /^(?:(?:Artikel )?teilen|Share|Tweet|Folgen Sie uns|Follow us)(?: (?:auf|on|this)\b.{0,20})?:?$/i,
  },
  {
    kind: 'tools',
    pattern:
      /^(?:(?:Artikel |Beitrag )?drucken|Print|X|×|Schließen|Close|nach oben|(?:« ?)?zurück(?: (?:zur|zum) .{1,30})?|back to .{1,30})$/i,
  },
  {
    kind: 'embed-notice',
    pattern:
      /^(?:Inhalt wird nicht angezeigt|An dieser Stelle befindet sich|Empfohlener \S+ Inhalt|Mit Ihrer Zustimmung|Klicken Sie auf den (?:unteren )?Button)/i,
  },
];

/** Lines that lead to another article: a label with a colon and then a link. */
const RELATED_LABEL = new RegExp(`^(?:${RELATED})[^:]{0,40}:`, 'i');

/** The kind of a line that is none of an article's; `undefined` where it may be text. */
export function lineKind(text: string, page: Page): RemovedKind | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const matches = ({ pattern }: LineRule) => pattern.test(text);
  return (page.rules?.lines.find(matches) ?? LINES.find(matches))?.kind;
}

/**
 * Takes out of a text the lines that are none of it, the links under a label such as "Lesen Sie auch",
 * repetitions of headline and lead, and headings that nothing follows.
 */
export function dropLines(blocks: readonly Block[], page: Page, known: readonly string[]): Block[] {
  const kept: Block[] = [];
  let label: RemovedKind | undefined;
  for (const block of blocks) {
    const text = squeeze(block.element.textContent);
    const kind = ownKind(block, text, page, known) ?? (label && isOnlyLinks(block, text) ? label : undefined);
    if (kind) page.removed.add(kind, text, block);
    else kept.push(block);
    label = kind === 'related' || kind === 'topics' || kind === 'notification' ? kind : undefined;
  }
  for (let last = kept.at(-1); last && /^(?:h[1-6]|hr)$/.test(last.element.localName); last = kept.at(-1)) {
    page.removed.add('related', last.element, last);
    kept.pop();
  }
  return kept;
}

function ownKind(block: Block, text: string, page: Page, known: readonly string[]): RemovedKind | undefined {
  if (text === '') return undefined;
  if (block.element.localName !== 'table' && known.some((line) => isSameText(line, text))) return 'repeated';
  if (text.length < LONGEST_LINE && linkShare(block.element, text.length) > 0.4 && RELATED_LABEL.test(text))
    return 'related';
  return lineKind(text, page);
}

const isOnlyLinks = ({ element }: Block, text: string): boolean => linkShare(element, text.length) > 0.8;
