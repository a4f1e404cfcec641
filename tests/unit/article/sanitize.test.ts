import { describe, expect, test } from 'vitest';
import { sanitize, sanitizeShown, sanitizeToBody } from '@/utils/article/sanitize.ts';

describe('what the policy names comes out as it is', () => {
  test.each([
    '<p>a <strong>b</strong> <em>c</em> <code>d</code> <sub>e</sub><sup>f</sup><br>g</p>',
    '<h2>a</h2><h3>b</h3><ul><li>c</li></ul><ol start="3"><li>d</li></ol><dl><dt>e</dt><dd>f</dd></dl><hr>',
    '<table><caption>a</caption><thead><tr><th colspan="2">b</th></tr></thead><tbody><tr><td rowspan="2">c</td></tr></tbody></table>',
    '<figure><img src="https://example.org/a.jpg" alt="b" width="10" height="20"><figcaption>c</figcaption></figure>',
    '<figure><img src="http://example.org/a.jpg" alt=""></figure>',
    '<figure><img src="data:image/png;base64,AAAA" alt=""></figure>',
    '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">a</a></p>',
    '<p><a href="mailto:a@example.org" rel="noopener noreferrer">a</a></p>',
    '<blockquote><p>a</p></blockquote><pre>b\n  c</pre>',
  ])('%s', (html) => {
    expect(sanitize(html)).toBe(html);
  });
});

describe('everything else goes', () => {
  test.each([
    [
      '<p onclick="x()" class="a" id="b" style="color:red" data-c="d" aria-label="e" title="f">a</p>',
      '<p>a</p>',
    ],
    ['<p>a<script>alert(1)</script><style>p{}</style></p>', '<p>a</p>'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<a href="/relative" target="_top">a</a>', '<a>a</a>'],
    [
      '<a href="https://example.org" rel="opener">a</a>',
      '<a href="https://example.org" rel="noopener noreferrer">a</a>',
    ],
    ['<img src="javascript:alert(1)" alt="a">', '<img alt="a">'],
    ['<img src="data:text/html,x" alt="a">', '<img alt="a">'],
    ['<img src="data:text/html,data:image/png" alt="a">', '<img alt="a">'],
    [
      '<img src="blob:https://example.org/x" srcset="a 1x" onerror="x()" loading="lazy" alt="a">',
      '<img alt="a">',
    ],
    ['<form action="/x"><input name="a"><button>b</button></form>', 'b'],
    ['<iframe src="https://example.org"></iframe><object data="x"></object><embed src="x">', ''],
    ['<svg><a href="x"><text>b</text></a></svg><math><mi>c</mi></math>', ''],
    ['<p width="3" colspan="2">a</p>', '<p>a</p>'],
    [
      '<table><tbody><tr><td href="https://example.org">a</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
  ])('%s', (html, clean) => {
    expect(sanitize(html)).toBe(clean);
  });
});

describe('what is about to be shown', () => {
  test.each([
    ['pictures in memory stay', '<img src="blob:https://example.org/1" alt="a">'],
    ['so do others', '<img src="https://example.org/a.jpg" alt="a">'],
    ['and links', '<a href="http://example.org/" rel="noopener noreferrer">a</a>'],
  ])('%s', (_, html) => {
    expect(sanitizeShown(html)).toBe(html);
  });

  test.each([
    ['what runs goes', '<p onclick="x()">a<script>alert(1)</script></p>', '<p>a</p>'],
    ['so do links that run', '<a href="javascript:blob:alert(1)">a</a>', '<a>a</a>'],
  ])('%s', (_, html, clean) => {
    expect(sanitizeShown(html)).toBe(clean);
  });
});

test('as elements it is the same, in a document that is shown nowhere', () => {
  const body = sanitizeToBody('<p onclick="x()">a <em>b</em></p><script>alert(1)</script>');
  expect(body.innerHTML).toBe('<p>a <em>b</em></p>');
  expect(body.ownerDocument.defaultView).toBeNull();
});
