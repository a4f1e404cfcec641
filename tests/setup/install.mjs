// Runs before `npm start` and `npm test`, also from a bare clone: plain JavaScript, nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const stamp = new URL('node_modules/.klartext-lock', root);
const oldestNode = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  fail(`Klartext needs Node ${oldestNode.join('.')} or newer, this is ${process.versions.node}.`);
}

// Node's version belongs to the stamp: some packages install a part made for one version.
const wanted = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .update(process.versions.modules)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('\n== Packages: npm ci');
  // A shell, because npm is a .cmd on Windows; stdin is not needed and may be missing in CI.
  const { status } = spawnSync('npm ci --loglevel=error', {
    cwd: fileURLToPath(root),
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) fail('npm ci failed, see above.');
  writeFileSync(stamp, wanted);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
