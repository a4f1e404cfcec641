/** Text between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// A file of its own is opened from disk, years later, by any browser: nothing of it runs or loads but its pictures.
const POLICY =
  "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 38em; margin: 3em auto; padding: 0 1.2em; font: 1.15em/1.6 Literata, Georgia, serif;
  background: light-dark(#fbfaf6, #171615); color: light-dark(#1f1d1a, #dcd7cc); overflow-wrap: anywhere; }
a { color: light-dark(#8c1d18, #e58a7c); }
h1 { line-height: 1.15; text-wrap: balance; }
h2, h3, h4, h5, h6 { line-height: 1.3; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5em 0; }
figcaption, .note, time { font: 0.8em/1.5 "Source Sans 3", system-ui, sans-serif; color: light-dark(#5d5850, #a9a398); }
.lead { font-size: 1.1em; }
table { border-collapse: collapse; font-size: 0.85em; }
td, th { padding: 0.3em 0.6em; border-bottom: 1px solid light-dark(#e2ded4, #35322e); text-align: left; }
pre { overflow-x: auto; }
ol.contents { padding: 0; list-style: none; }
ol.contents li { margin: 1em 0; }
ol.contents time { display: block; }
`;

/** A whole page around a body, in the look of the reader as far as it goes without its fonts. */
export function writePage({ lang, title, body }: { lang: string; title: string; body: string }): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
