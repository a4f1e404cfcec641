/** A write to disk costs about the same whether it is of thirty bytes or of a million. */
const CHUNK = 2 ** 20;

/** Makes few large chunks of many small ones. */
export function gatherChunks(): TransformStream<Uint8Array, Uint8Array> {
  let gathered = new Uint8Array(CHUNK);
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      if (size + chunk.length > CHUNK && size > 0) {
        controller.enqueue(gathered.subarray(0, size));
        gathered = new Uint8Array(CHUNK); // the other one is the stream's now
        size = 0;
      }
      if (chunk.length >= CHUNK) {
        controller.enqueue(chunk);
        return;
      }
      gathered.set(chunk, size);
      size += chunk.length;
    },
    flush(controller) {
      if (size > 0) controller.enqueue(gathered.subarray(0, size));
    },
  });
}
