import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a command line in the project's folder and throws, naming it, when it fails. */
export function run(command: string): void {
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`Failed (${status ?? 'stopped'}): ${command}`);
}

/** Runs quietly: the output is shown only when the command fails. */
export function runQuietly(command: string): string {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nFailed (${status ?? 'stopped'}): ${command}`);
  return stdout;
}

/** Prints a step's heading and, afterwards, how long it took. */
export async function step(heading: string, work: () => void | Promise<void>): Promise<void> {
  console.log(`\n== ${heading}`);
  const start = performance.now();
  await work();
  console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
