import { get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { RunFile } from './run-file.ts';

/**
 * Tells the process that a command uses it. It keeps running as long as any command does.
 *
 * @returns a function that ends the use; null if the process is about to end
 */
export async function holdOn(run: RunFile): Promise<(() => void) | null> {
  const answer = await ask(run, 'hold');
  if (answer?.statusCode !== 200) {
    answer?.destroy();
    return null;
  }
  // The process may be told to end before this command does. The next request then reports that.
  answer.on('error', () => {});
  answer.resume();
  return () => answer.destroy();
}

/** How many commands use the process; 0 if it does not answer. */
export async function usersOf(run: RunFile): Promise<number> {
  const answer = await ask(run, 'users');
  if (!answer) return 0;
  try {
    const told: unknown = await json(answer);
    return typeof told === 'object' && told !== null && 'users' in told ? Number(told.users) : 0;
  } catch {
    return 0;
  }
}

function ask({ url, operatorToken }: RunFile, what: string): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const request = get(`${url}/operator/${what}`, { headers: { authorization: `Bearer ${operatorToken}` }, agent: false }, resolve);
    request.on('error', () => resolve(null));
  });
}
