// The library with ten thousand articles beside the same one with a hundred, in real Chromium and in the same run.

import { launchChromium } from '../browser/chromium.ts';
import { timeFirstScreen } from '../browser/first-screen.ts';
import { buildSearchLab } from '../browser/search-lab.ts';
import {
  type BenchedLibrary,
  openLibrary,
  readMemory,
  type Timing,
  timeSaves,
  typeFast,
  typeQuery,
} from './library/libraries.ts';
import { timePopupSaves } from './library/time-popup-saves.ts';
import { median } from './median.ts';

const SMALL = 100;
const SAVES = 31;

/** What readers look for: names of things, forms, parts of compounds, several words, numbers, and what isn't there. */
const QUERIES = [
  'Strompreise',
  'Zölle',
  'industriestrompreis',
  'Bundesregierung Steuer',
  'Inflationsrate 2024',
  'Zentralbanken Zinsen',
  'zoelle china',
  'Vermögensabgabe',
  '1,5 Prozent',
  'der Gewinn',
  'Anna Görholstein',
  'Quittenmarmelade',
];
const PHRASES = ['"die Preise um"', '"ohne den Preis"', '„Millionen Euro“ Zoll'];

/** At most so many times what the small library takes. */
const SEARCH_LIMIT = 5;
const SAVE_LIMIT = 2;
const SCREEN_LIMIT = 2;
/** In milliseconds: no keystroke holds up the page for longer. */
const TASK_LIMIT = 50;
/** In MB: of the worker with all that it keeps. */
const MEMORY_LIMIT = 64;

interface Measured {
  typed: Timing[];
  phrases: Timing[];
  longestTask: number;
  saves: { withRow: number; without: number }[];
  memory: { worker: number; page: number };
}

/** Prints what searching and saving take in both; whether our limits hold. */
export async function benchLibrary(count: number): Promise<boolean> {
  const extension = await buildSearchLab('chromium');
  const libraries: BenchedLibrary[] = [];
  try {
    for (const size of [SMALL, count]) libraries.push(await openLibrary(extension, size));
    const measured = await measure(libraries);
    return report(libraries, measured);
  } finally {
    for (const { session } of libraries) await session.close();
  }
}

/** Prints what saving from the popup and opening the library take in both sizes, as built; whether our limits hold. */
export async function benchBuilt(count: number): Promise<boolean> {
  const session = await launchChromium();
  try {
    const measured = [await timeFirstScreen(session, SMALL), await timeFirstScreen(session, count)];
    const isQuick = printRow([
      'first screen, median ms',
      measured.map(({ firstScreen }) => firstScreen),
      SCREEN_LIMIT,
    ]);
    printRow(['longest task while opening, ms', measured.map(({ longestTask }) => longestTask)]);
    const saves = [await timePopupSaves(session, SMALL), await timePopupSaves(session, count)];
    return printRow(['save from the popup, median ms', saves.map(median), SAVE_LIMIT]) && isQuick;
  } finally {
    await session.close();
  }
}

/** Query by query in turn, so that what else the machine does slows down both. */
async function measure(libraries: readonly BenchedLibrary[]): Promise<Measured[]> {
  const measured: Measured[] = libraries.map(() => ({
    ...{ typed: [], phrases: [], longestTask: 0, saves: [] },
    memory: { worker: 0, page: 0 },
  }));
  const each = async (run: (library: BenchedLibrary, into: Measured) => Promise<void>) => {
    for (const [index, library] of libraries.entries()) await run(library, measured[index] as Measured); // one each
  };
  for (const query of QUERIES)
    await each(async (library, into) => void into.typed.push(...(await typeQuery(library, query))));
  for (const query of PHRASES)
    await each(async (library, into) => {
      const last = (await typeQuery(library, query)).at(-1);
      if (last) into.phrases.push(last);
    });
  await each(async (library, into) => {
    into.longestTask = await typeFast(library, QUERIES);
    into.memory = await readMemory(library);
    into.saves = await timeSaves(library, SAVES);
  });
  return measured;
}

function report(libraries: readonly BenchedLibrary[], measured: readonly Measured[]): boolean {
  const rows: Row[] = [
    ['index built, ms', libraries.map(({ built }) => built)],
    ['index opened, ms', libraries.map(({ opened }) => opened)],
    ['search, median ms', measured.map(({ typed }) => median(typed.map(({ search }) => search)))],
    ['search, worst ms', measured.map(({ typed }) => Math.max(...typed.map(({ search }) => search)))],
    [
      'search to hits drawn, median ms',
      measured.map(({ typed }) => median(typed.map(({ drawn }) => drawn))),
      SEARCH_LIMIT,
    ],
    [
      'search to hits drawn, worst ms',
      measured.map(({ typed }) => Math.max(...typed.map(({ drawn }) => drawn))),
    ],
    ['quotation, worst ms', measured.map(({ phrases }) => Math.max(...phrases.map(({ drawn }) => drawn)))],
    ['longest task while typing, ms', measured.map(({ longestTask }) => longestTask)],
    ['save, median ms', measured.map(({ saves }) => median(saves.map(({ withRow }) => withRow))), SAVE_LIMIT],
    [
      'save without its row, median ms',
      measured.map(({ saves }) => median(saves.map(({ without }) => without))),
    ],
    ['worker, MB', measured.map(({ memory }) => memory.worker)],
    ['page, MB', measured.map(({ memory }) => memory.page)],
  ];
  console.log(
    `${'The library'.padEnd(34)}${libraries.map(({ count }) => String(count).padStart(9)).join('')}     ratio`,
  );
  const failed = rows.filter((row) => !printRow(row)).map(([label]) => label);
  const large = measured.at(-1);
  if ((large?.longestTask ?? 0) > TASK_LIMIT) failed.push(`a task of over ${TASK_LIMIT} ms`);
  if ((large?.memory.worker ?? 0) > MEMORY_LIMIT) failed.push(`over ${MEMORY_LIMIT} MB in the worker`);
  if (failed.length) console.error(`beyond the limit: ${failed.join(', ')}`);
  return failed.length === 0;
}

type Row = [label: string, values: number[], limit?: number];

/** Whether the limit holds, where there is one. */
function printRow([label, values, limit]: Row): boolean {
  const [small = Number.NaN, large = Number.NaN] = values;
  const ratio = large / small;
  const cells = values.map((value) => value.toFixed(1).padStart(9)).join('');
  const share = Number.isFinite(ratio) ? ratio.toFixed(1).padStart(10) : '';
  console.log(`${label.padEnd(34)}${cells}${share}${limit ? `  (at most ${limit})` : ''}`);
  return limit === undefined || ratio <= limit;
}
