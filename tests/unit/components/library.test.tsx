import { describe, expect, test, vi } from 'vitest';
import { EntryRow } from '@/components/library/EntryRow.tsx';
import { Facets } from '@/components/library/Facets.tsx';
import { Marked } from '@/components/library/Marked.tsx';
import { TagEditor } from '@/components/library/TagEditor.tsx';
import { UndoNotice } from '@/components/library/UndoNotice.tsx';
import { splitBlocks } from '@/components/library/VersionComparison.tsx';
import { VersionList } from '@/components/library/VersionList.tsx';
import type { Entry } from '@/utils/library/copy.ts';
import { listEntry } from '@/utils/library/listed-entry.ts';
import { type Filter, selectEntries } from '@/utils/library/select-entries.ts';
import { writeEntry } from '../library/entries.ts';
import { show } from './show.ts';

const textsOf = (page: HTMLElement, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

function showRow(changes: Partial<Entry>) {
  return show(
    <EntryRow
      entry={listEntry(writeEntry(changes))}
      hit={undefined}
      address="#/article/dwn%3A1"
      isSelected={false}
      isCurrent={false}
      readPicture={async () => undefined}
    />,
  );
}

describe('a row', () => {
  test.each<[Partial<Entry>, string]>([
    [{}, '31. Oktober 2023 · 5–7 Min. · ungelesen'],
    [{ progress: 0.374 }, '31. Oktober 2023 · 5–7 Min. · 37\u00a0% gelesen'],
    [{ progress: 1, tags: ['Hafen'] }, '31. Oktober 2023 · 5–7 Min. · gelesenHafen'],
    [{ access: 'teaser', versions: 2 }, '31. Oktober 2023 · 5–7 Min. · ungelesen · nur Anriss · 2 Fassungen'],
  ])('of %j says "%s"', (changes, meta) => {
    expect(textsOf(showRow(changes), '.entry-meta')).toEqual([meta]);
  });

  test('leads to its article, and can be selected by name', () => {
    const page = showRow({});
    expect(page.querySelector('a')?.getAttribute('href')).toBe('#/article/dwn%3A1');
    expect(page.querySelector('input')?.getAttribute('aria-label')).toBe('Auswählen: Werften an der Ostsee');
  });

  test('that is damaged says so in the place of what is missing', () => {
    const damaged: unknown = { title: undefined, tags: 'Hafen', publishedAt: 'gestern' };
    const page = showRow(damaged as Partial<Entry>);
    expect(textsOf(page, 'h2')).toEqual(['Beschädigter Eintrag']);
    expect(textsOf(page, '.entry-meta')[0]).toContain('fehlt ein Teil');
  });
});

test('what was found is marked', () => {
  const ranges: [number, number][] = [
    [4, 9],
    [14, 16],
  ];
  const page = show(<Marked text="Der Strom, da ist er." ranges={ranges} />);
  expect(page.innerHTML).toBe('Der <mark>Strom</mark>, da <mark>is</mark>t er.');
});

describe('the choices', () => {
  const entries = ['Politik', 'Finanzen', 'Finanzen'].map((section, index) =>
    listEntry(writeEntry({ id: `${index}`, section, authors: [`Autor ${index}`] })),
  );
  function showFacets(filter: Filter) {
    const onFilter = vi.fn();
    const { counts } = selectEntries(entries, filter);
    const page = show(<Facets filter={filter} counts={counts} total={3} onFilter={onFilter} />);
    const press = (name: string) =>
      [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    return { page, press, onFilter };
  }

  test('are counted, the most frequent first; a group of one is no choice', () => {
    const { page } = showFacets({});
    expect(textsOf(page, 'h2')).toEqual(['Rubrik', 'Autor']);
    expect(textsOf(page, '.facet-group:first-of-type .facet')).toEqual(['Finanzen 2', 'Politik 1']);
    expect(textsOf(page, '[aria-pressed=true]')).toEqual(['Alle 3']);
  });

  test('are added to each other, and taken back', () => {
    const { press, onFilter } = showFacets({ section: 'Politik' });
    press('Ungelesen 1');
    expect(onFilter).toHaveBeenLastCalledWith({ section: 'Politik', state: 'unread' });
    press('Politik 1');
    expect(onFilter).toHaveBeenLastCalledWith({});
  });
});

test('many values wait behind a button', async () => {
  const entries = Array.from({ length: 9 }, (_, index) =>
    listEntry(writeEntry({ id: `${index}`, section: `Rubrik ${index}` })),
  );
  const { counts } = selectEntries(entries, {});
  const page = show(<Facets filter={{}} counts={counts} total={9} onFilter={vi.fn()} />);
  expect(textsOf(page, '.facet-group .facet')).toHaveLength(6);
  page.querySelector<HTMLElement>('.facet-more')?.click();
  await expect.poll(() => textsOf(page, '.facet-group .facet').length).toBe(9);
});

describe('tags', () => {
  function showTags() {
    const callbacks = { onAdd: vi.fn(), onRemove: vi.fn() };
    const tags = new Map([
      ['Hafen', 2],
      ['Zoll', 1],
    ]);
    const page = show(<TagEditor tags={tags} count={2} known={['Hafen', 'Werft', 'Zoll']} {...callbacks} />);
    return { page, ...callbacks };
  }

  test('tell how many of the articles have them; others are suggested', () => {
    const { page } = showTags();
    expect(textsOf(page, 'li')).toEqual(['Hafen', 'Zoll 1 von 2']);
    expect([...page.querySelectorAll('option')].map(({ value }) => value)).toEqual(['Werft', 'Zoll']);
  });

  test('are taken away by name, and added', async () => {
    const { page, onAdd, onRemove } = showTags();
    page.querySelector<HTMLElement>('[aria-label="Entfernen: Zoll"]')?.click();
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('Zoll');
    const field = page.querySelector('input');
    if (!field) throw new Error('There is nothing to write on.');
    field.value = 'Werft';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve)); // drawn again
    page.querySelector('form')?.requestSubmit();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('Werft');
  });
});

