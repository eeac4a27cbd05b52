import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CampaignPart, CampaignRequest, CampaignRules, emptySnapshot } from '@marquee/core';
import { expect, it } from 'vitest';
import { builtScript } from '../../../../scripts/lib/built-script.mjs';
import { createDelivery } from '../../src/campaigns/delivery.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { type BatchBody, openReceiver } from './receiver.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const at = new Date(noon).toISOString();
const moviegoers = Array.from({ length: 120 }, (_, place) => `north:m${String(place).padStart(4, '0')}`);

it('a process that is ended by SIGKILL in the midst of sending leaves nobody out and repeats nobody under another id', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-sending-'));
  const url = `file:${folder}/metadata.sqlite`;
  const metadata = createMetadataStore(await openDatabase(url));
  const taken = new Map<string, readonly string[]>();
  let child: ReturnType<typeof spawn> | null = null;
  let calls = 0;
  const receiver = await openReceiver((response, call) => {
    calls += 1;
    const { members } = (JSON.parse(call.body) as BatchBody).data;
    const ids = members.map(({ id }) => id);
    expect(ids).toEqual(taken.get(call.id) ?? ids);
    // Gone before its call is taken, while the answer is under way, or a little later.
    if (calls % 5 === 1) return void child?.kill('SIGKILL');
    taken.set(call.id, ids);
    if (calls % 5 === 2) return void child?.kill('SIGKILL');
    response.writeHead(200).end();
    if (calls % 5 === 4) setTimeout(() => child?.kill('SIGKILL'), calls % 7);
  });
  try {
    const { campaigns, deliveries, organisations } = metadata;
    await organisations.insert({ id: 'studio', name: 'Studio', kind: 'studio', exhibitors: [], apart: [] });
    await campaigns.insert({
      ...{ id: 'cam_1', organisationId: 'studio', name: 'Opening', state: 'sending', frozen: null, salt: 's', revision: 1 },
      request: CampaignRequest.parse({ sendOn: '2026-11-23' }),
      ...{ createdAt: at, createdBy: 'p', changedAt: at, changedBy: 'p', submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
    });
    const money = { basis: 'delivered', fee: 0, share: 0 } as const;
    const terms = { channels: ['email' as const], sendFrom: '00:00', sendUntil: '00:00', money };
    const part: CampaignPart = {
      ...{ campaignId: 'cam_1', exhibitor: 'north', state: 'approved', terms, asked: { count: 120, key: 'k' }, said: '', revision: 1 },
      ...{ firstApprovedBy: null, decidedAt: null, decidedBy: null, snapshot: null, measured: null },
    };
    await campaigns.replaceParts('cam_1', [part]);
    const of = {
      campaignId: 'cam_1',
      exhibitor: 'north',
      channels: 'email',
      variant: 0,
      zone: 'UTC',
      group: 'target',
      sentAt: null,
    } as const;
    await campaigns.takeMembers(
      part,
      moviegoers.map((moviegoer) => ({ ...of, moviegoer })),
      emptySnapshot({ asOf: '2026-11-23', dataVersion: '1' }),
    );
    const handingOver = { kind: 'webhook', url: receiver.url, unsubscribeUrl: 'https://north.example/bye', perMinute: 20 } as const;
    await campaigns.saveRules('north', CampaignRules.parse({ handingOver }));
    const { makeSecret } = createDelivery({ addresses: [], secret: 's'.repeat(40), clock: { now: () => noon } });
    await deliveries.setSecret('north', makeSecret('north').sealed);
    await deliveries.begin({ campaignId: 'cam_1', exhibitor: 'north', at });

    const script = await builtScript(new URL('./sending-child.ts', import.meta.url));
    let kills = 0;
    for (let tries = 0; (await deliveries.find('cam_1', 'north'))?.state === 'going'; tries += 1) {
      if (tries > 60) throw new Error('It does not come to an end.');
      // An hour later, so that what the process before held is nobody's.
      child = spawn(process.execPath, [script, url, String(noon + tries * 3_600_000)], { stdio: 'inherit' });
      const [, signal] = await once(child, 'exit');
      kills += signal === 'SIGKILL' ? 1 : 0;
    }
    expect(kills).toBeGreaterThan(4);
    expect([...taken.values()].flat().sort()).toEqual(moviegoers);
    expect(await deliveries.find('cam_1', 'north')).toMatchObject({ state: 'done', sent: 120, batches: taken.size });
    const unsent = await campaigns.members({ campaignId: 'cam_1', exhibitor: 'north', unsent: true, limit: 10 });
    expect(unsent).toEqual([]);
  } finally {
    await receiver.close();
    await metadata.close();
    await rm(folder, { recursive: true });
  }
}, 120_000);
