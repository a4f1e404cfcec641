// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '@/utils/article/article.ts';
import { LibraryDatabase } from '@/utils/library/database.ts';
import { readCopy } from '@/utils/library/read-copy.ts';
import { saveCopy } from '@/utils/library/save-copy.ts';
import { writeArticle } from '../components/article.ts';
import { crane, ferry, serve, sha256 } from './pictures.ts';

const host = 'https://bilder.example';
const main = `${host}/kran.jpg`;
const inText = `${host}/faehre.jpg?breite=900&hoehe=600`;

let library: LibraryDatabase;

beforeEach(() => {
  library = new LibraryDatabase(crypto.randomUUID());
  vi.stubGlobal('fetch', serve({ [main]: crane, [inText]: ferry }));
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});

afterEach(() => library.delete());

const save = (changes: Partial<Article> = {}, progress?: number) =>
  saveCopy(
    {
      article: illustrate(changes),
      retrievedAt: 1_700_000_000_000,
      ...(progress !== undefined && { progress }),
    },
    async () => ({ ok: true, library: await library.open().then(() => library) }),
  );

/** An article with a picture above and one in the text. */
function illustrate(changes: Partial<Article>): Article {
  const content = `<p>Die Werften haben volle Bücher.</p><figure><img src="${inText.replace('&', '&amp;')}" alt=""><figcaption>Am Kai</figcaption></figure>`;
  return writeArticle({ image: { src: main, alt: '' }, content, ...changes });
}

const readEntry = () => library.entries.get('dwn:1');
const countAll = async () => ({
  entries: await library.entries.count(),
  versions: await library.versions.count(),
  pictures: await library.pictures.count(),
});

/** A second paragraph, as papers add them. */
const changed = { content: `${illustrate({}).content}<p>Nachtrag: Der Bund sagt zu.</p>` };
const teaser = { access: 'teaser', content: '<p>Die Werften haben volle Bücher.</p>' } as const;

describe('a first copy', () => {
  test('is kept with its pictures, byte for byte', async () => {
    expect(await save()).toMatchObject({ ok: true, change: 'new', access: 'full', pictures: 2, missing: [] });
    const copy = await readCopy(library, 'dwn:1', 1);
    expect(copy).toMatchObject({ ok: true, lost: [], version: { article: illustrate({}), number: 1 } });
    const pictures = copy.ok ? [...copy.pictures] : [];
    expect(pictures.map(([src, { hash }]) => [src, hash])).toEqual([
      [main, sha256(crane)],
      [inText, sha256(ferry)],
    ]);
    expect(pictures[0]?.[1]).toMatchObject({ mediaType: 'image/jpeg', bytes: crane });
  });

  test('is described for lists', async () => {
    await save({}, 0.4);
    expect(await readEntry()).toMatchObject({
      id: 'dwn:1',
      title: 'Werften an der Ostsee',
      shown: 1,
      versions: 1,
      pictures: 2,
      missingPictures: 0,
      progress: 0.4,
      tags: [],
      thumbnail: sha256(crane),
    });
    expect((await readEntry())?.bytes).toBeGreaterThan(crane.length + ferry.length);
  });
});

describe('saved again', () => {
  test('it is there already, whatever its reading time and its adverts', async () => {
    await save();
    const before = await readEntry();
    const again = {
      readingTime: { min: 1, max: 2 },
      modifiedAt: '2023-11-01T08:00:00+01:00',
      removed: [{ kind: 'advert', count: 3, snippet: '' } as const],
      content: illustrate({}).content.replace('<p>', '<p> '),
    };
    expect(await save(again)).toMatchObject({ ok: true, change: 'same', added: 0 });
    expect(await readEntry()).toEqual(before);
    expect(await countAll()).toEqual({ entries: 1, versions: 1, pictures: 2 });
    expect(fetch).toHaveBeenCalledTimes(2); // the pictures that are there aren't fetched again
  });

  test.each<[string, Partial<Article>]>([
    ['the words', changed],
    ['the headline', { title: 'Werften an der Nordsee' }],
    ['the lead', { lead: 'Neunhundert Millionen Euro fehlen.' }],
    ['a caption', { content: illustrate({}).content.replace('Am Kai', 'Am Dock') }],
    ['a picture', { image: { src: `${host}/anderes.jpg`, alt: '' } }],
  ])('a change of %s makes a second version, and the first one stays', async (_, change) => {
    vi.stubGlobal('fetch', serve({ [main]: crane, [inText]: ferry, [`${host}/anderes.jpg`]: ferry }));
    await save();
    expect(await save(change)).toMatchObject({ ok: true, change: 'changed' });
    expect(await readEntry()).toMatchObject({ versions: 2, shown: 2 });
    expect(await readCopy(library, 'dwn:1', 1)).toMatchObject({
      ok: true,
      lost: [],
      version: { article: illustrate({}) },
    });
  });

  test('tags, the first saving and the progress outlive a change', async () => {
    await save({}, 0.4);
    const { savedAt } = (await readEntry()) ?? {};
    await library.entries.update('dwn:1', { tags: ['Häfen'], progress: 0.7 });
    await save(changed);
    expect(await readEntry()).toMatchObject({ tags: ['Häfen'], progress: 0.7, savedAt });
  });

  test('a picture at another address is the same by its bytes', async () => {
    const moved = `${host}/neu/kran.jpg`;
    await save();
    vi.stubGlobal('fetch', serve({ [moved]: crane, [inText]: ferry }));
    expect(await save({ image: { src: moved, alt: '' } })).toMatchObject({ change: 'same' });
  });

  test('two at the same moment are one copy', async () => {
    const outcomes = await Promise.all([save(), save(), save()]);
    const changes = outcomes.map((outcome) => outcome.ok && outcome.change);
    expect(changes.sort()).toEqual(['new', 'same', 'same']);
    expect(await countAll()).toEqual({ entries: 1, versions: 1, pictures: 2 });
  });
});

