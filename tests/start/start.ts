import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browser/chromium.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { defaultHosts, type Session } from '../browser/session.ts';
import { runQuietly } from '../setup/run.ts';
import { findSource, type Source } from './source.ts';
import { writeCleanCopy } from './write-clean-copy.ts';

const usage = 'npm start -- [FILE_OR_URL] [--headless] [--firefox]';

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(args: string[]): Promise<void> {
  const { headless, firefox, target } = readOptions(args);
  const source = findSource(target);
  console.log('Building the extension …');
  runQuietly(firefox ? 'wxt build -b firefox' : 'wxt build');

  const session = await (firefox ? launchFirefox : launchChromium)({
    headless,
    online: source.html === undefined,
    hosts: [...defaultHosts, new URL(source.address).hostname],
  });
  try {
    if (source.html) session.server.serve(source.address, source.html);
    const page = await openPage(session, source);
    await (headless ? writeCleanCopy(session, page) : show(session, page));
  } finally {
    await session.close();
  }
}

function readOptions(args: string[]): { headless: boolean; firefox: boolean; target: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' } },
    });
    if (positionals.length > 1) throw new Error('One page at a time, please');
    const hasDisplay =
      process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
    return {
      headless: values.headless ?? !hasDisplay,
      firefox: values.firefox ?? false,
      target: positionals[0],
    };
  } catch (error) {
    // Node's own message goes on about what else could have been meant.
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Error(`${sentence}. Usage: ${usage}`);
  }
}

async function openPage(session: Session, { address }: Source): Promise<Page> {
  try {
    return await session.openPage(address);
  } catch (error) {
    throw new Error(`${address} did not open: ${error instanceof Error ? error.message : error}`);
  }
}

/** A browser window to try the extension in, until the reader closes it. */
async function show(session: Session, page: Page): Promise<void> {
  try {
    await session.openPopup(page);
  } catch (error) {
    // Some window managers give new windows no focus, and without it no popup opens.
    console.log(
      `Press the Klartext button in the toolbar (${error instanceof Error ? error.message : error}).`,
    );
  }
  console.log(`${page.url()} is open in ${session.name} with Klartext. Close the window to end.`);
  await new Promise((resolve) => session.browser.once('disconnected', resolve));
}
