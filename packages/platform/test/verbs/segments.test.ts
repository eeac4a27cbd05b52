import { type Segment, verbs } from '@marquee/core';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const mara = person('Mara', 'analyst', 'distributor', ['north', 'south']);
const noor = person('Noor', 'analyst', 'distributor', ['north', 'south']);
/** Of the distributor's organisation, with an exhibitor's exact figures. */
const own = person('Olga', 'approver', 'exhibitor', ['north', 'south'], 'distributor' as 'exhibitor');
const rival = person('Rex', 'analyst', 'distributor', ['north'], 'rival' as 'distributor');
const { segments } = verbs;
const women = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } };
const men = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['male'] } };
const refersTo = (id: string) => ({ version: 1, where: { kind: 'not', of: { kind: 'segment', id } } });

let product: Product;
let names = 0;
const create = (definition: unknown = women, name = `Segment ${++names}`) =>
  segments.create.call(product.as(mara), { name, definition, note: 'first' });

beforeAll(async () => {
  product = await openProduct(randomWorld(11, 900, fixtureAsOf));
});
afterAll(() => product.close());

describe('saving', () => {
  it('keeps every version as it was written, with author and note', async () => {
    const made = await create();
    const saved = await segments.saveVersion.call(product.as(noor), {
      id: made.id,
      basedOnRevision: made.revision,
      definition: men,
      note: 'men now',
    });
    expect(saved).toMatchObject({ latestVersion: 2, revision: made.revision + 1 });
    const { versions } = await segments.versions.call(product.as(mara), { id: made.id });
    expect(versions.map(({ version, authorName, note, definition }) => ({ version, authorName, note, definition }))).toEqual([
      { version: 2, authorName: 'Noor', note: 'men now', definition: men },
      { version: 1, authorName: 'Mara', note: 'first', definition: women },
    ]);
    expect((await segments.open.call(product.as(mara), { id: made.id, version: 1 })).version.definition).toEqual(women);
    expect((await segments.open.call(product.as(mara), { id: made.id })).version.definition).toEqual(men);
  });

  it('tells the second of two who save at once, with who saved and when, and keeps only the first', async () => {
    const made = await create();
    const first = await segments.saveVersion.call(product.as(noor), { id: made.id, basedOnRevision: made.revision, definition: men });
    const refused = await refusal(
      segments.saveVersion.call(product.as(mara), { id: made.id, basedOnRevision: made.revision, definition: men }),
    );
    expect(refused.code).toBe('conflict');
    expect(refused.details).toMatchObject({ revision: first.revision, version: 2, changedBy: 'noor', changedAt: first.changedAt });
    expect((await segments.versions.call(product.as(mara), { id: made.id })).versions).toHaveLength(2);
  });

  it('lets one of two saves under way at the same moment through', async () => {
    const made = await create();
    const save = (definition: unknown) =>
      segments.saveVersion.call(product.as(mara), { id: made.id, basedOnRevision: made.revision, definition });
    const outcomes = await Promise.allSettled([save(men), save(women)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps nobody waiting while it counts', async () => {
    const before = await create();
    const context = product.as(mara);
    let counted = 0;
    const audience = {
      ...context.ports.audience,
      count: async (...asked: Parameters<typeof context.ports.audience.count>) => {
        // Whoever signs in or is audited meanwhile: inside the save's own transaction this would wait for ever.
        await context.ports.metadata.settings.set('meanwhile', String(++counted));
        return context.ports.audience.count(...asked);
      },
    };
    const busy = { ...context, ports: { ...context.ports, audience } };
    await segments.create.call(busy, { name: `Segment ${++names}`, definition: women });
    await segments.saveVersion.call(busy, { id: before.id, basedOnRevision: before.revision, definition: men });
    await segments.duplicate.call(busy, { id: before.id });
    expect(counted).toBe(3);
  });

  it('does not take a name without a letter to see, or one that turns the writing around', async () => {
    for (const name of ['\u200b\u200d', '\u2066\u2069', '\u00ad', 'Holiday\u202esregoog', 'bell\u0007', 'sep\u001farated'])
      expect((await refusal(create(women, name))).code).toBe('bad_request');
    for (const name of ['👩‍👧 Families', 'سينما', 'A1', '¡Sí!']) await create(women, name);
  });

  it('is refused where it would break a segment that uses this one, however far away', async () => {
    const many = (count: number) => ({
      version: 1,
      where: { kind: 'all', of: Array.from({ length: count }, (_, n) => ({ kind: 'attribute', field: 'age', op: 'atLeast', value: n })) },
    });
    const used = await create(many(60));
    const user = await create({ version: 1, where: { kind: 'all', of: [{ kind: 'segment', id: used.id }, many(60).where] } });
    const far = await create({ version: 1, where: { kind: 'all', of: [{ kind: 'segment', id: user.id }, many(60).where] } }, 'Far away');
    const save = (count: number) =>
      segments.saveVersion.call(product.as(mara), { id: used.id, basedOnRevision: used.revision, definition: many(count) });
    const refused = await refusal(save(90));
    expect(refused.code).toBe('conflict');
    expect(refused.message).toContain('“Far away” uses this segment');
    expect(refused.details).toMatchObject({ breaks: { id: far.id } });
    expect(await save(70)).toMatchObject({ latestVersion: 2 });
  });

  it('refuses a definition with all of its issues, each at its place', async () => {
    const bad = {
      version: 1,
      where: {
        kind: 'all',
        of: [{ kind: 'attribute', field: 'age', op: 'atLeast' }, { kind: 'segment', id: 'seg_none' }, { kind: 'what' }],
      },
    };
    const refused = await refusal(create(bad));
    expect(refused.code).toBe('invalid_definition');
    expect(refused.details.issues).toMatchObject([
      { code: 'missing_property', path: '/where/of/0' },
      { code: 'unknown_kind', path: '/where/of/2/kind' },
    ]);
  });

  it('refuses a definition that is not there', async () => {
    expect((await refusal(create(null))).code).toBe('invalid_definition');
    expect((await refusal(segments.create.call(product.as(mara), { name: 'Nothing' }))).code).toBe('bad_request');
  });

  it('refuses a segment that would refer to itself, directly and by way of another', async () => {
    const a = await create();
    const b = await create(refersTo(a.id));
    for (const definition of [refersTo(a.id), refersTo(b.id)]) {
      const refused = await refusal(segments.saveVersion.call(product.as(mara), { id: a.id, basedOnRevision: a.revision, definition }));
      expect(refused.code).toBe('invalid_definition');
      expect(refused.details.issues).toMatchObject([
        { code: 'segment_cycle', message: expect.stringMatching(/^Segment “[^”]+” leads .*back to itself\. Remove this reference\.$/) },
      ]);
    }
  });

  it('remembers the count for the list, after the privacy rules of whoever looks', async () => {
    const made = await create();
    const row = (await segments.list.call(product.as(mara), {})).segments.find(({ id }) => id === made.id);
    const exact = await verbs.audiences.count.call(product.as(mara), { definition: women });
    expect(row?.lastCount?.count).toEqual(exact.count);
    expect(exact.count).toMatchObject({ shown: true });
  });
});

describe('names', () => {
  it('are unique among the living, case and blanks ignored', async () => {
    const made = await create(women, 'Horror  regulars');
    expect(made.name).toBe('Horror regulars');
    expect((await refusal(create(women, 'horror regulars'))).details).toMatchObject({ taken: { id: made.id } });
    await segments.archive.call(product.as(mara), { id: made.id });
    const second = await create(women, 'Horror regulars');
    expect((await refusal(segments.restore.call(product.as(mara), { id: made.id }))).code).toBe('conflict');
    await segments.rename.call(product.as(mara), { id: second.id, name: 'Others' });
    expect(await segments.restore.call(product.as(mara), { id: made.id })).toMatchObject({ archived: false });
  });

  it.each(['', '   ', 'x'.repeat(121)])('refuses %j', async (name) => {
    expect((await refusal(create(women, name))).code).toBe('bad_request');
  });

  it('of copies say what they are copies of, and stay apart', async () => {
    const made = await create(women, 'Families');
    const copies = [
      await segments.duplicate.call(product.as(mara), { id: made.id }),
      await segments.duplicate.call(product.as(mara), { id: made.id }),
    ];
    expect(copies.map(({ name, latestVersion }) => [name, latestVersion])).toEqual([
      ['Copy of Families', 1],
      ['Copy of Families (2)', 1],
    ]);
  });
});

describe('use', () => {
  it('keeps a used segment from the archive until nothing living uses it', async () => {
    const used = await create();
    const user = await create(refersTo(used.id), 'The user');
    expect((await segments.whereUsed.call(product.as(mara), { id: used.id })).segments).toEqual([{ id: user.id, name: 'The user' }]);
    const refused = await refusal(segments.archive.call(product.as(mara), { id: used.id }));
    expect(refused.code).toBe('conflict');
    expect(refused.message).toContain('The user');
    await segments.archive.call(product.as(mara), { id: user.id });
    expect(await segments.archive.call(product.as(mara), { id: used.id })).toMatchObject({ archived: true });
    const archived = (await segments.list.call(product.as(mara), { archived: true })).segments.map(({ id }) => id);
    expect(archived).toEqual(expect.arrayContaining([used.id, user.id]));
  });

  it('does not keep a segment from the archive that names an earlier version of its own', async () => {
    const made = await create();
    await segments.saveVersion.call(product.as(mara), {
      id: made.id,
      basedOnRevision: made.revision,
      definition: { version: 1, where: { kind: 'not', of: { kind: 'segment', id: made.id, version: 1 } } },
    });
    expect((await segments.whereUsed.call(product.as(mara), { id: made.id })).segments).toEqual([]);
    expect(await segments.archive.call(product.as(mara), { id: made.id })).toMatchObject({ archived: true });
  });

  it('shows the names of referenced segments and of values when one is opened', async () => {
    const used = await create(women, 'Women');
    const made = await create(refersTo(used.id));
    const opened = await segments.open.call(product.as(mara), { id: made.id });
    expect(opened.segmentNames).toEqual({ [used.id]: 'Women' });
    expect((await segments.open.call(product.as(mara), { id: used.id })).labels).toEqual({ gender: { female: 'Female' } });
    expect(opened.issues).toEqual([]);
  });
});

describe('other organisations', () => {
  it('have no such segment, for any verb', async () => {
    const made = await create();
    const calls = [
      segments.open.call(product.as(rival), { id: made.id }),
      segments.saveVersion.call(product.as(rival), { id: made.id, basedOnRevision: 1, definition: men }),
      segments.rename.call(product.as(rival), { id: made.id, name: 'Mine' }),
      segments.archive.call(product.as(rival), { id: made.id }),
      segments.restore.call(product.as(rival), { id: made.id }),
      segments.duplicate.call(product.as(rival), { id: made.id }),
      segments.versions.call(product.as(rival), { id: made.id }),
      segments.whereUsed.call(product.as(rival), { id: made.id }),
    ];
    for (const call of calls) expect((await refusal(call)).code).toBe('not_found');
    expect((await segments.list.call(product.as(rival), {})).segments).toEqual([]);
    expect((await refusal(verbs.audiences.count.call(product.as(rival), { definition: refersTo(made.id) }))).details.issues).toMatchObject([
      { code: 'unknown_segment', path: '/where/of/id' },
    ]);
  });

  it('are all resolved for the operator, who has no segments', async () => {
    const made = await create();
    expect(await verbs.audiences.count.call(product.as(operator), { definition: refersTo(made.id) })).toMatchObject({
      count: { shown: true },
    });
    expect((await refusal(segments.list.call(product.as(operator), {}))).code).toBe('forbidden');
  });
});

describe('the list', () => {
  const listed = async (archived = false) => (await segments.list.call(product.as(mara), { archived })).segments;

  it('says of each segment what its latest version says, with names in place of ids', async () => {
    const made = await create(women);
    const user = await create(refersTo(made.id));
    await segments.saveVersion.call(product.as(noor), { id: made.id, basedOnRevision: made.revision, definition: men });
    const rows = await listed();
    expect(rows.find(({ id }) => id === made.id)?.sentence).toBe(await said(men));
    expect(rows.find(({ id }) => id === user.id)?.sentence).toContain(made.name);
    const alone = await create(women);
    await segments.archive.call(product.as(mara), { id: alone.id });
    expect((await listed(true)).find(({ id }) => id === alone.id)?.sentence).toBe(await said(women));
  });

  it('cuts a long sentence between two words', async () => {
    const long = {
      version: 1,
      where: { kind: 'any', of: Array.from({ length: 60 }, (_, age) => ({ kind: 'attribute', field: 'age', op: 'exactly', value: age })) },
    };
    const made = await create(long);
    const sentence = (await listed()).find(({ id }) => id === made.id)?.sentence ?? '';
    expect(sentence.length).toBeLessThanOrEqual(302);
    expect(sentence).toMatch(/\w …$/);
    expect((await said(long)).startsWith(sentence.slice(0, -2))).toBe(true);
  });

  it('asks the database no more often for many segments than for few', async () => {
    const asked = async () => {
      const context = product.as(mara);
      let questions = 0;
      const counting = <T extends object>(part: T): T =>
        new Proxy(part, {
          get: (of, name) => {
            const value = Reflect.get(of, name);
            if (typeof value !== 'function') return value;
            return (...input: unknown[]) => {
              questions += 1;
              return value.apply(of, input);
            };
          },
        });
      const { metadata } = context.ports;
      const counted = {
        ...metadata,
        segments: counting(metadata.segments),
        catalogue: counting(metadata.catalogue),
        people: counting(metadata.people),
      };
      await segments.list.call({ ...context, ports: { ...context.ports, metadata: counted } }, {});
      return questions;
    };
    const before = await asked();
    for (let more = 0; more < 5; more += 1) await create(more % 2 === 0 ? women : men);
    expect(await asked()).toBe(before);
  });

  it('comes in pages too, each segment once, with the names of those on other pages', async () => {
    const context = person('Pia', 'analyst', 'studio', ['north']);
    for (const { id } of (await segments.list.call(product.as(context), {})).segments)
      await segments.archive.call(product.as(context), { id });
    const made: string[] = [];
    for (const index of [0, 1, 2, 3, 4]) {
      const definition = index === 4 ? refersTo(made[0] ?? '') : women;
      made.push((await segments.create.call(product.as(context), { name: `Page ${index}`, definition })).id);
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { segments: rows, next }: Awaited<ReturnType<typeof segments.page.call>> = await segments.page.call(product.as(context), {
        ...{ limit: 2, ...(after === null ? {} : { after }) },
      });
      expect(rows.length).toBeGreaterThan(0);
      seen.push(...rows.map(({ name, sentence }) => `${name}: ${sentence}`));
      after = next;
    } while (after !== null);
    expect(seen).toHaveLength(5);
    expect(new Set(seen.map((row) => row.slice(0, 6)))).toEqual(new Set(made.map((_, index) => `Page ${index}`)));
    expect(seen.find((row) => row.startsWith('Page 4'))).toContain('Page 0');
  });

  const said = async (definition: unknown) => (await verbs.audiences.describe.call(product.as(mara), { definition })).sentence;
});

describe('a change that fails', () => {
  it('leaves nothing behind, not even in the audit', async () => {
    const made = await create();
    const before = await product.ports.metadata.audit.list(1_000);
    const found = (): Promise<Segment | null> => product.ports.metadata.segments.find({ organisationId: 'distributor' }, made.id);
    const as = await found();
    await refusal(segments.saveVersion.call(product.as(mara), { id: made.id, basedOnRevision: 99, definition: men }));
    expect(await found()).toEqual(as);
    expect(await product.ports.metadata.audit.list(1_000)).toEqual(before);
  });
});

describe('the difference between two versions', () => {
  const counted = async (definition: unknown) => (await verbs.audiences.count.call(product.as(operator), { definition })).count;
  const both = (a: object, b: object) => ({ version: 1, where: { kind: 'all', of: [a, b] } });
  const without = (where: object) => ({ kind: 'not', of: where });
  const adult = { version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: 30 } };
  const changed = async (from: unknown, to: unknown) => {
    const made = await create(from);
    await segments.saveVersion.call(product.as(noor), { id: made.id, basedOnRevision: made.revision, definition: to });
    return made.id;
  };

  it('is whom the later one gained, lost and kept, each as a count of its own says', async () => {
    const id = await changed(women, adult);
    const exact = await segments.difference.call(product.as(own), {
      id,
      version: 2,
    });
    const scoped = { kind: 'attribute', field: 'exhibitor', op: 'in', value: ['north', 'south'] };
    const within = (definition: { where: object }) => ({ ...definition, where: { kind: 'all', of: [definition.where, scoped] } });
    expect(exact.gained).toEqual(await counted(within(both(adult.where, without(women.where)))));
    expect(exact.lost).toEqual(await counted(within(both(women.where, without(adult.where)))));
    expect(exact.kept).toEqual(await counted(within(both(women.where, adult.where))));
  });

  it('hides of the three those alone that are small groups: each figure is of its own people', async () => {
    const nearly = {
      version: 1,
      where: {
        kind: 'any',
        of: [women.where, { kind: 'all', of: [men.where, { kind: 'attribute', field: 'age', op: 'exactly', value: 40 }] }],
      },
    };
    const id = await changed(women, nearly);
    const { gained, lost, kept } = await segments.difference.call(product.as(mara), { id, version: 2 });
    expect([gained, lost]).toEqual([
      { shown: false, below: 50 },
      { shown: false, below: 50 },
    ]);
    // Whom both have is who the first one has: the same people, the same figure.
    expect(kept).toEqual((await verbs.audiences.count.call(product.as(mara), { definition: women })).count);
  });

  it('may be of any two versions, and the other way round', async () => {
    const id = await changed(women, adult);
    const head = await segments.open.call(product.as(mara), { id });
    await segments.saveVersion.call(product.as(mara), { id, basedOnRevision: head.segment.revision, definition: men });
    const there = await segments.difference.call(product.as(own), { id, version: 3, against: 1 });
    const back = await segments.difference.call(product.as(own), { id, version: 1, against: 3 });
    expect(there.gained).toEqual(back.lost);
    expect(there.lost).toEqual(back.gained);
    expect(there.gained.shown && there.lost.shown).toBe(true);
    // Nobody is a woman and a man.
    expect(there.kept).toMatchObject({ shown: false });
  });

  it('may be of a draft that nobody saved, against the latest version or another', async () => {
    const id = await changed(women, adult);
    const saved = await segments.difference.call(product.as(own), { id, version: 2 });
    expect(await segments.difference.call(product.as(own), { id, definition: adult, against: 1 })).toEqual(saved);
    const same = await segments.difference.call(product.as(own), { id, definition: adult });
    expect(same).toMatchObject({ gained: { shown: false }, lost: { shown: false }, kept: { shown: true } });
    const wrong = await refusal(segments.difference.call(product.as(mara), { id, definition: { version: 1 } }));
    expect(wrong.code).toBe('invalid_definition');
    // A segment in itself is a circle, saved or not.
    expect((await refusal(segments.difference.call(product.as(mara), { id, definition: refersTo(id) }))).code).toBe('invalid_definition');
    for (const unclear of [{ id }, { id, version: 2, definition: men }, { id, version: 1 }])
      expect((await refusal(segments.difference.call(product.as(mara), unclear))).code).toBe('bad_request');
  });

  it('of a draft hides as that of a version does', async () => {
    const made = await create(women);
    const nearly = {
      version: 1,
      where: { kind: 'all', of: [women.where, { kind: 'not', of: { kind: 'attribute', field: 'age', op: 'exactly', value: 40 } }] },
    };
    const { gained, lost, kept } = await segments.difference.call(product.as(mara), { id: made.id, definition: nearly });
    expect([gained, lost].filter(({ shown }) => shown)).toEqual([]);
    expect(kept).toEqual((await verbs.audiences.count.call(product.as(mara), { definition: nearly })).count);
  });

  it('does not exist of the first version, nor for another organisation', async () => {
    const made = await create();
    expect((await refusal(segments.difference.call(product.as(mara), { id: made.id, version: 2 }))).code).toBe('not_found');
    const id = await changed(women, men);
    expect((await refusal(segments.difference.call(product.as(rival), { id, version: 2 }))).code).toBe('not_found');
  });
});
