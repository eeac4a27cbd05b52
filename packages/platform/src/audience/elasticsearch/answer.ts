import { errors } from '@elastic/elasticsearch';
import { ServiceError } from '@marquee/core';
import { abortError } from '../abort.ts';

/** What each request gets. Aborting the signal closes the connection, and the engine then ends the search. */
interface Asking {
  readonly signal: AbortSignal;
}

/**
 * Runs a request to the engine. The client's own errors contain addresses, headers and bodies, so they are never passed on.
 *
 * @throws AbortError when the caller's signal was aborted, before or during the request
 * @throws ServiceError `unavailable` when the engine does not answer, is too busy, or has no audience index yet
 */
export async function answer<T>(signal: AbortSignal | undefined, ask: (asking: Asking) => Promise<T>): Promise<T> {
  if (signal?.aborted) throw abortError(signal);
  // Do not pass on the caller's signal: the client also fires abort events on the signal it gets when a request takes too long.
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const result = await ask({ signal: controller.signal });
    if (signal?.aborted) throw abortError(signal);
    return result;
  } catch (error) {
    if (signal?.aborted) throw abortError(signal);
    throw asServiceError(error);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

const unavailable = (message: string) => new ServiceError('unavailable', message);

/** Converts an error of the client to one that says what to do and contains nothing of the request. Other errors are returned unchanged. */
function asServiceError(error: unknown): unknown {
  if (!(error instanceof errors.ElasticsearchClientError)) return error;
  if (!(error instanceof errors.ResponseError)) {
    const isAnswer = error instanceof errors.DeserializationError || error instanceof errors.ProductNotSupportedError;
    return unavailable(
      isAnswer
        ? 'What answers in place of the audience store is not Elasticsearch. Check ELASTICSEARCH_URL.'
        : 'The audience store does not answer. Check that Elasticsearch runs and that ELASTICSEARCH_URL leads to it.',
    );
  }
  const { type, reason } = causeOf(error.body);
  if (type === 'index_not_found_exception') {
    return unavailable('There is no audience index yet. Start an ingest worker: it makes the index.');
  }
  if (type === 'search_context_missing_exception') {
    return unavailable(
      'The audience store let go of a long list before its end: it was restarted, or was not asked on for minutes. Ask again.',
    );
  }
  switch (error.statusCode ?? 0) {
    case 401:
    case 403:
      return unavailable('The audience store refuses the given access. Check the name and password, or the API key, for Elasticsearch.');
    case 429:
      return unavailable('The audience store is too busy to answer. Try again in a moment.');
    case 502:
    case 503:
    case 504:
      return unavailable('The audience store does not answer. Check that Elasticsearch runs and that its shards are started.');
    default:
      return new Error(`the audience store refused a request with ${error.statusCode ?? 'no status'}: ${type} ${reason}`);
  }
}

function causeOf(body: unknown): { readonly type: string; readonly reason: string } {
  const cause = property(property(body, 'error'), 'root_cause');
  const first: unknown = Array.isArray(cause) ? cause[0] : property(body, 'error');
  return { type: String(property(first, 'type') ?? ''), reason: String(property(first, 'reason') ?? '') };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
