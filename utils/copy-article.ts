import type { Article } from './article/article.ts';

/**
 * Copies headline, lead, text and address, for word processors with their formatting
 * and for everything else as plain text.
 *
 * @returns whether it lies on the clipboard
 */
export async function copyArticle(article: Article): Promise<boolean> {
  const text = toPlainText(article);
  const kinds = { 'text/plain': text, 'text/html': toRichText(article) };
  try {
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    return true;
  } catch {
    return copyText(text); // a browser or system that takes no rich text takes the words
  }
}

/** Copies plain text; tells whether it lies on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // refused by the browser, and the button says so
  }
}

function toPlainText({ title, lead, text, url }: Article): string {
  return [title, lead, text, url].filter(Boolean).join('\n\n');
}

function toRichText({ title, lead, content, url }: Article): string {
  const head = `<h1>${escapeHtml(title)}</h1>${lead ? `<p><em>${escapeHtml(lead)}</em></p>` : ''}`;
  const address = escapeHtml(url);
  return `${head}${content}<p><a href="${address}">${address}</a></p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
