// What a backup and a restoration take, in real Chromium, at a hundred and at ten thousand articles.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildBackupPage } from '../browser/backup-extension.ts';
import type { BackupProbe } from '../browser/backup-page.tsx';
import { findBrowser } from '../setup/find-browser.ts';

const SIZES = [100, 10_000];
/** How much memory the browser may take for it, however many articles there are, in bytes. */
const MOST_MEMORY = 512 * 2 ** 20;
/** How many times longer an article may take among ten thousand than among a hundred. */
const MOST_SLOWER = 2;

interface Measured {
  count: number;
  /** In milliseconds. */
  write: number;
  restore: number;
  repeat: number;
  /** The most that all processes of the browser had in memory beyond what they started with, in bytes. */
  writeMemory: number;
  restoreMemory: number;
  /** Of the file, in bytes. */
  size: number;
}

/** Prints time and memory; whether our limits hold. `limit`: no more articles, to try the bench itself. */
export async function benchBackup({ limit }: { limit?: string | undefined } = {}): Promise<boolean> {
  const folder = await buildBackupPage('backup-bench');
  const rows: Measured[] = [];
  console.log(
    'backup and restore, in real Chromium: s, and the most memory that the whole browser took beyond what it had, MB',
  );
  console.log('articles   file MB    write   memory   restore   memory    again');
  for (const size of SIZES) {
    const count = Math.min(size, Number(limit ?? size));
    const row = await measure(folder, count);
    rows.push(row);
    const cells = [
      row.size / 2 ** 20,
      row.write / 1000,
      row.writeMemory / 2 ** 20,
      row.restore / 1000,
      row.restoreMemory / 2 ** 20,
      row.repeat / 1000,
    ];
    console.log(`${String(count).padStart(8)} ${cells.map((cell) => cell.toFixed(1).padStart(9)).join('')}`);
  }
  return judge(rows);
}

function judge([small, large]: Measured[]): boolean {
  if (!small || !large) return false;
  const slower = (name: 'write' | 'restore') => large[name] / large.count / (small[name] / small.count);
  const limits = [
    [`writing an article: ${slower('write').toFixed(2)} × at ${large.count}`, slower('write') <= MOST_SLOWER],
    [
      `restoring an article: ${slower('restore').toFixed(2)} × at ${large.count}`,
      slower('restore') <= MOST_SLOWER,
    ],
    ['memory of writing', large.writeMemory <= MOST_MEMORY],
    ['memory of restoring', large.restoreMemory <= MOST_MEMORY],
  ] as const;
  for (const [line, holds] of limits) console.log(`${holds ? 'holds ' : 'MISSED'}  ${line}`);
  return limits.every(([, holds]) => holds);
}

async function measure(folder: string, count: number): Promise<Measured> {
  const profile = mkdtempSync(join(tmpdir(), 'klartext-backup-bench-'));
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    protocolTimeout: 30 * 60 * 1000,
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const id = await browser.installExtension(folder);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/page.html?picker=none`);
    await ask(page, (probe, number) => probe.seed(number), count);
    const [write, writeMemory] = await watch(page, () => ask(page, (probe) => probe.write()));
    const size = await ask(page, (probe) => probe.pickedSize());
    await ask(page, (probe) => probe.clear());
    const [restore, restoreMemory] = await watch(page, () => ask(page, (probe) => probe.restore()));
    const [entries] = await ask(page, (probe) => probe.count());
    if (entries !== count) throw new Error(`Of ${count} articles ${entries} came back.`);
    const [repeat] = await watch(page, () => ask(page, (probe) => probe.restore()));
    return { count, write, restore, repeat, writeMemory, restoreMemory, size };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function ask<Args extends unknown[], Result>(
  page: Page,
  question: (probe: BackupProbe, ...args: Args) => Promise<Result>,
  ...args: Args
): Promise<Result> {
  return page.evaluate(`(${question})(globalThis.probe, ...${JSON.stringify(args)})`) as Promise<Result>; // typed by it
}

/** Time, in milliseconds, and the most memory that the browser took meanwhile. */
async function watch(page: Page, work: () => Promise<unknown>): Promise<[number, number]> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.detach();
  const processes = await listProcesses(page.browser());
  const before = readMemory(processes);
  let most = 0;
  const look = () => {
    most = Math.max(most, readMemory(processes) - before);
  };
  const timer = setInterval(look, 200);
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  clearInterval(timer);
  look();
  return [time, most];
}

async function listProcesses(browser: Browser): Promise<number[]> {
  const client = await browser.target().createCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  return processInfo.map(({ id }) => id);
}

/** What processes hold of the machine's memory, in bytes; nothing is known of it but on Linux. */
function readMemory(processes: readonly number[]): number {
  return processes.reduce((sum, id) => {
    const file = `/proc/${id}/status`;
    const kilobytes = existsSync(file) ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
    return sum + 1024 * Number(kilobytes ?? 0);
  }, 0);
}
