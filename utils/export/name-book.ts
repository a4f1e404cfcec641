/** RFC 9562's name space for addresses, 6ba7b811-9dad-11d1-80b4-00c04fd430c8. */
const NAME_SPACE = Uint8Array.from([
  0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
]);

/** A UUID, version 5, as URN: the same for the same name, so that e-readers know a book again and replace it. */
export async function nameBook(name: string): Promise<string> {
  const words = new TextEncoder().encode(name);
  const text = new Uint8Array(NAME_SPACE.length + words.length);
  text.set(NAME_SPACE);
  text.set(words, NAME_SPACE.length);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', text)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
