/** What the library's page shows, as its address says. */
export type Route =
  | { view: 'list' }
  /** Without a number the version that the entry stands for. */
  | { view: 'article'; id: string; number?: number }
  | { view: 'compare'; id: string; earlier: number; later: number };

/** Reads a fragment: `#/article/dwn%3A706332`, with `/2` behind it, or with `/1/2` for a comparison. */
export function readRoute(fragment: string): Route {
  const [, id, first, second] = /^#\/article\/([^/]+)(?:\/(\d+)(?:\/(\d+))?)?$/.exec(fragment) ?? [];
  if (id === undefined) return { view: 'list' };
  const article = { id: decode(id) };
  if (first === undefined) return { view: 'article', ...article };
  if (second === undefined) return { view: 'article', ...article, number: Number(first) };
  return { view: 'compare', ...article, earlier: Number(first), later: Number(second) };
}

/** The fragment that leads there; the list has none. */
export function writeRoute(route: Route): string {
  if (route.view === 'list') return '';
  const article = `#/article/${encodeURIComponent(route.id)}`;
  if (route.view === 'compare') return `${article}/${route.earlier}/${route.later}`;
  return route.number === undefined ? article : `${article}/${route.number}`;
}

/** Somebody may have typed it. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
