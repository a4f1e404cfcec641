/** Waits until fonts and pictures are there, but no longer than `patience` milliseconds. */
export async function settle(patience: number): Promise<void> {
  const pictures = [...document.images].map((picture) => picture.decode());
  const everything = Promise.allSettled([document.fonts.ready, ...pictures]);
  await Promise.race([everything, new Promise((resolve) => setTimeout(resolve, patience))]);
}
