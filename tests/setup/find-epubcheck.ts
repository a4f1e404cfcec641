import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts it; the variable names another. */
const jar = process.env.EPUBCHECK ?? '/usr/share/java/epubcheck.jar';

/**
 * Judges an EPUB file as the W3C's own validator does: every error and every warning is a line.
 *
 * @throws one sentence where there is no epubcheck: ask `hasEpubcheck` first
 */
export function checkEpub(file: string): string[] {
  const { status, stdout, stderr } = spawnSync('java', ['-jar', jar, file], { encoding: 'utf8' });
  const lines = `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)/.test(line));
  if (status !== 0 && lines.length === 0) throw new Error(`epubcheck did not run: ${stderr || stdout}`);
  return lines;
}

/** Whether there is an epubcheck; installed where that can be done, and missed in one line where not. */
export function hasEpubcheck(): boolean {
  if (isInstalled()) return true;
  if (process.env.EPUBCHECK === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('   Installing epubcheck with apt-get');
    // Without `runQuietly`: this file is used in jsdom, too, where a module's address is no file's.
    const install = 'apt-get update && apt-get install -y --no-install-recommends epubcheck';
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync(install, { shell: true, encoding: 'utf8', env });
    if (status !== 0) console.error(stderr);
  }
  if (isInstalled()) return true;
  console.warn(
    '   epubcheck is missing: EPUB files are not judged. Install it with Java, or name its jar in EPUBCHECK.',
  );
  return false;
}

function isInstalled(): boolean {
  return existsSync(jar) && spawnSync('java', ['-version']).status === 0;
}
