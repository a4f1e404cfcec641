import { i18n } from '#i18n';
import type { ShownPicture } from './PictureView.tsx';

/** What the button around a picture says to those who don't see it. */
export function nameEnlarging(alt: string): string {
  return alt ? i18n.t('reader.enlargeNamed', [alt]) : i18n.t('reader.enlarge');
}

/** Makes buttons of the pictures in a text, with which they are shown large. Pictures that are links stay links. */
export function letEnlarge(element: HTMLElement, onEnlarge: (picture: ShownPicture) => void): void {
  for (const picture of element.querySelectorAll('img')) {
    if (picture.closest('a')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'enlarge';
    button.ariaLabel = nameEnlarging(picture.alt);
    button.addEventListener('click', () => onEnlarge({ src: picture.src, alt: picture.alt }));
    picture.replaceWith(button);
    button.append(picture);
  }
}
