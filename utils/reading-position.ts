/** A block of text on the screen: how much there is to read in it, and where it lies. */
export interface Stretch {
  characters: number;
  /** Both in pixels, on the same scale as the view. */
  top: number;
  bottom: number;
}

/** What is seen of a text at one moment. */
export interface View {
  top: number;
  bottom: number;
}

export interface ReadingPosition {
  /** Share of the text that lies behind of what can be scrolled, 0 to 1. */
  progress: number;
  /** Characters still to be read: what is in view, and what comes below. */
  remaining: number;
  /** Index of the first stretch in view; the last one where the view lies below all. */
  first: number;
}

/** Measures a view of a text by what there is to read, so that pictures and adverts' gaps don't count. */
export function findPosition(stretches: readonly Stretch[], view: View): ReadingPosition {
  let above = 0;
  let below = 0;
  let total = 0;
  for (const { characters, top, bottom } of stretches) {
    const height = Math.max(bottom - top, 1);
    above += characters * clamp((view.top - top) / height);
    below += characters * clamp((bottom - view.bottom) / height);
    total += characters;
  }
  const first = stretches.findIndex(({ bottom }) => bottom > view.top);
  return {
    progress: above + below < 1 ? 1 : above / (above + below),
    remaining: Math.round(total - above),
    first: first === -1 ? Math.max(stretches.length - 1, 0) : first,
  };
}

const clamp = (share: number): number => Math.min(Math.max(share, 0), 1);
