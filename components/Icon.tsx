import './Icon.css';

// Drawn on a 20 × 20 grid with one line weight.
const paths = {
  copy: 'M7.5 6.5v-3h9v10h-3M3.5 6.5h10v10h-10z',
  done: 'm4 10.5 4 4 8-9',
  print: 'M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z',
  less: 'M5.5 10h9',
  plus: 'M5.5 10h9M10 5.5v9',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  type: 'm1.5 15.5 4.5-11h1l4.5 11M3 12h7M12 15.5l2.8-7h.9l2.8 7M13 13.2h4.4',
  book: 'M10 5.5C8.5 4.3 6 4 3 4v11c3 0 5.5.3 7 1.5 1.5-1.2 4-1.5 7-1.5V4c-3 0-5.5.3-7 1.5zm0 0v11',
  listen: 'M3.5 8v4h2.7l3.8 3.2V4.8L6.2 8zM12.8 7.7a3.2 3.2 0 0 1 0 4.6M15 5.5a6.4 6.4 0 0 1 0 9',
  play: 'M7 4.5v11l8.5-5.5z',
  pause: 'M7 5v10M13 5v10',
  previous: 'm15.5 5-7.5 5 7.5 5zM4.5 5v10',
  next: 'm4.5 5 7.5 5-7.5 5zM15.5 5v10',
  library: 'M4 4v12M8 4v12M11.2 4.6l4.6 11.2',
  bookmark: 'M5.5 3.5h9v13L10 13.2l-4.5 3.3z',
  close: 'm5 5 10 10M15 5 5 15',
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
