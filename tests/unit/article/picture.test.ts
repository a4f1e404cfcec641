import { expect, test } from 'vitest';
import { htmlOf } from './read-blocks.ts';

/** The address of the picture that comes of a piece of a page; `undefined` where none does. */
const addressOf = (html: string): string | undefined => /<img src="([^"]*)"/.exec(htmlOf(html))?.[1];

const SITE = 'https://hafen.example.org';
const DRAWN = `data:image/png;base64,${'A'.repeat(1200)}`;

test.each([
  ['what it shows', 'src="licht.jpg"', `${SITE}/licht.jpg`],
  ['another host', 'src="//bilder.example.org/licht.jpg"', 'https://bilder.example.org/licht.jpg'],
  ['an old one', 'src="http://bilder.example.org/licht.jpg"', 'http://bilder.example.org/licht.jpg'],
  ['what it will show', 'src="klein.jpg" data-src="/licht.jpg"', `${SITE}/licht.jpg`],
  [
    'not what is too small for one',
    'data-src="data:image/png;base64,AAAA" src="/licht.jpg"',
    `${SITE}/licht.jpg`,
  ],
  ['what is drawn', `src="${DRAWN}"`, DRAWN],
  [
    'a template',
    'data-resp-root="/b/#XXX#/licht.jpg" data-resp-max="900" src="/k.jpg"',
    `${SITE}/b/900/licht.jpg`,
  ],
  ['a template without size', 'data-resp-root="/b/#XXX#/licht.jpg"', `${SITE}/b/1200/licht.jpg`],
  [
    'a folder called like a placeholder',
    'src="/blank.de/transparent/licht.jpg"',
    `${SITE}/blank.de/transparent/licht.jpg`,
  ],
  ['one of 40 pixels', 'src="/licht.jpg" width="40" height="40px"', `${SITE}/licht.jpg`],
  ['one as wide as its place', 'src="/licht.jpg" width="100%"', `${SITE}/licht.jpg`],
])('a picture’s address: %s', (_, attributes, expected) => {
  expect(addressOf(`<img ${attributes}>`)).toBe(expected);
});

test.each([
  ['narrower than 40 pixels', 'src="/licht.jpg" width="39"'],
  ['lower than that', 'src="/licht.jpg" width="600" height="1px"'],
  ['called blank', 'src="/blank.gif"'],
  ['called a placeholder', 'src="/b/licht-placeholder.png"'],
  ['with little drawn in it', 'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="'],
  ['drawn with shapes', `src="data:image/svg+xml,${'A'.repeat(1200)}"`],
  ['that is none', `src="data:text/html,<p>data:image/png${'A'.repeat(1200)}"`],
  ['in memory', 'src="blob:https://hafen.example.org/1"'],
  ['that runs', 'src="javascript:licht()"'],
  ['without an address', 'alt="Licht"'],
])('no picture comes of one %s', (_, attributes) => {
  expect(addressOf(`<img ${attributes}>`)).toBeUndefined();
});

test.each([
  ['the widest', 's.jpg 480w, m.jpg 1200w, l.jpg 2000w, xl.jpg 4000w', 'l.jpg'],
  ['in any order', 'xl.jpg 4000w, m.jpg 1200w, s.jpg 480w', 'm.jpg'],
  ['the narrowest of those that are too wide', 'xxl.jpg 6000w, xl.jpg 2400w', 'xl.jpg'],
  ['by density', 's.jpg, m.jpg 1.5x, l.jpg 2x, xl.jpg 3x', 'l.jpg'],
  ['by density, which is one where none is told', 's.jpg 0.5x, m.jpg', 'm.jpg'],
  ['the only one', 's.jpg', 's.jpg'],
  ['without spaces', 's.jpg 480w,m.jpg 1200w', 'm.jpg'],
  ['on lines of their own', '\n  s.jpg   480w,\n  m.jpg\t1200w ,\n', 'm.jpg'],
  ['with commas in its address', 'w_480,h_320/s.jpg 480w, w_1200,h_800/m.jpg 1200w', 'w_1200,h_800/m.jpg'],
  ['of one letter', 's 480w, m 1200w', 'm'],
])('of several versions: %s', (_, srcset, expected) => {
  const address = `${SITE}/${expected}`;
  expect(addressOf(`<img src="/k.jpg" srcset="${srcset}">`)).toBe(address);
  expect(addressOf(`<picture><source srcset="${srcset}"><img src="/k.jpg"></picture>`)).toBe(address);
});

test('the address that a loader keeps comes before all versions, and the one shown behind them', () => {
  const versions = 'srcset="m.jpg 1200w" data-srcset="l.jpg 1600w"';
  expect(addressOf(`<img data-original="/o.jpg" ${versions} src="/k.jpg">`)).toBe(`${SITE}/o.jpg`);
  expect(addressOf(`<img ${versions} src="/k.jpg">`)).toBe(`${SITE}/l.jpg`);
});
