import { partOf, type Row } from './table.ts';

interface Limit {
  holds: boolean;
  line: string;
}

/** How many names of pages a line shows. */
const NAMES = 5;

/** Says of each of our limits whether it holds; whether all do. */
export function judge(ours: Row, yardstick: Row): boolean {
  const all = partOf(ours, 'all');
  const other = partOf(yardstick, 'all');
  const limits = [
    atLeast('F1, German', partOf(ours, 'german').f1, 0.925),
    atLeast('F1, all', all.f1, 0.92),
    atLeast('title ≈', all.titleFuzzy, 0.9),
    atLeast('date', all.date, 0.8),
    atLeast('author', all.author, 0.7),
    atMost(`median of ${yardstick.name}'s`, all.ms / other.ms, 1.5, '×'),
    atMost(`p95 of ${yardstick.name}'s`, all.p95 / other.p95, 2, '×'),
    atMost('bundle', ours.gzip / 1000, 40, 'kB gzip'),
    none('failed', ours.failed),
    none('changed its document', ours.changed),
    none('empty', ours.empty),
  ];
  for (const { holds, line } of limits) console.log(`${holds ? 'holds ' : 'MISSED'}  ${line}`);
  return limits.every(({ holds }) => holds);
}

// Where no page has such an annotation the value is no number, and no number meets a limit.
const atLeast = (name: string, value: number, limit: number): Limit => ({
  holds: value >= limit,
  line: `${name}: ${value.toFixed(3)}, at least ${limit}`,
});

const atMost = (name: string, value: number, limit: number, unit: string): Limit => ({
  holds: value <= limit,
  line: `${name}: ${value.toFixed(2)} ${unit}, at most ${limit}`,
});

function none(name: string, pages: string[]): Limit {
  if (pages.length === 0) return { holds: true, line: `no page ${name}` };
  const more = pages.length > NAMES ? ', …' : '';
  return { holds: false, line: `${pages.length} ${name}: ${pages.slice(0, NAMES).join(', ')}${more}` };
}
