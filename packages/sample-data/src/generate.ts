import { dayOfIso } from '@marquee/dsl';
import { exhibitors } from './catalogue/exhibitors.ts';
import { extraMemberRows } from './dirt/members.ts';
import { type DirtCounts, rowsOf } from './dirt/transactions.ts';
import { drawMember } from './members/draw-member.ts';
import type { SampleMember } from './members/member.ts';
import { apportion } from './random/distributions.ts';
import { type Random, randomFor } from './random/sfc32.ts';
import type { Draft } from './visits/draft.ts';
import { drawVenue } from './visits/draw-venue.ts';
import { drawVisits, redrawVisit } from './visits/draw-visits.ts';
import { makeWorld, type World } from './world.ts';
import { writeCatalogue } from './writing/catalogue-files.ts';
import { directoryWriter, type FolderWriter } from './writing/feed-folder.ts';
import { drawMemberRow, MEMBER_COLUMNS, type MemberRow, memberText } from './writing/member-rows.ts';
import { type RotatingFile, rotatingFile } from './writing/rotating-file.ts';
import { drawPurchase, type Purchase, TRANSACTION_COLUMNS, transactionText } from './writing/transaction-rows.ts';

export interface GenerateOptions {
  /** 1,000 to 15,000,000. */
  readonly moviegoers: number;
  /** A whole number. The same seed, size and last day give the same bytes. */
  readonly seed: number;
  /** The day of the last purchases on record, as an ISO date. */
  readonly until: string;
  /** A directory, or a writer of the caller's own. */
  readonly out: string | FolderWriter;
  /** Write feeds as `.csv.gz`. */
  readonly gzip?: boolean;
  readonly onProgress?: (progress: GenerateProgress) => void;
  readonly signal?: AbortSignal;
}
export interface GenerateProgress {
  readonly moviegoers: number;
  readonly of: number;
  readonly rows: number;
}
export interface GenerateSummary {
  readonly moviegoers: number;
  readonly exhibitors: number;
  readonly sites: number;
  readonly films: number;
  readonly memberRows: number;
  readonly transactionRows: number;
  readonly dirt: DirtCounts;
  readonly until: string;
  readonly seed: number;
}

const PROGRESS_EVERY = 1000;
const STREAMS = { member: 1, visits: 2, rows: 3 } as const;

interface Tally {
  moviegoers: number;
  memberRows: number;
  transactionRows: number;
  dirt: DirtCounts;
}

/**
 * Writes a feed folder: the catalogue, and members and transactions of every exhibitor. Moviegoers are drawn and written one after another, so
 * memory does not grow with their number. Throws a RangeError for a size, seed or date out of bounds. When the signal is aborted, rejects with
 * its reason and leaves the files half written.
 */
export async function generate(options: GenerateOptions): Promise<GenerateSummary> {
  check(options);
  const world = makeWorld(options.seed, dayOfIso(options.until));
  const out = typeof options.out === 'string' ? directoryWriter(options.out, { gzip: options.gzip ?? false }) : options.out;
  await writeCatalogue(out, world.sites, world.films);
  const numbers = apportion(
    options.moviegoers,
    exhibitors.map((exhibitor) => exhibitor.share),
  );
  const tally: Tally = {
    moviegoers: 0,
    memberRows: 0,
    transactionRows: 0,
    dirt: { refunds: 0, duplicates: 0, late: 0, split: 0, concessionsOnly: 0, unknownSite: 0, malformed: 0 },
  };
  for (let exhibitor = 0; exhibitor < exhibitors.length; exhibitor += 1)
    await writeExhibitor(world, exhibitor, numbers[exhibitor] ?? 0, out, tally, options);
  const { memberRows, transactionRows, dirt } = tally;
  return {
    moviegoers: options.moviegoers,
    exhibitors: exhibitors.length,
    sites: world.sites.length,
    films: world.films.length,
    memberRows,
    transactionRows,
    dirt,
    until: options.until,
    seed: options.seed,
  };
}

function check({ moviegoers, seed }: GenerateOptions): void {
  if (!Number.isInteger(moviegoers) || moviegoers < 1000 || moviegoers > 15_000_000)
    throw new RangeError('A sample has 1,000 to 15,000,000 moviegoers.');
  if (!Number.isInteger(seed)) throw new RangeError('The seed is a whole number.');
}

