import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeLeftLines } from '../src/rebuild/grouped-lines.ts';
import { openGroupedRows } from '../src/rebuild/grouped-rows.ts';
import { sampleRows } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';

it('gives back every row, each moviegoer whole in one group', async () => {
  const { members, transactions, campaignMembers } = sampleRows(seededRandom(3), 400, 5);
  const rows = await openGroupedRows(100_000);
  try {
    for (let i = 0; i < transactions.length; i += 97) await rows.add({ transactions: transactions.slice(i, i + 97) });
    await rows.add({ members, campaignMembers });
    const found = { members: [] as unknown[], transactions: [] as unknown[], campaignMembers: [] as unknown[] };
    const seen = new Set<string>();
    let groups = 0;
    for await (const group of rows.groups()) {
      const own = new Set([...group.members, ...group.transactions, ...group.campaignMembers].map(({ moviegoer }) => moviegoer));
      for (const moviegoer of own) expect(seen).not.toContain(moviegoer);
      for (const moviegoer of own) seen.add(moviegoer);
      found.members.push(...group.members);
      found.transactions.push(...group.transactions);
      found.campaignMembers.push(...group.campaignMembers);
      groups += 1;
    }
    expect(groups).toBe(4);
    expect(sortedTexts(found.members)).toEqual(sortedTexts(members));
    expect(sortedTexts(found.transactions)).toEqual(sortedTexts(transactions));
    expect(sortedTexts(found.campaignMembers)).toEqual(sortedTexts(campaignMembers));
  } finally {
    await rows.remove();
  }
});

it('keeps the bytes of a text, line ends included, and has no group where nothing was added', async () => {
  const [member] = sampleRows(seededRandom(3), 1, 1).members;
  if (!member) throw new Error('The sample has a member.');
  const strange = { ...member, text: 'a\n"b"\r\n\u2028\u{1f39f}' };
  const rows = await openGroupedRows(1_000_000);
  try {
    await rows.add({ members: [strange] });
    const groups = [];
    for await (const group of rows.groups()) groups.push(group);
    expect(groups).toEqual([{ members: [strange], transactions: [], campaignMembers: [] }]);
  } finally {
    await rows.remove();
  }
});

it('removes what a process that was cut off has left, and nothing that is in use', async () => {
  const [member] = sampleRows(seededRandom(3), 1, 1).members;
  if (!member) throw new Error('The sample has a member.');
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const folderOf = (pid: number) => join(tmpdir(), `marquee-rebuild-${pid}-test`);
  // Of a process that has ended, of an earlier one with this one's id, and of one that runs.
  const [left, before, running] = [folderOf(ended), folderOf(process.pid), folderOf(process.ppid)];
  const rows = await openGroupedRows(1);
  try {
    await rows.add({ members: [member] });
    for (const folder of [left, before, running]) {
      await mkdir(folder);
      await writeFile(join(folder, '0.ndjson'), 'rows\n');
    }
    await removeLeftLines();
    expect([left, before, running].map((folder) => existsSync(folder))).toEqual([false, false, true]);
    const groups = [];
    for await (const group of rows.groups()) groups.push(group);
    expect(groups).toEqual([{ members: [member], transactions: [], campaignMembers: [] }]);
  } finally {
    await rows.remove();
    await rm(running, { recursive: true, force: true });
  }
});

function sortedTexts(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