describe('a teaser', () => {
  test('is saved as what it is', async () => {
    expect(await save(teaser)).toMatchObject({ ok: true, change: 'new', access: 'teaser' });
    expect(await save(teaser)).toMatchObject({ ok: true, change: 'same', access: 'teaser' });
  });

  test('never replaces a full copy, and is not lost either', async () => {
    await save();
    expect(await save(teaser)).toMatchObject({ ok: true, change: 'behind' });
    expect(await readEntry()).toMatchObject({ access: 'full', shown: 1, versions: 2 });
    expect(await save(teaser)).toMatchObject({ ok: true, change: 'same' });
    expect(await save()).toMatchObject({ ok: true, change: 'same' });
    expect(await save(changed)).toMatchObject({ ok: true, change: 'changed' });
    expect(await readEntry()).toMatchObject({ access: 'full', shown: 3, versions: 3 });
  });

  test('is replaced by a full copy', async () => {
    await save(teaser);
    expect(await save()).toMatchObject({ ok: true, change: 'fuller', access: 'full' });
    expect(await readEntry()).toMatchObject({ access: 'full', shown: 2, versions: 2, pictures: 2 });
  });
});

describe('pictures that cannot be had', () => {
  test('stay links, are counted, and are completed by saving again', async () => {
    vi.stubGlobal('fetch', serve({ [main]: 'offline', [inText]: ferry }));
    expect(await save()).toMatchObject({ ok: true, pictures: 1, missing: [main] });
    expect(await readEntry()).toMatchObject({ pictures: 1, missingPictures: 1, thumbnail: sha256(ferry) });
    vi.stubGlobal('fetch', serve({ [main]: crane }));
    expect(await save()).toMatchObject({ ok: true, change: 'same', added: 1, missing: [], pictures: 2 });
    expect(await readEntry()).toMatchObject({ pictures: 2, missingPictures: 0, thumbnail: sha256(crane) });
  });

  test('are tried a second time', async () => {
    const answers = [503, crane];
    vi.stubGlobal('fetch', async () => {
      const answer = answers.shift() ?? 404;
      return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer);
    });
    expect(await save({ content: '<p>Nur Text</p>' })).toMatchObject({ pictures: 1, missing: [] });
  });

  test('what a server calls a picture need not be one', async () => {
    const page = new TextEncoder().encode('<!doctype html><p>Bitte anmelden</p>');
    vi.stubGlobal('fetch', serve({ [main]: page, [inText]: ferry }));
    expect(await save()).toMatchObject({ pictures: 1, missing: [main] });
    expect(await countAll()).toMatchObject({ pictures: 1 });
  });
});

describe('nothing is lost', () => {
  test('the same picture in two articles lies there once', async () => {
    await save();
    await save({ id: 'dwn:2', url: 'https://deutsche-wirtschafts-nachrichten.de/2/x' });
    expect(await countAll()).toEqual({ entries: 2, versions: 2, pictures: 2 });
  });

  test('a disk that is full leaves everything as it was, and says so', async () => {
    await save();
    const before = await countAll();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    expect(await save({ ...changed, image: { src: `${host}/neu.jpg`, alt: '' } })).toEqual({
      ok: false,
      reason: 'full',
    });
    vi.restoreAllMocks();
    expect(await countAll()).toEqual(before);
  });

  test('a damaged version stays as it is; a whole one comes beside it', async () => {
    await save();
    await library.versions.update(['dwn:1', 1], { article: 'damaged' as unknown as Article });
    expect(await readCopy(library, 'dwn:1', 1)).toEqual({ ok: false, reason: 'damaged' });
    expect(await save()).toMatchObject({ ok: true, pictures: 2, missing: [] });
    expect(await readEntry()).toMatchObject({ shown: 2 });
    expect(await readCopy(library, 'dwn:1', 2)).toMatchObject({ ok: true, lost: [] });
  });

  test('a damaged picture is fetched again', async () => {
    await save();
    await library.pictures.update(sha256(crane), { bytes: new Uint8Array([1, 2, 3]) });
    expect(await readCopy(library, 'dwn:1', 1)).toMatchObject({ ok: true, lost: [main] });
    expect(await save()).toMatchObject({ ok: true, change: 'same' });
    expect(await readCopy(library, 'dwn:1', 1)).toMatchObject({ ok: true, lost: [] });
  });

  test('a damaged entry is described anew', async () => {
    await save();
    await library.entries.put({ id: 'dwn:1' } as never);
    await save();
    expect(await readEntry()).toMatchObject({ title: 'Werften an der Ostsee', shown: 1, tags: [] });
  });
});
