import { Campaign, type CampaignMember, CampaignNote, CampaignPart } from '@marquee/core';
import type { Queries } from '../database.ts';

type Row<M extends 'campaign' | 'campaignPart' | 'campaignNote' | 'campaignMember'> = NonNullable<
  Awaited<ReturnType<Queries[M]['findFirst']>>
>;

const iso = (at: Date | null) => at?.toISOString() ?? null;
const date = (at: string | null) => (at === null ? null : new Date(at));
const json = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

export function campaignOf({
  request,
  frozen,
  createdAt,
  changedAt,
  submittedAt,
  sentFrom,
  sentUntil,
  dueAt,
  ...row
}: Row<'campaign'>): Campaign {
  return Campaign.parse({
    ...row,
    request: json(request),
    frozen: json(frozen),
    createdAt: iso(createdAt),
    changedAt: iso(changedAt),
    submittedAt: iso(submittedAt),
    sentFrom: iso(sentFrom),
    sentUntil: iso(sentUntil),
    dueAt: iso(dueAt),
  });
}

export function campaignRow({
  request,
  frozen,
  createdAt,
  changedAt,
  submittedAt,
  sentFrom,
  sentUntil,
  dueAt,
  ...campaign
}: Campaign): Row<'campaign'> {
  return {
    ...campaign,
    request: JSON.stringify(request),
    frozen: frozen === null ? null : JSON.stringify(frozen),
    createdAt: new Date(createdAt),
    changedAt: new Date(changedAt),
    submittedAt: date(submittedAt),
    sentFrom: date(sentFrom),
    sentUntil: date(sentUntil),
    dueAt: date(dueAt),
  };
}

export function partOf({ terms, asked, askedKey, decidedAt, snapshot, measured, ...row }: Row<'campaignPart'>): CampaignPart {
  const kept = {
    terms: json(terms),
    asked: { count: asked, key: askedKey },
    decidedAt: iso(decidedAt),
    snapshot: json(snapshot),
    measured: json(measured),
  };
  return CampaignPart.parse({ ...row, ...kept });
}

export function partRow({ terms, asked, decidedAt, snapshot, measured, ...part }: CampaignPart): Row<'campaignPart'> {
  return {
    ...part,
    terms: JSON.stringify(terms),
    asked: asked.count,
    askedKey: asked.key,
    decidedAt: date(decidedAt),
    snapshot: snapshot === null ? null : JSON.stringify(snapshot),
    measured: measured === null ? null : JSON.stringify(measured),
  };
}

export function noteOf({ at, ...row }: Row<'campaignNote'>): CampaignNote {
  return CampaignNote.parse({ ...row, at: at.toISOString() });
}

export function memberOf({
  campaignId,
  moviegoer,
  exhibitor,
  group,
  channels,
  variant,
  zone,
  sentAt,
}: Pick<Row<'campaignMember'>, keyof CampaignMember>): CampaignMember {
  const kept = { campaignId, moviegoer, exhibitor, channels, variant, zone, sentAt: iso(sentAt) };
  return { ...kept, group: group === 'target' ? 'target' : 'control' };
}
