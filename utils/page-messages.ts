// The messaging library's own form without the library, for the scripts that come into pages: three kB of it is
// much of the few that the always-on script has, and of what the reader may weigh.
import type { GetDataType, GetReturnType, Message } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import { isOrphan } from './is-orphan.ts';
import type { Protocol } from './messages.ts';

type Type = keyof Protocol & string;
type DataOf<Name extends Type> = GetDataType<Protocol[Name]>;
type AnswerOf<Name extends Type> = GetReturnType<Protocol[Name]>;

/** What the library sends back: a result, or an error in its parts. */
interface Response {
  res?: unknown;
  err?: { name: string; message: string; stack: string };
}

/**
 * Sends a message to the background and gives its answer.
 *
 * @returns never settles where the extension goes meanwhile: nobody is there to hear of it
 * @throws the error that the background met, or the browser's where nobody answers
 */
export async function ask<Name extends Type>(
  type: Name,
  data?: DataOf<Name>,
): Promise<Awaited<AnswerOf<Name>>> {
  const now = Date.now();
  const asking: Promise<Response | undefined> = browser.runtime.sendMessage({
    id: now,
    type,
    data,
    timestamp: now,
  });
  const response = await asking.catch((error: unknown) => {
    if (isOrphan()) return new Promise<never>(() => undefined); // the extension went while it was answering
    throw error;
  });
  if (response?.err) throw new Error(response.err.message, { cause: response.err });
  return response?.res as Awaited<AnswerOf<Name>>; // as the protocol says
}

/** What a page's script does when it is asked. */
export type Answers = { [Name in Type]?: (data: DataOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>> };

/** Answers messages of the background and of the popup. */
export function answer(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: Message<Protocol, Type>, _sender, respond) => {
    const handle = answers[message.type] as ((data: unknown) => unknown) | undefined; // its own data, as sent
    if (!handle) return;
    const give = async () => {
      try {
        respond({ res: await handle(message.data) });
      } catch (error) {
        const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
        respond({ err: { name, message, stack } });
      }
    };
    void give();
    return true; // the answer comes later
  });
}
