// npm run bench [-- --quick] [--only-dwn | --only-set | --only-library | --only-backup | --only-cycles]
// [--limit N] [--articles N]
// How fast extraction is on pages of the DWN, and how well and how fast it reads the annotated set; both
// beside others in the same run. The set takes about five minutes an extractor, of which --quick runs two:
// ours and Readability with DOMPurify, which our limits are measured by. Then the library and its backups, large
// beside small; and what readers leave in a page that are opened and closed.
import { parseArgs } from 'node:util';
import { benchArticles } from './articles.ts';
import { benchBackup } from './backup.ts';
import { benchCycles } from './cycles.ts';
import { benchDwn } from './dwn.ts';
import { benchLarge } from './large.ts';
import { benchBuilt, benchLibrary } from './library.ts';
import { benchReader } from './reader.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'only-dwn': { type: 'boolean', default: false },
    'only-set': { type: 'boolean', default: false },
    'only-library': { type: 'boolean', default: false },
    'only-backup': { type: 'boolean', default: false },
    'only-cycles': { type: 'boolean', default: false },
    /** Only the set's first pages, and no larger backup: to try the bench itself, not to judge by. */
    limit: { type: 'string' },
    /** Of the large library: ten thousand are what our limits are about. */
    articles: { type: 'string', default: '10000' },
  },
});

const { quick, limit, articles } = values;
const benches = {
  'only-dwn': [benchDwn, benchReader, benchLarge],
  'only-set': [() => benchArticles({ quick, limit })],
  'only-library': [() => benchLibrary(Number(articles)), () => benchBuilt(Number(articles))],
  'only-backup': [() => benchBackup({ limit })],
  'only-cycles': [benchCycles],
} as const;

const names = Object.keys(benches) as (keyof typeof benches)[];
const chosen = names.filter((name) => values[name]);
for (const bench of (chosen.length > 0 ? chosen : names).flatMap((name) => [...benches[name]])) {
  if (!(await bench())) process.exitCode = 1;
  console.log('');
}
