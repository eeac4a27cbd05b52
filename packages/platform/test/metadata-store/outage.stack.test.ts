import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { ownDatabase } from '../support/own-database.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';

describe('a MySQL server that goes away', () => {
  let own: Awaited<ReturnType<typeof ownDatabase>>;
  let proxy: TcpProxy;
  let url: string;
  beforeAll(async () => {
    own = await ownDatabase();
    const server = new URL(own.url);
    proxy = await openTcpProxy(`${server.hostname}:${server.port || 3306}`);
    server.host = proxy.address;
    url = server.href;
  });
  afterAll(async () => {
    await proxy.close();
    await own.drop();
  });

  it('is told as unavailable by every kind of call, and found again by itself', async () => {
    const store = createMetadataStore(await openDatabase(url));
    await store.settings.set('kept', 'yes');
    await proxy.cut();
    const unavailable = { code: 'unavailable' };
    await expect(store.check()).rejects.toMatchObject(unavailable);
    await expect(store.settings.get('kept')).rejects.toMatchObject(unavailable);
    await expect(store.catalogue.searchFilms({ text: 'a', limit: 1 })).rejects.toMatchObject(unavailable);
    await expect(store.transaction((inside) => inside.settings.set('kept', 'no'))).rejects.toMatchObject(unavailable);
    await proxy.restore();
    await expect.poll(() => store.settings.get('kept').catch(() => null), { timeout: 30_000 }).toBe('yes');
    await store.transaction((inside) => inside.settings.set('kept', 'again'));
    expect(await store.settings.get('kept')).toBe('again');
    await store.close();
  });

  it('in the middle of a transaction: nothing of it is kept', async () => {
    const store = createMetadataStore(await openDatabase(url));
    await store.settings.set('half', 'before');
    const broken = store.transaction(async (inside) => {
      await inside.settings.set('half', 'after');
      await proxy.cut();
      await inside.settings.set('other', 'after');
    });
    await expect(broken).rejects.toMatchObject({ code: 'unavailable' });
    await proxy.restore();
    await expect.poll(() => store.settings.get('half').catch(() => null), { timeout: 30_000 }).toBe('before');
    expect(await store.settings.get('other')).toBeNull();
    await store.close();
  });

  it('at the start, or that has no such database, or lets nobody in: opening says so', async () => {
    await proxy.cut();
    await expect(openDatabase(url)).rejects.toMatchObject({ code: 'unavailable' });
    await proxy.restore();
    for (const wrong of [`${url}-none`, url.replace(/:[^:@/]+@/, ':wrong@')])
      await expect(openDatabase(wrong)).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('DATABASE_URL') });
  });
});
