import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import './Tiles.css';

interface TilesProps<Option extends string> {
  /** What is chosen between; for screen readers, for the tiles speak for themselves. */
  label: string;
  options: readonly Option[];
  names: Record<Option, string>;
  chosen: Option;
  onChoose: (option: Option) => void;
  /** Shows what an option looks like; says nothing. */
  sample: (option: Option) => ComponentChild;
}

/** A row of samples with their names beneath, one of which is chosen. */
export function Tiles<Option extends string>(props: TilesProps<Option>) {
  const { label, options, names, chosen, onChoose, sample } = props;
  const group = useId();
  return (
    <fieldset class="tiles">
      <legend class="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option} class="tile">
          <input
            type="radio"
            name={group}
            value={option}
            checked={option === chosen}
            onClick={() => onChoose(option)} // a script's click has a `change` of the browser's own
          />
          {sample(option)}
          <span class="tile-name">{names[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
