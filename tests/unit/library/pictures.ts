import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

/** The bytes of one of the fixtures' pictures. */
export function readPicture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`tests/fixtures/pictures/${name}.jpg`));
}

export const crane = readPicture('hafenkran-am-abend');
export const ferry = readPicture('faehre-am-kai');

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the network answers with, by address: bytes, a status, or nothing at all. Other addresses aren't found. */
export function serve(answers: Record<string, Uint8Array<ArrayBuffer> | number | 'offline'>): typeof fetch {
  return vi.fn(async (address) => {
    const answer = answers[String(address)] ?? 404;
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    if (typeof answer === 'number') return new Response('No', { status: answer });
    return new Response(answer, { headers: { 'content-type': 'text/plain' } });
  });
}
