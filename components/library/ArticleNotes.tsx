import { i18n } from '#i18n';
import { interfaceLanguage } from '@/utils/i18n/locale.ts';
import type { ListedEntry } from '@/utils/library/listed-entry.ts';
import type { Copy, VersionMark } from '@/utils/library/read-shown-copy.ts';
import type { Route } from '@/utils/library/route.ts';
import type { LibraryStore } from '@/utils/library/store.ts';
import './ArticleNotes.css';
import { countTags } from './TagDialog.tsx';
import { TagEditor } from './TagEditor.tsx';
import { VersionList } from './VersionList.tsx';

interface ArticleNotesProps {
  route: { id: string };
  entries: readonly ListedEntry[];
  store: LibraryStore;
  copy: Copy;
  versions: readonly VersionMark[];
  onGo: (route: Route) => void;
}

/** Below an article: its tags, and its versions where there are several. */
export function ArticleNotes({ route: { id }, entries, store, copy, versions, onGo }: ArticleNotesProps) {
  const { tags, known } = countTags(entries, new Set([id]));
  return (
    <footer class="article-notes" lang={interfaceLanguage()}>
      <section>
        <h2>{i18n.t('library.tags')}</h2>
        <TagEditor
          tags={tags}
          count={1}
          known={known}
          onAdd={(tag) => store.addTag([id], tag)}
          onRemove={(tag) => store.removeTag([id], tag)}
        />
      </section>
      {versions.length > 1 && <VersionList id={id} versions={versions} shown={copy.number} onGo={onGo} />}
    </footer>
  );
}
