import { describe, expect, test } from 'vitest';
import { sanitize } from '@/utils/article/sanitize.ts';
import { listPictures } from '@/utils/library/list-pictures.ts';
import { writeArticle } from '../components/article.ts';

/** As a document would tell them. */
function listByDocument(content: string): string[] {
  const { body } = new DOMParser().parseFromString(content, 'text/html');
  return [...body.querySelectorAll('img[src]')].map((image) => image.getAttribute('src') ?? '');
}

describe("an article's pictures, found without a DOM, are those that a document shows", () => {
  test.each([
    '<p>Kein Bild</p>',
    '<img src="https://a.example/1.jpg" alt="">',
    '<figure><img alt="a > b" src="https://a.example/1.jpg?b=1&amp;c=2" width="10"></figure>',
    '<img alt=\'"src="https://a.example/falsch.jpg"\' src="https://a.example/1.jpg">',
    '<p>&lt;img src="https://a.example/text.jpg"&gt; steht im Text</p>',
    '<img src="https://a.example/a b.jpg"><img src=\'https://a.example/"x".jpg\'>',
    '<a href="https://a.example/"><img src="https://a.example/in-link.jpg" alt="src=&quot;x&quot;"></a>',
    '<img alt="ohne"><img src="data:image/png;base64,AAAA">',
    '<img src="https://a.example/&amp;amp;.jpg">',
  ])('%s', (html) => {
    const content = sanitize(html);
    expect(listPictures(writeArticle({ content }))).toEqual(listByDocument(content));
  });

  test('the main picture comes first, and each once', () => {
    const image = { src: 'https://a.example/1.jpg', alt: '' };
    const content = '<img src="https://a.example/2.jpg"><img src="https://a.example/1.jpg">';
    expect(listPictures(writeArticle({ image, content }))).toEqual([image.src, 'https://a.example/2.jpg']);
  });
});
