import { JSDOM } from 'jsdom';
import type { Article } from '@/utils/article/article.ts';
import { extract } from '@/utils/article/extract.ts';

/** Four paragraphs: enough that boxes beside them are boxes. */
export const PROSE = [
  'Der Leuchtturm auf der Mole von Altensiel bekommt nach elf Jahren wieder ein Licht, und bezahlt wird es von den Fischern.',
  'Bisher fuhren sie nachts nach den Lampen der Werft, doch die schließt um zehn, und danach ist der Hafen schwarz.',
  'Das neue Licht braucht so viel Strom wie ein Wasserkocher und ist bei klarer Sicht noch vor der Sandbank zu sehen.',
  'Eingeschaltet wird es im Oktober. Der alte Wärter hat zugesagt, den Schalter selbst umzulegen, wenn es nicht regnet.',
];

/** Elements with the paragraphs. */
export const paragraphs: string = PROSE.map((text) => `<p>${text}</p>`).join('');

/** The headline of `readProsePage`'s pages. */
export const TITLE = 'Ein Licht für die Mole';

/** The article of a page of an unknown site, at `https://hafen.example.org/licht`, with `text` below its headline. */
export const readProsePage = (text: string, head = ''): Article =>
  readBody(`<main><h1>${TITLE}</h1><article>${text}</article></main>`, head);

/** The article of such a page, with all that is in its body. */
export function readBody(body: string, head = ''): Article {
  const address = 'https://hafen.example.org/licht';
  const html = `<html lang="de"><head>${head}</head><body>${body}</body></html>`;
  const extraction = extract(new JSDOM(html, { url: address }).window.document, address);
  if (!extraction.ok) throw new Error(`no article: ${extraction.reason}`);
  return extraction.article;
}

/** The lines of its text. */
export const linesOf = ({ text }: Article): string[] => text.split('\n\n');
