import { bitsOfEvents, campaignGroups } from '../../campaigns.ts';
import { type FieldEntry, fields } from '../../fields/catalogue.ts';
import { fieldNames, isAttributeField } from '../../fields/entry.ts';
import { type Held, heldByMoviegoer, heldByVisit } from '../../fields/read.ts';
import type { Moviegoer, Visit } from '../../moviegoer.ts';
import type { AudienceColumns, CampaignColumns, CodeColumn, Codes, Column, DayColumn, NumberColumn, Numbers } from './audience-columns.ts';

/** Moviegoers as columns, in the order given. */
export function columnsOf(moviegoers: readonly Moviegoer[]): AudienceColumns {
  const visits = moviegoers.flatMap((one) => [...one.visits].sort((a, b) => a.businessDay - b.businessDay));
  const visitsFrom = new Uint32Array(moviegoers.length + 1);
  for (const [row, one] of moviegoers.entries()) visitsFrom[row + 1] = (visitsFrom[row] as number) + one.visits.length;
  const attributes = fieldNames.filter((name) => isAttributeField(name) && name !== 'age');
  const ofVisits = fieldNames.filter((name) => !isAttributeField(name));
  return {
    moviegoers: moviegoers.length,
    visitsFrom,
    attributes: Object.fromEntries(
      attributes.map((name) => [name, codesOf(moviegoers.map((one) => heldByMoviegoer(one, name, 0)))]),
    ) as AudienceColumns['attributes'],
    birthDays: codesOf(moviegoers.map(({ birthDay }) => birthDay)),
    visits: Object.fromEntries(ofVisits.map((name) => [name, visitColumn(fields[name], visits, name)])) as AudienceColumns['visits'],
    businessDays: daysOf(visits.map(({ businessDay }) => businessDay)),
    purchaseDays: daysOf(visits.map(({ purchaseDay }) => purchaseDay)),
    campaigns: campaignsOf(moviegoers),
  };
}

function daysOf(days: readonly number[]): DayColumn {
  const [first, last] = days.reduce(([least, most], day) => [Math.min(least, day), Math.max(most, day)], [0, 0]);
  return { days: Int32Array.from(days), first, last };
}

function visitColumn({ kind }: FieldEntry, visits: readonly Visit[], name: string): Column {
  const held = visits.map((visit) => heldByVisit(visit, name));
  return kind === 'number' ? numbersOf(held as readonly (number | null)[]) : codesOf(held);
}

/** Values as codes, in the order in which they first come; sets that hold the same are one value. */
export function codesOf(held: readonly Held[]): CodeColumn {
  const known = new Map<string, number>();
  const values: Held[] = [];
  const codes = held.map((value) => {
    const key = JSON.stringify(value);
    const code = known.get(key) ?? values.length;
    if (code === values.length) {
      known.set(key, code);
      values.push(value);
    }
    return code;
  });
  return { form: 'codes', codes: smallestCodes(codes, values.length), values };
}

function smallestCodes(codes: readonly number[], values: number): Codes {
  if (values <= 0x100) return Uint8Array.from(codes);
  return values <= 0x10000 ? Uint16Array.from(codes) : Uint32Array.from(codes);
}

/** Whole numbers in the smallest array that holds them, with a number of its own for what is missing. */
export function numbersOf(held: readonly (number | null)[]): NumberColumn {
  let [least, most] = [0, 0];
  for (const one of held) [least, most] = [Math.min(least, one ?? 0), Math.max(most, one ?? 0)];
  const missing = held.includes(null) ? missingBeside(least, most) : null;
  const all = held.map((one) => one ?? missing ?? 0);
  const ends = missing === null ? [least, most] : [Math.min(least, missing), Math.max(most, missing)];
  return { form: 'numbers', numbers: smallestNumbers(all, ...(ends as [number, number])), least, most, missing };
}

/** A number for what is missing beside those from `least` to `most`, with which they still fit into the smallest array. */
export function missingBeside(least: number, most: number): number {
  return least >= 0 && most < 0xffff ? most + 1 : least - 1;
}

function smallestNumbers(all: readonly number[], least: number, most: number): Numbers {
  if (least >= 0 && most <= 0xff) return Uint8Array.from(all);
  if (least >= 0 && most <= 0xffff) return Uint16Array.from(all);
  if (least >= -0x8000 && most <= 0x7fff) return Int16Array.from(all);
  return least >= -0x80000000 && most <= 0x7fffffff ? Int32Array.from(all) : Float64Array.from(all);
}

function campaignsOf(moviegoers: readonly Moviegoer[]): ReadonlyMap<string, CampaignColumns> {
  const found = new Map<string, { rows: number[]; groups: number[]; events: number[] }>();
  for (const [row, one] of moviegoers.entries())
    for (const { campaign, group, events } of one.campaigns) {
      const of = found.get(campaign) ?? { rows: [], groups: [], events: [] };
      found.set(campaign, of);
      of.rows.push(row);
      of.groups.push(campaignGroups.indexOf(group));
      of.events.push(bitsOfEvents(events));
    }
  return new Map(
    [...found].map(([id, { rows, groups, events }]) => [
      id,
      { rows: Uint32Array.from(rows), groups: Uint8Array.from(groups), events: Uint8Array.from(events) },
    ]),
  );
}
