import type { FeedLayout } from '@marquee/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../columns.ts';
import { guessLayout } from './guess-layout.ts';
import { laidOut } from './laid-out.ts';

const columns = {
  transaction_id: { kind: 'text', required: true },
  member_id: { kind: 'text', required: true },
  purchased_at: { kind: 'date', required: true, moment: 'instant' },
  site_code: { kind: 'text', required: true },
  film_title: { kind: 'text', required: false },
  session_start: { kind: 'date', required: true, moment: 'local' },
  ticket_lines: { kind: 'list', required: false },
  concession_amount: { kind: 'amount', required: false },
  status: { kind: 'text', required: true },
  updated_at: { kind: 'date', required: true, moment: 'instant' },
} as const satisfies Columns;
const header = Object.keys(columns).join(',');

async function read(bytes: Uint8Array, layout: FeedLayout, pieces = bytes.length || 1): Promise<string> {
  async function* source() {
    for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
  }
  const parts: Buffer[] = [];
  for await (const part of laidOut(source(), layout, columns)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
const guessed = (text: string, encode: (text: string) => Uint8Array = (plain) => Buffer.from(plain)) =>
  guessLayout(encode(text), columns).layout;

const tills = [
  'Order No.;Card Number;Sale Date;Cinema;Movie;Showtime;Ticket Type;Qty;Price;F&B;Type',
  '1;M1;03.04.2026 20:15;7;Café Noir;05.04.2026 19:30;Adult;2;12,50;1.003,40;S',
  '2;M2;31.12.2026 09:05;7;"Salt; Iron";01.01.2027 0:30;;1;8;;R',
].join('\r\n');
const asTills: FeedLayout = {
  ...{ encoding: 'windows-1252', delimiter: ';', dates: 'dmy', decimals: ',', timeZone: 'America/Chicago', fixed: {} },
  columns: {
    ...{ transaction_id: 'Order No.', member_id: 'Card Number', purchased_at: 'Sale Date', site_code: 'Cinema', film_title: 'Movie' },
    ...{ session_start: 'Showtime', concession_amount: 'F&B', status: 'Type', updated_at: 'Sale Date' },
  },
  words: { status: { s: 'sold', r: 'refunded' } },
  tickets: { type: 'Ticket Type', quantity: 'Qty', price: 'Price' },
};
const asTheFeed = `${header}
1,M1,2026-04-04T01:15:00Z,7,Café Noir,2026-04-05T19:30,Adult:2:12.50,1003.40,sold,2026-04-04T01:15:00Z
2,M2,2026-12-31T15:05:00Z,7,Salt; Iron,2027-01-01T00:30,ticket:1:8,,refunded,2026-12-31T15:05:00Z
`;

describe('a file that is laid out in another way', () => {
  it('reads as the feed has it: columns, parted otherwise, dates, zones, decimals, words, tickets in columns of their own', async () => {
    expect(await read(Buffer.from(tills, 'latin1'), asTills)).toBe(asTheFeed);
    const wide = Buffer.from(`\ufeff${tills}`, 'utf16le');
    expect(await read(wide, { ...asTills, encoding: 'utf-16le' })).toBe(asTheFeed);
  });

  it('reads the same in whatever pieces it comes', async () => {
    for (const pieces of [1, 3, 64])
      expect(await read(Buffer.from(`\ufeff${tills}`, 'utf16le'), { ...asTills, encoding: 'utf-16le' }, pieces)).toBe(asTheFeed);
  });

  it('keeps each row on its line, and leaves what it cannot read for the feed to refuse', async () => {
    const broken = ['a;b', '', '1;"x', '2;y;z', '', '3;w'].join('\n');
    const layout = { ...asTills, columns: { transaction_id: 'a', member_id: 'b' }, tickets: null, words: {} };
    const text = await read(Buffer.from(broken), layout);
    expect(text.split('\n').map((line) => line.split(',').slice(0, 2).join(','))).toEqual([
      header.split(',').slice(0, 2).join(','),
      ...['', '1;"x', '2;y;z', '', '3,w', ''],
    ]);
  });

  it('takes rows that are not UTF-8 for what they are', async () => {
    const bytes = Buffer.concat([Buffer.from('transaction;member_id\n1;'), Buffer.from([0xe9]), Buffer.from('\n2;ok\n')]);
    const parts: Buffer[] = [];
    async function* source() {
      yield bytes;
    }
    const layout = {
      ...asTills,
      encoding: 'utf-8' as const,
      columns: { transaction_id: 'transaction', member_id: 'member_id' },
      tickets: null,
    };
    for await (const part of laidOut(source(), layout, columns)) parts.push(part);
    const [, second, third] = Buffer.concat(parts).toString('latin1').split('\n');
    expect([second, third?.slice(0, 4)]).toEqual(['\xff', '2,ok']);
  });

  it('reads any row of the feed back, however a file writes it', async () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9é ;|."-]{0,12}$/).map((text) => text.replace(/\s+/g, ' ').trim());
    const moment = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16));
    const rows = fc.array(fc.tuple(plain, plain, moment, moment, fc.nat(99_999)), { minLength: 1, maxLength: 8 });
    const shapes = fc.record({
      delimiter: fc.constantFrom(';', '\t', '|', ','),
      dates: fc.constantFrom('dmy', 'mdy', 'ymd'),
      decimals: fc.constantFrom('.', ','),
    });
    await fc.assert(
      fc.asyncProperty(rows, shapes, async (some, shape) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const dateIn = (iso: string) => {
          const [year, month, day] = iso.slice(0, 10).split('-');
          const parts = { dmy: [day, month, year], mdy: [month, day, year], ymd: [year, month, day] }[shape.dates];
          return `${parts.join('/')} ${iso.slice(11)}`;
        };
        const amount = (minor: number) => (minor / 100).toFixed(2);
        const file = [
          ['Id', 'Card', 'Sold', 'Show', 'Snacks'],
          ...some.map(([id, card, sold, show, snacks]) => [
            id,
            card,
            dateIn(sold),
            dateIn(show),
            amount(snacks).replace('.', shape.decimals),
          ]),
        ];
        const text = file.map((cells) => cells.map(quoted).join(shape.delimiter)).join('\n');
        const layout: FeedLayout = {
          ...{ ...asTills, ...shape, encoding: 'utf-8', timeZone: 'UTC', words: {}, tickets: null },
          columns: { transaction_id: 'Id', member_id: 'Card', purchased_at: 'Sold', session_start: 'Show', concession_amount: 'Snacks' },
        };
        const cell = (value: string) => (/[",]/.test(value) ? quoted(value) : value);
        const wanted = some.map(([id, card, sold, show, snacks]) =>
          [cell(id), cell(card), `${sold}:00Z`, '', '', show, '', amount(snacks), '', ''].join(','),
        );
        expect(await read(Buffer.from(text), layout)).toBe([header, ...wanted, ''].join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a layout that is suggested', () => {
  it('is that of a till’s file, by its names, marks, dates and letters; only the zone is for somebody to say', () => {
    // The last row may be cut off and is not looked at.
    expect(guessed(`${tills}\r\n3;`, (text) => Buffer.from(text, 'latin1'))).toEqual({
      ...asTills,
      columns: { ...asTills.columns },
      timeZone: null,
    });
  });

  it.each([
    ['sold at\tx\n03/31/2026 8:00 pm\t1', { delimiter: '\t', dates: 'mdy' }],
    ['Sale Date|x\n2026-03-31|1', { delimiter: '|', dates: 'ymd' }],
    ['Sale Date,x\n01.02.2026,1', { delimiter: ',', dates: 'dmy' }],
    [
      'Transaction ID,"Member, ID"\n1,2',
      { delimiter: ',', columns: expect.objectContaining({ transaction_id: 'Transaction ID', member_id: 'Member, ID' }) },
    ],
    ['', { delimiter: ',', columns: {} }],
  ])('of %j', (text, wanted) => expect(guessed(text)).toMatchObject(wanted));

  it('knows UTF-8 also where a letter is cut off at the end, and UTF-16 without a mark', () => {
    expect(guessLayout(Buffer.from('film;x\né').subarray(0, -1), columns).layout.encoding).toBe('utf-8');
    expect(guessLayout(Buffer.from('film;x\na;b', 'utf16le'), columns).layout).toMatchObject({ encoding: 'utf-16le', delimiter: ';' });
  });
});

describe('values', () => {
  const layout = {
    ...asTills,
    encoding: 'utf-8',
    delimiter: ';',
    columns: { purchased_at: 'a', concession_amount: 'b' },
    tickets: null,
    words: {},
  } as const;
  const one = async (a: string, b: string, more: Partial<FeedLayout> = {}) =>
    (await read(Buffer.from(`a;b\n${a};${b}`), { ...layout, ...more }))
      .split('\n')[1]
      ?.split(',')
      .filter((cell) => cell !== '') ?? [];

  it.each([
    ['2026-03-08T01:59:00Z', '2026-03-08T01:59:00Z'],
    ['2026-03-08T01:59:00.123456Z', '2026-03-08T01:59:00.123456Z'],
    ['2026-03-08T01:59:00-06:00', '2026-03-08T07:59:00Z'],
    ['8/3/2026 1:59', '2026-03-08T07:59:00Z'],
    ['8/3/2026 3:00', '2026-03-08T08:00:00Z'],
    ['08.03.26 11:05:09 PM', '2026-03-09T04:05:09Z'],
    ['31.12.1999', '1999-12-31T06:00:00Z'],
    ['2026-12-31 12:00 am', '2026-12-31T06:00:00Z'],
    ['yesterday', 'yesterday'],
    ['45000', '45000'],
  ])('a moment in Chicago, days first: %s', async (given, wanted) => expect((await one(given, ''))[0]).toBe(wanted));

  it('a moment without a zone stays as it is where none is given', async () => {
    expect((await one('8/3/2026 1:59', '', { timeZone: null }))[0]).toBe('8/3/2026 1:59');
  });

  it.each([
    ['1.234,50', ',', '1234.50'],
    ['€ 7', ',', '7'],
    ['-3,5', ',', '-3.5'],
    ['$1 234.5', '.', '1234.5'],
    ['free', '.', 'free'],
  ] as const)('an amount %s with %s', async (given, decimals, wanted) => expect((await one('x', given, { decimals }))[1]).toBe(wanted));
});
