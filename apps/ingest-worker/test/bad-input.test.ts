import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { type DeadLetterReason, deadLetterReasons } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueFiles, csvOf, member, ndjsonOf, type TextRow, transaction, writeFiles } from './support/folder.ts';
import { openAudience, openMetadata, temporaryFolder } from './support/stores.ts';

type Case = readonly [what: string, reason: DeadLetterReason, changes: TextRow];

const badMembers: readonly Case[] = [
  ['no member id', 'missing_value', { member_id: ' ' }],
  ['no updated_at', 'missing_value', { updated_at: '' }],
  ['updated_at without Z', 'bad_instant', { updated_at: '2026-03-01T12:00:00' }],
  ['updated_at with an offset', 'bad_instant', { updated_at: '2026-03-01T12:00:00+01:00' }],
  ['updated_at on a day that is not', 'bad_instant', { updated_at: '2026-02-30T12:00:00Z' }],
  ['a birth date that is no date', 'bad_date', { birth_date: '17/05/1990' }],
  ['a birth date that is not in the calendar', 'bad_date', { birth_date: '1990-02-29' }],
  ['born after updated_at', 'birth_date_future', { birth_date: '2026-03-02' }],
  ['updated_at before 1900', 'out_of_range', { updated_at: '1899-12-31T23:59:59Z', birth_date: '', joined_on: '' }],
  ['updated_at after 2199', 'out_of_range', { updated_at: '2200-01-01T00:00:00Z' }],
  ['updated_at at the end of the calendar', 'out_of_range', { updated_at: '9999-12-31T23:59:59.999999Z' }],
  ['born before 1900', 'out_of_range', { birth_date: '1899-12-31' }],
  ['born in the year 0', 'out_of_range', { birth_date: '0000-01-01' }],
  ['born at the end of the calendar', 'birth_date_future', { birth_date: '9999-12-31' }],
  ['joined before 1900', 'out_of_range', { joined_on: '1899-12-31' }],
  ['joined five years and a day after updated_at', 'out_of_range', { joined_on: '2031-03-02' }],
  ['joined at the end of the calendar', 'out_of_range', { joined_on: '9999-12-31' }],
  ['a gender outside the list', 'unknown_gender', { gender: 'Female' }],
  ['an opt-in outside the list', 'unknown_opt_in', { email_opt_in: 'maybe' }],
  ['an opt-in named like a part of every object', 'unknown_opt_in', { sms_opt_in: 'constructor' }],
  ['has_phone outside the list', 'unknown_opt_in', { has_phone: '2' }],
  ['joined on no date', 'bad_date', { joined_on: '2020-13-01' }],
  ['an unknown favourite site', 'unknown_site', { favourite_site: '999' }],
  ['an unknown preferred site', 'unknown_site', { preferred_sites: '001|999' }],
  ['a favourite site without a time zone', 'unusable_site', { favourite_site: 'zoneless' }],
];

