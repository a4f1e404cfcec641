// npm run bench [-- --quick] [--only-dwn | --only-set] [--limit N]
// How fast extraction is on pages of the DWN, and how well and how fast it reads the annotated set; both
// beside others in the same run. The set takes about five minutes an extractor, of which --quick runs two:
// ours and Readability with DOMPurify, which our limits are measured by.
import { parseArgs } from 'node:util';
import { benchArticles } from './articles.ts';
import { benchDwn } from './dwn.ts';
import { benchLarge } from './large.ts';
import { benchReader } from './reader.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'only-dwn': { type: 'boolean', default: false },
    'only-set': { type: 'boolean', default: false },
    /** Only the set's first pages: to try the bench itself, not to judge by. */
    limit: { type: 'string' },
  },
});

let holds = true;
if (!values['only-set']) {
  holds = await benchDwn();
  console.log('');
  holds = (await benchReader()) && holds;
  console.log('');
  holds = (await benchLarge()) && holds;
}
if (!values['only-dwn']) {
  console.log('');
  holds = (await benchArticles({ quick: values.quick, limit: values.limit })) && holds;
}
if (!holds) process.exitCode = 1;
