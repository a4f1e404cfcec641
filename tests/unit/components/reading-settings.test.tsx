import { describe, expect, test, vi } from 'vitest';
import { applySettings } from '@/components/apply-settings.ts';
import { ReadingSettings } from '@/components/ReadingSettings.tsx';
import { defaultSettings, type ReadingSettings as Settings } from '@/utils/settings.ts';
import { show } from './show.ts';

function showSettings(changes: Partial<Settings> = {}, showMeasure = false) {
  const callbacks = { onChange: vi.fn(), onReset: vi.fn() };
  const settings = { ...defaultSettings, ...changes };
  const page = show(<ReadingSettings settings={settings} showMeasure={showMeasure} {...callbacks} />);
  const button = (label: string): HTMLButtonElement => {
    const found = page.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
    if (!found) throw new Error(`no button "${label}"`);
    return found;
  };
  return { page, button, ...callbacks };
}

describe('the choices', () => {
  test.each([
    ['Papier', ['system', 'light', 'sepia', 'dark', 'contrast'], { theme: 'contrast' }],
    ['Schrift', ['serif', 'sans', 'legible'], { face: 'legible' }],
  ])('"%s" has %j, the first of which is on', (name, values, change) => {
    const { page, onChange } = showSettings();
    const group = [...page.querySelectorAll('fieldset')].find(
      (fieldset) => fieldset.querySelector('legend')?.textContent === name,
    );
    const options = [...(group?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
    expect(options.map(({ value }) => value)).toEqual(values);
    expect(options.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(values.slice(0, 1));
    options.at(-1)?.click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  test('keep to themselves: each has radio buttons of its own name', () => {
    const inputs = showSettings().page.querySelectorAll<HTMLInputElement>('input[type=radio]');
    expect(new Set([...inputs].map(({ name }) => name)).size).toBe(2);
  });

  test('justified text is switched on and off', () => {
    const { page, onChange } = showSettings({ justified: true });
    const input = page.querySelector<HTMLInputElement>('input[role=switch]');
    expect(input?.closest('label')?.textContent).toBe('Blocksatz');
    expect(input?.checked).toBe(true);
    input?.click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ justified: false });
  });

  test('everything is reset', () => {
    const { page, onReset } = showSettings();
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Zurücksetzen')?.click();
    expect(onReset).toHaveBeenCalledOnce();
  });
});

describe('the steps', () => {
  test.each([
    ['Größer', { size: 21 }],
    ['Kleiner', { size: 19 }],
    ['Weiter', { leading: 1.7 }],
    ['Enger', { leading: 1.5 }],
    ['Breiter', { measure: 36 }],
    ['Schmaler', { measure: 32 }],
  ])('"%s" gives %j', (label, change) => {
    const { button, onChange } = showSettings({}, true);
    button(label).click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  test('are named, and tell their values', () => {
    const { page } = showSettings({ size: 21, leading: 1.5 }, true);
    const told = [...page.querySelectorAll('fieldset[aria-labelledby]')].map((group) => {
      const label = page.querySelector(`[id="${group.getAttribute('aria-labelledby')}"]`);
      return `${label?.textContent}: ${group.querySelector('[aria-live=polite]')?.textContent}`;
    });
    expect(told).toEqual(['Schriftgröße: 105\u00a0%', 'Zeilenabstand: 1,5', 'Spaltenbreite: 100\u00a0%']);
  });

  test.each([
    [{ size: 28 }, 'Größer', 'Kleiner'],
    [{ size: 16 }, 'Kleiner', 'Größer'],
    [{ leading: 2 }, 'Weiter', 'Enger'],
  ])('end at the limit (%j), where the button keeps the focus', (settings, end, back) => {
    const { button, onChange } = showSettings(settings);
    expect(button(end).getAttribute('aria-disabled')).toBe('true');
    expect(button(end).disabled).toBe(false);
    expect(button(back).getAttribute('aria-disabled')).toBe('false');
    button(end).click();
    expect(onChange).not.toHaveBeenCalled();
  });
});

test('settings are applied to any element, each time anew', () => {
  const element = document.createElement('div');
  applySettings(element, { ...defaultSettings, theme: 'sepia', justified: true });
  applySettings(element, { ...defaultSettings, face: 'sans', size: 24, leading: 1.4, measure: 40 });
  expect({ ...element.dataset }).toEqual({ theme: 'system', face: 'sans', align: 'start' });
  expect(element.style.cssText).toBe('--size: 24px; --leading: 1.4; --measure: 40em;');
});