const badTransactions: readonly Case[] = [
  ['no transaction id', 'missing_value', { transaction_id: '' }],
  ['no member id', 'missing_value', { member_id: '' }],
  ['no site code', 'missing_value', { site_code: '' }],
  ['no status', 'missing_value', { status: '' }],
  ['no session start', 'missing_value', { session_start: '' }],
  ['purchased_at without Z', 'bad_instant', { purchased_at: '2026-02-18T02:30:00' }],
  ['purchased_at at 25 o’clock', 'bad_instant', { purchased_at: '2026-02-18T25:30:00Z' }],
  ['session_start with a zone', 'bad_session_start', { session_start: '2026-02-20T19:30Z' }],
  ['session_start without a time', 'bad_session_start', { session_start: '2026-02-20' }],
  ['a session at the end of the calendar', 'out_of_range', { session_start: '9999-12-31T00:00' }],
  ['a session in the year 0', 'out_of_range', { session_start: '0000-01-01T00:00' }],
  ['a session before 1900', 'out_of_range', { session_start: '1899-12-31T23:59' }],
  ['a session five years and a day after updated_at', 'out_of_range', { session_start: '2031-02-19T00:00' }],
  ['purchased before 1900', 'out_of_range', { purchased_at: '1899-12-31T23:59:59Z' }],
  ['purchased at the end of the calendar', 'out_of_range', { purchased_at: '9999-12-31T23:59:59Z' }],
  ['a transaction updated before 1900', 'out_of_range', { updated_at: '1899-12-31T23:59:59Z', purchased_at: '1899-12-30T00:00:00Z' }],
  ['a transaction updated after 2199', 'out_of_range', { updated_at: '2200-01-01T00:00:00Z' }],
  ['purchased ten years after updated_at', 'out_of_range', { purchased_at: '2036-02-18T02:30:00Z' }],
  ['purchased a year after updated_at', 'purchase_after_update', { purchased_at: '2027-02-18T02:30:00Z' }],
  ['purchased a second after updated_at', 'purchase_after_update', { purchased_at: '2026-02-18T02:31:01Z' }],
  [
    'purchased a microsecond after updated_at',
    'purchase_after_update',
    { purchased_at: '2026-02-18T02:31:00.000002Z', updated_at: '2026-02-18T02:31:00.000001Z' },
  ],
  ['a status outside the list', 'unknown_status', { status: 'Sold' }],
  ['ticket lines of another form', 'bad_ticket_line', { ticket_lines: 'adult x 2' }],
  ['a ticket line without a price', 'bad_ticket_line', { ticket_lines: 'adult:2:' }],
  ['a quantity of 0', 'quantity_below_one', { ticket_lines: 'adult:0:12.50' }],
  ['a negative quantity', 'quantity_below_one', { ticket_lines: 'adult:-1:12.50' }],
  ['half a ticket', 'quantity_below_one', { ticket_lines: 'adult:1.5:12.50' }],
  ['a negative price', 'amount_negative', { ticket_lines: 'adult:1:-12.50' }],
  ['a price with three decimals', 'amount_decimals', { ticket_lines: 'adult:1:12.500' }],
  ['a price that is no number', 'wrong_type', { ticket_lines: 'adult:1:free' }],
  ['negative concessions', 'amount_negative', { concession_amount: '-0.01' }],
  ['concessions with three decimals', 'amount_decimals', { concession_amount: '1.005' }],
  ['concessions with a decimal comma', 'wrong_type', { concession_amount: '7,70' }],
  ['one cent over 10,000.00', 'amount_too_large', { ticket_lines: 'adult:100:99.99', concession_amount: '1.01' }],
  ['a million tickets and one, in one line', 'amount_too_large', { ticket_lines: 'adult:1000001:0.00' }],
  ['a million tickets and one, in two lines', 'amount_too_large', { ticket_lines: 'adult:1000000:0.00|child:1:0.00' }],
  ['more tickets than a number holds', 'amount_too_large', { ticket_lines: `adult:${'9'.repeat(30)}:0.00` }],
  ['an id of 1,001 characters', 'value_too_long', { transaction_id: 'T'.repeat(1_001) }],
  ['a member of 70,000 characters', 'value_too_long', { member_id: 'ü'.repeat(70_000) }],
  ['a session start of 70,000 characters', 'value_too_long', { session_start: '9'.repeat(70_000) }],
  ['ticket lines of 8,001 characters', 'value_too_long', { ticket_lines: `${'a'.repeat(7_994)}:1:1.00` }],
  ['a status of 900 characters', 'unknown_status', { status: '\u{1f39f}'.repeat(450) }],
  ['NUL in a value', 'forbidden_character', { channel: 'we\0b' }],
  ['the separator of lists in a value', 'forbidden_character', { channel: 'we\u001fb' }],
  ['an unknown site', 'unknown_site', { site_code: '999' }],
  ['another exhibitor’s site code', 'unknown_site', { site_code: 's1' }],
  ['a site without a time zone', 'unusable_site', { site_code: 'zoneless' }],
  ['a site with a time zone that does not exist', 'unusable_site', { site_code: 'broken' }],
];

