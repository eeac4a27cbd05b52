import type { ServerResponse } from 'node:http';

/** How often a line is sent to a waiting command, so that it can tell waiting from a lost connection. */
const beatMs = 15_000;

/** The commands that use this process. It ends with the last of them, whichever one started it. */
export interface Users {
  /** Keeps the answer open for as long as its asker is there; 503 once `none` has said that nobody is. */
  hold(response: ServerResponse): void;
  count(): number;
  /** Resolves when nobody is there, and from then on nobody comes: the process is about to end. */
  none(): Promise<void>;
  /** Lets go of everybody. */
  endAll(): void;
}

export function createUsers(): Users {
  const open = new Map<ServerResponse, NodeJS.Timeout>();
  const waiting: (() => void)[] = [];
  let ending = false;
  const endUnused = () => {
    if (open.size > 0 || waiting.length === 0) return;
    ending = true;
    for (const done of waiting.splice(0)) done();
  };
  const leave = (response: ServerResponse) => {
    clearInterval(open.get(response));
    open.delete(response);
    endUnused();
  };
  return {
    hold(response) {
      if (ending) return void response.writeHead(503, { connection: 'close' }).end();
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('\n');
      const beat = setInterval(() => response.write('\n'), beatMs);
      beat.unref();
      open.set(response, beat);
      response.once('close', () => leave(response));
    },
    count: () => open.size,
    none: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        endUnused();
      }),
    endAll() {
      for (const response of open.keys()) response.destroy();
    },
  };
}
