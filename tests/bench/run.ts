// npm run bench [-- --quick] [--only-dwn | --only-set | --only-backup] [--limit N]
// How fast extraction is on pages of the DWN, and how well and how fast it reads the annotated set; both
// beside others in the same run. What backups of the library take. The set takes about five minutes an extractor,
// of which --quick runs two: ours and Readability with DOMPurify, which our limits are measured by.
import { parseArgs } from 'node:util';
import { benchArticles } from './articles.ts';
import { benchBackup } from './backup.ts';
import { benchDwn } from './dwn.ts';
import { benchLarge } from './large.ts';
import { benchReader } from './reader.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'only-dwn': { type: 'boolean', default: false },
    'only-set': { type: 'boolean', default: false },
    'only-backup': { type: 'boolean', default: false },
    /** Only the set's first pages, and no larger library: to try the bench itself, not to judge by. */
    limit: { type: 'string' },
  },
});

let holds = true;
const isWhole = !values['only-dwn'] && !values['only-set'] && !values['only-backup'];
if (isWhole || values['only-dwn']) {
  holds = await benchDwn();
  console.log('');
  holds = (await benchReader()) && holds;
  console.log('');
  holds = (await benchLarge()) && holds;
}
if (isWhole || values['only-backup']) {
  console.log('');
  holds = (await benchBackup({ limit: values.limit })) && holds;
}
if (isWhole || values['only-set']) {
  console.log('');
  holds = (await benchArticles({ quick: values.quick, limit: values.limit })) && holds;
}
if (!holds) process.exitCode = 1;
