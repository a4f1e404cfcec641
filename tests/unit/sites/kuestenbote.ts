import type { PageRules, Site } from '@/utils/sites/site.ts';

const HOST = 'kuestenbote.example';

/** An invented paper: all that is known of it stands in this file. */
export const kuestenbote: Site = {
  name: 'Küstenbote',
  hosts: [HOST],
  lang: 'de-DE',
  timeZone: 'Europe/Berlin',
  readAddress({ pathname }) {
    const number = /^\/(?:beitrag-)?(\d+)$/.exec(pathname)?.[1];
    return number ? { id: `kuestenbote:${number}`, url: `https://${HOST}/beitrag-${number}` } : undefined;
  },
  articlePaths: ['/beitrag-*'],
  signs: ['body.kb-beitrag', '#kb-text'],
  idAttributes: [['#kb-text', 'data-nr']],
};

export const kuestenboteRules: PageRules = {
  layouts: [
    { seen: '2026-11', body: '#kb-text', parts: { section: '.kb-ort', title: '.kb-kopf', lead: '.kb-vor' } },
  ],
  noise: [{ kind: 'advert', selector: '.kb-kahn' }],
  lines: [{ kind: 'newsletter', pattern: /^Flaschenpost bestellen$/ }],
  access: { restricted: '.kb-zu', wordCount: ['#kb-text', 'data-woerter'] },
};
