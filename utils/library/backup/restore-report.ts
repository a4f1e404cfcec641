import type { ArchiveRefusal } from './archive-reader.ts';

/** Why one article of a backup was not taken. */
export type ArticleRefusal = 'damaged' | 'checksum' | 'tooLarge' | 'invalid';

export interface RefusedArticle {
  /** The name of its file in the backup. */
  file: string;
  reason: ArticleRefusal;
  /** The field that holds what it may not, as `versions.0.article.url`. */
  field?: string;
}

/** What has become of a backup, article by article. */
export interface RestoreReport {
  /** When the backup was written, in milliseconds since 1970, if it says so. */
  createdAt?: number;
  added: number;
  completed: number;
  unchanged: number;
  refused: RefusedArticle[];
  /** Articles that the backup says it holds, and doesn't. */
  absent: number;
  /** Pictures that are named and not there, or not what they are named after. */
  lostPictures: number;
  /** The checksums could not be read; files are then checked by the archive's own. */
  isUnchecked: boolean;
  /** Why not all of it was read. Each article is there whole or not at all, nevertheless. */
  stopped?: 'cancelled' | 'full' | 'bomb';
}

/** Why nothing of a backup was taken. `newer`: a later release has written it. */
export type BackupRefusal = ArchiveRefusal | 'newer';

export type Restoration = { ok: true; report: RestoreReport } | { ok: false; reason: BackupRefusal };
