import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '@/utils/format.ts';
import { interfaceLocale } from '@/utils/i18n/locale.ts';
import {
  type Counts,
  type FacetKind,
  type Filter,
  facetKinds,
  states,
  toggleChoice,
} from '@/utils/library/select-entries.ts';
import './Facets.css';

interface FacetsProps {
  filter: Filter;
  /** `undefined` until all entries are known. */
  counts: Counts | undefined;
  total: number;
  onFilter: (filter: Filter) => void;
}

/** So many values of a kind are listed at first. */
const FEW = 6;

/** What can be listed instead of everything, each with its number. */
export function Facets({ filter, counts, total, onFilter }: FacetsProps) {
  return (
    <nav class="facets" aria-label={i18n.t('library.filter')}>
      <ul>
        <Facet
          name={i18n.t('library.all')}
          count={counts && total}
          isChosen={Object.keys(filter).length === 0}
          onChoose={() => onFilter({})}
        />
        {states.map((state) => (
          <Facet
            key={state}
            name={i18n.t(`library.states.${state}`)}
            count={counts?.state[state]}
            isChosen={filter.state === state}
            onChoose={() => onFilter(toggleChoice(filter, 'state', state))}
          />
        ))}
      </ul>
      {counts &&
        facetKinds.map((kind) => (
          <Group
            key={kind}
            kind={kind}
            values={counts.facets[kind]}
            chosen={filter[kind]}
            onChoose={(value) => onFilter(toggleChoice(filter, kind, value))}
          />
        ))}
    </nav>
  );
}

interface GroupProps {
  kind: FacetKind;
  values: ReadonlyMap<string, number>;
  chosen: string | undefined;
  onChoose: (value: string) => void;
}

function Group({ kind, values, chosen, onChoose }: GroupProps) {
  const [isWhole, setIsWhole] = useState(false);
  const all = [...values].sort(kind === 'year' ? byYear : byCount);
  if (all.length < 2 && chosen === undefined) return null; // nothing to choose between
  const shown = isWhole ? all : all.filter(([value], rank) => rank < FEW || value === chosen);
  return (
    <section class="facet-group">
      <h2>{i18n.t(`library.kinds.${kind}`)}</h2>
      <ul>
        {shown.map(([value, count]) => (
          <Facet
            key={value}
            name={value}
            count={count}
            isChosen={value === chosen}
            onChoose={() => onChoose(value)}
          />
        ))}
      </ul>
      {all.length > FEW && (
        <button type="button" class="facet-more" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole
            ? i18n.t('library.fewer')
            : i18n.t('library.allOf', [formatCount(all.length, interfaceLocale())])}
        </button>
      )}
    </section>
  );
}

interface FacetProps {
  name: string;
  count: number | undefined;
  isChosen: boolean;
  onChoose: () => void;
}

function Facet({ name, count, isChosen, onChoose }: FacetProps) {
  return (
    <li>
      <button type="button" class="facet" aria-pressed={isChosen} onClick={onChoose}>
        <span class="facet-name">{name}</span>{' '}
        <span class="facet-count">{count !== undefined && formatCount(count, interfaceLocale())}</span>
      </button>
    </li>
  );
}

type Value = [name: string, count: number];

const byYear = ([one]: Value, [other]: Value): number => Number(other) - Number(one);
const byCount = ([name, count]: Value, [otherName, otherCount]: Value): number =>
  otherCount - count || name.localeCompare(otherName, interfaceLocale());
