import './Icon.css';

// Drawn on a 20 × 20 grid with one line weight.
const paths = {
  copy: 'M7.5 6.5v-3h9v10h-3M3.5 6.5h10v10h-10z',
  done: 'm4 10.5 4 4 8-9',
  print: 'M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z',
  less: 'M5.5 10h9',
  plus: 'M5.5 10h9M10 5.5v9',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word, or in a button that has a label of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
