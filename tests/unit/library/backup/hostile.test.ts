import { describe, expect, test } from 'vitest';
import { limits } from '@/utils/library/backup/format.ts';
import { restoreBackup } from '@/utils/library/backup/restore-backup.ts';
import { drawPicture, openLibrary } from './library.ts';
import {
  type ArchiveFile,
  makeArchive,
  overwrite,
  writeArticleFile,
  writeChecksums,
  writeManifest,
  writeRecord,
} from './make-archive.ts';

async function restore(archive: Uint8Array<ArrayBuffer>) {
  const database = openLibrary();
  const restoration = await restoreBackup(database, new Blob([archive]));
  return { database, restoration };
}

/** Restores an archive of these files beside a manifest. */
async function restoreFiles(...files: ArchiveFile[]) {
  return restore(await makeArchive([writeManifest({ articles: files.length }), ...files]));
}

async function expectNothing({ database, restoration }: Awaited<ReturnType<typeof restore>>, reason: string) {
  expect(restoration).toEqual({ ok: false, reason });
  expect(await database.entries.count()).toBe(0);
}

const good = writeArticleFile(writeRecord(), 'good');
const zeros = (bytes: number): string => '0'.repeat(bytes);

describe('what is no backup is refused as a whole', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Kein Archiv, nur ein Text, der lang genug ist.')],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, ...new Array(100).fill(0)])],
  ])('%s', async (_, bytes) => {
    await expectNothing(await restore(bytes), 'foreign');
  });

  test('another archive', async () => {
    await expectNothing(await restore(await makeArchive([{ path: 'a.txt', data: 'a' }, good])), 'foreign');
  });

  test.each([{ format: 'other' }, { version: 'one' }, { version: 0 }, { articles: -1 }])(
    'with a manifest of %o',
    async (changes) => {
      await expectNothing(await restore(await makeArchive([writeManifest(changes), good])), 'foreign');
    },
  );

  test('of a newer format', async () => {
    await expectNothing(await restore(await makeArchive([writeManifest({ version: 2 }), good])), 'newer');
  });

  test('encrypted, if only in one file', async () => {
    const secret = { path: 'a.txt', data: 'a', password: 'b' };
    await expectNothing(await restore(await makeArchive([writeManifest(), good, secret])), 'encrypted');
  });

  test.each([1, 30, 200])('cut off, %s bytes before its end', async (missing) => {
    const archive = await makeArchive([writeManifest(), good]);
    await expectNothing(await restore(archive.subarray(0, -missing) as typeof archive), 'damaged');
  });

  test('with more files than any library has', async () => {
    const archive = await makeArchive([writeManifest(), good]);
    // The directory's end, in which 65535 means that the larger number stands elsewhere.
    const end = archive.length - 22;
    new DataView(archive.buffer).setUint16(end + 10, 0xfffe, true);
    new DataView(archive.buffer).setUint16(end + 8, 0xfffe, true);
    await expectNothing(await restore(archive), 'damaged');
  });

  test('with a directory that would not fit into memory', async () => {
    const archive = await makeArchive([writeManifest(), good]);
    const end = archive.slice(-22);
    const size = limits.directory + 1;
    const view = new DataView(end.buffer);
    view.setUint32(12, size, true);
    view.setUint32(16, archive.length, true);
    const { restoration } = await restore(
      new Uint8Array(await new Blob([archive, new Uint8Array(size), end]).arrayBuffer()),
    );
    expect(restoration).toEqual({ ok: false, reason: 'tooLarge' });
  }, 30_000);

  test('larger than a backup can be, before anything of it is read', async () => {
    const huge = { size: limits.backup + 1 } as Blob;
    expect(await restoreBackup(openLibrary(), huge)).toEqual({ ok: false, reason: 'tooLarge' });
  });
});

describe('names', () => {
  test.each(['../../a.json', '/etc/a.json', 'articles/../../a.json', '..\\a.json', 'C:/a.json', 'a//b.json'])(
    '%s makes it unsafe',
    async (path) => {
      // The writer refuses some of them: they are written over ones of the same length.
      const harmless = path.replace(/./g, 'x');
      const archive = overwrite(
        await makeArchive([writeManifest(), good, { path: harmless, data: '{}' }]),
        harmless,
        path,
      );
      await expectNothing(await restore(archive), 'unsafe');
    },
  );

  test('that come twice make it ambiguous', async () => {
    const files = [writeManifest(), good, writeArticleFile(writeRecord(), 'evil')];
    const archive = overwrite(await makeArchive(files), 'articles/evil.json', 'articles/good.json');
    await expectNothing(await restore(archive), 'damaged');
  });

  test('that only one of the two headers has make the article damaged', async () => {
    const archive = await makeArchive([writeManifest(), good]);
    const text = String.fromCharCode(...archive);
    const at = text.indexOf('articles/good.json');
    archive.set(new TextEncoder().encode('articles/evil.json'), at); // the local header's
    const { restoration } = await restore(archive);
    expect(restoration).toMatchObject({ report: { added: 0, refused: [{ reason: 'damaged' }] } });
  });

  test('of anything else are not looked at', async () => {
    const others = [
      '__MACOSX/articles/a.json',
      'articles/deep/a.json',
      'pictures/a.gif',
      'run.js',
      'articles/a.html',
    ];
    const { restoration } = await restoreFiles(good, ...others.map((path) => ({ path, data: '<script>' })));
    expect(restoration).toMatchObject({ ok: true, report: { added: 1, refused: [] } });
  });
});

