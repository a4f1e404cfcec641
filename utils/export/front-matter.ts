import { stringify } from 'yaml';
import { toDay } from '../format.ts';
import type { ExportSource } from './exporter.ts';

/** The facts as YAML, between the lines that mark them; with the names and forms that Obsidian knows as properties. */
export function writeFrontMatter({ article, retrievedAt, tags }: ExportSource): string {
  const facts = {
    title: article.title,
    authors: article.authors.length > 0 ? article.authors : undefined,
    section: article.section,
    description: article.lead,
    published: article.publishedAt && writeMoment(article.publishedAt),
    updated: article.modifiedAt && writeMoment(article.modifiedAt),
    site: article.siteName || undefined,
    url: article.url,
    retrieved: toDay(retrievedAt),
    lang: article.lang,
    words: article.wordCount,
    access: article.access,
    tags: tags.length > 0 ? tags.map(writeTag) : undefined,
  };
  // Readers of YAML 1.1 would take "no" for a boolean and "1:30" for a number, and long lines are no lines of ours.
  const yaml = stringify(facts, { lineWidth: 0, compat: 'yaml-1.1' });
  // A date in quotes is mere text to Obsidian.
  return `---\n${yaml.replaceAll(/^(published|updated|retrieved): "([\d:T-]+)"$/gm, '$1: $2')}---\n`;
}

/** The wall time of the page, which is the form of a property with date and time; the offset has no place in it. */
function writeMoment(iso: string): string {
  return iso.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replace(/[Z+].*$/i, '');
}

/** Obsidian's tags have no spaces, and none is a number alone. */
function writeTag(tag: string): string {
  const joined = tag
    .trim()
    .replaceAll(/[\s,;:.#]+/g, '-')
    .replaceAll(/[^\p{L}\p{N}_/-]/gu, '');
  return /^\p{N}+$/u.test(joined) ? `_${joined}` : joined;
}
