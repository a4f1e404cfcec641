import { i18n } from '#i18n';
import './Outline.css';

interface OutlineProps {
  headings: readonly HTMLElement[];
  /** The one that is being read under; `undefined` before the first. */
  current: HTMLElement | undefined;
  scroller: HTMLElement;
}

/** The article's headings, to go to. */
export function Outline({ headings, current, scroller }: OutlineProps) {
  const entry = (name: string, rank: string, isCurrent: boolean, go: () => void) => (
    <li class={`outline-${rank}`}>
      <button type="button" aria-current={isCurrent ? 'location' : undefined} onClick={go}>
        {name}
      </button>
    </li>
  );
  return (
    <nav class="outline" aria-label={i18n.t('reader.outline')}>
      <ol>
        {entry(i18n.t('reader.start'), 'h2', current === undefined, () => scroller.scrollTo({ top: 0 }))}
        {headings.map((heading) =>
          entry(heading.textContent ?? '', heading.localName, heading === current, () => {
            heading.scrollIntoView({ block: 'start' });
            // Where the keyboard goes on from.
            heading.tabIndex = -1;
            heading.focus({ preventScroll: true });
          }),
        )}
      </ol>
    </nav>
  );
}