describe('bombs', () => {
  test('an article that unpacks to more than a hundred times its size is refused, the others are taken', async () => {
    const bomb = { path: 'articles/bomb.json', data: `{"id":"${zeros(2 * limits.freelyPacked)}"}` };
    const { restoration } = await restoreFiles(bomb, good);
    expect(restoration).toMatchObject({
      report: { added: 1, refused: [{ file: bomb.path, reason: 'tooLarge' }] },
    });
  });

  test('what declares to be small is counted as it comes out', async () => {
    const bytes = 3 * limits.freelyPacked;
    const archive = await makeArchive([
      writeManifest({ articles: 2 }),
      { path: 'articles/bomb.json', data: zeros(bytes) },
      good,
    ]);
    const view = new DataView(archive.buffer);
    for (let at = 0; at < archive.length - 4; at++)
      if (view.getUint32(at, true) === bytes) view.setUint32(at, 20, true);
    const { restoration } = await restore(archive);
    expect(restoration).toMatchObject({ report: { added: 1, refused: [{ file: 'articles/bomb.json' }] } });
  });

  test('many that are small enough alone stop it all', async () => {
    const files = Array.from({ length: 90 }, (_, index) => ({
      path: `articles/${index}.json`,
      data: zeros(limits.freelyPacked - 1),
    }));
    const { restoration } = await restoreFiles(good, ...files);
    expect(restoration).toMatchObject({ report: { added: 1, stopped: 'bomb' } });
  }, 30_000);

  test('a checksum file or a manifest that explodes is no more than unreadable', async () => {
    const explosive = { path: 'SHA256SUMS', data: zeros(2 * limits.freelyPacked) };
    const { restoration } = await restoreFiles(good, explosive);
    expect(restoration).toMatchObject({ report: { added: 1, isUnchecked: true } });
    const manifest = { path: 'manifest.json', data: JSON.stringify({ format: zeros(limits.manifest) }) };
    await expectNothing(await restore(await makeArchive([manifest, good])), 'tooLarge');
  });
});

describe('an article', () => {
  test('whose checksum is another is refused', async () => {
    const sums = await writeChecksums([good, { ...good, path: 'articles/bad.json' }]);
    const bad = writeArticleFile(writeRecord({}, { title: 'Anderes' }), 'bad');
    const { restoration } = await restoreFiles(good, bad, sums);
    expect(restoration).toMatchObject({
      report: { added: 1, refused: [{ file: 'articles/bad.json', reason: 'checksum' }] },
    });
  });

  test.each([
    ['no JSON', '{"id":'],
    ['no text', '\ud800'],
    ['nothing', ''],
  ])('that is %s is damaged', async (_, data) => {
    const { restoration } = await restoreFiles({ path: 'articles/a.json', data }, good);
    expect(restoration).toMatchObject({ report: { added: 1, refused: [{ reason: 'damaged' }] } });
  });

  test.each<[field: string, record: object]>([
    ['id', writeRecord({}, { id: '' })],
    ['id', writeRecord({}, { id: 'javascript:alert(1)' })],
    ['id', writeRecord({ id: 'dwn:2' }, { id: 'dwn:1' })],
    ['versions', writeRecord({ versions: [] })],
    ['versions', writeRecord({ versions: 'x' })],
    ['savedAt', writeRecord({ savedAt: 5 })],
    ['savedAt', writeRecord({ savedAt: '2024-02-31' })],
    ['savedAt', writeRecord({ savedAt: '1900-01-01T00:00:00Z' })],
    ['progress', writeRecord({ progress: 1.5 })],
    ['progress', writeRecord({ progress: null })],
    ['tags', writeRecord({ tags: ['x'.repeat(101)] })],
    ['tags', writeRecord({ tags: [' '] })],
    ['tags', writeRecord({ tags: new Array(501).fill('x') })],
    ['url', writeRecord({}, { url: 'javascript:alert(1)' })],
    ['url', writeRecord({}, { url: 'file:///etc/passwd' })],
    ['url', writeRecord({}, { url: 'data:text/html,x' })],
    ['url', writeRecord({}, { url: 'https://' })],
    ['title', writeRecord({}, { title: { toString: 'x' } })],
    ['title', writeRecord({}, { title: 'x'.repeat(2001) })],
    ['authors', writeRecord({}, { authors: 'x' })],
    ['publishedAt', writeRecord({}, { publishedAt: 'gestern' })],
    ['publishedAt', writeRecord({}, { publishedAt: '2023-02-31' })],
    ['modifiedAt', writeRecord({}, { modifiedAt: '2023-10-31T14:08:10' })],
    ['image', writeRecord({}, { image: { src: 'javascript:x', alt: '' } })],
    ['image', writeRecord({}, { image: { src: 'data:text/html,x', alt: '' } })],
    ['lang', writeRecord({}, { lang: '"><script>' })],
    ['access', writeRecord({}, { access: 'all' })],
    ['removed', writeRecord({}, { removed: [{ kind: '__proto__', count: 1, snippet: '' }] })],
    ['wordCount', writeRecord({}, { wordCount: -1 })],
    ['pictures', writeRecord({}, {}, { pictures: [{ src: 'https://a.b/c', hash: '../x' }] })],
    ['pictures', writeRecord({}, {}, { pictures: [{ src: 'blob:https://a.b/c' }] })],
    ['number', writeRecord({}, {}, { number: 0 })],
    ['retrievedAt', writeRecord({}, {}, { retrievedAt: '+275760-09-13T00:00:00Z' })],
  ])('with what may not be in "%s" is refused (%#)', async (_, record) => {
    const { restoration, database } = await restoreFiles(writeArticleFile(record, 'bad'), good);
    const report = { added: 1, refused: [{ file: 'articles/bad.json', reason: 'invalid' }] };
    expect(restoration).toMatchObject({ ok: true, report });
    expect(await database.versions.count()).toBe(1);
  });

  test('with scripts comes without them, and its words are counted anew', async () => {
    const content =
      '<p onclick="x()">Ein <script>alert(1)</script>Satz.</p><iframe src="https://a.b"></iframe><a href="javascript:x">Link</a>';
    const record = writeRecord({}, { content, text: 'Ganz anderes.', wordCount: 9999 });
    const { database } = await restoreFiles(writeArticleFile(record));
    const [version] = await database.versions.toArray();
    expect(version?.article).toMatchObject({
      content: '<p>Ein Satz.</p><a>Link</a>',
      text: 'Ein Satz.\n\nLink',
      wordCount: 3,
    });
    expect(await database.entries.get('dwn:1')).toMatchObject({ wordCount: 3 });
  });

  test('brings no fields of its own, and no prototype', async () => {
    const data = JSON.stringify(writeRecord({ evil: 1 })).replace(
      '"evil":1',
      '"evil":1,"__proto__":{"evil":1}',
    );
    const { database } = await restoreFiles({ path: 'articles/a.json', data });
    const entry = await database.entries.get('dwn:1');
    expect(entry && 'evil' in entry).toBe(false);
    expect('evil' in {}).toBe(false);
  });
});

