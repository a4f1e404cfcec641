import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { languages, screenshots } from '../store/store-texts.ts';
import { writeScreenshots } from '../store/write-screenshots.ts';

// Chromium draws them for both stores.
test.skipIf(process.env.KLARTEXT_BROWSER === 'firefox').each(languages)(
  'every picture for the stores is drawn, in the size that they want (%s)',
  { timeout: 90_000 },
  async (language) => {
    const folder = await writeScreenshots(language);
    const files = screenshots.map((name, index) => `${index + 1}-${name}.png`);
    expect(readdirSync(folder).sort()).toEqual(files);
    const pictures = files.map((file) => readFileSync(join(folder, file)));
    for (const picture of pictures) expect(imageSize(picture)).toMatchObject({ width: 1280, height: 800 });
    // Each shows something else.
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(files.length);
  },
);
