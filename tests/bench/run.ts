// npm run bench [-- --quick] [--only-dwn | --only-set | --only-library] [--limit N] [--articles N]
// How fast extraction is on pages of the DWN, and how well and how fast it reads the annotated set; both
// beside others in the same run. The set takes about five minutes an extractor, of which --quick runs two:
// ours and Readability with DOMPurify, which our limits are measured by. Then the library, large beside small.
import { parseArgs } from 'node:util';
import { benchArticles } from './articles.ts';
import { benchDwn } from './dwn.ts';
import { benchLarge } from './large.ts';
import { benchLibrary } from './library.ts';
import { benchReader } from './reader.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'only-dwn': { type: 'boolean', default: false },
    'only-set': { type: 'boolean', default: false },
    'only-library': { type: 'boolean', default: false },
    /** Only the set's first pages: to try the bench itself, not to judge by. */
    limit: { type: 'string' },
    /** Of the large library: ten thousand are what our limits are about. */
    articles: { type: 'string', default: '10000' },
  },
});

const only = (['only-dwn', 'only-set', 'only-library'] as const).find((name) => values[name]);
let holds = true;
if (only === undefined || only === 'only-dwn') {
  holds = await benchDwn();
  console.log('');
  holds = (await benchReader()) && holds;
  console.log('');
  holds = (await benchLarge()) && holds;
}
if (only === undefined || only === 'only-set') {
  console.log('');
  holds = (await benchArticles({ quick: values.quick, limit: values.limit })) && holds;
}
if (only === undefined || only === 'only-library') {
  console.log('');
  holds = (await benchLibrary(Number(values.articles))) && holds;
}
if (!holds) process.exitCode = 1;
