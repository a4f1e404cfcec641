import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import './Button.css';
import { Icon } from './Icon.tsx';
import './PictureView.css';

/** A picture of the article, as it is shown large. */
export interface ShownPicture {
  src: string;
  alt: string;
}

interface PictureViewProps {
  picture: ShownPicture;
  onClose: () => void;
}

/** One picture, as large as the window. A click anywhere and Esc lead back. */
export function PictureView({ picture, onClose }: PictureViewProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc and the button do the same
    <dialog
      class="picture-view"
      ref={dialog}
      aria-label={picture.alt || i18n.t('reader.picture')}
      onClose={() => dialog.current?.open || onClose()} // raised above another, it was closed and opened again
      onCancel={(event) => event.stopPropagation()}
      onClick={() => dialog.current?.close()}
    >
      <img src={picture.src} alt={picture.alt} />
      <button
        type="button"
        class="button"
        aria-label={i18n.t('actions.close')}
        title={i18n.t('actions.close')}
      >
        <Icon name="close" />
      </button>
    </dialog>
  );
}
