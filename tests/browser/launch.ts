import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Session, SessionOptions } from './session.ts';

export const isFirefox = process.env.KLARTEXT_BROWSER === 'firefox';

/** Launches the browser of this test run. */
export function launch(options?: SessionOptions): Promise<Session> {
  return isFirefox ? launchFirefox(options) : launchChromium(options);
}
