import { Drawing } from './Drawing.tsx';

// With one line weight. They come into pages: the fewer the better.
const paths = {
  copy: 'M7.5 6.5v-3h9v10h-3M3.5 6.5h10v10h-10z',
  done: 'm4 10.5 4 4 8-9',
  print: 'M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z',
  less: 'M5.5 10h9',
  plus: 'M5.5 10h9M10 5.5v9',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  type: 'm1.5 15.5 4.5-11h1l4.5 11M3 12h7M12 15.5l2.8-7h.9l2.8 7M13 13.2h4.4',
  listen: 'M3.5 8v4h2.7l3.8 3.2V4.8L6.2 8zM12.8 7.7a3.2 3.2 0 0 1 0 4.6M15 5.5a6.4 6.4 0 0 1 0 9',
  bookmark: 'M5.5 3.5h9v13L10 13.2l-4.5 3.3z',
  close: 'm5 5 10 10M15 5 5 15',
} as const;

export type IconName = keyof typeof paths;

/** What is at hand in several views; what only one of them shows is drawn there. */
export function Icon({ name }: { name: IconName }) {
  return <Drawing path={paths[name]} name={name} />;
}
