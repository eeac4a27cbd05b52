import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineTooLongError } from './blocks.ts';
import type { FeedRow } from './feed-row.ts';
import { startOfFile } from './feed-row.ts';
import { feedFormats } from './formats.ts';
import { countLines } from './lines.ts';

/** Bytes in pieces of the given sizes, repeated, as a stream may deliver them. */
async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let from = 0, i = 0; from < bytes.length; i += 1) {
    const to = from + (sizes[i % sizes.length] ?? 1);
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function rowsOf(format: 'csv' | 'ndjson', text: string | Uint8Array, sizes: readonly number[] = [1 << 18]): Promise<FeedRow[]> {
  const rows: FeedRow[] = [];
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for await (const block of feedFormats[format].rows(pieces(bytes, sizes), startOfFile)) rows.push(...block.rows);
  return rows;
}
const placed = (rows: readonly FeedRow[]) => rows.map(({ line, text }) => [line, text]);

const ends = fc.constantFrom('\n', '\r\n', '\r');
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });

test.each(['csv', 'ndjson'] as const)('lines end in LF, CRLF or CR, mixed, wherever the file is broken into pieces: %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('a,b', 'ü', '{}', 'x'), ends), { maxLength: 12 }),
      sizes,
      fc.boolean(),
      async (lines, some, whole) => {
        const text = lines.map(([line, end], i) => (i === lines.length - 1 && !whole ? line : line + end)).join('');
        expect(placed(await rowsOf(format, text, some))).toEqual(lines.map(([line], i) => [i + 1, line]));
        expect(countLines(Buffer.from(text))).toBe(lines.length);
      },
    ),
  );
});

test('a quoted cell holds its line ends as LF, its bytes as they came, and the row is the same when these are read again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('a', 'd', 'b""c', ','), ends), { minLength: 1, maxLength: 4 }),
      ends,
      sizes,
      async (inside, end, some) => {
        const cell = `"${inside.map(([text, lineEnd]) => text + lineEnd).join('')}"`;
        const [first, quoted, last] = await rowsOf('csv', `h,i${end}${cell},1${end}last,2${end}`, some);
        expect(first?.text).toBe('h,i');
        expect(quoted?.text).toBe(`"${inside.map(([text]) => `${text}\n`).join('')}",1`);
        expect(last).toMatchObject({ line: 3 + inside.length, text: 'last,2' });
        expect(
          Buffer.from(quoted?.bytes() ?? '')
            .toString()
            .replace(/\r$/, ''),
        ).toBe(`${cell},1`);
        const [again] = await rowsOf('csv', quoted?.bytes() ?? '');
        expect(again?.text).toBe(quoted?.text);
      },
    ),
  );
});

test('a line that is no UTF-8 spoils no other, whatever ends the lines', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const bytes = Buffer.concat([Buffer.from(`a${end}`), Buffer.from([0xe9]), Buffer.from(`${end}b${end}`)]);
    for (const size of [1, 2, 100]) {
      const rows = await rowsOf('csv', bytes, [size]);
      expect(placed(rows)).toEqual([
        [1, 'a'],
        [2, null],
        [3, 'b'],
      ]);
    }
  }
});

test('a file of CR alone is read in pieces too: what is held does not grow with it', async () => {
  const line = `${'x'.repeat(98)}\r`;
  let longest = 0;
  let count = 0;
  const bytes = Buffer.from(line.repeat(20_000));
  for await (const { rows } of feedFormats.csv.rows(pieces(bytes, [1 << 16]), startOfFile)) {
    longest = Math.max(longest, rows.length);
    count += rows.length;
  }
  expect(count).toBe(20_000);
  expect(longest).toBeLessThan(4_000);
});

test('a line that does not end is given up before it fills the memory, and what came before it is read', async () => {
  const endless = async function* () {
    yield Buffer.from('a,b\nc,d\n');
    for (;;) yield Buffer.alloc(1 << 20, 'x');
  };
  const rows: FeedRow[] = [];
  const reading = (async () => {
    for await (const block of feedFormats.csv.rows(endless(), startOfFile)) rows.push(...block.rows);
  })();
  await expect(reading).rejects.toBeInstanceOf(LineTooLongError);
  expect(placed(rows)).toEqual([
    [1, 'a,b'],
    [2, 'c,d'],
  ]);
});

test('a header with control characters is refused', () => {
  const columns = { member_id: { kind: 'text', required: true } } as const;
  for (const header of ['member_id\tupdated_at', 'm\0e\0', 'member_id,"up\ndated"', 'member_id,x\u001fy', 'member_id,\u0085y'])
    expect(feedFormats.csv.header(header, columns)).toMatchObject({ ok: false, reason: 'not_parseable' });
  expect(feedFormats.csv.header(' member_id ,x', columns)).toMatchObject({ ok: true });
});
