import type { ServerResponse } from 'node:http';

/** Aborts when the client goes away before its answer was written, so that the engine does not work on a question without an asker. */
export function abortOnDisconnect(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}
