import type { Answer, Question, QuestionName, Questions } from './protocol.ts';

interface Waiting {
  resolve(result: unknown): void;
  reject(reason: unknown): void;
}

/** The page's end of the line to the search's worker. */
export class QuestionLine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #hasSpoken = false;
  /** Why the worker never came to anything. */
  #failure: Error | undefined;

  /** @param onChange is called when the worker says that a search may find something else than before */
  constructor(worker: Worker, onChange: () => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#hasSpoken = true;
      if ('changed' in data) onChange();
      else if ('error' in data) this.#waiting.get(data.call)?.reject(new Error(data.error));
      else this.#waiting.get(data.call)?.resolve(data.result);
    });
    // It couldn't be loaded, or failed where nobody had asked.
    worker.addEventListener('error', ({ message }) => {
      const error = new Error(message || 'The search could not be started.');
      if (!this.#hasSpoken) this.#failure = error;
      this.#rejectAll(error);
    });
  }

  /** @throws the signal's reason when it is aborted; what the worker failed with */
  async ask<Name extends QuestionName>(
    name: Name,
    args: Parameters<Questions[Name]>,
    signal?: AbortSignal,
  ): Promise<ReturnType<Questions[Name]>> {
    signal?.throwIfAborted();
    if (this.#failure) throw this.#failure;
    const call = ++this.#calls;
    const forget = () => {
      this.#send({ call, name: 'forget' });
      this.#waiting.get(call)?.reject(signal?.reason);
    };
    signal?.addEventListener('abort', forget, { once: true });
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(call, { resolve, reject }));
    this.#send({ call, name, args } as Question); // each name has its own arguments
    try {
      return (await answer) as ReturnType<Questions[Name]>; // as the worker answers it
    } finally {
      this.#waiting.delete(call);
      signal?.removeEventListener('abort', forget);
    }
  }

  close(): void {
    this.#worker.terminate();
    this.#rejectAll(new DOMException('The search was closed.', 'AbortError'));
  }

  #send(question: Question): void {
    this.#worker.postMessage(question);
  }

  #rejectAll(reason: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(reason);
  }
}
