import { siteOf } from './sites/index.ts';

/** The article that can live at an address of a known site; `undefined` elsewhere. */
export function articleIdAt(address: string): string | undefined {
  const url = new URL(address);
  return siteOf(url)?.readAddress(url)?.id;
}
