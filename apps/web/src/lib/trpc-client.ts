import type { AppRouter } from '@marquee/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

type PathsOf<R> = { [Entity in keyof R & string]: `${Entity}.${keyof R[Entity] & string}` }[keyof R & string];
type At<R, Path> = Path extends `${infer Entity}.${infer Verb}`
  ? Entity extends keyof R
    ? Verb extends keyof R[Entity]
      ? R[Entity][Verb]
      : never
    : never
  : never;

/** A procedure of the API by entity and verb, such as `segments.open`. */
export type ApiPath = PathsOf<Outputs>;
export type InputOf<Path extends ApiPath> = At<Inputs, Path>;
export type OutputOf<Path extends ApiPath> = At<Outputs, Path>;

/** What the API said in place of a result; `data` carries the service's code, its details and the id in the log. */
class ApiError extends Error {
  readonly data: unknown;
  constructor(message: string, data: unknown) {
    super(message);
    this.name = 'ApiError';
    this.data = data;
  }
}

interface Envelope {
  readonly result?: { readonly data?: unknown };
  readonly error?: { readonly message?: string; readonly data?: unknown };
}

/**
 * Calls a procedure over tRPC's own wire format. By POST throughout: a definition may be too long for an address. Each call is a request
 * of its own, so that giving it up ends it in the engine. Throws for a refusal, with `data` to read, and when no answer came.
 */
export async function callApi<Path extends ApiPath>(path: Path, input: InputOf<Path>, signal?: AbortSignal): Promise<OutputOf<Path>> {
  const answer = await fetch(`/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    ...(signal ? { signal } : {}),
  });
  const said: Envelope = await answer.json();
  if (said.result) return resultOf<Path>(said.result.data);
  throw new ApiError(said.error?.message ?? `The API answered ${answer.status}.`, said.error?.data);
}

/** The verb behind the path checked its own output before it was sent. */
function resultOf<Path extends ApiPath>(data: unknown): OutputOf<Path> {
  return data as OutputOf<Path>;
}
