import type { ArticleAddress, PageRules, Site } from './site.ts';

const HOST = 'deutsche-wirtschafts-nachrichten.de';

/** `/706332/slug` and `/706332`: since 2019. Five digits and more, so that no year is taken for one. */
const NUMBERED = /^\/(\d{5,})(?:\/[^/]*)?\/?$/;

/** `/2016/09/24/slug`: until about 2018. */
const DATED = /^(\/20\d\d\/\d\d\/\d\d\/[^/]+)\/?$/;

function readAddress({ pathname }: URL): ArticleAddress | undefined {
  const number = NUMBERED.exec(pathname)?.[1];
  if (number) return { id: `dwn:${number}`, url: `https://${HOST}/${number}` };
  const path = DATED.exec(pathname)?.[1]?.toLowerCase();
  if (path) return { id: `dwn:${path}`, url: `https://${HOST}${path}` };
  return undefined;
}

/** Deutsche Wirtschafts Nachrichten, on the CMS of finance.si. Seen last in October 2023 as source, in January 2026 as text. */
export const dwn: Site = {
  name: 'Deutsche Wirtschafts Nachrichten',
  hosts: [HOST],
  lang: 'de-DE',
  timeZone: 'Europe/Berlin',
  readAddress,
  articlePaths: [...'123456789'].map((digit) => `/${digit}*`), // a number or a year
  signs: ['body.page_article', '#article[data-ct="article"]'],
  idAttributes: [
    ['#article[data-id]', 'data-id'],
    ['.article-title[data-artid]', 'data-artid'],
  ],
};

export const dwnRules: PageRules = {
  layouts: [
    {
      seen: '2023-10',
      body: '#article .art-content',
      parts: {
        section: '.article.section', // outside #article, in the block above the columns
        title: '.article-title h1',
        lead: '#article .article-flash',
        authors: '#article a.article-author', // its wrapper has the same class
        dates: '#article .publish-date-new', // "Aktualisiert: …" stands in it, too
        image: '#article .article-mainpic',
        caption: '.mainpic-text:not(.credits)',
        credit: '.mainpic-text.credits',
      },
    },
  ],
  noise: [
    // Google's slots: the wrapper has an id, the slot a class; most are empty until scripts run.
    { kind: 'advert', selector: '[id^="artad_"], [id^="adtopart"], [id^="adbotart"], #adextra, .adslot' },
    { kind: 'topics', selector: '#teme, .radar-in-article, .art-radar' }, // above and below the text
    { kind: 'notification', selector: '.art-fokus' }, // in the upper radar
    { kind: 'related', selector: 'aside.fin2box.f2b-type-art' }, // "Weiterlesen"
    { kind: 'teasers', selector: '.newsbox' },
    { kind: 'social', selector: '#article_social_top, #article_social_bottom, .social-line' },
    { kind: 'tools', selector: '#article_tools' }, // print and mail
    { kind: 'reading-time', selector: '#article .read-time' },
    { kind: 'date', selector: '#article .publish-date-new' },
    { kind: 'paywall', selector: '#poool-widget, #poool-fullscreen-widget' },
    { kind: 'cookies', selector: '#cookie_overlay' },
  ],
  lines: [
    { kind: 'template', pattern: /^article:[a-z_]+$/ }, // a template's name left in the page, 2026
    { kind: 'newsletter', pattern: /^DWN-Wochenrückblick$/ },
    { kind: 'newsletter', pattern: /^Weniger E-Mails, mehr Substanz:/ },
    {
      kind: 'embed-notice',
      pattern: /^Inhalt wird nicht angezeigt, da Sie keine externen Cookies akzeptiert haben/,
    },
    { kind: 'notification', pattern: /^Benachrichtigung über neue Artikel:?$/ },
  ],
  access: {
    restricted: '[class*="hardpay"]',
    wordCount: ['#article[data-wordcount]', 'data-wordcount'],
  },
};
