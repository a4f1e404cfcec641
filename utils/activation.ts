declare global {
  interface Document {
    /** Chromium only, as the event beside it. */
    readonly prerendering?: boolean;
  }
}

/** Until somebody sees the page: browsers prepare pages that may never be opened. */
export async function untilActivated(document: Document): Promise<void> {
  if (document.prerendering)
    await new Promise((resolve) => {
      document.addEventListener('prerenderingchange', resolve, { once: true });
    });
}
