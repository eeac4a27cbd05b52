import { type CampaignMemberRecord, exhibitorOf, type MemberRecord, type MoviegoerRows, type TransactionRecord } from '@marquee/core';
import { openGroupedLines } from './grouped-lines.ts';

/** Rows of a log, put together by moviegoer, so that each moviegoer is folded once however far apart the rows lie. */
export interface GroupedRows {
  add(rows: Partial<MoviegoerRows>): Promise<void>;
  /** Everything that was added, each moviegoer whole in one of the groups. */
  groups(): AsyncIterable<Required<MoviegoerRows>>;
  /** Moviegoers who came with one and the same transaction: only one of them can keep it. Some at once. */
  disputes(): AsyncIterable<readonly ReadonlySet<string>[]>;
  /** Removes what was kept of them. */
  remove(): Promise<void>;
}

/** @param expected how many rows will come, roughly */
export async function openGroupedRows(expected: number): Promise<GroupedRows> {
  const rows = await openGroupedLines(expected);
  // Lines are short: more of them fit into a group.
  const claims = await openGroupedLines(expected / 4);
  const put = (line: Line) => rows.add(line.row.moviegoer, JSON.stringify(line));
  return {
    async add({ members = [], transactions = [], campaignMembers = [] }) {
      for (const row of members) await put({ kind: 'member', row });
      for (const row of transactions) {
        await put({ kind: 'transaction', row });
        const claimed = JSON.stringify([exhibitorOf(row.moviegoer), row.id]);
        await claims.add(claimed, `${row.moviegoer}\t${claimed}`);
      }
      for (const row of campaignMembers) await put({ kind: 'campaignMember', row });
    },
    async *groups() {
      for await (const lines of rows.groups()) yield rowsOf(lines);
    },
    async *disputes() {
      for await (const lines of claims.groups()) {
        const disputed = disputedIn(lines);
        if (disputed.length > 0) yield disputed;
      }
    },
    async remove() {
      await rows.remove();
      await claims.remove();
    },
  };
}

/** How many rows a group has. */
export function sizeOf({ members, transactions, campaignMembers = [] }: MoviegoerRows): number {
  return members.length + transactions.length + campaignMembers.length;
}

type Line =
  | { readonly kind: 'member'; readonly row: MemberRecord }
  | { readonly kind: 'transaction'; readonly row: TransactionRecord }
  | { readonly kind: 'campaignMember'; readonly row: CampaignMemberRecord };

function rowsOf(lines: readonly string[]): Required<MoviegoerRows> {
  const members: MemberRecord[] = [];
  const transactions: TransactionRecord[] = [];
  const campaignMembers: CampaignMemberRecord[] = [];
  for (const text of lines) {
    const { kind, row } = lineOf(text);
    if (kind === 'member') members.push(row);
    else if (kind === 'transaction') transactions.push(row);
    else campaignMembers.push(row);
  }
  return { members, transactions, campaignMembers };
}

/** Holds because the line is this module's own. */
function lineOf(text: string): Line {
  return JSON.parse(text) as Line;
}

function disputedIn(lines: readonly string[]): readonly ReadonlySet<string>[] {
  const first = new Map<string, string>();
  const disputed = new Map<string, Set<string>>();
  for (const line of lines) {
    const at = line.indexOf('\t');
    const [moviegoer, claimed] = [line.slice(0, at), line.slice(at + 1)];
    const before = first.get(claimed);
    if (before === undefined) first.set(claimed, moviegoer);
    else if (before !== moviegoer) disputed.set(claimed, (disputed.get(claimed) ?? new Set([before])).add(moviegoer));
  }
  return [...disputed.values()];
}
