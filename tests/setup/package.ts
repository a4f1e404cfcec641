import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintExtension } from './lint-extension.ts';
import { root, run, step } from './run.ts';
import { writePackages } from './write-packages.ts';

const output = join(root, '.output');

try {
  await step('Build for Chromium and Firefox', () => run('wxt build && wxt build -b firefox'));
  await step('Extension lint', lintExtension);
  await step('Packages', async () => {
    for (const file of await writePackages(root, output)) {
      const bytes = readFileSync(join(output, file));
      console.log(`   ${createHash('sha256').update(bytes).digest('hex')}  .output/${file}`);
    }
  });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
