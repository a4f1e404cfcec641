import { describe, expect, test } from 'vitest';
import { tellApart, writeFileName } from '@/utils/export/file-name.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('a file name', () => {
  test.each([
    ['Werften an der Ostsee', '2026-05-11T14:08:10+02:00', '2026-05-11 Werften an der Ostsee'],
    ['Öl: Was nun?', '2026-05-11', '2026-05-11 Öl - Was nun'],
    ['24/7 geöffnet | DWN', undefined, '24-7 geöffnet - DWN'],
    ['„Wer *alles* will“ <bekommt> "nichts"', undefined, '„Wer alles will“ bekommt nichts'],
    ['../../etc/passwd', undefined, 'etc-passwd'],
    ['C:\\Windows\\System32', undefined, 'C-Windows-System32'],
    ['Ende offen ...', undefined, 'Ende offen'],
    ['  .versteckt  ', undefined, 'versteckt'],
    ['rechts\u202egpj.exe', undefined, 'rechtsgpj.exe'],
    ['Zeile\u0000\u0007\r\nzwei', undefined, 'Zeile zwei'],
    ['Schiff\u00adfahrt', undefined, 'Schifffahrt'],
    ['Notiz [1] #wichtig ^oben', undefined, 'Notiz 1 wichtig oben'],
    ['con', undefined, '_con'],
    ['LPT1.txt', undefined, '_LPT1.txt'],
    ['Konrad', undefined, 'Konrad'],
    ['???', undefined, 'Klartext'],
  ])('of %j, %s is %j', (title, day, name) => {
    expect(writeFileName(title, day)).toBe(name);
  });

  test('ends with a whole word, long before file systems do', () => {
    const name = writeFileName('Donaudampfschifffahrtsgesellschaft und Söhne '.repeat(20), '2026-05-11');
    expect(bytes(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^2026-05-11 Donau.*(?:gesellschaft|und|Söhne)$/);
  });

  test('cuts no character in two', () => {
    const name = writeFileName(`x${'ä'.repeat(200)}`);
    expect(name).toBe(`x${'ä'.repeat(59)}`);
    const flags = writeFileName('🇩🇪'.repeat(40)); // eight bytes each, of two characters
    expect(flags).toBe('🇩🇪'.repeat(15));
  });
});

describe('names of one batch', () => {
  test('are told apart, also where case and composition do not count', () => {
    expect(tellApart(['Öl', 'öl', 'O\u0308l', 'Gas', 'Öl (2)'])).toEqual([
      'Öl',
      'öl (2)',
      'O\u0308l (3)',
      'Gas',
      'Öl (2) (2)',
    ]);
  });

  test('stay within the length', () => {
    const long = writeFileName('Wort '.repeat(100));
    const names = tellApart([long, long, long]);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(bytes(name)).toBeLessThanOrEqual(120);
  });
});
