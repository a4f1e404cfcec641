/** An article for the clipboard: with its formatting, for word processors, and plain, for everything else. */
export interface ClipboardForms {
  html: string;
  text: string;
}

/** Copies both forms; tells whether the article lies on the clipboard. */
export async function copyArticle({ html, text }: ClipboardForms): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
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
