import { expect, test, vi } from 'vitest';
import { QuestionLine } from '@/utils/library/search/question-line.ts';

/** A worker's outside, for what no real one can be made to do: not to start, to fail at a certain moment. */
class SilentWorker extends EventTarget {
  readonly asked: unknown[] = [];
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  terminate = vi.fn();
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fail(message: string): void {
    this.dispatchEvent(new ErrorEvent('error', { message }));
  }
}

test('a worker that never starts is no reason to wait', async () => {
  const worker = new SilentWorker();
  const line = new QuestionLine(worker, vi.fn());
  const waiting = line.ask('search', ['zoll']);
  worker.fail('not found');
  await expect(waiting).rejects.toThrow('not found');
  await expect(line.ask('search', ['zoll'])).rejects.toThrow('not found');
});

test('what fails later is told to those who wait, and the next question is asked again', async () => {
  const worker = new SilentWorker();
  const onChange = vi.fn();
  const line = new QuestionLine(worker, onChange);
  worker.say({ changed: true });
  expect(onChange).toHaveBeenCalledOnce();
  const waiting = line.ask('search', ['zoll']);
  worker.fail('oh');
  await expect(waiting).rejects.toThrow('oh');
  const next = line.ask('search', ['zölle']);
  worker.say({ call: 2, result: ['1'] });
  await expect(next).resolves.toEqual(['1']);
});

test('an aborted question is taken back, and one that was aborted before is not asked', async () => {
  const worker = new SilentWorker();
  const line = new QuestionLine(worker, vi.fn());
  const abort = new AbortController();
  const waiting = line.ask('search', ['zoll'], abort.signal);
  abort.abort(new Error('typed on'));
  await expect(waiting).rejects.toThrow('typed on');
  expect(worker.asked.at(-1)).toEqual({ call: 1, name: 'forget' });
  await expect(line.ask('search', ['zölle'], abort.signal)).rejects.toThrow('typed on');
  expect(worker.asked).toHaveLength(2);
});

test('closing leaves nobody waiting', async () => {
  const worker = new SilentWorker();
  const line = new QuestionLine(worker, vi.fn());
  const waiting = line.ask('findRanges', ['Zölle', 'zoll', 'de']);
  line.close();
  await expect(waiting).rejects.toThrow('closed');
  expect(worker.terminate).toHaveBeenCalledOnce();
});
