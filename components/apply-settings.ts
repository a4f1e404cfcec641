import type { ReadingSettings } from '@/utils/settings.ts';

/**
 * Draws everything within an element as the settings say: the root of an extension's page,
 * or the host or an element of a shadow root. `tokens.css` makes colours and sizes of it.
 */
export function applySettings(element: HTMLElement, settings: ReadingSettings): void {
  element.dataset.theme = settings.theme;
  element.dataset.face = settings.face;
  element.dataset.align = settings.justified ? 'justify' : 'start';
  element.style.setProperty('--size', `${settings.size}px`);
  element.style.setProperty('--leading', `${settings.leading}`);
  element.style.setProperty('--measure', `${settings.measure}em`);
}
