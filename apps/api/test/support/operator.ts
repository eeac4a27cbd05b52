import type { Host } from '../../src/host.ts';

interface OperatorAnswer {
  readonly status: number;
  readonly body: { readonly ok: boolean; readonly result?: unknown; readonly error?: Record<string, unknown> };
}

/** The operator's surface of a running API. */
export function operatorOf({ url, operatorToken }: Pick<Host, 'url' | 'operatorToken'>) {
  const post = async (verb: string, body: string, token = operatorToken): Promise<OperatorAnswer> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/operator/${verb}`, { method: 'POST', headers, body });
    // A slow answer has lines of its progress before it.
    const last = (await answer.text()).trimEnd().split('\n').at(-1) ?? '';
    return { status: answer.status, body: JSON.parse(last) };
  };
  const call = async (verb: string, input: unknown) => {
    const { body } = await post(verb, JSON.stringify(input));
    if (!body.ok) throw new Error(JSON.stringify(body.error));
    return body.result;
  };
  /** Imports a folder and returns the finished job. */
  const imported = async (folder: string) => {
    const asJob = (value: unknown) => value as { id: string; state: string };
    let job = asJob(await call('imports.start', { folder }));
    while (job.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      job = asJob(await call('imports.status', { id: job.id }));
    }
    if (job.state !== 'done') throw new Error(JSON.stringify(job));
    return job;
  };
  return { post, call, imported };
}
