import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import type { ListedPart } from '@/components/group-parts.ts';
import { RemovedParts } from '@/components/RemovedParts.tsx';
import { show } from './show.ts';

const part = (changes: Partial<ListedPart>): ListedPart => ({
  kind: 'advert',
  snippet: '',
  canPutBack: false,
  isBack: false,
  ...changes,
});

const related = part({ kind: 'related', snippet: 'Weiterlesen: Der Kran', canPutBack: true });
const slots = [part({}), part({}), part({})];

function showParts(parts: readonly ListedPart[]) {
  const callbacks = { onPutBack: vi.fn(), onTakeOut: vi.fn(), onCopyReport: vi.fn(async () => true) };
  const page = show(<RemovedParts parts={parts} lang="fr" {...callbacks} />);
  return { page, ...callbacks };
}

const textsOf = (page: HTMLElement, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent);

function press(page: HTMLElement, name: string): void {
  const isCalled = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent) === name;
  const button = [...page.querySelectorAll('button')].find(isCalled);
  if (!button) throw new Error(`no button "${name}"`);
  button.click();
}

test.each<[string, ListedPart[]]>([
  ['1 Teil entfernt', [related]],
  ['4 Teile entfernt', [related, ...slots]],
  ['4 Teile entfernt1 zurückgeholt', [{ ...related, isBack: true }, ...slots]],
])('the line says "%s", and the list is closed', (line, parts) => {
  const { page } = showParts(parts);
  expect(textsOf(page, 'summary')).toEqual([line]);
  expect(page.querySelector('details')?.open).toBe(false);
});

test('where nothing was removed, nothing is said', () => {
  expect(showParts([]).page.textContent).toBe('');
});

test('parts are grouped by kind, and equal ones that stay away share a line', () => {
  const words = part({ snippet: 'Anzeige', canPutBack: true });
  const hidden = part({ kind: 'hidden' });
  const { page } = showParts([
    part({}),
    related,
    words,
    words,
    ...slots,
    hidden,
    hidden,
    part({ kind: 'paywall' }),
  ]);
  const groups = [...page.querySelectorAll<HTMLElement>('.removed-group')];
  expect(
    groups.map((group) => [textsOf(group, '.removed-kind'), textsOf(group, '.removed-snippet')]),
  ).toEqual([
    [['Anzeigen'], ['4 Anzeigen, leer', 'Anzeige', 'Anzeige']],
    [['Leseempfehlungen'], ['Weiterlesen: Der Kran']],
    [['Verborgenes'], ['2 Teile, auf der Seite nicht zu sehen']],
    [['Bezahlschranke'], ['Bleibt auf der Seite']],
  ]);
  for (const group of groups) {
    const name = group.querySelector('ul')?.getAttribute('aria-labelledby');
    expect(group.querySelector('p')?.id).toBe(name);
  }
  expect(textsOf(page, '.removed-button')).toEqual(['Zurückholen', 'Zurückholen', 'Zurückholen']);
});

test('a part is put back and taken out again, by a button that names it', async () => {
  const { page, onPutBack } = showParts([...slots, related]);
  press(page, 'Zurückholen: Leseempfehlungen „Weiterlesen: Der Kran“');
  expect(onPutBack).toHaveBeenCalledExactlyOnceWith(3);
  await vi.waitFor(() => expect(textsOf(page, '.removed-parts > [role="status"]')).toEqual(['Zurückgeholt']));
  render(null, page);

  const back = showParts([...slots, { ...related, isBack: true }]);
  press(back.page, 'Wieder entfernen: Leseempfehlungen „Weiterlesen: Der Kran“');
  expect(back.onTakeOut).toHaveBeenCalledExactlyOnceWith(3);
});

test('the button that was pressed is the same afterwards, so that the focus stays on it', () => {
  const { page } = showParts([related]);
  const button = page.querySelector('.removed-button');
  showParts([{ ...related, isBack: true }]);
  expect(page.querySelector('.removed-button')).toBe(button);
  expect(button?.textContent).toBe('Wieder entfernen');
});

test("snippets are in the article's language", () => {
  const { page } = showParts([related]);
  expect(page.querySelector('.removed-snippet [lang]')?.getAttribute('lang')).toBe('fr');
  expect(page.querySelector('details')?.lang).toBe('de');
});

test('the report can be copied', () => {
  const { page, onCopyReport } = showParts([related]);
  press(page, 'Bericht kopieren');
  expect(onCopyReport).toHaveBeenCalledOnce();
});

test('it draws in a shadow root', () => {
  const host = show(<div />).firstElementChild as HTMLElement;
  const root = host.attachShadow({ mode: 'open' });
  const nothing = vi.fn();
  render(
    <RemovedParts
      parts={[related]}
      onPutBack={nothing}
      onTakeOut={nothing}
      onCopyReport={async () => true}
    />,
    root,
  );
  const name = root.querySelector('ul')?.getAttribute('aria-labelledby') ?? '';
  expect(root.getElementById(name)?.textContent).toBe('Leseempfehlungen');
});
