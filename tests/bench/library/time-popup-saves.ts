import { readFixture } from '../../browser/fixtures.ts';
import { openLibrary } from '../../browser/library.ts';
import { settle } from '../../browser/popup.ts';
import { type Popup, type Session, waitFor } from '../../browser/session.ts';

/** Articles that aren't in the library yet, whose numbers go up to 709,999; each with its pictures. */
const ARTICLES = ['chart-2017', 'interview-2018', 'long-read-2026', 'sample-2023', 'updated-2021'];

/** From the press of the popup's button until it says that the article is saved, with so many saved before, in ms. */
export async function timePopupSaves(session: Session, count: number): Promise<number[]> {
  await (await openLibrary(session, count)).close();
  const times: number[] = [];
  for (const name of ARTICLES) {
    const { address, html } = readFixture(name);
    session.server.serve(address, html);
    const page = await session.openPage(address);
    const popup = await session.openPopup(page);
    await settle(popup);
    times.push(await timeSave(popup));
    await popup.close();
    await page.close();
  }
  return times;
}

async function timeSave(popup: Popup): Promise<number> {
  await waitFor('the button to save', () =>
    popup.evaluate(
      (view) =>
        view.document.querySelector<HTMLElement>('.save-button')?.innerText.trim() === 'Sichern' || undefined,
    ),
  );
  return popup.evaluate(
    (view) =>
      new Promise<number>((resolve, reject) => {
        new view.MutationObserver((_, observer) => {
          const said = view.document.querySelector('.save-report p')?.textContent ?? '';
          if (!said.endsWith('.')) return;
          observer.disconnect();
          if (said.startsWith('Gesichert:')) resolve(view.performance.now() - start);
          else reject(new Error(said));
        }).observe(view.document, { childList: true, subtree: true, characterData: true });
        const start = view.performance.now();
        view.document.querySelector<HTMLElement>('.save-button')?.click();
      }),
  );
}
