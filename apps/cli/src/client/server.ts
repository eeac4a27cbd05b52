import { answered, type Client, createClient, Problem, type Definition as Sent } from '@marquee/client';
import type { Definition } from '@marquee/dsl';
import { Failure } from '../failure.ts';
import type { Host } from '../host.ts';
import { readText } from '../input.ts';
import { Refused } from './operator.ts';

/** A product that runs somewhere else, and the key of a program for it. */
export interface ServerOptions {
  readonly server: string;
  readonly keyFile: string;
}

type Asked = Parameters<typeof answered>[0];

/** Asks a product that runs somewhere else, in the name of the key's organisation. Throws a Failure that says what to do. */
export async function onServer<T>(
  { cwd, interrupted }: Pick<Host, 'cwd' | 'interrupted'>,
  { server, keyFile }: ServerOptions,
  ask: (client: Client, signal: AbortSignal) => Promise<Awaited<Asked> & { readonly data?: T }>,
): Promise<T> {
  const key = (await readText(cwd, keyFile)).trim();
  const client = clientOf(server, key, keyFile);
  try {
    return await answered(ask(client, interrupted));
  } catch (error) {
    if (interrupted.aborted) throw new Failure('Stopped.');
    if (error instanceof Problem) throw refusedBy(server, error);
    if (error instanceof TypeError) throw new Failure(`${server} does not answer. Check the address, and that the product runs there.`);
    throw error;
  }
}

/** The cast is safe because both types are of one schema, the language's own; the client's has nothing that is read-only. */
export function asSent(definition: Definition): Sent {
  return definition as unknown as Sent;
}

function clientOf(server: string, key: string, keyFile: string): Client {
  if (!/^[\w-]+$/.test(key)) throw new Failure(`${keyFile} holds no key. It is the one line that the page API keys showed once.`);
  try {
    return createClient({ address: server, key });
  } catch {
    throw new Failure(`“${server}” is no address. Write it as https://marquee.example.`);
  }
}

function refusedBy(server: string, { code, message, instance, errors, details }: Problem): Refused {
  const issues = errors.map(({ pointer, detail, ...more }) => ({ severity: 'error', ...more, path: pointer.slice(1), message: detail }));
  const told = code === 'bug' && instance !== null ? `${message} The log of ${server} has it under ${instance}.` : message;
  return new Refused(code, told, { ...details, issues });
}
