import { expect, test } from 'vitest';
import { findValidAddress } from '@/utils/export/valid-address.ts';

test.each([
  ['https://example.org/a b|c?d=[1]&e="f"#g#h', 'https://example.org/a%20b%7Cc?d=%5B1%5D&e=%22f%22#g%23h'],
  ['https://exämple.org/Übersicht/100%', 'https://xn--exmple-cua.org/%C3%9Cbersicht/100%25'],
  ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x'],
  ['mailto:a b@example.org?subject=Hallo Welt', 'mailto:a%20b@example.org?subject=Hallo%20Welt'],
  ['https://user:secret@example.org/', 'https://example.org/'],
  ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['/relative', undefined],
  ['mailto:', undefined],
  ['', undefined],
])('%j is written as %j', (address, written) => {
  expect(findValidAddress(address)).toBe(written);
});
