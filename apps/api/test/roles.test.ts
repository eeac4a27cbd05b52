import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as, refusal } from './support/person.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi({ moviegoers: 2_000 });
});
afterAll(() => api.close());

const everyVisitor = { version: 1, where: { kind: 'visits' } };

describe('people see what is theirs', () => {
  it('a segment of one organisation does not exist for another', async () => {
    const [analyst, marketer] = [await as(api.host.url, 'analyst'), await as(api.host.url, 'marketer')];
    const { id } = await analyst.segments.create.mutate({ name: 'Ours alone', definition: everyVisitor });
    const names = async (person: typeof analyst) => (await person.segments.list.query({})).segments.map((each) => each.name);
    expect(await names(analyst)).toContain('Ours alone');
    expect(await names(marketer)).not.toContain('Ours alone');
    expect(await refusal(marketer.segments.open.query({ id }))).toMatchObject({ code: 'not_found', httpStatus: 404 });
  });

  it('each counts the moviegoers of the exhibitors it was granted, after its privacy rules', async () => {
    const all = await operatorOf(api.host).call('audiences.count', { definition: everyVisitor });
    const preview = async (role: 'analyst' | 'approver' | 'administrator') =>
      (await (await as(api.host.url, role)).audiences.preview.query({ definition: everyVisitor })).audience;
    const [analyst, approver, administrator] = [await preview('analyst'), await preview('approver'), await preview('administrator')];
    expect(administrator.shown).toBe(true);
    expect(all).toMatchObject({ count: administrator });
    expect(analyst.shown && analyst.value % 10).toBe(0);
    const value = (figure: typeof analyst) => (figure.shown ? figure.value : 0);
    expect(value(analyst)).toBeLessThan(value(administrator));
    expect(value(approver)).toBeLessThan(value(analyst));
  });

  it('the operator counts as a person does: of the same exhibitors, after the same rules, on record as the operator', async () => {
    const operator = operatorOf(api.host);
    const people = {
      analyst: 'mara@halden-street-releasing.example',
      approver: 'Beatriz@northlight-cinemas.example',
      administrator: 'priya@marquee-platform.example',
    } as const;
    for (const [role, address] of Object.entries(people)) {
      const definition = { version: 1, where: { kind: 'visits', op: 'atLeast', value: 2 } };
      const seen = await (await as(api.host.url, role as keyof typeof people)).audiences.preview.query({ definition });
      const counted = await operator.call('audiences.count', { definition, as: address });
      expect(counted).toMatchObject({ count: seen.audience, asOf: seen.asOf });
    }
    expect(await operator.call('audiences.count', { definition: everyVisitor, as: people.approver })).toMatchObject({
      scope: ['northlight'],
    });
    const nobody = { version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: 120 } };
    const count = { shown: false, below: 50 };
    expect(await operator.call('audiences.count', { definition: nobody, as: people.analyst })).toMatchObject({ count });
    const { body } = await operator.post('audiences.count', JSON.stringify({ definition: everyVisitor, as: 'nobody@nowhere.example' }));
    expect(body.error).toMatchObject({ code: 'not_found' });
    const analyst = await as(api.host.url, 'analyst');
    const asAnother = analyst.audiences.count.query({ definition: everyVisitor, as: people.administrator });
    expect(await refusal(asAnother)).toMatchObject({ code: 'forbidden' });
  });

  it('reasons about single moviegoers, imports and ids are not for every role', async () => {
    const analyst = await as(api.host.url, 'analyst');
    const why = analyst.audiences.why.query({ moviegoer: 'northlight:aaaa', definition: everyVisitor });
    expect(await refusal(why)).toMatchObject({ code: 'forbidden', httpStatus: 403 });
    const asStrange = { code: 'not_found', httpStatus: 404, message: 'There is no verb imports.start.' };
    expect(await refusal(analyst.imports.start.mutate({ folder: '/tmp' }))).toMatchObject(asStrange);
    const someone = 'northlight:abcdefghijklmnopqrstuvwxyz';
    expect(await refusal(analyst.moviegoers.erase.mutate({ moviegoer: someone }))).toMatchObject({ code: 'not_found' });
    expect(await refusal(analyst.audiences.list.query({ definition: everyVisitor }))).toMatchObject({ code: 'forbidden' });
  });

  it('the sample segments are there for their authors, each with a count', async () => {
    const { segments } = await (await as(api.host.url, 'analyst')).segments.list.query({});
    expect(segments.length).toBeGreaterThanOrEqual(5);
    expect(segments.filter((each) => each.name !== 'Ours alone').every((each) => each.lastCount !== null)).toBe(true);
  });
});

describe('saving', () => {
  it('of two tabs that save the same segment the second is told who was first, and nothing is lost', async () => {
    const [one, two] = [await as(api.host.url, 'analyst'), await as(api.host.url, 'analyst')];
    const { id, revision } = await one.segments.create.mutate({ name: 'Two tabs', definition: everyVisitor });
    const changed = { version: 1, where: { kind: 'visits', op: 'atLeast', value: 3 } };
    await one.segments.saveVersion.mutate({ id, basedOnRevision: revision, definition: changed, note: 'three' });
    const second = two.segments.saveVersion.mutate({ id, basedOnRevision: revision, definition: everyVisitor, note: 'late' });
    expect(await refusal(second)).toMatchObject({ code: 'conflict', httpStatus: 409, details: expect.objectContaining({}) });
    const { versions } = await two.segments.versions.query({ id });
    expect(versions.map((each) => each.note)).toEqual(['three', '']);
  });
});
