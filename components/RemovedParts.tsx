import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import './Button.css';
import { CopyButton } from './CopyButton.tsx';
import { groupParts, type ListedPart, type PartGroup, type PartRow } from './group-parts.ts';
import './RemovedParts.css';
import { nameEmpty, nameKind } from './removed-kinds.ts';

interface RemovedPartsProps {
  parts: readonly ListedPart[];
  /** The article's language, which the quoted words are in. */
  lang?: string;
  onPutBack: (index: number) => void;
  onTakeOut: (index: number) => void;
  /** Tells whether the report lies on the clipboard. */
  onCopyReport: () => Promise<boolean>;
}

/** A quiet line at the end of an article that opens the list of what was taken out of its page. */
export function RemovedParts({ parts, lang, onPutBack, onTakeOut, onCopyReport }: RemovedPartsProps) {
  const [said, setSaid] = useState('');
  if (parts.length === 0) return null;
  const back = parts.filter(({ isBack }) => isBack).length;
  const toggle = (index: number, isBack: boolean) => {
    (isBack ? onTakeOut : onPutBack)(index);
    setSaid(i18n.t(isBack ? 'removed.isOut' : 'removed.isBack'));
  };
  return (
    <details class="removed-parts" lang={interfaceLanguage()}>
      <summary>
        <span class="removed-count">{i18n.t('removed.count', parts.length)}</span>
        {back > 0 && <span class="removed-back">{i18n.t('removed.back', [String(back)])}</span>}
      </summary>
      {groupParts(parts).map((group) => (
        <Group key={group.kind} group={group} lang={lang} onToggle={toggle} />
      ))}
      <div class="removed-report">
        <p>{i18n.t('removed.reportHint')}</p>
        <CopyButton label={i18n.t('removed.report')} onCopy={onCopyReport} />
      </div>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </details>
  );
}

interface GroupProps {
  group: PartGroup;
  lang: string | undefined;
  onToggle: (index: number, isBack: boolean) => void;
}

function Group({ group: { kind, rows }, lang, onToggle }: GroupProps) {
  const id = useId();
  return (
    <div class="removed-group">
      <p id={id} class="removed-kind">
        {nameKind(kind)}
      </p>
      <ul aria-labelledby={id}>
        {rows.map((row) => (
          <Row key={row.index} row={row} lang={lang} onToggle={onToggle} />
        ))}
      </ul>
    </div>
  );
}

function Row({ row: { index, part, count }, lang, onToggle }: { row: PartRow } & Omit<GroupProps, 'group'>) {
  const { kind, snippet, canPutBack, isBack } = part;
  const verb = i18n.t(isBack ? 'removed.takeOut' : 'removed.putBack');
  const text = snippet ? <span lang={lang}>{snippet}</span> : nameEmpty(kind, count);
  return (
    <li class={isBack ? 'removed-row removed-row-back' : 'removed-row'}>
      <span class={snippet ? 'removed-snippet' : 'removed-snippet removed-empty'}>
        {text}
        {snippet && count > 1 && ` (${count}×)`}
      </span>
      {canPutBack && (
        <button
          type="button"
          class="removed-button"
          aria-label={i18n.t('removed.named', [verb, nameKind(kind), snippet])}
          onClick={() => onToggle(index, isBack)}
        >
          {verb}
        </button>
      )}
    </li>
  );
}