async function writeExhibitor(
  world: World,
  exhibitor: number,
  members: number,
  out: FolderWriter,
  tally: Tally,
  options: GenerateOptions,
): Promise<void> {
  const folder = `feeds/${exhibitors[exhibitor]?.id}`;
  const memberFile = await out.create(`${folder}/members.csv`, MEMBER_COLUMNS);
  const late = await out.create(`${folder}/transactions-late.csv`, TRANSACTION_COLUMNS);
  const transactions = await rotatingFile(out, `${folder}/transactions`, TRANSACTION_COLUMNS);
  const nextId = transactionIds();
  for (let number = 0; number < members; number += 1) {
    const person = drawPerson(world, exhibitor, number);
    const rows = [memberText(person.row, world.iso), ...extraMemberRows(person.random, person.row, (row) => memberText(row, world.iso))];
    for (const row of rows) memberFile.add(row);
    tally.memberRows += rows.length;
    writeVisits(world, person, nextId, transactions, late, tally);
    tally.moviegoers += 1;
    for (const file of [memberFile, late, transactions]) if (file.isFull()) await file.flush();
    if (tally.moviegoers % PROGRESS_EVERY === 0) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ moviegoers: tally.moviegoers, of: options.moviegoers, rows: tally.memberRows + tally.transactionRows });
    }
  }
  for (const file of [memberFile, late, transactions]) await file.close();
}

interface Person {
  readonly member: SampleMember;
  readonly row: MemberRow;
  readonly drafts: readonly Draft[];
  /** For drawing the rows. */
  readonly random: Random;
}

/** One moviegoer with all visits. They are drawn from random streams of their own, and steered by the moviegoers before. */
function drawPerson(world: World, exhibitor: number, number: number): Person {
  const pool = world.pools[exhibitor];
  if (!pool) throw new RangeError(`There is no exhibitor ${exhibitor}.`);
  const index = number * exhibitors.length + exhibitor;
  const stream = (name: keyof typeof STREAMS) => randomFor(world.seed, STREAMS[name], index);
  const [forMember, forVisits] = [stream('member'), stream('visits')];
  const member = drawMember(forMember, exhibitor, number, world.until, pool);
  const drafts = drawVisits(forVisits, member, world);
  for (const adjust of world.adjust) adjust(member, drafts, (from, to) => redrawVisit(forVisits, member, world, from, to));
  return { member, drafts, row: drawMemberRow(forMember, member, world.sites, world.until, world.iso), random: stream('rows') };
}

function writeVisits(
  world: World,
  { member, drafts, random }: Person,
  nextId: () => string,
  file: RotatingFile,
  late: { add(rows: string): void },
  tally: Tally,
): void {
  const latest = (world.until + 1) * 86_400;
  const write = (id: string, purchase: Purchase, status: 'sold' | 'refunded', updatedAt: number) =>
    transactionText(id, purchase, status, updatedAt, world.iso);
  for (const draft of drafts) {
    const film = world.films[draft.film];
    if (!film) continue;
    const purchase = drawPurchase(random, member, draft, film, drawVenue(random, world, member, draft, film));
    const made = rowsOf(random, nextId, purchase, draft.fate === 'refunded', latest, write);
    file.add(made.rows, made.count);
    if (made.late !== '') late.add(made.late);
    tally.transactionRows += made.count + made.dirt.late;
    addDirt(tally, made.dirt);
  }
}

function addDirt(tally: Tally, more: DirtCounts): void {
  const sum = tally.dirt;
  tally.dirt = {
    refunds: sum.refunds + more.refunds,
    duplicates: sum.duplicates + more.duplicates,
    late: sum.late + more.late,
    split: sum.split + more.split,
    concessionsOnly: sum.concessionsOnly + more.concessionsOnly,
    unknownSite: sum.unknownSite + more.unknownSite,
    malformed: sum.malformed + more.malformed,
  };
}

/** The transaction ids of one exhibitor: T0000001, T0000002 … */
function transactionIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `T${String(last).padStart(9, '0')}`;
  };
}
