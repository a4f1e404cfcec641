// The annotated set: our extraction beside others', each in a run of its own on an otherwise idle machine.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../setup/find-browser.ts';
import { root } from '../setup/run.ts';
import { addPostlight, copyHarness, harnessFolder, pagesFolder, runIn } from './harness.ts';
import { judge } from './limits.ts';
import { printAccidents, printTable, type Row, type Summary } from './table.ts';

/** What the harness saves of a run, as far as we read it. */
interface Run {
  size: { gzip: number };
  pages: { id: string; error?: string; text?: string; mutated?: boolean }[];
}

export interface Options {
  quick: boolean;
  limit?: string | undefined;
}

const OURS = 'klartext';
/** What our limits are measured by. */
const YARDSTICK = 'readability-purify';

/** Where the runs take place. */
interface Place {
  /** The harness's copy. */
  copy: string;
  /** Folder of what the runs give. */
  results: string;
  /** The harness's own sums, so that both count alike. */
  summaries: (pages: Run['pages']) => Summary[];
}

/** Runs the extractors over the set and prints how they did; whether our limits hold. */
export async function benchArticles({ quick, limit }: Options): Promise<boolean> {
  if (!existsSync(join(harnessFolder, 'run.mjs')) || !existsSync(join(pagesFolder, 'index.json'))) {
    console.log('The annotated set is not here (KLARTEXT_EVAL names the folder of its harness): left out.');
    return true;
  }
  const place = await prepare();
  console.log(`The annotated set, one page at a time${limit ? `, its first ${limit} pages only` : ''}`);

  // The two that are compared in time run one right after the other.
  const ours = runExtractor(OURS, place, limit);
  const yardstick = runExtractor(YARDSTICK, place, limit);
  const rows = [ours, yardstick];
  for (const name of quick ? [] : ['readability', 'defuddle', 'postlight']) {
    try {
      if (name === 'postlight') addPostlight(place.copy);
      rows.push(runExtractor(name, place, limit));
    } catch (error) {
      // One of the others that doesn't run is no reason to lose what ran.
      const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : error;
      console.log(`${name.padEnd(20)} left out: ${reason}`);
    }
  }

  printTable('German pages', rows, 'german');
  printTable('All pages', rows, 'all');
  printAccidents(rows);
  console.log(`\nEach page's results: ${place.results}\n`);
  return judge(ours, yardstick);
}

async function prepare(): Promise<Place> {
  const copy = copyHarness();
  const scores: unknown = await import(pathToFileURL(join(copy, 'score.mjs')).href);
  const { summaries } = scores as Pick<Place, 'summaries'>; // plain JavaScript, without types
  return { copy, summaries, results: mkdtempSync(join(tmpdir(), 'klartext-bench-run-')) };
}

function runExtractor(name: string, { copy, results, summaries }: Place, limit: string | undefined): Row {
  const adapter = name === OURS ? join(root, 'tests/bench/klartext-adapter.ts') : `extractors/${name}.mjs`;
  const start = performance.now();
  runIn(
    copy,
    `node run.mjs --extractor "${adapter}" --name ${name} --jobs 1${limit ? ` --limit ${limit}` : ''}`,
    { EVAL_DATA: pagesFolder, EVAL_OUT: results, CHROMIUM: findBrowser('chromium') },
  );
  const file = join(results, `${name}${limit ? '.partial' : ''}.json`);
  const { size, pages } = JSON.parse(readFileSync(file, 'utf8')) as Run; // as the harness writes it
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${name.padEnd(20)} ${pages.length} pages in ${seconds} s`);
  const named = (test: (page: Run['pages'][number]) => unknown) => pages.filter(test).map(({ id }) => id);
  return {
    name,
    gzip: size.gzip,
    parts: summaries(pages),
    failed: named(({ error }) => error),
    changed: named(({ mutated }) => mutated),
    empty: named(({ error, text }) => !error && !text),
  };
}
