import { expect, test } from 'vitest';
import { type Route, readRoute, writeRoute } from '@/utils/library/route.ts';

test.each<[string, Route]>([
  ['', { view: 'list' }],
  ['#/article/dwn%3A706332', { view: 'article', id: 'dwn:706332' }],
  ['#/article/https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc', { view: 'article', id: 'https://example.org/a?b=c' }],
  ['#/article/dwn%3A706332/2', { view: 'article', id: 'dwn:706332', number: 2 }],
  ['#/article/dwn%3A706332/1/2', { view: 'compare', id: 'dwn:706332', earlier: 1, later: 2 }],
])('"%s" is %j, and back', (fragment, route) => {
  expect(readRoute(fragment)).toEqual(route);
  expect(writeRoute(route)).toBe(fragment);
});

test.each(['#/', '#/article/', '#/article/a/b', '#top', '#/article/a/1/2/3'])(
  '"%s" is the list',
  (fragment) => {
    expect(readRoute(fragment)).toEqual({ view: 'list' });
  },
);

test('what no one could have written is taken as it stands', () => {
  expect(readRoute('#/article/100%')).toEqual({ view: 'article', id: '100%' });
});
