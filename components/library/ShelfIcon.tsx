import { Drawing } from '../Drawing.tsx';

const paths = {
  search: 'M13.2 13.2 17 17M8.8 14.5a5.7 5.7 0 1 0 0-11.4 5.7 5.7 0 0 0 0 11.4z',
  back: 'M16.5 10h-13M9 4.5 3.5 10 9 15.5',
  tag: 'M3.5 3.5h6.2l6.8 6.8-6.2 6.2-6.8-6.8zM7 7h.01',
  remove: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  file: 'M5 2.5h6.5l3.5 3.5v11.5H5zM11.5 2.5V6H15M10 8.5v5.5M7.5 11.5 10 14l2.5-2.5',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.5h6',
  read: 'm3 10.5 3.5 3.5L12 6M9.5 14l7-8',
  unread: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
} as const;

export type ShelfIconName = keyof typeof paths;

/** What only the library shows. */
export function ShelfIcon({ name }: { name: ShelfIconName }) {
  return <Drawing path={paths[name]} name={name} />;
}
