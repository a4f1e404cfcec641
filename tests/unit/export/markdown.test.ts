import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFixtures } from '@/tests/fixtures/fixtures.ts';
import { markdownPicturesExporter, writeMarkdown } from '@/utils/export/markdown.ts';
import { writeArticle } from '../components/article.ts';
import { HOSTILE, readSource, writeSource } from './source.ts';

const articles = readFixtures().filter(({ expected }) => expected.article !== null);

function split(markdown: string): { facts: Record<string, unknown>; body: string; tree: Root } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { facts: parse(front), body, tree };
}

const write = (content: string) => split(writeMarkdown(writeSource(writeArticle({ content }))));

type Node = Root | RootContent;

/** All nodes of a type, in order. */
function find<Type extends RootContent['type']>(
  node: Node,
  type: Type,
): Extract<RootContent, { type: Type }>[] {
  const own = node.type === type ? [node as Extract<RootContent, { type: Type }>] : [];
  const children: RootContent[] = 'children' in node ? node.children : [];
  return [...own, ...children.flatMap((child) => find(child, type))];
}

function read(node: Node): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(read).join('') : '';
}

/** Without what Markdown writes in its own way. */
const squeeze = (text: string): string => text.normalize('NFKC').replaceAll(/[\s„“‚‘"]+/g, '');

describe('the Markdown', () => {
  test.each(articles)('of $name keeps every block', ({ name, content }) => {
    const source = readSource(name);
    const { tree } = split(writeMarkdown(source));
    const page = document.createElement('div');
    page.innerHTML = content;
    const count = (selector: string): number => page.querySelectorAll(selector).length;
    expect(find(tree, 'heading').length).toBe(count('h2, h3, h4, h5, h6') + 1);
    expect(find(tree, 'table').length).toBe(count('table'));
    expect(find(tree, 'code').length).toBe(count('pre'));
    expect(find(tree, 'list').length).toBe(count('ul, ol, dl'));
    expect(find(tree, 'blockquote').length).toBe(
      count('blockquote') + (source.article.access === 'teaser' ? 1 : 0),
    );
    expect(find(tree, 'image').length).toBe(count('img') + (source.article.image ? 1 : 0));
    const text = squeeze(read(tree));
    for (const block of page.querySelectorAll('p, h2, h3, h4, li, dt, dd, td, th, figcaption, caption'))
      for (const line of (block.firstElementChild?.matches('p, ul, ol') ? '' : block.textContent).split('\n'))
        if (!block.querySelector('ul, ol')) expect(text).toContain(squeeze(line));
  });

  test('carries the facts as YAML', () => {
    const { article } = readSource('sample-2023');
    expect(split(writeMarkdown(readSource('sample-2023'))).facts).toEqual({
      title: article.title,
      authors: article.authors,
      section: article.section,
      description: article.lead,
      published: article.publishedAt?.slice(0, 19),
      updated: article.modifiedAt?.slice(0, 19),
      site: article.siteName,
      url: article.url,
      retrieved: '2026-11-25',
      lang: article.lang,
      words: article.wordCount,
      access: 'full',
      tags: ['Häfen', 'Künstliche-Intelligenz'],
    });
  });

  test('has its dates as dates, and everything else as text', () => {
    const article = writeArticle({
      title: 'no',
      section: '12:30',
      authors: ['null'],
      publishedAt: '2026-05-11',
    });
    const markdown = writeMarkdown(writeSource(article));
    expect(markdown).toContain('\npublished: 2026-05-11\n');
    expect(markdown).toContain('\nretrieved: 2026-11-25\n');
    expect(parse(markdown.split('---')[1] ?? '', { version: '1.1' })).toMatchObject({
      title: 'no',
      section: '12:30',
      authors: ['null'],
    });
  });

  test('shows what the reader shows, and how to cite it', () => {
    const { article } = readSource('sample-2023');
    const text = read(split(writeMarkdown(readSource('sample-2023'))).tree);
    const parts = [article.section, article.lead, article.siteName, article.url, ...article.authors];
    for (const part of [...parts, article.image?.caption, article.image?.credit])
      expect(text).toContain(part);
    expect(text).toContain('Abgerufen am 25. November 2026');
  });

  test('says of a teaser that it is one', () => {
    const { facts, tree } = split(writeMarkdown(readSource('teaser-2023')));
    expect(facts.access).toBe('teaser');
    expect(read(tree)).toContain('Nur Anriss');
  });
});

describe('characters that mean something in Markdown', () => {
  test.each([
    '1. Januar 2026 begann es',
    '- kein Punkt',
    '+ plus',
    '# keine Überschrift',
    '> kein Zitat',
    '*nicht* _betont_ `und` ~~nicht~~ ~gestrichen~',
    '[kein](https://link.example) ![kein](bild.jpg) [[auch nicht]] [^1]',
    '<b>kein HTML</b> &amp; &copy;',
    'a | b',
    '--- | ---',
    '===',
    '***',
    '\\*schon entwertet\\*',
    'www.example.org und name@example.org',
    '5 * 3 * 2 = 30 und 2_3_4',
    '- [ ] kein Kästchen',
    '```kein Code',
    '    vier Leerzeichen',
  ])('stay what they are: %s', (line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    const { tree } = write(`${paragraph.outerHTML}<p>danach</p>`);
    const paragraphs = find(tree, 'paragraph').map(read);
    expect(paragraphs).toContain(line.trim());
    for (const type of ['list', 'html', 'table', 'code', 'thematicBreak'] as const)
      expect(find(tree, type).length, type).toBe(type === 'thematicBreak' ? 1 : 0); // the one above the source
    expect(find(tree, 'heading').length).toBe(1);
  });

  test.each(['#Schlagwort', '5 $ und 6 $', '==hell==', '%%geheim%%'])('nor in Obsidian: %s', (line) => {
    const { body, tree } = write(`<p>Im Text: ${line}</p>`);
    expect(body).toMatch(/\\[#$=%]/);
    expect(find(tree, 'paragraph').map(read)).toContain(`Im Text: ${line}`);
  });
});

describe('the parts', () => {
  test('lists lie in each other, and numbers go on where they began', () => {
    const { tree } = write(
      '<ol start="3"><li>drei<ul><li>a<ul><li>b</li></ul></li></ul></li><li>vier</li></ol>',
    );
    const lists = find(tree, 'list');
    expect(lists.map(({ ordered, start }) => [ordered, start])).toEqual([
      [true, 3],
      [false, null],
      [false, null],
    ]);
    expect(lists[0]?.children.length).toBe(2);
  });

  test('cells keep pipes, breaks, paragraphs and lists in one line', () => {
    const { body, tree } = write(
      '<table><caption>Wer was</caption><thead><tr><th>A|B</th><th>C</th></tr></thead><tbody><tr>' +
        '<td>eins<br>zwei</td><td><p>drei</p><p>vier</p><ul><li>fünf</li><li>sechs</li></ul></td></tr></tbody></table>',
    );
    const [table] = find(tree, 'table');
    expect(table?.children.map(({ children }) => children.map(read))).toEqual([
      ['A|B', 'C'],
      ['einszwei', 'dreivier• fünf• sechs'],
    ]);
    expect(body).toContain('| eins<br>zwei | drei<br>vier<br>• fünf<br>• sechs |');
    expect(find(tree, 'emphasis').map(read)).toContain('Wer was');
  });

  test('cells over several columns keep the others in their places', () => {
    const { tree } = write(
      '<table><tbody><tr><th rowspan="2">x</th><th colspan="2">y</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
    const [table] = find(tree, 'table');
    expect(table?.children.map(({ children }) => children.map(read))).toEqual([
      ['x', 'y', ''],
      ['', '1', '2'],
    ]);
  });

  test('terms stand in bold above what they mean', () => {
    const { body } = write(
      '<dl><dt>Retoure</dt><dd>kommt zurück</dd><dd>abends</dd><dt>Schwund</dt><dd>fehlt</dd></dl>',
    );
    expect(body).toContain('- **Retoure**\n\n  kommt zurück\n\n  abends\n\n- **Schwund**\n\n  fehlt\n');
  });

  test('links keep parentheses and spaces, pictures their captions', () => {
    const { tree } = write(
      '<p><a href="https://example.org/a_(b)?c=d e">Werft (alt)</a></p>' +
        '<figure><img src="https://example.org/p (1).jpg" alt="Kran ]("><figcaption>Am <em>Abend</em></figcaption></figure>',
    );
    expect(find(tree, 'link')[0]).toMatchObject({ url: 'https://example.org/a_(b)?c=d%20e' });
    expect(find(tree, 'image')[0]).toMatchObject({ url: 'https://example.org/p%20(1).jpg', alt: 'Kran ](' });
    expect(find(tree, 'emphasis').map(read)).toContain('Am Abend');
  });

  test('raised digits are characters, all else that is raised an element', () => {
    const { body } = write('<p>CO<sub>2</sub>, m<sup>2</sup>, n<sup>te &lt;b&gt;</sup></p>');
    expect(body).toContain('CO₂, m², n<sup>te &#60;b&#62;</sup>');
  });

  test('what is raised holds no signs', () => {
    const { tree } = write('<p>n<sup>[x](javascript:x) *y* `z` &lt;b&gt; ~~a~~</sup></p>');
    for (const type of ['emphasis', 'inlineCode', 'delete'] as const) expect(find(tree, type).length).toBe(0);
    expect(find(tree, 'link').map(({ url }) => url)).toEqual([writeArticle().url]);
    expect(read(tree)).toContain('n[x](javascript:x) *y* `z` <b> ~~a~~');
  });

  test('preformatted text keeps its lines, also with fences in it', () => {
    const { tree } = write('<pre>a  b\n```\n  c</pre>');
    expect(find(tree, 'code')[0]?.value).toBe('a  b\n```\n  c');
  });
});

describe('with its pictures beside it', () => {
  test('every picture is named where it lies, and what is missing stays a link', async () => {
    const source = readSource('sample-2023');
    const [first = ''] = source.pictures.keys();
    const pictures = new Map(source.pictures);
    pictures.delete(first);
    const markdown = await (await markdownPicturesExporter.convert({ ...source, pictures })).text();
    const files = [...(markdownPicturesExporter.attach?.({ ...source, pictures }).keys() ?? [])];
    expect(files).toEqual(['Bilder/hash1.png']);
    expect(find(split(markdown).tree, 'image').map(({ url }) => url)).toEqual([first, ...files]);
  });
});

test('nothing that a page says breaks out of its place', () => {
  const article = writeArticle({
    title: `${HOSTILE}\n---\nevil: true`,
    lead: HOSTILE,
    section: HOSTILE,
    siteName: HOSTILE,
    authors: [HOSTILE, '- x: y'],
    image: { src: 'javascript:alert(1)', alt: HOSTILE, caption: HOSTILE, credit: HOSTILE },
  });
  const { facts, tree } = split(writeMarkdown({ ...writeSource(article), tags: [HOSTILE, '2026'] }));
  expect(Object.keys(facts)).not.toContain('evil');
  expect(facts.authors).toHaveLength(2);
  expect(facts.tags).toContain('_2026');
  expect(find(tree, 'html')).toEqual([]);
  expect(find(tree, 'image')).toEqual([]);
  for (const { url } of find(tree, 'link')) expect(url).toMatch(/^(https?|mailto):/);
});
