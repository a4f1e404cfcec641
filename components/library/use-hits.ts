import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hit, SearchEngine } from '@/utils/library/search/search.ts';

const none: ReadonlyMap<string, Hit> = new Map();

/**
 * Why the rows that are drawn were found: asked once for each, when it comes near the screen.
 *
 * @param query `undefined` where nothing is searched for
 */
export function useHits(
  engine: SearchEngine,
  query: string | undefined,
  drawn: readonly string[],
): ReadonlyMap<string, Hit> {
  const [known, setKnown] = useState({ query, hits: none });
  const hits = known.query === query ? known.hits : none;
  const missing = query === undefined ? [] : drawn.filter((id) => !hits.has(id));
  const asked = useRef(new Set<string>());
  useEffect(() => asked.current.clear(), [query]);
  useEffect(() => {
    const fresh = missing.filter((id) => !asked.current.has(id));
    if (query === undefined || fresh.length === 0) return;
    for (const id of fresh) asked.current.add(id);
    const describe = async () => {
      const described = await engine.describe(fresh, query);
      setKnown((before) => {
        const kept = before.query === query ? before.hits : none;
        return { query, hits: new Map([...kept, ...described.map((hit) => [hit.id, hit] as const)]) };
      });
    };
    void describe();
  }, [query, missing.join(' ')]);
  return hits;
}
