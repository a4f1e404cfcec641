import './Icon.css';

/** A line drawing on a grid of 20 × 20, beside a word or in a button that has a label of its own. */
export function Drawing({ path, name }: { path: string; name: string }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
