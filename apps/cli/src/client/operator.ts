import type { Progress, VerbSchema, verbs } from '@marquee/core';
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

/** The product refused the request, with a code and a message. */
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

interface Asked {
  readonly signal?: AbortSignal;
  /** Called from time to time with the progress of a slow request. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Operator {
  call<N extends VerbName>(verb: N, input: VerbInput<N>, asked?: Asked): Promise<VerbOutput<N>>;
}

/** Calls the verbs of a running process as its operator. */
export function operatorOf({ url, operatorToken }: RunFile): Operator {
  return {
    async call(verb, input, { signal, onProgress } = {}) {
      const response = await post(`${url}/operator/${verb}`, operatorToken, input, signal);
      const answer = await readAnswer(response, signal, onProgress);
      if (answer.ok) return trusted(answer.result);
      const { code, message, details, requestId } = answer.error;
      throw new Refused(code, code === 'bug' ? `${message} The log has it under ${requestId}.` : message, details);
    },
  };
}

/** The cast is safe because the API checked the answer against the output schema of the verb. */
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
    throw broken(error, signal);
  }
}

function broken(error: unknown, signal: AbortSignal | undefined): Failure {
  return new Failure(signal?.aborted ? 'Stopped.' : `The product stopped answering (${reasonOf(error)}). Run the command again.`);
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

/** Reads an answer. The answer of a slow request is the last of several lines; the lines before it report progress. */
async function readAnswer(response: Response, signal: AbortSignal | undefined, onProgress: Asked['onProgress']): Promise<Answer> {
  let answer: unknown;
  const take = (line: string) => {
    const said = jsonOf(line);
    if (!isProgress(said)) answer = said;
    else if (said.progress) onProgress?.(said.progress);
  };
  let begun: string[] = [];
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body ?? []) {
      const [rest = '', ...lines] = decoder.decode(chunk, { stream: true }).split('\n');
      begun.push(rest);
      for (const next of lines) {
        take(begun.join(''));
        begun = [next];
      }
    }
  } catch (error) {
    throw broken(error, signal);
  }
  const last = begun.join('');
  if (last !== '') take(last);
  if (typeof answer !== 'object' || answer === null || !('ok' in answer))
    throw new Failure(`The product answered ${response.status} and nothing that can be read. Its log says more.`);
  return trusted<Answer>(answer);
}

function isProgress(said: unknown): said is { readonly progress: Progress | null } {
  return typeof said === 'object' && said !== null && 'progress' in said;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
