import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Article } from '@/utils/article/article.ts';
import { root } from '../setup/run.ts';

const folder = join(root, 'tests/fixtures/dwn');

/** A page and what must come out of it. */
export interface Fixture {
  name: string;
  address: string;
  html: Buffer;
  /** `null` where the page is no article. */
  article: Partial<Article> | null;
}

export function readFixture(name: string): Fixture {
  const expected: unknown = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  const { address, article } = expected as Pick<Fixture, 'address' | 'article'>; // see fixtures/README.md
  return { name, address, article, html: readFileSync(join(folder, name, 'source.html')) };
}

export function readFixtures(): Fixture[] {
  return readdirSync(folder).sort().map(readFixture);
}

/** The text of each block that must come out, in order. */
export function readExpectedBlocks(name: string, blockTags = 'p, h2, h3, li, figcaption, th, td'): string[] {
  const { document } = new JSDOM(readFileSync(join(folder, name, 'expected.html'), 'utf8')).window;
  const blocks = [...document.body.querySelectorAll(blockTags)];
  return blocks.map((block) => flatten(block.textContent ?? ''));
}

/** Text without the differences that layout makes. */
export function flatten(text: string): string {
  return text.replaceAll(/[\s\u00ad]+/g, ' ').trim();
}
