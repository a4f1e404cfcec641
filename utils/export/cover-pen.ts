import { balanceLines } from './balance-lines.ts';
import { toBlob } from './encode-picture.ts';

/** 1 : 1.6, as stores and e-readers want covers, and sharp on the best screens. */
const WIDTH = 1200;
const HEIGHT = 1920;
const MARGIN = 96;

/** The light paper of tokens.css. */
const PAPER = '#fbfaf6';
const INK = '#1f1d1a';
const SOFT = '#5d5850';
const RULE = '#e2ded4';
const ACCENT = '#8c1d18';

const SERIF = '"Literata", Georgia, serif';
const SANS = '"Source Sans 3", system-ui, sans-serif';

/** A cover's sheet with our paper on it; `undefined` where nothing can draw. */
export async function openCover(): Promise<CoverPen | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // Letters that are drawn before their font is there come out in another one, and stay so.
  await Promise.all(
    [`600 96px ${SERIF}`, `400 36px ${SERIF}`, `400 36px ${SANS}`, `600 36px ${SANS}`].map((font) =>
      document.fonts.load(font),
    ),
  );
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  return new CoverPen(canvas, context);
}

/** Draws what covers are made of; every method takes baselines from the top and gives where the next thing may begin. */
export class CoverPen {
  readonly width = WIDTH;
  readonly height = HEIGHT;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;

  constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) {
    this.#canvas = canvas;
    this.#context = context;
  }

  /** Over the whole width, cut at its sides; `share` of the height. */
  drawPicture(image: HTMLImageElement, share: number): number {
    const height = Math.round(HEIGHT * share);
    const scale = Math.max(WIDTH / image.naturalWidth, height / image.naturalHeight);
    const [width, rows] = [WIDTH / scale, height / scale];
    const left = (image.naturalWidth - width) / 2;
    const top = (image.naturalHeight - rows) / 2.5; // what matters stands rather high
    this.#context.imageSmoothingQuality = 'high';
    this.#context.drawImage(image, left, top, width, rows, 0, 0, WIDTH, height);
    return height;
  }

  /** Small capitals with air between them. */
  drawKicker(text: string, left: number, baseline: number): number {
    this.#set(`600 34px ${SANS}`, ACCENT, '3.4px');
    this.#context.fillText(this.#cut(text.toUpperCase(), WIDTH - 2 * MARGIN), left, baseline);
    return baseline;
  }

  /** As large as its room allows, in lines of like length. */
  drawHeadline(text: string, left: number, top: number, room: { height: number; largest: number }): number {
    const width = WIDTH - 2 * MARGIN;
    let size = room.largest;
    let lines: string[] = [];
    for (; size > 44; size -= 4) {
      this.#set(`600 ${size}px ${SERIF}`, INK, '-0.5px');
      lines = balanceLines(text, width, (line) => this.#context.measureText(line).width);
      const fits = lines.every((line) => this.#context.measureText(line).width <= width);
      if (fits && lines.length * size * 1.14 <= room.height) break;
    }
    const shown = lines.slice(0, Math.max(1, Math.floor(room.height / (size * 1.14))));
    shown.forEach((line, index) => {
      const isCut = index === shown.length - 1 && shown.length < lines.length;
      this.#context.fillText(
        this.#cut(isCut ? `${line} …` : line, width),
        left,
        top + size * (0.9 + 1.14 * index),
      );
    });
    return top + size * (0.9 + 1.14 * (shown.length - 1));
  }

  drawNote(text: string, at: number, baseline: number, align: 'left' | 'right' = 'left'): void {
    this.#set(`400 36px ${SANS}`, SOFT, '0px');
    this.#context.textAlign = align;
    this.#context.fillText(this.#cut(text, WIDTH - 2 * MARGIN), at, baseline);
    this.#context.textAlign = 'left';
  }

  drawRule(left: number, top: number, width: number, isQuiet = false): void {
    this.#context.fillStyle = isQuiet ? RULE : ACCENT;
    this.#context.fillRect(left, top, width, isQuiet ? 2 : 4);
  }

  /** As many entries as there is room for above `bottom`. */
  drawList(entries: string[], left: number, top: number, bottom: number): void {
    let baseline = top;
    for (const entry of entries) {
      this.#set(`400 44px ${SERIF}`, INK, '0px');
      const width = WIDTH - 2 * MARGIN;
      const lines = balanceLines(entry, width, (line) => this.#context.measureText(line).width);
      if (baseline + (lines.length - 1) * 58 > bottom) return;
      for (const line of lines) {
        this.#context.fillText(this.#cut(line, width), left, baseline);
        baseline += 58;
      }
      baseline += 34;
    }
  }

  async finish(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const blob = await toBlob(this.#canvas, 'image/jpeg');
    return blob && new Uint8Array(await blob.arrayBuffer());
  }

  #set(font: string, color: string, spacing: string): void {
    this.#context.font = font;
    this.#context.fillStyle = color;
    this.#context.letterSpacing = spacing;
    this.#context.textBaseline = 'alphabetic';
  }

  /** With an ellipsis where it is too long. */
  #cut(text: string, width: number): string {
    if (this.#context.measureText(text).width <= width) return text;
    let letters = [...text];
    while (letters.length > 1 && this.#context.measureText(`${letters.join('')}…`).width > width)
      letters = letters.slice(0, -1);
    return `${letters.join('')}…`;
  }
}
