// The search in a thread of its own: no page that is typed in waits for it.
import { LibrarySearch } from './library-search.ts';
import type { Answer, Question } from './protocol.ts';

const tell = (answer: Answer): void => postMessage(answer);
const search = new LibrarySearch(() => tell({ changed: true }));
const forgotten = new Set<number>();

self.addEventListener('message', async ({ data: question }: MessageEvent<Question>) => {
  const { call } = question;
  if (question.name === 'forget') {
    forgotten.add(call);
    return;
  }
  try {
    tell({ call, result: await answer(question) });
  } catch (error) {
    tell({ call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    forgotten.delete(call);
  }
});

function answer(question: Exclude<Question, { name: 'forget' }>): Promise<unknown> {
  switch (question.name) {
    case 'search':
      return search.search(...question.args, () => forgotten.has(question.call));
    case 'describe':
      return search.describe(...question.args);
    case 'findRanges':
      return search.findRanges(...question.args);
  }
}
