import { relative } from 'node:path';
import { runQuietly } from '../setup/run.ts';
import { languages } from './store-texts.ts';
import { writeScreenshots } from './write-screenshots.ts';

try {
  console.log('Building the extension …');
  runQuietly('wxt build');
  for (const language of languages) {
    const folder = await writeScreenshots(language);
    console.log(`Screenshots: ${relative(process.cwd(), folder)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