describe('a picture', () => {
  const src = 'https://example.org/a.gif';
  const record = (hash: string) => writeArticleFile(writeRecord({}, {}, { pictures: [{ src, hash }] }));
  const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

  async function restorePicture(name: string, data: string | Uint8Array<ArrayBuffer>) {
    const { database, restoration } = await restoreFiles(record(name), {
      path: `pictures/${name}.gif`,
      data,
    });
    return {
      report: restoration.ok && restoration.report,
      pictures: await database.pictures.toArray(),
      database,
    };
  }

  async function hashOf(text: string): Promise<string> {
    const sums = await writeChecksums([{ path: '', data: text }]);
    return String(sums.data).slice(0, 64);
  }

  test('is taken by its bytes', async () => {
    const picture = await drawPicture(1);
    const { pictures } = await restorePicture(picture.hash, picture.bytes);
    expect(pictures).toMatchObject([{ hash: picture.hash, mediaType: 'image/gif' }]);
  });

  test('that is not what it is named after stays a link', async () => {
    const [picture, other] = await Promise.all([drawPicture(1), drawPicture(2)]);
    const { report, pictures, database } = await restorePicture(picture.hash, other.bytes);
    expect(report).toMatchObject({ added: 1, lostPictures: 1 });
    expect(pictures).toEqual([]);
    expect((await database.versions.toArray())[0]?.pictures).toEqual([{ src }]);
    expect(await database.entries.get('dwn:1')).toMatchObject({ pictures: 0, missingPictures: 1 });
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', svg('<script>alert(1)</script>')],
    ['a drawing that acts', svg('<rect onload="x()"/>')],
    [
      'a drawing that turns a link into a script',
      svg('<a><set attributeName="href" to="javascript:x"/></a>'),
    ],
    ['a drawing that links to a script', svg('<a href=" javascript:x"><rect/></a>')],
    ['a drawing that loads', svg('<image href="https://example.org/x.png"/>')],
    ['a drawing with entities', `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
  ])('that is %s is none', async (_, data) => {
    expect(await restorePicture(await hashOf(data), data)).toMatchObject({
      pictures: [],
      report: { lostPictures: 1 },
    });
  });

  test.each([
    svg('<rect width="1" height="1"/>'),
    `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n${svg('<g/>')}`,
    svg('<a href="https://example.org"><rect><animate attributeName="x" to="1"/></rect></a>'),
  ])('that is a drawing and no more is one: %s', async (data) => {
    const { pictures } = await restorePicture(await hashOf(data), data);
    expect(pictures).toMatchObject([{ mediaType: 'image/svg+xml' }]);
  });
});
