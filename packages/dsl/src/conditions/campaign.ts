import { bitsOfEvents, type CampaignEvent, type CampaignMembership, campaignEvents, campaignGroups } from '../campaigns.ts';
import { checkName, checkProperties } from '../checking.ts';
import type { CampaignCondition } from '../definition.ts';
import { keysOf, own } from '../json.ts';
import type { Diagram } from '../meaning/diagram.ts';
import { campaignVariable } from '../meaning/meaning-of.ts';
import { childPointer } from '../pointer.ts';
import { campaignPieces } from '../sentence/campaign-sentence.ts';
import { capitalized, titleOf } from '../sentence/group-title.ts';
import { textOfParts } from '../sentence/part.ts';
import { addBit, noBits } from '../targets/columns/bits.ts';
import { campaignColumn, campaignTokens } from '../targets/elasticsearch/campaign-tokens.ts';
import { isUsableText } from '../values/texts.ts';
import type { ConditionContract } from './contract.ts';

/** What each choice of a group stands for. */
const groupsOf = { target: ['target'], control: ['control'], any: campaignGroups } as const;
export const campaignGroupChoices = keysOf(groupsOf);

/**
 * True when the moviegoer was taken into that group of the campaign and, where there is an event, that is on record for it. As of now: like an attribute it
 * does not depend on the as-of date.
 */
export const campaign: ConditionContract<CampaignCondition> = {
  label: 'in a campaign',
  check(node, at, _level, checking) {
    checkProperties(node, at, { kind: 'required', id: 'required', group: 'required', event: 'optional' }, checking);
    const id = own(node, 'id');
    const place = childPointer(at, 'id');
    if (Object.hasOwn(node, 'id') && typeof id !== 'string')
      checking.report('wrong_type', place, '"id" must be a text.', { expected: 'text' });
    else if (typeof id === 'string' && !isUsableText(id))
      checking.report('unknown_value', place, 'Give the id of a campaign.', { value: id });
    checkName(node, 'group', at, campaignGroupChoices, 'unknown_value', checking);
    checkName(node, 'event', at, campaignEvents, 'unknown_value', checking);
  },
  canonical: ({ id, group, event }) => ({ kind: 'campaign', id, group, ...(event === undefined ? {} : { event }) }),
  mentions: () => [],
  children: () => [],
  memory: (node) => (moviegoer) => moviegoer.campaigns.some((one) => holdsFor(node, one)),
  meaning({ id, group, event }, { diagrams }) {
    // In one group or the other, or in none: one variable. Each event is one of its own.
    const variable = `${campaignVariable}${JSON.stringify(id)}`;
    const branches = group === 'any' ? [] : [['control', group === 'control'] as const];
    const inGroup = diagrams.of({ variable, missing: false, rest: group !== 'control', branches });
    const has = (name: CampaignEvent): Diagram =>
      diagrams.of({ variable: `${variable} ${name}`, missing: false, rest: false, branches: [[1, true]] });
    return event === undefined ? inGroup : diagrams.and(inGroup, has(event));
  },
  targets: {
    columns: (node, compiling) =>
      compiling.leaf(node, () => {
        const found = compiling.columns.campaigns.get(node.id);
        const groups = groupsOf[node.group].map((group) => campaignGroups.indexOf(group));
        const event = node.event === undefined ? null : bitsOfEvents([node.event]);
        return (from, to) => {
          const bits = noBits(to - from);
          if (!found) return bits;
          const { rows, groups: inGroup, events } = found;
          for (let at = firstFrom(rows, from); at < rows.length && (rows[at] as number) < to; at += 1) {
            const has = event === null || ((events[at] as number) & event) !== 0;
            if (has && groups.includes(inGroup[at] as number)) addBit(bits, (rows[at] as number) - from);
          }
          return bits;
        };
      }),
    duckdb: (node, compiling) =>
      compiling.leaf(node, () => {
        const groups = groupsOf[node.group].map((group) => `'${group}'`).join(', ');
        const event = node.event === undefined ? '' : ` AND c.events & ${bitsOfEvents([node.event])} <> 0`;
        const id = compiling.bind({ type: 'VARCHAR', value: node.id });
        return `m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = ${id} AND c.in_group IN (${groups})${event})`;
      }),
    elasticsearch: ({ id, group, event }) => ({
      terms: { [campaignColumn]: groupsOf[group].map((one) => campaignTokens.token(one, event, id)) },
    }),
  },
  sentence: (node, at, describing) => campaignPieces(node, at, describing),
  title: (node, describing) => capitalized(titleOf(textOfParts(campaignPieces(node, '', describing)))),
  why: (node, moviegoer) => ({
    campaign: { id: node.id, membership: moviegoer.campaigns.find((one) => one.campaign === node.id) ?? null },
  }),
  schema: () => ({
    type: 'object',
    required: ['kind', 'id', 'group'],
    additionalProperties: false,
    properties: {
      kind: { const: 'campaign' },
      id: { type: 'string', pattern: '\\S' },
      group: { enum: campaignGroupChoices },
      event: { enum: campaignEvents },
    },
  }),
  arbitrary({ fc, options }) {
    const [first, ...rest] = options.campaigns ?? [];
    if (first === undefined) throw new TypeError('There is no campaign to ask for.');
    return fc
      .record({
        id: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(first, ...rest) },
          { weight: 1, arbitrary: fc.constantFrom('none/such', "O'Hara; --") },
        ),
        group: fc.constantFrom(...campaignGroupChoices),
        event: fc.option(fc.constantFrom(...campaignEvents), { nil: undefined }),
      })
      .map(({ id, group, event }) => ({ kind: 'campaign', id, group, ...(event === undefined ? {} : { event }) }));
  },
};

function holdsFor({ id, group, event }: CampaignCondition, membership: CampaignMembership): boolean {
  if (membership.campaign !== id) return false;
  return (group === 'any' || membership.group === group) && (event === undefined || membership.events.includes(event));
}

/** Where the first of the rows is that is not before one; they are in order. */
function firstFrom(rows: Uint32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
