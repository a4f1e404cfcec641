import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupState } from '@/utils/popup-state.ts';
import { ActionBar, type ActionBarProps } from './ActionBar.tsx';
import { Article } from './Article.tsx';
import { type AutoCleanProps, AutoCleanSwitch } from './AutoCleanSwitch.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Notice } from './Notice.tsx';
import { Obstacle } from './Obstacle.tsx';
import './Popup.css';
import { SaveReport } from './SaveReport.tsx';
import { SiteAccess, type SiteAccessProps } from './SiteAccess.tsx';

interface PopupProps extends ActionBarProps, AutoCleanProps, SiteAccessProps {
  state: PopupState;
  onTry: () => void;
  onCopyReport: () => Promise<boolean>;
}

/** The popup as a whole: what was read from the page, and what can be done with it. */
export function Popup(props: PopupProps) {
  const page = useRef<HTMLElement>(null);
  // From the start, and when the button that had the focus is gone, the arrow keys scroll the text; a ring is
  // drawn once the keyboard brings the focus back.
  useEffect(() => {
    if (document.activeElement === document.body)
      page.current?.focus({ preventScroll: true, focusVisible: false });
  }, [props.state.status]);
  return (
    <div class="popup">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <main class="popup-page" tabIndex={0} ref={page}>
        <Page {...props} />
      </main>
      {props.state.status === 'read' && (
        <footer>
          <SaveReport save={props.save} onFetchPictures={props.onFetchPictures} />
          <SiteAccess {...props} />
          <AutoCleanSwitch {...props} />
          <ActionBar {...props} />
        </footer>
      )}
    </div>
  );
}

function Page({ state, onTry, onCopyReport }: PopupProps) {
  switch (state.status) {
    case 'loading':
      return (
        <div class="popup-loading" role="status">
          <h1>{i18n.t('loading')}</h1>
        </div>
      );
    case 'read':
      return <Article article={state.article} />;
    case 'failed':
      return <Obstacle reason={state.reason} onTry={onTry} />;
    case 'broken':
      return (
        <Notice sentence={i18n.t('error.sentence')} advice={i18n.t('error.advice')}>
          <CopyButton label={i18n.t('actions.copyReport')} primary onCopy={onCopyReport} />
        </Notice>
      );
  }
}
