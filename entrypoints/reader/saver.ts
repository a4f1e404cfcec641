import { i18n } from '#i18n';
import type { Article } from '@/utils/article/article.ts';
import type { Told } from '@/utils/messages.ts';
import { ask } from '@/utils/page-messages.ts';

/** So long a sentence stays, in milliseconds a character and at least: slow readers take that long for it. */
const STAYS_MS = { each: 70, least: 2000 };

/** Saves the article of the reader, and knows whether it is saved. */
export function createSaver(findArticle: () => Article | undefined, onChange: () => void) {
  const readAt = Date.now();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const saver = {
    isSaved: false,
    /** What has come of saving, for a while. */
    told: '',
    tell({ sentence, articleId }: Told): void {
      clearTimeout(silence);
      saver.told = sentence;
      saver.isSaved ||= articleId !== undefined && articleId === findArticle()?.id;
      onChange();
      if (!sentence) return;
      silence = setTimeout(
        () => saver.tell({ sentence: '' }),
        STAYS_MS.each * sentence.length + STAYS_MS.least,
      );
    },
    async look(): Promise<void> {
      const article = findArticle();
      saver.isSaved = article !== undefined && (await ask('isSaved', article.id));
      onChange();
    },
    async save(): Promise<void> {
      const article = findArticle();
      if (!article) return;
      saver.tell({ sentence: i18n.t('save.saving') });
      const saving = ask('saveCopy', { article, retrievedAt: readAt });
      saver.tell(await saving.catch(() => ({ sentence: i18n.t('save.interrupted') })));
    },
  };
  return saver;
}
