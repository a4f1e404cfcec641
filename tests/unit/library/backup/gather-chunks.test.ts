import { expect, test } from 'vitest';
import { gatherChunks } from '@/utils/library/backup/gather-chunks.ts';

const MEBIBYTE = 2 ** 20;

/** An output that takes its time, as disks do. */
function openOutput() {
  const chunks: Uint8Array[] = [];
  let aborted: unknown;
  const output = new WritableStream<Uint8Array>({
    async write(chunk) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      chunks.push(chunk.slice());
    },
    abort: (reason) => {
      aborted = reason;
    },
  });
  return { output, chunks, readAborted: () => aborted };
}

test('makes large chunks of small ones, each byte once and in order', async () => {
  const { output, chunks } = openOutput();
  const writer = gatherChunks(output).writable.getWriter();
  const sizes = [3, MEBIBYTE - 10, 20, 5, 2 * MEBIBYTE, 1, ...Array<number>(60).fill(40_000), 7];
  const expected = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  for (let at = 0; at < expected.length; at++) expected[at] = (at * 31 + (at >> 8)) % 256;
  let start = 0;
  for (const size of sizes) {
    void writer.write(expected.slice(start, start + size)); // nobody waits for a single write
    start += size;
  }
  await writer.close();
  expect(Buffer.concat(chunks).equals(Buffer.from(expected))).toBe(true);
  expect(chunks.length).toBeLessThan(10);
});

test('an abort reaches the output while somebody writes', async () => {
  const { output, readAborted } = openOutput();
  const { writable, abort } = gatherChunks(output);
  const writing = writable.getWriter().write(new Uint8Array(2 * MEBIBYTE));
  writing.catch(() => undefined);
  const reason = new Error('enough');
  await abort(reason);
  expect(readAborted()).toBe(reason);
});

test('an output that fails fails whoever writes', async () => {
  const full = new Error('full');
  const output = new WritableStream<Uint8Array>({ write: () => Promise.reject(full) });
  const writer = gatherChunks(output).writable.getWriter();
  writer.closed.catch(() => undefined);
  await expect(writer.write(new Uint8Array(2 * MEBIBYTE))).rejects.toBe(full);
});
