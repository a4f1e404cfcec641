import { expect, test } from 'vitest';
import { htmlOf, readPiece } from './read-blocks.ts';

const link = (address: string, label: string): string =>
  `<p><a href="${address}" rel="noopener noreferrer">${label}</a></p>`;

test.each([
  [
    'a video by its title and where it is watched',
    '<iframe src="https://www.youtube-nocookie.com/embed/AbC-d_3?rel=0" title=" Das  Licht "></iframe>',
    link('https://www.youtube.com/watch?v=AbC-d_3', 'Video: Das Licht'),
  ],
  [
    'a list of videos where it is',
    '<iframe src="https://www.youtube.com/embed/videoseries?list=PL1"></iframe>',
    link('https://www.youtube.com/embed/videoseries?list=PL1', 'Video: youtube.com'),
  ],
  [
    'a video by its host',
    '<iframe src="//player.vimeo.com/video/123?h=4#t=5"></iframe>',
    link('https://vimeo.com/123', 'Video: vimeo.com'),
  ],
  [
    'what waits for consent',
    '<iframe src="about:blank" data-src="https://www.dailymotion.com/embed/1"></iframe>',
    link('https://www.dailymotion.com/embed/1', 'Video: dailymotion.com'),
  ],
  [
    'something to hear',
    '<iframe src="https://open.spotify.com/embed/episode/1"></iframe>',
    link('https://open.spotify.com/embed/episode/1', 'Audio: spotify.com'),
  ],
  [
    'a file to see',
    '<video src="/licht.mp4"></video>',
    link('https://hafen.example.org/licht.mp4', 'Video: hafen.example.org'),
  ],
  [
    'a file to hear, by its first source',
    '<audio><source type="audio/mpeg"><source src="/horn.mp3"><source src="/horn.ogg">Geht nicht.</audio>',
    link('https://hafen.example.org/horn.mp3', 'Audio: hafen.example.org'),
  ],
  [
    'a page without encryption',
    '<iframe src="http://www.example.org/1"></iframe>',
    link('http://www.example.org/1', 'Eingebetteter Inhalt: example.org'),
  ],
  [
    'a host with such a name within',
    '<iframe src="https://karten.www.example.org/1"></iframe>',
    link('https://karten.www.example.org/1', 'Eingebetteter Inhalt: karten.www.example.org'),
  ],
  [
    'anything else',
    '<iframe src="https://karten.example.org/mole"></iframe>',
    link('https://karten.example.org/mole', 'Eingebetteter Inhalt: karten.example.org'),
  ],
  [
    'what only sounds like a known host',
    '<iframe src="https://notyoutube.example.org/1"></iframe>',
    link('https://notyoutube.example.org/1', 'Eingebetteter Inhalt: notyoutube.example.org'),
  ],
])('of a frame or player comes a link: %s', (_, html, expected) => {
  expect(htmlOf(html)).toBe(expected);
});

test.each([
  ['an advert', '<iframe src="https://ad.doubleclick.net/1"></iframe>'],
  ['a counter', '<iframe src="https://www.googletagmanager.com/ns.html?id=1"></iframe>'],
  ['a wall of buttons', '<iframe src="https://www.facebook.com/plugins/like.php"></iframe>'],
  ['something that runs', '<iframe src="javascript:licht()"></iframe>'],
  ['a file of another kind', '<iframe src="xhttps://example.org/1"></iframe>'],
  ['another of these', '<iframe src="https2://example.org/1"></iframe>'],
  ['a page in the page', '<iframe srcdoc="<p>Licht</p>"></iframe>'],
  ['nothing', '<iframe src="about:blank"></iframe><video>Geht nicht.</video>'],
])('of %s comes none', (_, html) => {
  expect(htmlOf(html)).toBe('');
});

test('the same video comes once, with a label in the language of the text', () => {
  const video = '<iframe src="https://example.org/1"></iframe>';
  expect(readPiece(`${video}<p>Licht</p>${video}`, 'en').text).toBe('Embedded content: example.org\n\nLicht');
});
