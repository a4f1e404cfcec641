// The annotated set's harness. It lies beside the project and may be read-only, so it runs from a copy.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { root } from '../setup/run.ts';

/** Where the harness lies; the pages are expected beside it. */
export const harnessFolder = resolve(root, process.env.KLARTEXT_EVAL ?? '../shared/eval');
export const pagesFolder = resolve(root, process.env.EVAL_DATA ?? join(harnessFolder, '../corpus/articles'));

const POSTLIGHT = '2.2.3';

/** Runs a command line in a folder; what it printed. Its progress on stderr is the terminal's. */
export function runIn(folder: string, command: string, environment: Record<string, string> = {}): string {
  const { status, stdout } = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${stdout}\nFailed (${status ?? 'stopped'}): ${command}`);
  return stdout;
}

/** A copy of the harness with its packages, made once for each state of its files; its folder. */
export function copyHarness(): string {
  const files = readdirSync(harnessFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^(?:node_modules|\.)/.test(file) && statSync(join(harnessFolder, file)).isFile())
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(harnessFolder, file)));
  const copy = join(tmpdir(), `klartext-bench-${hash.digest('hex').slice(0, 12)}`);
  const stamp = join(copy, '.installed');
  if (existsSync(stamp)) return copy;

  console.log(`Installing the harness in ${copy}`);
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    // Written anew rather than copied: a read-only original would leave a copy that can't be replaced.
    writeFileSync(join(copy, file), readFileSync(join(harnessFolder, file)));
  }
  runIn(copy, 'npm ci --no-audit --no-fund --loglevel=error');
  writeFileSync(stamp, '');
  return copy;
}

/**
 * Postlight's parser and our adapter in the copy. Its browser build has everything in one file, so that is all
 * we take: among its dependencies are git branches, which often can't be installed. It is a script, and gets
 * what makes it a module; its own build as a module names a package of Node and can't be bundled.
 */
export function addPostlight(copy: string): void {
  const home = join(copy, 'node_modules/@postlight/parser');
  const parser = join(home, 'index.js');
  if (!existsSync(parser)) {
    mkdirSync(home, { recursive: true });
    runIn(home, `npm pack --silent @postlight/parser@${POSTLIGHT}`);
    runIn(home, `tar -xzf postlight-parser-${POSTLIGHT}.tgz package/dist/mercury.web.js`);
    const script = readFileSync(join(home, 'package/dist/mercury.web.js'), 'utf8');
    writeFileSync(parser, `${script}\nexport default Mercury;\n`);
  }
  copyFileSync(join(root, 'tests/bench/postlight-adapter.mjs'), join(copy, 'extractors/postlight.mjs'));
}
