import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EventBus, erasuresTopic, type MetadataStore, ServiceError } from '@marquee/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtScript } from '../../../../scripts/lib/built-script.mjs';
import type { Database } from '../../src/metadata/database.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { type OutboxPublisher, startOutboxPublisher } from '../../src/outbox/publisher.ts';
import { film, site } from '../metadata-store/samples.ts';
import { recordingBus, said } from './recording-bus.ts';

/** A database of a suite's own. */
export interface OutboxDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** What holds of the outbox and its publisher, over whichever database. */
export function outboxSuite(name: string, ownDatabase: () => Promise<OutboxDatabase>) {
  describe(`outbox: ${name}`, () => {
    let own: OutboxDatabase;
    let database: Database;
    let store: MetadataStore;
    let folder: string;
    let file: string;
    const publishers: OutboxPublisher[] = [];
    const publish = (bus: EventBus) => {
      publishers.push(startOutboxPublisher({ database, bus }));
    };
    const published = () => said(file).map(({ topic, key }) => `${topic} ${key}`);

    beforeEach(async () => {
      own = await ownDatabase();
      database = await openDatabase(own.url);
      store = createMetadataStore(database);
      folder = mkdtempSync(path.join(tmpdir(), 'marquee-outbox-'));
      file = path.join(folder, 'said.ndjson');
      writeFileSync(file, '');
    });
    afterEach(async () => {
      await Promise.all(publishers.splice(0).map((each) => each.stop()));
      await store.close();
      await own.drop();
      rmSync(folder, { recursive: true });
    });

    it('has exactly what changed, once a transaction is committed, and nothing of one that was rolled back', async () => {
      const films = [film('f1', 'One'), film('f2', 'Two')];
      await store.catalogue.upsert({
        films,
        sites: [site('s1', 'Site')],
        filmMatches: [{ exhibitor: 'aurora', filmCode: 'c1', film: 'f1' }],
      });
      await store.catalogue.upsert({
        films,
        sites: [site('s1', 'Site')],
        filmMatches: [{ exhibitor: 'aurora', filmCode: 'c1', film: 'f1' }],
      });
      const failed = store.transaction(async (inside) => {
        await inside.catalogue.upsert({ films: [film('f3', 'Never')] });
        await inside.outbox.add(erasuresTopic, [{ moviegoer: 'never', day: 1 }]);
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      await store.transaction(async (inside) => {
        await inside.catalogue.upsert({ films: [film('f1', 'One'), film('f2', 'Two, corrected')] });
        await inside.outbox.add(erasuresTopic, [{ moviegoer: 'm1', day: 1 }]);
      });
      publish(recordingBus(file, 'here'));
      await expect.poll(() => store.outbox.waiting(), { timeout: 60_000 }).toBe(0);
      expect([...published()].sort()).toEqual([
        'erasures.v1 m1',
        'film-matches.v1 ["aurora","c1"]',
        'films.v1 f1',
        'films.v1 f2',
        'films.v1 f2',
        'sites.v1 s1',
      ]);
      expect(said(file).findLast(({ key }) => key === 'f2')?.payload).toEqual(film('f2', 'Two, corrected'));
    });

    it('says of a match that was taken back that there is none, once', async () => {
      const code = { exhibitor: 'aurora', filmCode: 'c1' };
      await store.catalogue.upsert({ filmMatches: [{ ...code, film: 'f1' }] });
      for (let times = 0; times < 2; times += 1) await store.catalogue.unmatch([code, { ...code, filmCode: 'never' }]);
      publish(recordingBus(file, 'here'));
      await expect.poll(() => store.outbox.waiting(), { timeout: 60_000 }).toBe(0);
      expect(said(file).map(({ payload }) => payload)).toEqual([
        { ...code, film: 'f1' },
        { ...code, film: null },
      ]);
    });

    it('is said in order, however many change the same films at once, and the last said is what is on record', async () => {
      publish(recordingBus(file, 'here'));
      const change = async (n: number) => store.catalogue.upsert({ films: [film(`f${n % 3}`, `Title ${n}`), film('all', `Title ${n}`)] });
      await Promise.all(Array.from({ length: 30 }, (_, n) => change(n)));
      await expect.poll(() => store.outbox.waiting(), { timeout: 60_000 }).toBe(0);
      expect(published()).toHaveLength(60);
      for (const id of ['f0', 'f1', 'f2', 'all'])
        expect(said(file).findLast(({ key }) => key === id)?.payload).toEqual((await store.catalogue.filmsById([id]))[0]);
    });

    it('is said in order where it is more than one step takes, and so is what an earlier version left, a row for each message', async () => {
      const payload = JSON.stringify({ moviegoer: 'left', day: 1 });
      await database.outbox.create({ data: { topic: 'erasures.v1', key: 'left', payload, at: new Date() } });
      const many = Array.from({ length: 12_300 }, (_, n) => ({ moviegoer: `m${n}`, day: 1 }));
      await store.transaction((inside) => inside.outbox.add(erasuresTopic, many));
      expect(await store.outbox.waiting()).toBe(26);
      publish(recordingBus(file, 'here'));
      await expect.poll(() => store.outbox.waiting(), { timeout: 60_000 }).toBe(0);
      expect(published()).toEqual(['left', ...many.map(({ moviegoer }) => moviegoer)].map((key) => `erasures.v1 ${key}`));
    });

    it('is published whole by those that remain when publishers are killed between publishing and deleting', async () => {
      const films = Array.from({ length: 700 }, (_, n) => film(`f${n}`, `Title ${n}`));
      await store.catalogue.upsert({ films });
      const script = await builtScript(new URL('publish-child.ts', import.meta.url));
      for (const owner of ['first', 'second']) {
        const child = spawn(process.execPath, [script, own.url, file, owner], { stdio: ['ignore', 'pipe', 'inherit'] });
        await once(child.stdout, 'data');
        child.kill('SIGKILL');
        await once(child, 'exit');
        expect(await store.outbox.waiting()).toBe(2);
      }
      publish(recordingBus(file, 'here'));
      await expect.poll(() => store.outbox.waiting(), { timeout: 60_000 }).toBe(0);
      const keysOf = (by: string) =>
        said(file)
          .filter((each) => each.by === by)
          .map(({ key }) => key);
      expect(keysOf('here')).toEqual(films.map(({ id }) => id));
      for (const owner of ['first', 'second']) expect(keysOf(owner)).toEqual(films.map(({ id }) => id));
    });

    it('waits for a bus that is down, lets the product write meanwhile, and goes on in order', async () => {
      let down = true;
      const troubles: unknown[] = [];
      const bus = recordingBus(file, 'here');
      const atTimes: EventBus = {
        ...bus,
        publish: async (topic, messages) => {
          if (down) throw new ServiceError('unavailable', 'The bus does not answer.');
          await bus.publish(topic, messages);
        },
      };
      publishers.push(startOutboxPublisher({ database, bus: atTimes, onTrouble: (error) => troubles.push(error) }));
      await store.catalogue.upsert({ films: [film('f1', 'One')] });
      await expect.poll(() => troubles.length, { timeout: 60_000 }).toBeGreaterThan(1);
      await store.catalogue.upsert({ films: [film('f2', 'Two')] });
      expect(published()).toEqual([]);
      down = false;
      await expect.poll(() => published(), { timeout: 60_000 }).toEqual(['films.v1 f1', 'films.v1 f2']);
    });

    it('a publisher that stands still with the lease keeps nobody from writing', async () => {
      let release: () => void = () => {};
      let standing = false;
      const bus = recordingBus(file, 'here', () => {
        standing = true;
        return new Promise((resolve) => {
          release = resolve;
        });
      });
      publish(bus);
      await store.catalogue.upsert({ films: [film('f1', 'One')] });
      await expect.poll(() => standing, { timeout: 60_000 }).toBe(true);
      await store.catalogue.upsert({ films: [film('f1', 'One, again'), film('f2', 'Two')] });
      release();
      await expect.poll(() => published().length, { timeout: 60_000 }).toBe(3);
      release();
      await expect.poll(() => store.outbox.waiting(), { timeout: 60_000 }).toBe(0);
    });
  });
}
