import type { FeedLayout } from '@marquee/core';
import { afterEach, describe, expect, it } from 'vitest';
import { catalogueFiles, csvOf, member, transaction, writeFiles } from './support/folder.ts';
import { openImport } from './support/stores.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
});

async function open() {
  const { folder, metadata, audience, close } = await openImport();
  opened.push(close);
  const importOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const { id } = await audience.importer.start({ folder: await writeFiles(folder, files), dryRun: false });
    await audience.importer.idle();
    return (await audience.importer.status(id))?.summary;
  };
  const keep = (layout: FeedLayout) => metadata.settings.set('feed-layout/transactions/north', JSON.stringify(layout));
  return { metadata, audience, importOf, keep };
}

const till = [
  'Order;Card;Sold;Cinema;Film;Show;Ticket type;Qty;Price;State',
  '9;M1;01.03.2026 12:00;001;NF;02.03.2026 19:30;Adult;2;12,50;S',
].join('\r\n');
const layout: FeedLayout = {
  ...{ encoding: 'windows-1252', delimiter: ';', dates: 'dmy', decimals: ',', timeZone: 'America/New_York', fixed: {} },
  columns: {
    ...{ transaction_id: 'Order', member_id: 'Card', purchased_at: 'Sold', updated_at: 'Sold', site_code: 'Cinema' },
    ...{ film_code: 'Film', session_start: 'Show', status: 'State' },
  },
  words: { status: { s: 'sold' } },
  tickets: { type: 'Ticket type', quantity: 'Qty', price: 'Price' },
};
const everyone = { 'feeds/north/members.csv': csvOf([member()]) };

describe('a feed whose files are laid out in another way', () => {
  it('is refused as a whole without its layout, and taken with it; packed too', async () => {
    const { metadata, importOf, keep } = await open();
    const files = { ...catalogueFiles, ...everyone, 'feeds/north/transactions.csv': Buffer.from(till, 'latin1') };
    expect(await importOf(files)).toMatchObject({ transactions: 0, deadLetters: [{ reason: 'missing_column', count: 1 }] });
    await keep(layout);
    expect(await importOf(files)).toMatchObject({ transactions: 1, visits: 1 });
    expect((await metadata.deadLetters.summary()).filter(({ exhibitor }) => exhibitor === 'north')).toEqual([]);
    expect(await importOf({ 'feeds/north/transactions-2.csv.gz': till.replace('\n9;', '\n10;') })).toMatchObject({ transactions: 3 - 1 });
  });

  it('takes a file with the feed’s own header as it is, whatever layout others have', async () => {
    const { importOf, keep } = await open();
    await keep(layout);
    const own = csvOf([transaction({ member_id: 'M1' })]);
    expect(await importOf({ ...catalogueFiles, ...everyone, 'feeds/north/transactions.csv': own })).toMatchObject({
      transactions: 1,
      visits: 1,
    });
  });

  it('keeps what it refuses as the feed would have it, on its line, so that a replay needs no layout', async () => {
    const { metadata, audience, importOf, keep } = await open();
    await keep(layout);
    const wrong = till.replace(';001;', ';404;');
    expect(await importOf({ ...catalogueFiles, ...everyone, 'feeds/north/transactions.csv': wrong })).toMatchObject({
      deadLetters: [{ reason: 'unknown_site', count: 1 }],
    });
    const [letter] = await metadata.deadLetters.page({ exhibitor: 'north', after: '', limit: 5 });
    expect(letter).toMatchObject({ line: 2, reason: 'unknown_site' });
    await metadata.catalogue.upsert({
      ...{ exhibitors: [], films: [], filmMatches: [] },
      sites: [{ id: 'n4', exhibitor: 'north', code: '404', name: 'Four', region: null, postcode: null, timeZone: 'America/New_York' }],
    });
    expect(await audience.importer.replayDeadLetters({ exhibitor: 'north' })).toEqual({ replayed: 1, refused: 0 });
  });
});

describe('a layout that is tried', () => {
  const bytes = Buffer.from(till, 'latin1');
  const trial = { exhibitor: 'north', feed: 'transactions', sample: bytes, whole: true, layout: null } as const;

  it('shows the first rows as the feed would have them, with why one would be refused, and keeps nothing', async () => {
    const { metadata, audience, importOf } = await open();
    await importOf(catalogueFiles);
    const suggested = await audience.importer.tryLayout(trial);
    expect(suggested).toMatchObject({ needed: true, header: till.split('\r\n')[0]?.split(';'), read: 1, refused: 1 });
    expect(suggested.rows).toMatchObject([{ line: 2, refused: { reason: 'bad_instant' } }]);
    const right = await audience.importer.tryLayout({ ...trial, layout: { ...suggested.layout, timeZone: 'America/New_York' } });
    expect(right).toMatchObject({ read: 1, refused: 0 });
    const named = Object.fromEntries(right.columns.map(({ name }, i) => [name, right.rows[0]?.cells[i]]));
    expect(named).toMatchObject({
      transaction_id: '9',
      purchased_at: '2026-03-01T17:00:00Z',
      ticket_lines: 'Adult:2:12.50',
      status: 'sold',
    });
    expect(await metadata.deadLetters.summary()).toEqual([]);
    expect(await audience.importer.tryLayout({ ...trial, sample: bytes.subarray(0, -3), whole: false })).toMatchObject({ read: 0 });
  });

  it('is not needed where the header is the feed’s own', async () => {
    const { audience, importOf } = await open();
    await importOf(catalogueFiles);
    const own = Buffer.from(csvOf([transaction()]));
    expect(await audience.importer.tryLayout({ ...trial, sample: own })).toMatchObject({ needed: false, read: 1, refused: 0 });
    await expect(audience.importer.tryLayout({ ...trial, exhibitor: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
