import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { RemovedPart } from '@/utils/article/removed-parts.ts';
import { equipText } from './equip-text.ts';
import type { ShownPicture } from './PictureView.tsx';
import { type PlacedPart, placeParts } from './place-parts.ts';
import { namePutBack } from './removed-kinds.ts';

/** Which of the removed parts are back in the text, and what puts them there. */
export function usePutBack(
  body: RefObject<HTMLElement | null>,
  parts: readonly RemovedPart[],
  onEnlarge: (picture: ShownPicture) => void,
) {
  const [back, setBack] = useState<readonly PlacedPart[]>([]);
  useLayoutEffect(() => {
    const text = body.current?.querySelector<HTMLElement>('.article-text');
    if (text) for (const section of placeParts(text, back)) equipText(section, onEnlarge);
  }, [back]);

  return {
    listed: parts.map((part, index) => ({ ...part, isBack: back.some((one) => one.index === index) })),
    putBack(index: number): void {
      const part = parts[index];
      const html = part?.restore();
      if (part && html)
        setBack([...back, { index, before: part.before, html, label: namePutBack(part.kind) }]);
    },
    takeOut(index: number): void {
      setBack(back.filter((one) => one.index !== index));
    },
  };
}
