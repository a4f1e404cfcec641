import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.ts';

interface Frame {
  language: string;
  name: string;
  summary: string;
  /** The popup as it is, a PNG in base64. */
  picture: string;
}

/** The popup is smaller than the stores' pictures: it lies on paper, beside what it is. */
export function framePopup({ language, name, summary, picture }: Frame): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
    @font-face { font-family: Literata; font-weight: 200 900; src: url(${readFont('literata/files/literata-latin-opsz-normal.woff2')}) }
    body { margin: 0; width: 1280px; height: 800px; display: grid; grid-template-columns: 1fr 440px; gap: 96px;
      padding: 0 112px; box-sizing: border-box; align-items: center;
      background: #f1ede3; color: #1f1d1a; font-family: Literata, serif; font-optical-sizing: auto }
    h1 { margin: 0; font-size: 76px; line-height: 1.1; font-weight: 600 }
    hr { width: 64px; margin: 28px 0; border: 0; border-top: 3px solid #8c1d18 }
    p { margin: 0; font-size: 30px; line-height: 1.4; color: #5d5850; text-wrap: balance }
    img { display: block; width: 440px; border-radius: 10px; box-shadow: 0 24px 64px rgb(31 29 26 / 22%) }
  </style><main><h1>${name}</h1><hr><p>${summary}</p></main><img src="data:image/png;base64,${picture}" alt="">`;
}

function readFont(path: string): string {
  const bytes = readFileSync(join(root, 'node_modules/@fontsource-variable', path));
  return `data:font/woff2;base64,${bytes.toString('base64')}`;
}
