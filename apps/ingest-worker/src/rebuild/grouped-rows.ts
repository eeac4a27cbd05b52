import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { CampaignMemberRecord, MemberRecord, MoviegoerRows, TransactionRecord } from '@marquee/core';

/** Rows of a log, put together by moviegoer in temporary files, so that each moviegoer is folded once however far apart the rows lie. */
export interface GroupedRows {
  add(rows: Partial<MoviegoerRows>): Promise<void>;
  /** Everything that was added, each moviegoer whole in one of the groups. */
  groups(): AsyncIterable<Required<MoviegoerRows>>;
  /** Removes the files. */
  remove(): Promise<void>;
}

/** Rows in one group, roughly, and groups at most: more rows make larger groups. */
const rowsInGroup = 25_000;
const mostGroups = 2_048;
/** What waits in memory to be written, in characters over all groups. */
const waitingLimit = 32 * 1024 * 1024;
/** How the folders of this process are named. In a container every process may have the same id, hence the rest. */
const ownName = `marquee-rebuild-${process.pid}-${randomBytes(4).toString('hex')}-`;
const pidIn = (name: string) => Number(/^marquee-rebuild-(\d+)-/.exec(name)?.[1] ?? Number.NaN);

/** @param expected how many rows will come, roughly */
export async function openGroupedRows(expected: number): Promise<GroupedRows> {
  const folder = await mkdtemp(join(tmpdir(), ownName));
  const waiting = Array.from({ length: Math.min(mostGroups, Math.max(1, Math.ceil(expected / rowsInGroup))) }, (): string[] => []);
  const fileOf = (group: number) => join(folder, `${group}.ndjson`);
  let size = 0;
  const put = (kind: Line['kind'], row: MemberRecord | TransactionRecord | CampaignMemberRecord) => {
    const line = `${JSON.stringify({ kind, row })}\n`;
    waiting[crc32(row.moviegoer) % waiting.length]?.push(line);
    size += line.length;
  };
  const flush = async () => {
    for (const [group, lines] of waiting.entries()) if (lines.length > 0) await appendFile(fileOf(group), lines.splice(0).join(''));
    size = 0;
  };
  return {
    async add({ members = [], transactions = [], campaignMembers = [] }) {
      for (const row of members) put('member', row);
      for (const row of transactions) put('transaction', row);
      for (const row of campaignMembers) put('campaignMember', row);
      if (size > waitingLimit) await flush();
    },
    async *groups() {
      await flush();
      for (const group of waiting.keys()) {
        const rows = await readGroup(fileOf(group));
        if (sizeOf(rows) > 0) yield rows;
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Removes what processes that were cut off have left behind: rows of moviegoers, and much room. */
export async function removeLeftRows(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = pidIn(name);
    const isLeft = pid === process.pid ? !name.startsWith(ownName) : pid > 0 && !runs(pid);
    // Somebody else's is theirs to remove.
    if (isLeft) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is one, of somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** How many rows a group has. */
export function sizeOf({ members, transactions, campaignMembers = [] }: MoviegoerRows): number {
  return members.length + transactions.length + campaignMembers.length;
}

type Line =
  | { readonly kind: 'member'; readonly row: MemberRecord }
  | { readonly kind: 'transaction'; readonly row: TransactionRecord }
  | { readonly kind: 'campaignMember'; readonly row: CampaignMemberRecord };

async function readGroup(file: string): Promise<Required<MoviegoerRows>> {
  const members: MemberRecord[] = [];
  const transactions: TransactionRecord[] = [];
  const campaignMembers: CampaignMemberRecord[] = [];
  for (const text of (await textOf(file)).split('\n')) {
    if (text === '') continue;
    const { kind, row } = lineOf(text);
    if (kind === 'member') members.push(row);
    else if (kind === 'transaction') transactions.push(row);
    else campaignMembers.push(row);
  }
  return { members, transactions, campaignMembers };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    // No row fell into the group.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Holds because the file is this module's own. */
function lineOf(text: string): Line {
  return JSON.parse(text) as Line;
}
