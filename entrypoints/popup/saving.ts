import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Article } from '@/utils/article/article.ts';
import type { SaveRequest } from '@/utils/library/save-copy.ts';
import { keepStorage } from '@/utils/library/storage-state.ts';
import { sendMessage } from '@/utils/messages.ts';
import type { SaveReport } from '@/utils/save-article.ts';
import { notAsked, type SaveState } from '@/utils/save-state.ts';

/** How the article in the popup stands with the library. */
export const saving = signal<SaveState>(notAsked);

/** Shows whether the article is in the library. */
export async function showSaved({ id }: Article): Promise<void> {
  saving.value = notAsked;
  const isSaved = await askWhetherSaved(id);
  // It may be on its way there already.
  if (saving.value === notAsked) saving.value = { ...notAsked, status: isSaved ? 'saved' : 'unsaved' };
}

/** The browser may stop the background amid the question; asked again, it starts anew. */
async function askWhetherSaved(id: string): Promise<boolean> {
  try {
    return await sendMessage('isSaved', id);
  } catch (error) {
    console.info('Klartext asks again whether the article is saved:', error);
    return sendMessage('isSaved', id);
  }
}

/** Has the article saved; that goes on when the popup is closed. */
export async function save(article: Article): Promise<void> {
  const before = saving.value.status === 'saved';
  saving.value = { ...notAsked, status: 'saving' };
  void keepStorage();
  const { sentence, withheldOrigins, articleId } = await askToSave({ article, retrievedAt: Date.now() });
  const isSaved = before || articleId !== undefined;
  saving.value = { status: isSaved ? 'saved' : 'unsaved', sentence, withheldOrigins };
}

/** Says where a choice could not be kept. */
export function tellKept(isKept: boolean): void {
  if (!isKept) saving.value = { ...saving.value, sentence: i18n.t('settings.unkept') };
}

/** The browser may stop the background at any moment: the copy is whole then or there is none. */
async function askToSave(request: SaveRequest): Promise<Omit<SaveReport, 'outcome'>> {
  try {
    return await sendMessage('saveCopy', request);
  } catch (error) {
    console.error(error);
    return { sentence: i18n.t('save.interrupted'), withheldOrigins: [] };
  }
}

/**
 * Asks the browser for the hosts of missing pictures, and fetches them. Its question may close the popup: the
 * background hears of the answer, too, and completes the copy.
 */
export async function fetchPictures(article: Article): Promise<void> {
  // Nothing may come between the click and the question.
  if (await browser.permissions.request({ origins: saving.value.withheldOrigins })) await save(article);
}
