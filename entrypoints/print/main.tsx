import '@/components/tokens.css';
import '@/components/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Notice } from '@/components/Notice.tsx';
import { PrintSheet } from '@/components/PrintSheet.tsx';
import type { Article } from '@/utils/article/article.ts';
import { declareFonts } from '@/utils/fonts.ts';
import { forgetHandedOver, readHandedOver } from '@/utils/handed-over.ts';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import { settle } from './settle.ts';

const PATIENCE_MS = 3000;

// The one place where bugs are caught; without an error it is the browser's own remark on a ResizeObserver.
addEventListener('unhandledrejection', ({ reason }) => fail(reason));
addEventListener('error', ({ error }) => error && fail(error));

document.documentElement.lang = interfaceLanguage();
declareFonts();
const key = location.hash.slice(1);
const article = await readHandedOver<Article>(key);
if (article) {
  const today = Temporal.Now.plainDateISO().toString();
  document.title = article.title; // the file name that "print to PDF" proposes
  render(<PrintSheet article={article} retrievedAt={today} />, document.body);
  await settle(PATIENCE_MS);
  await print();
  await forgetHandedOver(key);
  await close();
} else {
  say(i18n.t('print.gone'), i18n.t('print.goneAdvice'));
}

function say(sentence: string, advice: string): void {
  render(null, document.body); // a component that threw leaves its tree half drawn
  render(
    <main>
      <Notice sentence={sentence} advice={advice} />
    </main>,
    document.body,
  );
}

function fail(error: unknown): void {
  console.error(error);
  say(i18n.t('error.sentence'), i18n.t('print.goneAdvice'));
}

/** Resolves when the dialogue is closed: Firefox sends `afterprint` before, but doesn't return until then. */
async function print(): Promise<void> {
  const printed = new Promise((resolve) => addEventListener('afterprint', resolve, { once: true }));
  window.print();
  await printed;
}

async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  // A page may not always close itself; an extension may close its tabs.
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
