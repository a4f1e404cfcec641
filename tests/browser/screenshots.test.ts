import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.ts';
import { chooseTheme, rest, settle, toggleMenu } from './popup.ts';
import { test } from './test.ts';

const folder = join(root, 'tests/output/screenshots');
const papers = { light: 'Hell', sepia: 'Sepia', dark: 'Dunkel', contrast: 'Kontrast' };

// To be looked at, not compared: fonts are drawn differently on every system.
test.for(Object.entries(papers))(
  'pictures of the popup, %s',
  async ([theme, paper], { openFixture, session }) => {
    mkdirSync(folder, { recursive: true });
    const pathOf = (name: string): string => join(folder, `${session.name}-${name}-${theme}.png`);

    const sample = await session.openPopup(await openFixture('sample-2023'));
    await settle(sample);
    await chooseTheme(sample, paper);
    await rest(sample);
    await sample.screenshot(pathOf('sample'));
    await toggleMenu(sample, true);
    await rest(sample);
    await sample.screenshot(pathOf('menu'));
    await sample.close();

    for (const name of ['teaser-2023', 'none-home']) {
      const popup = await session.openPopup(await openFixture(name));
      await settle(popup);
      await rest(popup);
      await popup.screenshot(pathOf(name));
      await popup.close();
    }
  },
);
