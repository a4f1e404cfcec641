import {
  type PoolOptions,
  type PoolWorker,
  ThreadsPoolWorker,
  type Vite,
  type WorkerRequest,
} from 'vitest/node';

type Listener = (message: unknown) => void;
type Config = Extract<WorkerRequest, { type: 'start' }>['context']['config'];

/** The one thread, from the first run on. A mutant without end takes the whole process with it. */
let thread: ThreadsPoolWorker | undefined;

/** Runs tests in `thread`, whose page and modules stay; it is only told that it starts and stops anew. */
class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  readonly #isNew = !thread;
  readonly #thread: ThreadsPoolWorker;
  readonly #listeners: [event: string, listener: Listener][] = [];
  #config: Config | undefined;

  constructor(options: PoolOptions) {
    thread ??= new ThreadsPoolWorker(options);
    this.#thread = thread;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    this.#thread.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#thread.off(event, listener);
  }

  async start(): Promise<void> {
    if (this.#isNew) await this.#thread.start();
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) this.off(event, listener);
  }

  send(message: WorkerRequest): void {
    if (message.type === 'start') this.#config = message.context.config;
    if (message.type === 'stop') this.#answer('stopped');
    else if (message.type === 'start' && !this.#isNew) this.#answer('started');
    else if (message.type === 'run') this.#thread.send(this.#withConfig(message));
    else this.#thread.send(message);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  /** Which tests are wanted stands in the configuration, which a thread else learns once. */
  #withConfig(message: WorkerRequest & { type: 'run' }): WorkerRequest {
    const context = { ...message.context, config: this.#config };
    return { ...message, context };
  }

  #answer(type: 'started' | 'stopped'): void {
    const message = { type, __vitest_worker_response__: true };
    for (const [event, listener] of this.#listeners) if (event === 'message') listener(message);
  }
}

/**
 * Has one thread run the tests of all mutants: a page and the modules for each take longer than its tests. What a
 * module makes on first use stays made, so that mutants of that survive: the score is at least what is told.
 */
export const keepWorker: Vite.Plugin = {
  name: 'keep-worker',
  configureVitest({ project }) {
    project.config.pool = 'kept';
    project.config.poolRunner = { name: 'kept', createPoolWorker: (options) => new KeptWorker(options) };
  },
};
