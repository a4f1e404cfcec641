/**
 * Fills the library with invented articles, and nothing else. Runs in the library's page, alone: it can use nothing
 * of this file. Past the library's own code on purpose: what other tabs are told is tested elsewhere.
 */
export async function fillLibrary(count: number): Promise<void> {
  const sections = ['Wirtschaft', 'Politik', 'Finanzen', 'Unternehmen', 'Technologie'];
  const authors = [
    'Fenja Petersen',
    'Jonas Büttner',
    'Ayşe Erdoğan',
    'Marek Dvořák',
    'Klara Thiessen',
    'Redaktion',
  ];
  const tags = ['Energie', 'Häfen', 'Mittelstand', 'Wochenende'];
  const titles = [
    'Werften an der Ostsee: Volle Bücher, leere Kassen',
    'Der Industriestrompreis kommt, aber nur für die Großen',
    'Der Warenkorb, in dem niemand wohnt',
    '„Wir kaufen das Netz zurück“',
    'Was die Zinswende für Genossenschaftsbanken an der Küste bedeutet, und warum manche sie fürchten',
    'Leere Läden, volle Lager',
    'Ein Dorf rechnet mit der Wärme',
    'Die Brücke, die nicht fertig werden will',
    'Warum Roggen teurer ist als Weizen',
    'Handwerk sucht Nachfolge',
  ];
  const leads = [
    'Neunhundert Millionen Euro fehlen für den größten Auftrag seit der Wende.',
    'Wer weniger als zehn Gigawattstunden verbraucht, geht leer aus. Der Mittelstand rechnet nach.',
    'Mieten und Strompreise belasten die Haushalte stärker, als es die amtliche Statistik zeigt.',
    'Eine Genossenschaft im Allgäu übernimmt das örtliche Stromnetz.',
    'In den Bilanzen stehen alte Anleihen. Solange niemand verkaufen muss, geht die Rechnung auf, sagen die Vorstände; die Aufsicht sieht das anders und verlangt schon im Herbst neue Zahlen.',
  ];
  const sentences = [
    'In Wismar und Rostock warten mehrere tausend Beschäftigte auf eine Zusage des Bundes.',
    'Die Reederei hat die Anzahlung überwiesen, doch die Bürgschaft fehlt noch.',
    'Der Betriebsrat spricht von einem Sommer auf Abruf.',
    'Am Strompreis allein liegt es nicht, sagt der Prüfer.',
    'Niemand will der Erste sein, der absagt.',
  ];
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const day = 86_400_000;

  const drawPicture = async (hue: number) => {
    const canvas = new OffscreenCanvas(600, 400);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is nothing to draw with.');
    const sky = context.createLinearGradient(0, 0, 0, 400);
    sky.addColorStop(0, `hsl(${hue} 24% 76%)`);
    sky.addColorStop(1, `hsl(${hue + 20} 22% 38%)`);
    context.fillStyle = sky;
    context.fillRect(0, 0, 600, 400);
    const blob = await canvas.convertToBlob();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { hash: `hue${hue}`, mediaType: 'image/png', bytes, width: 600, height: 400 };
  };
  const pictures = await Promise.all([200, 35, 110, 270, 20, 160].map(drawPicture));

  const write = (index: number) => {
    const id = `dwn:${700_000 + index}`;
    const publishedAt = new Date(Date.UTC(2026, 4, 11, 3, 30) - index * 0.18 * day).toISOString();
    const title = index < titles.length ? pick(titles, index) : `${pick(titles, index * 7)} (${index})`;
    const hash = index % 5 === 3 ? undefined : pick(pictures, index).hash;
    const src = `https://deutsche-wirtschafts-nachrichten.de/bilder/${index}.png`;
    const blocks = Array.from({ length: 14 }, (_, block) =>
      [0, 1, 2].map((step) => pick(sentences, index + block * 2 + step)).join(' '),
    );
    const numbers = index === 1 ? [1, 2] : [1];
    const entry = {
      id,
      url: `https://deutsche-wirtschafts-nachrichten.de/${700_000 + index}/artikel`,
      title,
      section: pick(sections, index * 3 + Math.floor(index / 7)),
      lead: pick(leads, index),
      authors: [pick(authors, index * 5 + Math.floor(index / 11))],
      publishedAt,
      siteName: 'DWN',
      lang: 'de',
      wordCount: 500 + ((index * 37) % 900),
      readingTime: { min: 3 + (index % 4), max: 4 + (index % 5) },
      access: index % 9 === 3 ? 'teaser' : 'full',
      shown: numbers.length,
      versions: numbers.length,
      savedAt: Date.parse(publishedAt) + day / 4,
      changedAt: Date.parse(publishedAt) + day / 4,
      tags: index % 6 === 1 ? [pick(tags, Math.floor(index / 6))] : [],
      progress: index % 4 === 0 ? 0.37 : index % 4 === 2 ? 1 : 0,
      pictures: hash ? 1 : 0,
      missingPictures: hash ? 0 : 1,
      bytes: 40_000,
      ...(hash ? { thumbnail: hash } : {}),
    };
    const versions = numbers.map((number) => {
      const text = blocks.map((block, place) =>
        number < numbers.length && place === 2 ? 'Noch ist nichts entschieden.' : block,
      );
      const middle = `<h2>Was der Bund bisher zusagt</h2>`;
      return {
        id,
        number,
        retrievedAt: entry.savedAt + number * day,
        hashes: hash ? [hash] : [],
        pictures: [{ src, ...(hash ? { hash } : {}) }],
        article: {
          id,
          url: entry.url,
          title: number < numbers.length ? `${title}?` : title,
          section: entry.section,
          lead: entry.lead,
          authors: entry.authors,
          publishedAt,
          image: {
            src,
            alt: 'Ein Dock am Morgen',
            caption: 'Der Rumpf liegt seit März still.',
            credit: 'J. Büttner',
          },
          content: text.map((block, place) => `${place % 5 === 2 ? middle : ''}<p>${block}</p>`).join(''),
          text: text.join('\n\n'),
          lang: 'de',
          siteName: 'DWN',
          wordCount: entry.wordCount - 4 * (numbers.length - number),
          characterCount: 5400,
          readingTime: entry.readingTime,
          access: entry.access,
          removed: [],
        },
      };
    });
    return { entry, versions };
  };

  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('library');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const names = [...database.objectStoreNames];
  const clearing = database.transaction(names, 'readwrite');
  for (const name of names) clearing.objectStore(name).clear();
  for (let start = 0; start < count; start += 1000) {
    const transaction = database.transaction(['entries', 'versions', 'pictures'], 'readwrite');
    for (const picture of pictures) transaction.objectStore('pictures').put(picture);
    for (let index = start; index < Math.min(start + 1000, count); index++) {
      const { entry, versions } = write(index);
      transaction.objectStore('entries').put(entry);
      for (const version of versions) transaction.objectStore('versions').put(version);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}
