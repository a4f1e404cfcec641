import { expect, test } from 'vitest';
import { findSpoken, readSpokenText } from '@/utils/read-aloud/spoken.ts';

function listen(html: string): string[] {
  document.body.innerHTML = html;
  return findSpoken(document.body).map(readSpokenText);
}

test('an article is heard with headline and lead, without what stands around them', () => {
  const html = `
    <p class="article-section">Wirtschaft</p><p class="article-reading-time">2 Min.</p>
    <h1>Volle Bücher</h1><p class="article-lead">Es fehlt Geld.</p>
    <p class="byline">Von F. Petersen</p><p class="article-teaser">Nur Anriss</p>
    <h2>Der Bund</h2><p>Er <em>zögert</em>.</p>`;
  expect(listen(html)).toEqual(['Volle Bücher', 'Es fehlt Geld.', 'Der Bund', 'Er zögert.']);
});

test('a list is heard entry by entry, each once, whatever it holds', () => {
  const html = '<ul><li>Montag<ul><li>früh</li></ul></li><li><p>Samstag</p><p>spät</p></li></ul>';
  expect(listen(html)).toEqual(['Montag', 'früh', 'Samstag', 'spät']);
});

test('a quote is heard by its paragraphs, or as a whole', () => {
  const html = '<blockquote><p>Eins.</p><p>Zwei.</p></blockquote><blockquote>Drei.</blockquote>';
  expect(listen(html)).toEqual(['Eins.', 'Zwei.', 'Drei.']);
});

test('a picture is heard by its caption, without who took it', () => {
  const html = `<figure><img alt="Ein Dock" src="a.jpg"><figcaption>Dock in Wismar
    <span class="article-credit">Foto: J. Büttner</span></figcaption></figure><figure><img alt="" src="b.jpg"></figure>`;
  expect(listen(html)).toEqual(['Dock in Wismar']);
});

test('a table says its name, not its cells', () => {
  const table = '<table><tr><td><p>1</p></td><td>2</td></tr></table>';
  expect(listen(`<div class="scroll-region" aria-label="Tabelle">${table}</div>`)).toEqual(['Tabelle']);
});

test('line breaks part words, soft hyphens and the numbers of notes are not heard', () => {
  const html =
    '<p>Bestellt wird per Tele\u00adfon:<br>vormittags.<sup><a href="#n">3</a></sup> 5 m<sup>2</sup></p>';
  expect(listen(html)).toEqual(['Bestellt wird per Telefon: vormittags. 5 m2']);
});
