import {
  catalogueIndexOf,
  catalogueMapsOf,
  emptyState,
  eraseState,
  type MoviegoerDocuments,
  type MoviegoerState,
  moviegoerOf,
  type Revision,
  type StateChange,
  type TransactionRecord,
  takeRecords,
} from '@marquee/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignMembers, catalogue, member, members, transaction, transactions } from '../audience-writer/samples.ts';

export interface DocumentsHarness {
  readonly documents: MoviegoerDocuments;
  close(): Promise<void>;
}

const index = catalogueIndexOf(catalogueMapsOf(catalogue, 7));

/** The promises of the MoviegoerDocuments port, for any store. Tests have moviegoers of their own, by name. */
export function moviegoerDocumentsSuite(engine: string, open: () => Promise<DocumentsHarness>): void {
  describe(`MoviegoerDocuments on ${engine}`, () => {
    let harness: DocumentsHarness;
    let documents: MoviegoerDocuments;
    beforeAll(async () => {
      harness = await open();
      documents = harness.documents;
    });
    afterAll(() => harness.close());

    const stateFor = (moviegoer: string, rows: readonly TransactionRecord[], version = 7): MoviegoerState => ({
      ...takeRecords(emptyState(moviegoer), {
        members: [member({ moviegoer, exhibitor: 'north' })],
        transactions: rows.map((row) => ({ ...row, moviegoer, exhibitor: 'north' })),
      }).state,
      catalogueVersion: version,
    });
    const change = (state: MoviegoerState, revision: Revision | null = null): StateChange => ({
      state,
      moviegoer: moviegoerOf(state, index),
      revision,
    });
    const revisionOf = async (id: string) => (await documents.read([id])).get(id)?.revision ?? null;

    test('gives back exactly what was kept, at once, whatever rows it was', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(members, transactions, campaignMembers, async (memberRows, transactionRows, campaignRows) => {
          run += 1;
          const id = `north:kept-${run}`;
          const own = <R extends object>(rows: readonly R[]) => rows.map((row) => ({ ...row, moviegoer: id, exhibitor: 'north' }));
          const { state } = takeRecords(emptyState(id), {
            members: own(memberRows),
            transactions: own(transactionRows),
            campaignMembers: own(campaignRows),
          });
          const moved = transactionRows
            .slice(0, 2)
            .map((row, i) => ({ id: `moved${i}`, moviegoer: id, updatedAt: row.updatedAt, text: row.text }));
          const kept = { ...state, moved, catalogueVersion: run };
          expect(await documents.write([change(kept)])).toMatchObject([{ kind: 'written' }]);
          expect((await documents.read([id, 'north:nobody'])).get(id)?.state).toEqual(kept);
        }),
        { numRuns: 30 },
      );
      expect((await documents.read(['north:nobody'])).size).toBe(0);
      expect((await documents.read([])).size).toBe(0);
    });

    test('a write on the condition of a reading fails when there was another since, and leaves that one', async () => {
      const id = 'north:raced';
      const [first] = await documents.write([change(stateFor(id, []))]);
      expect(first?.kind).toBe('written');
      const read = await revisionOf(id);
      expect(first).toEqual({ kind: 'written', revision: read });
      const one = stateFor(id, [transaction({ id: 'one' })]);
      expect(await documents.write([change(one, read)])).toMatchObject([{ kind: 'written' }]);
      expect(await documents.write([change(stateFor(id, [transaction({ id: 'other' })]), read)])).toEqual([{ kind: 'conflict' }]);
      expect((await documents.read([id])).get(id)?.state).toEqual(one);
    });

    test('a new document never overwrites one that came before it', async () => {
      const state = stateFor('north:new', []);
      expect(await documents.write([change(state), change({ ...state, member: null })])).toMatchObject([
        { kind: 'written' },
        { kind: 'conflict' },
      ]);
      expect((await documents.read(['north:new'])).get('north:new')?.state).toEqual(state);
    });

    test('answers for every change in order, those that failed between those that did not', async () => {
      await documents.write([change(stateFor('north:order-2', []))]);
      const results = await documents.write(['north:order-1', 'north:order-2', 'north:order-3'].map((id) => change(stateFor(id, []))));
      expect(results.map(({ kind }) => kind)).toEqual(['written', 'conflict', 'written']);
      expect(await documents.write([])).toEqual([]);
    });

    test('a writing may be followed by the next with the revision it returned', async () => {
      const [first] = await documents.write([change(stateFor('north:chain', []))]);
      const revision = first?.kind === 'written' ? first.revision : null;
      expect(await documents.write([change(stateFor('north:chain', [transaction()]), revision)])).toMatchObject([{ kind: 'written' }]);
    });

    test('names the other holders of transactions once they are visible, of that exhibitor, and no one who gave them up', async () => {
      const held = [transaction({ id: 'H1' }), transaction({ id: 'H2', status: 'refunded' })];
      await documents.write([
        change(stateFor('north:holder', held)),
        change(stateFor('north:asking', [transaction({ id: 'H1' })])),
        change({
          ...emptyState('south:holder'),
          transactions: [transaction({ id: 'H1', moviegoer: 'south:holder', exhibitor: 'south', site: 's1' })],
        }),
        change({ ...emptyState('north:gave-up'), moved: [{ id: 'H1', moviegoer: 'north:gave-up', updatedAt: 1, text: '' }] }),
      ]);
      await documents.refresh();
      expect(await documents.holders('north', ['H1'], ['north:asking'])).toEqual(['north:holder']);
      expect(await documents.holders('north', ['H2', 'H3'], [])).toEqual(['north:holder']);
      expect([...(await documents.holders('north', ['H1'], []))].sort()).toEqual(['north:asking', 'north:holder']);
      expect(await documents.holders('north', ['H3'], [])).toEqual([]);
    });

    test('names all the holders, however many there are and however many are left out', async () => {
      const ids = Array.from({ length: 2_300 }, (_, i) => `north:many-${String(i).padStart(4, '0')}`);
      const rows = (id: string) => [transaction({ id: `M-${id}`, tickets: [] }), transaction({ id: 'M-all', tickets: [] })];
      await documents.write(ids.map((id) => change(stateFor(id, rows(id)))));
      await documents.refresh();
      expect([...(await documents.holders('north', ['M-all'], []))].sort()).toEqual(ids);
      const asked = ids.map((id) => `M-${id}`);
      expect([...(await documents.holders('north', asked, ids.slice(1_200)))].sort()).toEqual(ids.slice(0, 1_200));
    });

    test('finds whom a correction touches by film, site and film code, until they are folded with it', async () => {
      const north = (id: string, changes: Partial<TransactionRecord>, version: number) =>
        change(stateFor(`north:${id}`, [transaction({ id, ...changes })], version));
      await documents.write([
        north('touched-film', { filmCode: 'NF', site: 'other' }, 50),
        north('touched-site', { filmCode: null, site: 't1' }, 50),
        north('touched-code', { filmCode: 'T-code', site: 'other' }, 50),
        north('newer', { filmCode: 'T-code', site: 't1' }, 51),
        north('untouched', { filmCode: 'T-other', site: 'other' }, 50),
      ]);
      await documents.refresh();
      const nothing = { films: [], sites: [], filmCodes: [] };
      const code = { exhibitor: 'north', filmCode: 'T-code' };
      const touched = async (asked: object, limit = 10_000) =>
        [...(await documents.touchedBy({ ...nothing, ...asked }, 51, limit))].filter((id) => /touched-|newer|untouched/.test(id)).sort();
      expect(await touched({ films: ['f1'] })).toEqual(['north:touched-film']);
      expect(await touched({ sites: ['t1'] })).toEqual(['north:touched-site']);
      expect(await touched({ filmCodes: [code, { exhibitor: 'south', filmCode: 'T-other' }] })).toEqual(['north:touched-code']);
      expect(await touched({ sites: ['t1'], filmCodes: [code] })).toEqual(['north:touched-code', 'north:touched-site']);
      expect(await touched({ sites: ['t1'], filmCodes: [code] }, 1)).toHaveLength(1);
      expect(await touched(nothing)).toEqual([]);
      expect(await documents.countTouchedBy({ ...nothing, sites: ['t1'], filmCodes: [code] }, 51)).toBe(2);
      expect(await documents.countTouchedBy({ ...nothing, sites: ['t1'], filmCodes: [code] }, 50)).toBe(0);
    });

    test('keeps of an erased moviegoer the day alone: no transaction and no visit of it is found', async () => {
      const id = 'north:erased';
      await documents.write([change(stateFor(id, [transaction({ id: 'E1', site: 'e1' })]))]);
      const read = await documents.read([id]);
      const erased = { ...eraseState(read.get(id)?.state ?? emptyState(id), 20_600), catalogueVersion: 7 };
      await documents.write([change(erased, read.get(id)?.revision ?? null)]);
      await documents.refresh();
      expect((await documents.read([id])).get(id)?.state).toEqual(erased);
      expect(await documents.holders('north', ['E1'], [])).toEqual([]);
      expect(await documents.countTouchedBy({ films: [], sites: ['e1'], filmCodes: [] }, 99)).toBe(0);
    });
  });
}
