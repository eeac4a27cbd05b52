import { get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { RunFile } from './run-file.ts';

/**
 * Says that a command uses the process, which stays for as long as somebody does.
 *
 * @returns how to let go; null where the process is on its way out
 */
export async function holdOn(run: RunFile): Promise<(() => void) | null> {
  const answer = await ask(run, 'hold');
  if (answer?.statusCode !== 200) {
    answer?.destroy();
    return null;
  }
  // The product ends before us where it is told to: whoever asks it something then says so.
  answer.on('error', () => {});
  answer.resume();
  return () => answer.destroy();
}

/** How many commands use the process; 0 where it does not answer. */
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
