/**
 * Gives the invented articles photographs instead of coloured grounds, and days of this week and the weeks before.
 * Runs in the library's page, alone: it can use nothing of this file.
 *
 * @param photographs JPEG files in base64, 3 : 2
 * @param now in milliseconds since 1970
 */
export async function furnishLibrary(photographs: string[], now: number): Promise<void> {
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
    const savedAt = now - index * 3 * 3_600_000; // eight a day
    Object.assign(entry, { savedAt, changedAt: savedAt, publishedAt: new Date(savedAt).toISOString() });
    entry.title = String(entry.title).replace(/ \(\d+\)$/, '');
  });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
