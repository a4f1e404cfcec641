import type { Exporter, ExporterId } from './exporter.ts';

/** Each format with what writes it, loaded when it is first asked for: Markdown's tools and the archive are large. */
const loaders: Record<ExporterId, () => Promise<Exporter>> = {
  html: async () => (await import('./html.ts')).htmlExporter,
  epub: async () => (await import('./epub.ts')).epubExporter,
  markdown: async () => (await import('./markdown.ts')).markdownExporter,
  markdownPictures: async () => (await import('./markdown.ts')).markdownPicturesExporter,
  text: async () => (await import('./text.ts')).textExporter,
};

export function loadExporter(id: ExporterId): Promise<Exporter> {
  return loaders[id]();
}
