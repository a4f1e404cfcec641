/** Kinds of pictures that a backup holds, with what their files are called. */
export const pictureKinds = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
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
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*)*<svg[\s>]/],
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
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) return false;
  const drawing = new DOMParser().parseFromString(source, 'image/svg+xml');
  const elements = [...drawing.querySelectorAll('*')];
  return !elements.some(
    ({ localName, attributes }) =>
      /^(?:script|foreignObject|parsererror|iframe|embed|object|set|animate\w*|handler)$/i.test(localName) ||
      [...attributes].some(
        ({ localName: name, value }) =>
          /^on/i.test(name) ||
          (/^(?:href|src)$/i.test(name) && !/^\s*(?:#|data:image\/(?!svg))/i.test(value)),
      ),
  );
}
