import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect } from 'vitest';
import { isFirefox } from './launch.ts';
import { buildReadAloud } from './read-aloud-extension.ts';
import type { Session } from './session.ts';
import { poll, test } from './test.ts';

// Firefox brings voices for tests: they say nothing and are done at once, but for these two.
const ENDLESS = 'urn:moz-tts:fake:teresa';
const BROKEN = 'urn:moz-tts:fake:gottardo';
const WITHOUT_VOICES = 'Chromium has no voices without a window; seen by hand with speech-dispatcher.';

const paragraphs = ['Eins. Zwei.', 'Drei.', 'Vier.', 'Fünf.'];

let folder: string;
let installation: Promise<unknown> | undefined;

beforeAll(async () => {
  folder = await buildReadAloud();
});

/** Everything that a reader sees and hears of it. */
interface Bar {
  isThere: boolean;
  button: string;
  note: string;
  spoken: string;
  focused: string;
  voices: string[];
}

async function openBar(session: Session, lang: string, voice = ''): Promise<Page> {
  installation ??= session.browser.installExtension(folder);
  await installation;
  const address = `https://example.org/read-aloud-${lang}`;
  const text = paragraphs.map((words) => `<p style="margin-block-end: 600px">${words}</p>`).join('');
  session.server.serve(
    address,
    `<html lang="de" data-lang="${lang}" data-voice="${voice}"><article>${text}</article></html>`,
  );
  const page = await session.openPage(address);
  await page.waitForSelector('#host');
  await page.evaluate(() => {
    const root = document.querySelector('#host')?.shadowRoot;
    const heard: string[] = [];
    Object.assign(window, { heard });
    const listen = new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLElement && 'spoken' in target.dataset) heard.push(target.textContent);
    });
    if (root) listen.observe(root, { subtree: true, attributeFilter: ['data-spoken'] });
    document.dispatchEvent(new CustomEvent('show-bar'));
  });
  return page;
}

function readBar(page: Page): Promise<Bar> {
  return page.evaluate(() => {
    const root = document.querySelector('#host')?.shadowRoot;
    return {
      isThere: root?.querySelector('.read-aloud') != null,
      button: root?.querySelector<HTMLElement>('.button-primary')?.title ?? '',
      note: root?.querySelector('.read-aloud-note')?.textContent ?? '',
      spoken: root?.querySelector('[data-spoken]')?.textContent ?? '',
      focused: root?.activeElement?.ariaLabel ?? '',
      voices: [...(root?.querySelectorAll<HTMLOptionElement>('.read-aloud-voice option') ?? [])].map(
        ({ text }) => text,
      ),
    };
  });
}

function readHeard(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

async function press(page: Page, name: string): Promise<void> {
  await page.evaluate((name) => {
    const root = document.querySelector('#host')?.shadowRoot;
    root?.querySelector<HTMLElement>(`.read-aloud-${name}`)?.click();
  }, name);
}

test('without a voice of the language it says so, and the way out has the focus', async ({ session }) => {
  const page = await openBar(session, 'de');
  await poll(async () => (await readBar(page)).note).toBe(
    'Auf diesem Gerät ist keine Stimme eingerichtet, die Deutsch spricht.',
  );
  expect(await readBar(page)).toMatchObject({ button: '', spoken: '', voices: [] });
  expect((await readBar(page)).focused).toBe('Vorlesen beenden');
  await press(page, 'close');
  await poll(async () => (await readBar(page)).isThere).toBe(false);
  await page.close();
});

describe.skipIf(!isFirefox)(`with voices (${WITHOUT_VOICES})`, () => {
  test('every paragraph is spoken once, in order, and then it rests', async ({ session }) => {
    const page = await openBar(session, 'it-IT');
    await poll(() => readHeard(page)).toEqual(paragraphs);
    await poll(() => readBar(page)).toMatchObject({ button: 'Vorlesen', spoken: '', note: '' });
    expect((await readBar(page)).focused).toBe('Vorlesen');
    await page.close();
  });

  test('it pauses, goes on, forward and back, and leaves nothing when it is closed', async ({ session }) => {
    const page = await openBar(session, 'it-IT', ENDLESS);
    const playing = { button: 'Anhalten' };
    await poll(() => readBar(page)).toMatchObject({ ...playing, spoken: paragraphs[0] });
    await press(page, 'next');
    await poll(() => readBar(page)).toMatchObject({ ...playing, spoken: paragraphs[1] });
    await press(page, 'next');
    await press(page, 'previous');
    await poll(() => readBar(page)).toMatchObject({ ...playing, spoken: paragraphs[1] });
    await poll(() => isInView(page)).toBe(true);
    await press(page, 'pause');
    await poll(() => readBar(page)).toMatchObject({
      button: 'Vorlesen',
      spoken: paragraphs[1],
    });
    await press(page, 'play');
    await poll(() => readBar(page)).toMatchObject({ ...playing, spoken: paragraphs[1] });
    await press(page, 'close');
    await poll(() => readBar(page)).toMatchObject({ isThere: false, spoken: '' });
    await page.close();
  });

  test('a voice that breaks off is told of, and can be tried again', async ({ session }) => {
    const page = await openBar(session, 'it-IT', BROKEN);
    await poll(() => readBar(page)).toMatchObject({ button: 'Vorlesen', spoken: paragraphs[0] });
    expect((await readBar(page)).note).toBe(
      'Die Stimme ist verstummt. Noch einmal versuchen oder eine andere wählen.',
    );
    await page.close();
  });
});

function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.querySelector('#host')?.shadowRoot?.querySelector('[data-spoken]');
    const { top = -1, bottom = Infinity } = box?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom < innerHeight * 0.75;
  });
}
