import { i18n } from '#i18n';
import './KeyHelp.css';
import { ShelfDialog } from './ShelfDialog.tsx';

const keys = [
  [['↓', '↑', 'j', 'k'], 'move'],
  [['↵'], 'open'],
  [['Esc'], 'back'],
  [['/'], 'search'],
  [['x'], 'select'],
  [['⇧ ↓', '⇧ ↑'], 'extend'],
  [['Strg A'], 'selectAll'],
  [['m'], 'mark'],
  [['t'], 'tag'],
  [['e'], 'keep'],
  [['Entf'], 'remove'],
  [['Strg Z'], 'undo'],
  [['?'], 'help'],
] as const;

/** All keys of the library. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <ShelfDialog title={i18n.t('library.keys.title')} onClose={onClose}>
      <dl class="key-help">
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{nameKey(name)}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`library.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </ShelfDialog>
  );
}

/** As it is printed on the keyboards of the reader's language. */
function nameKey(name: string): string {
  return name.replace('Strg', i18n.t('library.keys.control')).replace('Entf', i18n.t('library.keys.delete'));
}
