import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './run.ts';

export type BrowserName = 'chromium' | 'firefox';

interface Places {
  /** Environment variable that names the executable. */
  variable: string;
  /** Names on the PATH, best first. */
  commands: string[];
  /** Where installers put it when it is not on the PATH. */
  paths: string[];
  debianPackages: string;
  /** What `@puppeteer/browsers` calls it. */
  download: string;
}

const { LOCALAPPDATA = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': programFilesX86 = '' } = process.env;

/** Branded Chrome comes last: since 137 it takes no unpacked extension from the command line. */
const places: Record<BrowserName, Places> = {
  chromium: {
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...[LOCALAPPDATA, PROGRAMFILES, programFilesX86].flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
      ]),
    ],
    debianPackages: 'chromium chromium-l10n', // it comes with English alone
    download: 'chrome@stable',
  },
  firefox: {
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...[PROGRAMFILES, programFilesX86].map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    debianPackages: 'firefox-esr',
    download: 'firefox@stable',
  },
};

/** The browser's executable, installed where it is missing; throws one sentence when that fails. */
export function findBrowser(name: BrowserName): string {
  const { variable } = places[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, but there is no such file.`);
  }
  const found = findInstalled(name) ?? installFromDebian(name) ?? downloadBrowser(name);
  if (found !== undefined) return found;
  throw new Error(`No ${name} was found or could be installed: install it, or name it in ${variable}.`);
}

function findInstalled(name: BrowserName): string | undefined {
  const { commands, paths } = places[name];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = commands.flatMap((command) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))),
  );
  return [...onPath, ...paths].find((path) => existsSync(path));
}

function installFromDebian(name: BrowserName): string | undefined {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) return undefined;
  const { debianPackages } = places[name];
  console.log(`   Installing ${debianPackages} with apt-get`);
  try {
    runQuietly('apt-get update');
    runQuietly(`DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${debianPackages}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
  return findInstalled(name);
}

function downloadBrowser(name: BrowserName): string | undefined {
  const { download } = places[name];
  console.log(`   Downloading ${download}`);
  const folder = join('node_modules', '.cache', 'browsers');
  try {
    const printed = runQuietly(`npx --yes @puppeteer/browsers install ${download} --path ${folder}`);
    // The last line reads `chrome@156.0.1.2 /path/to/chrome`.
    const path = printed.trim().split('\n').at(-1)?.split(' ').slice(1).join(' ');
    return path !== undefined && existsSync(path) ? path : undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** Installs what is missing now, so that the tests needn't. */
export function prepareBrowsers(): void {
  for (const name of ['chromium', 'firefox'] as const) console.log(`   ${name}: ${findBrowser(name)}`);
}
