import { parseDrawing } from '../../trusted-html.ts';

/** Kinds of pictures that a backup holds, with what their files are called. */
export const pictureKinds = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
  'image/svg+xml': 'svg',
} as const;

export type PictureKind = keyof typeof pictureKinds;

/** How files of a kind begin, in the characters of Latin-1; a point stands for any. */
const BEGINNINGS: readonly (readonly [PictureKind, RegExp])[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n.\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/avif', /^[\s\S]{4}ftypavi[fs]/],
  ['image/bmp', /^BM/],
  ['image/x-icon', /^\0\0.\0/],
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/],
];

const LOOK = 1024;

/** The kind of picture that bytes are, by how they begin, whatever they are called; `undefined` where they are none. */
export function recognisePicture(bytes: Uint8Array): PictureKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, LOOK));
  const kind = BEGINNINGS.find(([, beginning]) => beginning.test(start))?.[0];
  return kind === 'image/svg+xml' && !isStill(bytes) ? undefined : kind;
}

/** Whether a drawing is only that: no script, nothing that loads, nothing foreign. */
function isStill(bytes: Uint8Array): boolean {
  const source = new TextDecoder().decode(bytes);
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(source)) return false;
  const drawing = parseDrawing(source);
  return ![...drawing.querySelectorAll('*')].some(
    (element) =>
      ACTIVE.test(element.localName) || [...element.attributes].some((one) => isActive(element, one)),
  );
}

const ACTIVE = /^(?:script|foreignobject|parsererror|iframe|embed|object|handler|listener)$/i;

function isActive({ localName: element }: Element, { localName: name, value }: Attr): boolean {
  if (/^on/i.test(name)) return true;
  if (/^attributename$/i.test(name)) return /href|^on/i.test(value); // what an animation changes
  if (!/^(?:href|src)$/i.test(name)) return false;
  const allowed = element === 'a' ? /^\s*(?:#|https?:)/i : /^\s*(?:#|data:image\/(?!svg))/i;
  return !allowed.test(value);
}
