/**
 * The longest name without its ending, in bytes of UTF-8: ext4, APFS and Android take 255, eCryptfs 143,
 * and Windows 260 characters for the whole path.
 */
const LONGEST_NAME = 120;

/** What Windows keeps for devices, whatever the ending (Microsoft Learn, "Naming Files, Paths, and Namespaces"). */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A name that Windows, macOS, Linux and Android take, and that Obsidian can link to: readable, of bounded length,
 * without an ending.
 *
 * @param day ISO 8601, stands at the front so that files lie in order
 */
export function writeFileName(title: string, day?: string): string {
  const words = clean(title) || 'Klartext';
  const name = day === undefined ? words : `${day.slice(0, 10)} ${words}`;
  return shorten(name.replace(DEVICES, '_$&'), LONGEST_NAME);
}

/** The same names, each told from the others where case doesn't count: the second one becomes "… (2)". */
export function tellApart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(fold(unique)); number++) {
      const suffix = ` (${number})`;
      unique = shorten(name, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(fold(unique));
    return unique;
  });
}

/** As file systems compare that know no case. */
function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function clean(title: string): string {
  return title
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{C}/gu, '') // controls, marks that turn the direction of writing, halves of characters
    .replaceAll(/\s*[:|/\\]+\s*/g, (found) => (/\s/.test(found) ? ' - ' : '-'))
    .replaceAll(/["<>?*#^[\]]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.-]+|[\s.-]+$/g, '');
}

/** Whole characters, whole words where they aren't too long, and nothing at the end that Windows would drop. */
function shorten(name: string, limit: number): string {
  if (encoder.encode(name).length <= limit) return name;
  let length = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(name)) {
    length += encoder.encode(segment).length;
    if (length > limit) break;
    kept += segment;
  }
  const wordEnd = kept.lastIndexOf(' ');
  return kept.slice(0, wordEnd > kept.length / 2 ? wordEnd : undefined).replace(/[\s.,;-]+$/, '');
}
