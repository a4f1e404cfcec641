import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '../Button.css';
import { Icon } from '../Icon.tsx';
import './TagEditor.css';

interface TagEditorProps {
  /** Each with how many of the articles have it. */
  tags: ReadonlyMap<string, number>;
  /** How many articles they are given to. */
  count: number;
  /** All tags of the library, to choose from. */
  known: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** The tags of one article or of several: to take away, and to add to. */
export function TagEditor({ tags, count, known, onAdd, onRemove }: TagEditorProps) {
  const [text, setText] = useState('');
  const id = useId();
  const missing = known.filter((tag) => tags.get(tag) !== count);
  return (
    <div class="tag-editor">
      {tags.size > 0 && (
        <ul aria-label={i18n.t('library.tags')}>
          {[...tags].map(([tag, uses]) => (
            <li key={tag}>
              {tag}
              {uses < count && (
                <span class="tag-uses"> {i18n.t('library.tagUses', [`${uses}`, `${count}`])}</span>
              )}
              <button
                type="button"
                aria-label={i18n.t('library.removeTag', [tag])}
                title={i18n.t('library.removeTag', [tag])}
                onClick={() => onRemove(tag)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onAdd(text);
          setText('');
        }}
      >
        <input
          type="text"
          list={id}
          aria-label={i18n.t('library.newTag')}
          placeholder={i18n.t('library.newTag')}
          autocomplete="off"
          maxLength={60}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <datalist id={id}>
          {missing.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="submit" class="button">
          {i18n.t('library.addTag')}
        </button>
      </form>
    </div>
  );
}
