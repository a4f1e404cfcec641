/** A write to disk costs about the same whether it is of thirty bytes or of a million. */
const CHUNK = 2 ** 20;

interface Gathering {
  /** Takes chunks of any size; closing it closes the output. */
  writable: WritableStream<Uint8Array>;
  /** Aborts the output, also while somebody is writing. */
  abort(reason: unknown): Promise<void>;
}

/**
 * Makes few large chunks of many small ones, all in the same memory: browsers are slow to give back what is used
 * only once. What an output keeps beyond the end of its write it has to copy.
 */
export function gatherChunks(output: WritableStream<Uint8Array>): Gathering {
  const writer = output.getWriter();
  const gathered = new Uint8Array(CHUNK);
  let size = 0;
  const flush = async () => {
    if (size > 0) await writer.write(gathered.subarray(0, size));
    size = 0;
  };
  const writable = new WritableStream<Uint8Array>({
    async write(chunk) {
      if (size + chunk.length > CHUNK) await flush();
      if (chunk.length >= CHUNK) return writer.write(chunk);
      gathered.set(chunk, size);
      size += chunk.length;
    },
    async close() {
      await flush();
      await writer.close();
    },
  });
  return { writable, abort: (reason) => writer.abort(reason) };
}
