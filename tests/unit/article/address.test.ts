import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { identify, isSameArticle, parseUrl, statedAddresses } from '@/utils/article/address.ts';

const PAGE = 'https://www.hafen.example.org/licht?id=5&utm_source=mail&fbclid=x#karte';
const HOST = 'https://www.hafen.example.org';

const documentWith = (head: string): Document =>
  new JSDOM(`<html><head>${head}</head></html>`).window.document;
const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
const openGraph = (href: string): string => `<meta property="og:url" content="${href}">`;

/** The identity of the page at an address, where it says so much in its head. */
const urlOf = (head: string, address = PAGE, fromJsonLd?: string): string =>
  identify(documentWith(head), new URL(address), fromJsonLd).url;

test('an address is trimmed, and none is no address', () => {
  expect(parseUrl(' https://hafen.example.org/a ')?.href).toBe('https://hafen.example.org/a');
  expect(parseUrl('/b', HOST)?.href).toBe(`${HOST}/b`);
  for (const none of ['', '  ', '/b', null, undefined]) expect(parseUrl(none)).toBeUndefined();
  for (const none of ['', '  ']) expect(parseUrl(none, HOST)).toBeUndefined();
});

describe('on sites without rules', () => {
  test('the address counts without fragment and tracking, and with all else', () => {
    expect(urlOf('')).toBe(`${HOST}/licht?id=5`);
    expect(identify(documentWith(''), new URL(PAGE)).id).toBe(`${HOST}/licht?id=5`);
    expect(urlOf('', `${HOST}/licht?p=1&q=2`)).toBe(`${HOST}/licht?p=1&q=2`);
  });

  test('the page’s own link counts, then JSON-LD, then Open Graph', () => {
    const head = canonical('/eins') + openGraph('/drei');
    expect(urlOf(head, PAGE, '/zwei')).toBe(`${HOST}/eins`);
    expect(urlOf(openGraph('/drei'), PAGE, '/zwei')).toBe(`${HOST}/zwei`);
    expect(urlOf(openGraph('/drei'))).toBe(`${HOST}/drei`);
    const stated = statedAddresses(documentWith(head), new URL(PAGE), '/zwei');
    expect(stated.map(({ pathname }) => pathname)).toEqual(['/eins', '/zwei', '/drei']);
  });

  test.each([
    'https://anderswo.example.org/eins',
    'mailto:hafen@example.org',
    'web+http://www.hafen.example.org/eins',
    'httpx://www.hafen.example.org/eins',
    `${HOST}/`,
  ])('a link to %s is not believed', (href) => {
    expect(urlOf(canonical(href))).toBe(`${HOST}/licht?id=5`);
  });

  test('the front page may name itself', () => {
    expect(urlOf(canonical(`${HOST}/`), `${HOST}/?p=1`)).toBe(`${HOST}/`);
  });

  test.each(['m', 'amp'])('a page on %s. is the one on the host itself', (name) => {
    expect(urlOf(canonical(`${HOST}/licht`), `https://${name}.hafen.example.org/licht`)).toBe(
      `${HOST}/licht`,
    );
  });
});

describe('on a known site', () => {
  const dwn = 'https://deutsche-wirtschafts-nachrichten.de';
  const address = `https://www.deutsche-wirtschafts-nachrichten.de/712345?src=live`;

  test('the number counts, and the link adds the readable form', () => {
    expect(urlOf('', address)).toBe(`${dwn}/712345`);
    expect(urlOf(canonical(`${dwn}/712345/landstrom/?src=x#y`), address)).toBe(`${dwn}/712345/landstrom`);
    expect(urlOf(canonical(`${dwn}/700001/anderes`), address)).toBe(`${dwn}/712345`);
    expect(urlOf(canonical('https://example.org/712345/landstrom'), address)).toBe(`${dwn}/712345`);
  });
});

test('an old dated address may lead to a number, and nothing else to anything else', () => {
  const dated = 'dwn:/2016/09/24/irrtum';
  expect(isSameArticle(dated, 'dwn:712345')).toBe(true);
  expect(isSameArticle(dated, dated)).toBe(true);
  expect(isSameArticle(dated, 'dwn:/2016/09/24/anderes')).toBe(false);
  expect(isSameArticle(dated, undefined)).toBe(false);
  expect(isSameArticle('dwn:712345', dated)).toBe(false);
  expect(isSameArticle('dwn:712345', 'dwn:700001')).toBe(false);
});
