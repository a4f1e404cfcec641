import { useEffect, useState } from 'preact/hooks';

/** So long screen readers need to find a region that is new, in milliseconds. */
const PAUSE_MS = 250;

/** Tells something to those who don't see it. They hear what changes, not what was there from the beginning. */
export function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
