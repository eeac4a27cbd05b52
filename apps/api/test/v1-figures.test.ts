import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { as, refusal } from './support/person.ts';

/** Enough for the figures of an audience to be shown, few enough that the test is quick. */
const budget = 20;
let api: OpenApi;
let mara: Awaited<ReturnType<typeof as>>;
let keys: readonly string[];
beforeAll(async () => {
  api = await openApi({ moviegoers: 1_000, settings: { FIGURES_OF_ONE_AUDIENCE: `${budget}` } });
  mara = await as(api.host.url, 'analyst');
  const priya = await as(api.host.url, 'administrator');
  const issue = () => priya.apiKeys.issue.mutate({ organisation: 'halden-street-releasing', name: 'A program', role: 'analyst' });
  keys = [(await issue()).key, (await issue()).key];
});
afterAll(() => api.close());

const post = async (key: string | undefined, path: string, body: unknown) => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${api.host.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
};
const gender = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const aged = (from: number, to: number) => ({ kind: 'attribute', field: 'age', op: 'between', value: [from, to] });
const often = { kind: 'visits', op: 'atLeast', value: 5 };
const all = (...of: readonly object[]) => ({ version: 1, where: { kind: 'all', of } });

describe('figures that programs are told', () => {
  it('are those that people of the organisation are told, whichever key asks and however the definition is written', async () => {
    const definition = all(gender, aged(20, 60));
    const { count } = await mara.audiences.count.query({ definition });
    const written = [definition, all(aged(20, 60), gender), all({ kind: 'not', of: { kind: 'not', of: gender } }, aged(20, 60), gender)];
    for (const key of keys)
      for (const one of written) expect((await post(key, '/audiences/count', { definition: one })).body).toMatchObject({ count });
    const preview = await post(keys[0], '/audiences/preview', { definition });
    expect(preview.body).toMatchObject({ audience: count });
    expect((await mara.audiences.preview.query({ definition })).audience).toEqual(count);
  });

  it('are on one budget: pairs that would tell a fact about one person are stopped, whoever of the organisation asks in turn', async () => {
    // None of its parts is met by nearly everybody, or nearly nobody: it would be no condition of the audience.
    let told = 0;
    let stopped = 0;
    for (let n = 0; n < 2 * budget && stopped === 0; n += 1) {
      const definition = all(gender, often, aged(22, 60), aged(23 + n, 80));
      const answer = await post(keys[n % 2], '/audiences/count', { definition });
      if (answer.status === 429) {
        stopped = n;
        expect(answer.body).toMatchObject({ code: 'too_many', detail: expect.stringMatching(/tomorrow/) });
      } else told += 1;
    }
    expect(stopped).toBeGreaterThan(0);
    expect(told).toBeLessThanOrEqual(budget);
    const variant = all(gender, often, aged(22, 60), aged(23, 59));
    for (const key of keys) expect((await post(key, '/audiences/profile', { definition: variant })).status).toBe(429);
    expect(await refusal(mara.audiences.count.query({ definition: variant }))).toMatchObject({ code: 'too_many' });
  });

  it('never are of moviegoers: what names or lists them is not within any key of a distributor', async () => {
    const reach = ['/audiences/list', '/audiences/why', '/moviegoers/erase', '/dead-letters/replay', '/erasures'];
    for (const path of reach)
      expect([path, (await post(keys[0], path, { definition: all(gender) })).status]).toEqual([
        path,
        expect.toSatisfy((status: number) => status === 403 || status === 404),
      ]);
  });
});
