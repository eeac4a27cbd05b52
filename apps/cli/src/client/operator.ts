import type { VerbSchema, verbs } from '@marquee/core';
import { Failure } from '../failure.ts';
import type { RunFile } from './run-file.ts';

type Groups = typeof verbs;
type AnyVerb = { [G in keyof Groups]: Groups[G][keyof Groups[G]] }[keyof Groups];
type VerbName = AnyVerb['name'];
type Named<N extends VerbName> = Extract<AnyVerb, { readonly name: N }>;
type InputOf<V> = V extends { readonly input: infer S extends VerbSchema } ? S['_zod']['input'] : never;
type OutputOf<V> = V extends { readonly output: infer S extends VerbSchema } ? S['_zod']['output'] : never;
export type VerbInput<N extends VerbName> = InputOf<Named<N>>;
export type VerbOutput<N extends VerbName> = OutputOf<Named<N>>;

/** The product refused, and said why. */
export class Refused extends Failure {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.details = details;
  }
}

export interface Operator {
  call<N extends VerbName>(verb: N, input: VerbInput<N>, signal?: AbortSignal): Promise<VerbOutput<N>>;
}

/** Asks the verbs of a live process as its operator. */
export function operatorOf({ url, operatorToken }: RunFile): Operator {
  return {
    async call(verb, input, signal) {
      const response = await post(`${url}/operator/${verb}`, operatorToken, input, signal);
      const answer = await readAnswer(response);
      if (answer.ok) return trusted(answer.result);
      const { code, message, details, requestId } = answer.error;
      throw new Refused(code, code === 'bug' ? `${message} The log has it under ${requestId}.` : message, details);
    },
  };
}

/** The API checked the answer against the verb's own output schema before it was sent. */
function trusted<T>(result: unknown): T {
  return result as T;
}

async function post(url: string, token: string, input: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw new Failure('Stopped.');
    throw new Failure(`The product stopped answering (${reasonOf(error)}). Run the command again.`);
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return cause.message;
  return error instanceof Error ? error.message : String(error);
}

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly details: Readonly<Record<string, unknown>>;
        readonly requestId: string;
      };
    };

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    return trusted<Answer>(JSON.parse(text));
  } catch {
    throw new Failure(`The product answered ${response.status} and nothing that can be read. Its log says more.`);
  }
}
