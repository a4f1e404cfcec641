/**
 * Gives the invented articles photographs instead of coloured grounds, and has them saved one after the other: eight a
 * day, or early in a week so many that most are of this week, which the weekend edition is made of.
 * Runs in the library's page, alone: it can use nothing of this file.
 *
 * @param photographs JPEG files in base64, 3 : 2
 */
export async function furnishLibrary(photographs: string[]): Promise<void> {
  const now = Temporal.Now.zonedDateTimeISO();
  const week = now.since(now.startOfDay().subtract({ days: now.dayOfWeek - 1 })).total('milliseconds');
  const step = Math.min(3 * 3_600_000, Math.floor(week / 16));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('library');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['entries', 'pictures'], 'readwrite');
  const change = (store: string, alter: (value: Record<string, unknown>, index: number) => void) => {
    let index = 0;
    const walking = transaction.objectStore(store).openCursor();
    walking.onsuccess = () => {
      const cursor = walking.result;
      if (!cursor) return;
      alter(cursor.value, index++);
      cursor.update(cursor.value);
      cursor.continue();
    };
  };
  change('pictures', (picture, index) => {
    picture.bytes = Uint8Array.fromBase64(photographs[index % photographs.length] ?? '');
    picture.mediaType = 'image/jpeg';
  });
  change('entries', (entry, index) => {
    const savedAt = now.epochMilliseconds - index * step;
    Object.assign(entry, { savedAt, changedAt: savedAt, publishedAt: new Date(savedAt).toISOString() });
    entry.title = String(entry.title).replace(/ \(\d+\)$/, '');
  });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