describe('bad input: the row is a dead letter with its reason, place and bytes, and the rest goes on', () => {
  const opened: (() => Promise<void>)[] = [];
  const seen = new Set<string>();
  let importAll: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<Imported>;
  type Imported = Awaited<ReturnType<typeof importFiles>>;

  async function importFiles(files: Readonly<Record<string, string | Uint8Array>>) {
    const folder = await temporaryFolder();
    opened.push(folder.remove);
    const metadata = await openMetadata(folder.path);
    const audience = await openAudience(':memory:', metadata);
    opened.push(async () => {
      await audience.close();
      await metadata.close();
    });
    await writeFiles(`${folder.path}/feed`, { ...catalogueFiles, ...files });
    const job = await audience.import(`${folder.path}/feed`);
    const letters = await metadata.deadLetters.list({});
    for (const { reason } of letters) seen.add(reason);
    return { job, letters, audience, metadata, folder: `${folder.path}/feed` };
  }
  beforeAll(() => {
    importAll = importFiles;
  });
  afterAll(async () => {
    for (let close = opened.pop(); close; close = opened.pop()) await close();
  });

  for (const format of ['csv', 'ndjson'] as const) {
    const write = format === 'csv' ? csvOf : ndjsonOf;
    const firstLine = format === 'csv' ? 2 : 1;

    test(`members, ${format}`, async () => {
      const rows = [
        member({ member_id: 'good-first' }),
        ...badMembers.map(([, , changes]) => member(changes)),
        member({ member_id: 'good-last' }),
      ];
      const content = write(rows);
      const { letters, job } = await importAll({ [`feeds/north/members.${format}`]: content });
      expect(letters.map(({ reason, line }) => [line, reason])).toEqual(badMembers.map(([, reason], i) => [firstLine + 1 + i, reason]));
      for (const letter of letters) {
        expect(letter).toMatchObject({ exhibitor: 'north', feed: 'members', file: `members.${format}`, format });
        expect(Buffer.from(letter.bytes, 'base64').toString()).toBe(content.split('\n')[letter.line - 1]);
        expect(letter.detail).not.toBe('');
        expect(letter.detail.length).toBeLessThan(600);
      }
      expect(job.summary).toMatchObject({ rows: rows.length, members: 2, moviegoers: 2 });
    });

    test(`transactions, ${format}`, async () => {
      const rows = [
        transaction(),
        ...badTransactions.map(([, , changes]) => transaction({ transaction_id: 'bad', ...changes })),
        transaction({ transaction_id: 'T2', session_start: '2026-02-21T19:30' }),
      ];
      const content = write(rows);
      const { letters, job } = await importAll({ [`feeds/north/transactions.${format}`]: content });
      expect(letters.map(({ reason, line }) => [line, reason])).toEqual(
        badTransactions.map(([, reason], i) => [firstLine + 1 + i, reason]),
      );
      expect(job.summary).toMatchObject({ rows: rows.length, transactions: 2, moviegoers: 1, visits: 2 });
      expect(job.summary?.deadLetters.reduce((sum, { count }) => sum + count, 0)).toBe(badTransactions.length);
    });
  }

  test('days at the ends of what may be named, and a purchase in the second or minute of its updated_at, are no fault', async () => {
    const good = [
      transaction({ transaction_id: 'first', purchased_at: '1900-01-01T00:00:00Z', session_start: '1900-01-01T00:00' }),
      transaction({ transaction_id: 'last', session_start: '2031-02-18T23:59' }),
      transaction({ transaction_id: 'second', purchased_at: '2026-02-18T02:31:00.9Z' }),
      transaction({ transaction_id: 'minute', purchased_at: '2026-02-18T02:31:59.9Z', updated_at: '2026-02-18T02:31Z' }),
      transaction({ transaction_id: 'end', updated_at: '2199-12-31T23:59:59.999999Z', session_start: '2204-12-31T23:59' }),
    ];
    const { letters, job, audience } = await importAll({
      'feeds/north/transactions.csv': csvOf(good),
      'feeds/north/members.csv': csvOf([member({ birth_date: '1900-01-01', joined_on: '2031-03-01' })]),
    });
    expect(letters).toEqual([]);
    expect(job.summary).toMatchObject({ transactions: 5, members: 1 });
    expect(await audience.rows("SELECT updated_at FROM transaction_row WHERE id = 'end'")).toEqual([{ updated_at: '7258118399999999' }]);
  });

  test('whatever is accepted can be folded: thousands of the dearest transactions of one session, which refunds take out again', async () => {
    const dear = Array.from({ length: 2_500 }, (_, i) => transaction({ transaction_id: `T${i}`, ticket_lines: 'adult:1:10000.00' }));
    const crowd = Array.from({ length: 2_500 }, (_, i) =>
      transaction({ transaction_id: `C${i}`, member_id: 'M2', ticket_lines: 'adult:1000000:0.00', concession_amount: '10000.00' }),
    );
    const rows = [...dear.map((row) => ({ ...row, concession_amount: '' })), ...crowd];
    const { letters, audience, folder } = await importAll({ 'feeds/north/transactions.csv': csvOf(rows) });
    expect(letters).toEqual([]);
    expect(await audience.rows('SELECT tickets, ticket_spend, concession_spend, spend FROM visit ORDER BY tickets')).toEqual([
      { tickets: '2500', ticket_spend: '2500000000', concession_spend: '0', spend: '2500000000' },
      { tickets: '2500000000', ticket_spend: '0', concession_spend: '2500000000', spend: '2500000000' },
    ]);
    await writeFiles(folder, {
      'feeds/north/transactions-2.csv': csvOf(rows.map((row) => ({ ...row, status: 'refunded', updated_at: '2026-02-19T00:00:00Z' }))),
    });
    expect((await audience.import(folder)).summary).toMatchObject({ moviegoers: 2, visits: 0 });
  });

  test('a CSV row that cannot be read: stray quotes, too few cells, too many, not UTF-8', async () => {
    const [header = '', good = ''] = csvOf([transaction({ film_title: '' })]).split('\n');
    const latin = Buffer.from(good.replace('T1', 'T6').replace('web', 'caf\u00e9'), 'latin1');
    const lines = [
      header,
      good,
      `"${good}`,
      `${good},`,
      good.split(',').slice(1).join(','),
      good.replace('web', '"we"b'),
      latin,
      good.replace('T1', 'T7'),
    ];
    const content = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]));
    const { letters, job } = await importAll({ 'feeds/north/transactions.csv': content });
    expect(letters.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'not_parseable'],
      [4, 'too_many_cells'],
      [5, 'missing_column'],
      [6, 'not_parseable'],
      [7, 'not_parseable'],
    ]);
    expect(Buffer.from(letters[4]?.bytes ?? '', 'base64')).toEqual(Buffer.concat([latin, Buffer.from('\r')]));
    expect(job.summary).toMatchObject({ transactions: 2 });
  });

  test('quoted line ends, a byte-order mark, CRLF, columns in any order, extra columns and blank lines are no fault', async () => {
    const rows = [transaction({ film_title: 'Two\nlines, "quoted"' }), transaction({ transaction_id: 'T2', site_code: '999' })];
    const columns = ['extra', ...Object.keys(transaction()).reverse()];
    const content = `\ufeff${csvOf(rows, columns).replace(/\n/g, '\r\n')}\r\n`;
    const { letters, job } = await importAll({ 'feeds/north/transactions.csv': content });
    expect(letters.map(({ line, reason }) => [line, reason])).toEqual([[4, 'unknown_site']]);
    expect(job.summary).toMatchObject({ rows: 2, transactions: 1, visits: 1 });
  });

  const ends: Readonly<Record<string, (line: number) => string>> = {
    LF: () => '\n',
    CRLF: () => '\r\n',
    CR: () => '\r',
    'one after another': (line) => ['\n', '\r\n', '\r'][line % 3] ?? '',
  };
  for (const [name, end] of Object.entries(ends))
    for (const gz of ['', '.gz'])
      test(`lines that end in ${name} are read in every file, the catalogue’s too${gz && ', packed'}`, async () => {
        const ended = (text: string) => {
          const lines = text.split('\n');
          return lines.map((line, i) => (i === lines.length - 1 ? line : line + end(i))).join('');
        };
        const files = {
          ...catalogueFiles,
          'feeds/north/members.csv': csvOf([member(), member({ gender: '?' }), member({ member_id: 'M2' })]),
          'feeds/north/members.ndjson': ndjsonOf([member({ member_id: 'M3' }), member({ gender: '?' }), member({ member_id: 'M4' })]),
          'feeds/north/transactions.csv': csvOf([transaction(), transaction({ transaction_id: 'T2', site_code: '?' })]),
        };
        const { job, letters } = await importAll(
          Object.fromEntries(Object.entries(files).map(([path, text]) => [path.startsWith('feeds') ? path + gz : path, ended(text)])),
        );
        expect(job.summary).toMatchObject({ rows: 8, members: 4, transactions: 1, moviegoers: 4, visits: 1 });
        expect(letters.map(({ file, line, reason }) => [file, line, reason])).toEqual([
          [`members.csv${gz}`, 3, 'unknown_gender'],
          [`members.ndjson${gz}`, 2, 'unknown_gender'],
          [`transactions.csv${gz}`, 3, 'unknown_site'],
        ]);
      });

  test('an NDJSON line that is no object, or holds a value of another type', async () => {
    const good = transaction();
    const lines = [
      '[1]',
      '{"transaction_id":',
      JSON.stringify({ ...good, member_id: true }),
      JSON.stringify({ ...good, concession_amount: { major: 1 } }),
      JSON.stringify({ ...good, channel: '\ud800' }),
      JSON.stringify({ ...good, member_id: 2 ** 60 }),
    ];
    const { letters, job } = await importAll({ 'feeds/north/transactions.ndjson': [...lines, JSON.stringify(good), ''].join('\n') });
    expect(letters.map(({ reason }) => reason)).toEqual([
      'not_parseable',
      'not_parseable',
      'wrong_type',
      'wrong_type',
      'not_parseable',
      'wrong_type',
    ]);
    expect(job.summary).toMatchObject({ rows: 7, transactions: 1 });
  });

  test('an NDJSON line that writes a property twice, in whatever letters JSON has for it', async () => {
    const line = (id: string, more: string) => `${JSON.stringify(transaction({ transaction_id: id })).slice(0, -1)},${more}}`;
    const twice = [
      line('T1', '"member_id":"other"'),
      line('T2', '"member_id" : "other"'),
      line('T3', '"\\u006dember_id"\t:null'),
      line('T4', '"note":1,"note":2'),
      line('T5', '"more":{"of":1,"of":2}'),
      line('T6', '"more":[[{"of":1,"of":1}]]'),
      line('T7', '"film_title":":twice"'),
    ];
    const once = [
      line('T8', '"note":"\\"member_id\\": :","other":":"'),
      line('T9', '"more":{"member_id":"not its own","of":[{"of":":"},{"of":1}]}'),
      line('T10', '"__proto__":{"member_id":"x"}'),
    ];
    const { letters, job } = await importAll({ 'feeds/north/transactions.ndjson': [...twice, ...once, ''].join('\n') });
    expect(letters.map(({ line, reason, detail }) => [line, reason, detail])).toEqual(
      ['member_id', 'member_id', 'member_id', 'note', 'of', 'of', 'film_title'].map((name, i) => [
        i + 1,
        'duplicate_column',
        `The line writes "${name}" twice.`,
      ]),
    );
    expect(job.summary).toMatchObject({ rows: 10, transactions: 3 });
  });

  test('a header that lacks or repeats a column refuses the file at line 1, and the other files go on', async () => {
    const { letters, job } = await importAll({
      'feeds/north/members.csv': csvOf([member()]).replace('updated_at', 'changed_at'),
      'feeds/north/transactions-1.csv': csvOf([transaction()]).replace('channel', 'status'),
      'feeds/north/transactions-2.csv': csvOf([transaction()]),
    });
    expect(letters.map(({ file, line, reason }) => [file, line, reason])).toEqual([
      ['members.csv', 1, 'missing_column'],
      ['transactions-1.csv', 1, 'duplicate_column'],
    ]);
    expect(job.summary).toMatchObject({ transactions: 1, visits: 1 });
  });

  test('a packed file that was cut off keeps its whole rows and says where it broke', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => transaction({ transaction_id: `T${i}`, channel: `c${(i * 7919) % 5000}` }));
    const packed = gzipSync(csvOf(rows));
    const { letters, job } = await importAll({
      'feeds/north/transactions.csv.gz': packed.subarray(0, packed.length - 2_000),
      'feeds/north/members.csv.gz': Buffer.from('this is not gzip'),
    });
    expect(letters.map(({ file, reason }) => [file, reason])).toEqual([
      ['members.csv.gz', 'cut_off'],
      ['transactions.csv.gz', 'cut_off'],
    ]);
    const kept = job.summary?.transactions ?? 0;
    expect(kept).toBeGreaterThan(1_000);
    expect(letters[1]?.line).toBe(kept + 2);
  });

  test('a packed file that unpacks to far more than any feed is given up, with what it began with read', async () => {
    const blank = Buffer.from(`${' '.repeat(4 << 20)}\n`);
    const { letters, job } = await importAll({
      'feeds/north/members.ndjson.gz': gzipSync(
        Buffer.concat([Buffer.from(ndjsonOf([member()])), ...Array.from({ length: 20 }, () => blank)]),
      ),
      'feeds/north/transactions.csv': csvOf([transaction()]),
    });
    expect(letters.map(({ file, reason }) => [file, reason])).toEqual([['members.ndjson.gz', 'packed_too_well']]);
    expect(job.summary).toMatchObject({ members: 1, transactions: 1 });
  });

  test('a file without line ends is refused where it stops being rows, and the others go on', async () => {
    const endless = Buffer.alloc(9 << 20, 'x');
    const { letters, job } = await importAll({
      'feeds/north/members.csv': endless,
      'feeds/north/members-2.ndjson': Buffer.concat([Buffer.from(ndjsonOf([member()])), endless]),
      'feeds/north/transactions.csv': csvOf([transaction()]),
    });
    expect(letters.map(({ file, line, reason, bytes }) => [file, line, reason, bytes])).toEqual([
      ['members-2.ndjson', 2, 'not_parseable', ''],
      ['members.csv', 1, 'not_parseable', ''],
    ]);
    expect(job.summary).toMatchObject({ members: 1, transactions: 1 });
  });

  test('empty files and a folder of an exhibitor that nobody knows', async () => {
    const { letters, job } = await importAll({
      'feeds/north/members.csv': '',
      'feeds/north/transactions.ndjson.gz': new Uint8Array(),
      'feeds/nobody/members.csv': csvOf([member()]),
    });
    expect(letters.map(({ exhibitor, line, reason }) => [exhibitor, line, reason])).toEqual([['nobody', 1, 'unknown_exhibitor']]);
    expect(job.state).toBe('done');
  });

  test('catalogue rows that cannot stand are dead letters of the catalogue', async () => {
    const { letters, metadata } = await importAll({
      'catalog/sites.csv': `${catalogueFiles['catalog/sites.csv']}x1,nobody,1,X,,,UTC\nx2,north,001,Twice,,,UTC\nx3,north,,X,,,UTC\n`,
      'catalog/films.csv': `${catalogueFiles['catalog/films.csv']}f3,Never,2026-02-31,,,,,,\nf4,Before,1899-12-31,,,,,,\nf5,After,2200-01-01,,,,,,\nf6,${'t'.repeat(513)},,,,,,,\n`,
      'catalog/film-matches.csv': `${catalogueFiles['catalog/film-matches.csv']}north,XX,f9\n`,
    });
    expect(letters.map(({ feed, file, line, reason }) => [feed, file, line, reason])).toEqual([
      ['catalogue', 'film-matches.csv', 5, 'unknown_film'],
      ['catalogue', 'films.csv', 4, 'bad_date'],
      ['catalogue', 'films.csv', 5, 'out_of_range'],
      ['catalogue', 'films.csv', 6, 'out_of_range'],
      ['catalogue', 'films.csv', 7, 'value_too_long'],
      ['catalogue', 'sites.csv', 8, 'unknown_exhibitor'],
      ['catalogue', 'sites.csv', 9, 'duplicate_code'],
      ['catalogue', 'sites.csv', 10, 'missing_value'],
    ]);
    expect((await metadata.catalogue.snapshot()).sites).toHaveLength(6);
  });

  test('flags are read as what they mean, in CSV and NDJSON', async () => {
    const yes = ['true', 'TRUE', 'True', 'yes', 'Yes', '1', ' YES '];
    const no = ['false', 'FALSE', 'False', 'no', 'NO', '0', ' No', ''];
    const all = (flag: string) => ({
      email_opt_in: flag,
      sms_opt_in: flag,
      push_opt_in: flag,
      third_party_opt_in: flag,
      has_email: flag,
      has_phone: flag,
    });
    const rows = [...yes, ...no].map((flag, i) => member({ member_id: `M${i}`, ...all(flag) }));
    const numbers = [1, 0, true, false].map((flag, i) => ({ ...member({ member_id: `N${i}` }), ...all(''), push_opt_in: flag }));
    const { letters, audience } = await importAll({
      'feeds/north/members-1.csv': csvOf(rows),
      'feeds/north/members-2.ndjson': [...rows.map((row) => ({ ...row, member_id: `J${row.member_id}` })), ...numbers]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    });
    expect(letters).toEqual([]);
    expect(
      await audience.rows('SELECT len(reachable_by)::INTEGER AS by, count(*)::INTEGER AS times FROM moviegoer GROUP BY 1 ORDER BY 1'),
    ).toEqual([
      { by: 0, times: 2 * no.length + 2 },
      { by: 1, times: 2 },
      { by: 4, times: 2 * yes.length },
    ]);
  });

  test('at one updated_at consent withheld by either row is withheld, field by field, whatever the order and however they come', async () => {
    const all = {
      email_opt_in: 'true',
      sms_opt_in: 'true',
      push_opt_in: 'true',
      third_party_opt_in: 'true',
      has_email: 'true',
      has_phone: 'true',
    };
    const rows = [
      member({ ...all, tier: 'Silver' }),
      member({ ...all, tier: 'Bronze', sms_opt_in: '' }),
      member({ ...all, tier: 'Gold', push_opt_in: 'no', updated_at: '2026-03-01T12:00:00.000Z' }),
      member({ ...all, tier: 'Tin', email_opt_in: 'false', third_party_opt_in: 'false', updated_at: '2026-02-28T12:00:00Z' }),
    ];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 0, 3, 2],
      [2, 3, 0, 1],
    ]) {
      const { audience, folder } = await importAll({});
      for (const i of order) {
        await writeFiles(folder, { 'feeds/north/members.csv': csvOf(rows.slice(i, i + 1)) });
        await audience.import(folder);
      }
      expect(await audience.rows('SELECT tier, reachable_by FROM moviegoer')).toEqual([
        { tier: 'Silver', reachable_by: ['email', 'thirdParty'] },
      ]);
      await writeFiles(folder, { 'feeds/north/members.csv': csvOf([member({ ...all, updated_at: '2026-03-01T12:00:01Z' })]) });
      await audience.import(folder);
      expect(await audience.rows('SELECT len(reachable_by)::INTEGER AS by FROM moviegoer')).toEqual([{ by: 4 }]);
    }
  });

  test('a newer row that is malformed leaves what was stored', async () => {
    const { audience, letters } = await importAll({
      'feeds/north/members.csv': csvOf([member(), member({ tier: 'Platinum', gender: '?', updated_at: '2026-04-01T00:00:00Z' })]),
    });
    expect(letters.map(({ reason }) => reason)).toEqual(['unknown_gender']);
    expect(await audience.rows('SELECT tier FROM moviegoer')).toEqual([{ tier: 'Gold' }]);
  });

  test('rows of an unknown or unusable site pass when the site is mended and they are replayed', async () => {
    const imported = await importAll({
      'feeds/north/members.csv': csvOf([member({ favourite_site: '777' })]),
      'feeds/north/transactions.csv': csvOf([
        transaction({ site_code: '777' }),
        transaction({ transaction_id: 'T2', site_code: 'zoneless' }),
        transaction({ transaction_id: 'T3', status: '?' }),
      ]),
    });
    expect(await imported.audience.importer.replayDeadLetters({})).toEqual({ replayed: 0, refused: 4 });
    await imported.metadata.catalogue.upsert({
      sites: [
        { id: 'n7', exhibitor: 'north', code: '777', name: 'Seven', region: null, postcode: null, timeZone: 'America/Denver' },
        { id: 'nz', exhibitor: 'north', code: 'zoneless', name: 'Zoned', region: null, postcode: null, timeZone: 'America/Denver' },
      ],
    });
    expect(await imported.audience.importer.replayDeadLetters({ reason: 'unusable_site' })).toEqual({ replayed: 1, refused: 0 });
    expect(await imported.audience.importer.replayDeadLetters({})).toEqual({ replayed: 2, refused: 1 });
    expect(await imported.audience.rows('SELECT site FROM visit ORDER BY site')).toEqual([{ site: 'n7' }, { site: 'nz' }]);
    expect(await imported.audience.rows('SELECT favourite_site FROM moviegoer')).toEqual([{ favourite_site: 'n7' }]);
    expect((await imported.metadata.deadLetters.list({})).map(({ reason }) => reason)).toEqual(['unknown_status']);
  });

  test('another file of the same name does not displace the dead letters of the first', async () => {
    const imported = await importAll({ 'feeds/north/members.csv': csvOf([member({ gender: 'x' })]) });
    await writeFiles(imported.folder, { 'feeds/north/members.csv': csvOf([member({ gender: 'y' })]) });
    await imported.audience.import(imported.folder);
    await imported.audience.import(imported.folder);
    expect((await imported.metadata.deadLetters.list({})).map(({ line }) => line)).toEqual([2, 2]);
  });

  test('every reason there is was given above, and docs/operations.md explains each', async () => {
    // Two are of messages, which files do not have; the bus and the worker have their own tests.
    expect([...seen, 'unreadable_message', 'refused_by_store'].sort()).toEqual(Object.keys(deadLetterReasons).sort());
    const page = await readFile(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
    for (const reason of Object.keys(deadLetterReasons)) expect(page).toContain(`\`${reason}\``);
  });
});
