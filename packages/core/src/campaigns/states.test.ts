import { describe, expect, it } from 'vitest';
import { campaignStates, partStates } from '../records/index.ts';
import { afterEvent, campaignEvents } from './campaign-states.ts';
import { isOpen, partAfter, partEvents } from './part-states.ts';

/** Every state × event of a campaign, written out: what the product does, said a second time. */
const campaigns = `
                 submit     withdraw  decided    refused    begin    sent       measured  pause            resume     cancel
draft            submitted  -         -          -          -        -          -         -                -          cancelled
submitted        -          draft     scheduled  cancelled  -        -          -         -                -          cancelled
scheduled        -          -         -          -          sending  -          -         schedule_paused  -          cancelled
schedule_paused  -          -         -          -          -        -          -         -                scheduled  cancelled
sending          -          -         -          -          -        measuring  -         sending_paused   -          cancelled
sending_paused   -          -         -          -          -        -          -         -                sending    cancelled
measuring        -          -         -          -          -        -          done      -                -          -
done             -          -         -          -          -        -          -         -                -          -
cancelled        -          -         -          -          -        -          -         -                -          -
`;

const parts = `
               approve   approve_first  confirm   ask_change     decline   amend    expire   withdraw   revoke
pending        approved  half_approved  -         changes_asked  declined  pending  expired  withdrawn  withdrawn
half_approved  -         -              approved  changes_asked  declined  pending  expired  withdrawn  withdrawn
changes_asked  approved  half_approved  -         changes_asked  declined  pending  expired  withdrawn  withdrawn
approved       -         -              -         changes_asked  declined  pending  -        withdrawn  withdrawn
declined       -         -              -         -              -         -        -        withdrawn  -
expired        -         -              -         -              -         -        -        -          -
withdrawn      -         -              -         -              -         -        -        -          -
too_few        -         -              -         -              -         -        -        -          -
`;

/** A table as it stands above: by state and event. */
function read(table: string) {
  const [head = '', ...rows] = table.trim().split('\n');
  const events = head.trim().split(/\s+/);
  return new Map(
    rows.map((row) => {
      const [state = '', ...cells] = row.trim().split(/\s+/);
      return [state, new Map(events.map((event, at) => [event, cells[at] === '-' ? null : cells[at]]))];
    }),
  );
}

describe('the states of a campaign', () => {
  const table = read(campaigns);
  it.each(campaignStates.flatMap((state) => campaignEvents.map((event) => [state, event] as const)))('%s, %s', (state, event) => {
    expect(afterEvent(state, event)).toBe(table.get(state)?.get(event));
  });

  it('lead somewhere from everywhere but its two ends, and nowhere from there', () => {
    const ends = campaignStates.filter((state) => campaignEvents.every((event) => afterEvent(state, event) === null));
    expect(ends).toEqual(['done', 'cancelled']);
  });
});

describe('the states of an exhibitor’s part', () => {
  const table = read(parts);
  it.each(partStates.flatMap((state) => partEvents.map((event) => [state, event] as const)))('%s, %s', (state, event) => {
    expect(partAfter(state, event)).toBe(table.get(state)?.get(event));
  });

  it('are open where something still has to be decided, and can expire nowhere else', () => {
    for (const state of partStates) expect(isOpen(state)).toBe(partAfter(state, 'expire') !== null);
  });
});
