/** A part of the set as the harness sums it up. */
export interface Summary {
  rows: 'all' | 'german';
  p: number;
  r: number;
  f1: number;
  titleFuzzy: number;
  date: number;
  author: number;
  chars: number;
  ms: number;
  p95: number;
}

/** One extractor. */
export interface Row {
  name: string;
  /** Bytes of its bundle. */
  gzip: number;
  parts: Summary[];
  /** Names of pages on which it threw or took too long. */
  failed: string[];
  /** Names of pages whose document it changed. */
  changed: string[];
  /** Names of pages that it found no text on. */
  empty: string[];
}

type Column = [label: string, width: number, digits: number, read: (part: Summary, row: Row) => number];

const COLUMNS: Column[] = [
  ['precision', 9, 3, ({ p }) => p],
  ['recall', 6, 3, ({ r }) => r],
  ['F1', 6, 3, ({ f1 }) => f1],
  ['title ≈', 7, 3, ({ titleFuzzy }) => titleFuzzy],
  ['date', 6, 3, ({ date }) => date],
  ['author', 6, 3, ({ author }) => author],
  ['chars', 6, 0, ({ chars }) => chars],
  ['median ms', 9, 1, ({ ms }) => ms],
  ['p95 ms', 7, 1, ({ p95 }) => p95],
  ['gzip kB', 7, 1, (_, { gzip }) => gzip / 1000],
];

export function partOf(row: Row, name: Summary['rows']): Summary {
  const part = row.parts.find(({ rows }) => rows === name);
  if (!part) throw new Error(`The set has no such pages: ${name}`);
  return part;
}

export function printTable(heading: string, rows: Row[], name: Summary['rows']): void {
  const lines = rows.map((row) => {
    const part = partOf(row, name);
    // No page with such an annotation, no number.
    const cells = COLUMNS.map(([, width, digits, read]) => {
      const value = read(part, row);
      return (Number.isFinite(value) ? value.toFixed(digits) : '-').padStart(width);
    });
    return `${row.name.padEnd(20)} ${cells.join('  ')}`;
  });
  const labels = COLUMNS.map(([label, width]) => label.padStart(width));
  console.log(`\n${heading.padEnd(20)} ${labels.join('  ')}\n${lines.join('\n')}`);
}

/** What the tables don't show: pages that count as wholly missed, or that an extractor left damaged. */
export function printAccidents(rows: Row[]): void {
  for (const { name, failed, empty, changed } of rows)
    if (failed.length || empty.length || changed.length)
      console.log(`${name}: ${failed.length} failed, ${empty.length} empty, ${changed.length} changed`);
}
