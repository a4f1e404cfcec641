import { i18n } from '#i18n';
import './Button.css';
import { Icon } from './Icon.tsx';
import './ResumeOffer.css';

interface ResumeOfferProps {
  onResume: () => void;
  onDismiss: () => void;
}

/** Offers to go on where reading stopped the last time; the text stays where it is until then. */
export function ResumeOffer({ onResume, onDismiss }: ResumeOfferProps) {
  return (
    <section class="resume-offer" aria-label={i18n.t('reader.resumeLabel')}>
      <button type="button" class="button button-primary" onClick={onResume}>
        {i18n.t('reader.resume')}
      </button>
      <button
        type="button"
        class="button resume-dismiss"
        aria-label={i18n.t('reader.resumeDismiss')}
        title={i18n.t('reader.resumeDismiss')}
        onClick={onDismiss}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
