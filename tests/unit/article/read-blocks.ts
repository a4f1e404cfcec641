import { readBlocks } from '@/utils/article/blocks/blocks.ts';
import { render } from '@/utils/article/content.ts';
import { openPage } from '@/utils/article/page.ts';

/** What comes of a piece of a page at `https://hafen.example.org/licht`, as if it were a text. */
export function readPiece(html: string, lang = 'de'): ReturnType<typeof render> {
  const document = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  document.documentElement.lang = lang;
  const page = openPage(document, new URL('https://hafen.example.org/licht'));
  return render(readBlocks(document.body, page), undefined);
}

/** Its HTML. */
export const htmlOf = (html: string): string => readPiece(html).content;
