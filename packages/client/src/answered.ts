import { Problem } from './problem.ts';

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The answer of a request of the client's: `await answered(client.GET('/api/v1/me'))`.
 *
 * @throws Problem with what was refused, and why
 */
export async function answered<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (data === undefined) throw new Problem(response, error);
  return data;
}
