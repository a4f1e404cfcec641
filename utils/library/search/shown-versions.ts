import type { Version } from '../copy.ts';
import type { LibraryDatabase } from '../database.ts';

/** What is shown of these articles, in their order; those that are gone are left out. */
export async function readShownVersions(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<Version[]> {
  const { entries, versions } = database;
  const found = await database.transaction('r', entries, versions, async () => {
    const shown = (await entries.bulkGet([...ids])).filter((entry) => entry !== undefined);
    return versions.bulkGet(shown.map((entry) => [entry.id, entry.shown]));
  });
  return found.filter((version) => version !== undefined);
}

/** The texts of an article in which words are found and marked: title, and lead with the body. */
export function readTexts({ article }: Version): { title: string; text: string } {
  return { title: article.title, text: article.lead ? `${article.lead}\n\n${article.text}` : article.text };
}
