import { JSDOM } from 'jsdom';
import { readFixture } from '@/tests/fixtures/fixtures.ts';
import type { Article } from '@/utils/article/article.ts';
import { extract } from '@/utils/article/extract.ts';
import type { ExportSource } from '@/utils/export/exporter.ts';
import type { Picture } from '@/utils/library/copy.ts';

/** A red dot, as PNG. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

export function writePicture(hash = 'dot'): Picture {
  const bytes = Uint8Array.from(Buffer.from(DOT, 'base64'));
  return { hash, mediaType: 'image/png', bytes, width: 1, height: 1 };
}

/** The fixture's article, read on 25 November 2026, with a picture for each that it has. */
export function readSource(name: string, changes: Partial<Article> = {}): ExportSource {
  const { source, expected } = readFixture(name);
  const { document } = new JSDOM(source, { url: expected.address }).window;
  const extraction = extract(document, expected.address);
  if (!extraction.ok) throw new Error(`no article: ${extraction.reason}`);
  return writeSource({ ...extraction.article, ...changes });
}

export function writeSource(article: Article): ExportSource {
  const content = new JSDOM(article.content).window.document;
  const addresses = [...content.querySelectorAll('img')].map(({ src }) => src);
  if (article.image) addresses.unshift(article.image.src);
  return {
    article,
    retrievedAt: Date.parse('2026-11-25T12:00:00Z'),
    tags: ['Häfen', 'Künstliche Intelligenz'],
    pictures: new Map(addresses.map((src, index) => [src, writePicture(`hash${index}`)])),
  };
}

/** Tries to break out of whatever it is written into. */
export const HOSTILE = `</title></script><script>alert(1)</script><img src=x onerror=alert(1)>"' onload="alert(1) ]]> --> \u2028 {{x}} $1 \`x\` %00 \u0001\ud800`;