test('the offer to undo goes by itself', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const onGone = vi.fn();
  const page = show(<UndoNotice ids={['a', 'b']} onUndo={vi.fn()} onGone={onGone} />);
  expect(textsOf(page, 'p')).toEqual(['2 Artikel gelöscht']);
  return vi
    .waitFor(() => {
      vi.advanceTimersByTime(30_000);
      expect(onGone).toHaveBeenCalled();
    })
    .finally(() => vi.useRealTimers());
});

test('versions are listed from the last one on, each but the shown one to be read and compared', () => {
  const onGo = vi.fn();
  const versions = [1, 2].map((number) => ({ number, retrievedAt: number * 86_400_000, wordCount: number }));
  const page = show(<VersionList id="dwn:1" versions={versions} shown={2} onGo={onGo} />);
  expect(textsOf(page, 'li').map((row) => row.includes('hier gezeigt'))).toEqual([true, false]);
  const [read, compare] = page.querySelectorAll<HTMLElement>('.version-button');
  read?.click();
  expect(onGo).toHaveBeenLastCalledWith({ view: 'article', id: 'dwn:1', number: 1 });
  compare?.click();
  expect(onGo).toHaveBeenLastCalledWith({ view: 'compare', id: 'dwn:1', earlier: 1, later: 2 });
});

test('a comparison has the paragraphs of the text, wherever stretches begin and end', () => {
  expect(
    splitBlocks([
      { kind: 'same', text: 'Eins.\n\nZwei ' },
      { kind: 'removed', text: 'alt' },
      { kind: 'added', text: 'neu.\n\nDrei.' },
    ]),
  ).toEqual([
    [{ kind: 'same', text: 'Eins.' }],
    [
      { kind: 'same', text: 'Zwei ' },
      { kind: 'removed', text: 'alt' },
      { kind: 'added', text: 'neu.' },
    ],
    [{ kind: 'added', text: 'Drei.' }],
  ]);
});
