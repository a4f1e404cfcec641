import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { root } from '../setup/run.ts';
import type { ExtractTimes } from './extractors.ts';

/** The two under test as one script for a page's isolated world. */
export async function bundleExtractors(): Promise<string> {
  const entry = join(root, 'tests/bench/extractors.ts');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'extractors' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The bundle came out empty.');
  return chunk.code;
}

/** Runs both in turn on the page as it stands; medians of `runs` runs after five to warm up. */
export async function timeExtraction(page: Page, bundle: string, runs: number): Promise<ExtractTimes> {
  return (await measure(page, `${bundle}\n;extractors.measure(${runs})`)) as ExtractTimes; // what `measure` gives
}

/** Readability's first run on a page that has only been loaded, milliseconds. */
export async function timeReadability(page: Page, bundle: string): Promise<number> {
  return (await measure(page, `${bundle}\n;extractors.measureReadability()`)) as number;
}

async function measure(page: Page, expression: string): Promise<unknown> {
  const cdp = await page.createCDPSession();
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** A page of the disk and the address it names as its own. */
export function readPage(file: string): { html: string; address: string } {
  const html = readFileSync(file, 'utf8');
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (!address) throw new Error(`${file} names no canonical address`);
  return { html, address };
}
