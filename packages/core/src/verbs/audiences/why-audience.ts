import {
  ageOn,
  type CampaignMembership,
  type WhyNode as Decided,
  dayLabel,
  type FieldName,
  fieldEntry,
  isoOfDay,
  type Moviegoer,
  type Visit,
  why as whyOf,
} from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, prepare } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { definitionLabels, type Labels, labelsOf } from '../catalogue/index.ts';
import { Why, type WhyNode, type WhyVisit } from './why.ts';

/** For administrators and for support: why one moviegoer is in an audience, or is not. */
export const why = defineVerb({
  name: 'audiences.why',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:why',
  summary: 'Why one moviegoer matches a definition or not, condition by condition.',
  input: z.object({ moviegoer: GivenText, definition: z.unknown(), asOf: AsOf }),
  output: Why,
  async run(scene, input) {
    const prepared = await prepare(scene, input.definition, input.asOf);
    const moviegoer = await scene.ports.audience.moviegoer({ scope: scene.scope, id: input.moviegoer }, scene.signal);
    if (!moviegoer) {
      throw new ServiceError(
        'not_found',
        `There is no moviegoer ${input.moviegoer} on record. Check the id, exhibitor first and then a colon.`,
      );
    }
    const { question, day } = prepared;
    const decided = whyOf(question.definition, moviegoer, question, await definitionLabels(scene, question.definition));
    const visits = [...new Set(visitsIn(decided))].sort((a, b) => a - b);
    const labels = await labelsOf(scene, together(valuesOf(moviegoer), heldIn(decided)));
    return {
      output: {
        asOf: day.iso,
        moviegoer: {
          id: moviegoer.id,
          exhibitor: named(labels, 'exhibitor', moviegoer.exhibitor) ?? '',
          gender: named(labels, 'gender', moviegoer.gender),
          age: ageOn(moviegoer.birthDay, day.day),
          region: named(labels, 'region', moviegoer.region),
          visits: moviegoer.visits.length,
        },
        matched: decided.matched,
        root: nodeOf(decided, labels),
        currency: scene.ports.currency,
        visits: visits.flatMap((position) => {
          const visit = moviegoer.visits[position];
          return visit ? [visitOf(position, visit, labels)] : [];
        }),
      },
      audit: { definition: prepared.canonical, scope: scopeText(scene.scope), asOf: day.iso, subject: moviegoer.id },
    };
  },
});

function visitsIn(node: Decided): readonly number[] {
  return [...(node.visits ?? []), ...node.children.flatMap(visitsIn)];
}

function nodeOf(node: Decided, labels: Labels): WhyNode {
  return {
    pointer: node.pointer,
    kind: node.kind,
    matched: node.matched,
    sentence: node.sentence,
    held: node.campaign ? membershipText(node.campaign.membership) : heldText(node, labels),
    measured: node.measured ? { ...node.measured } : null,
    bound: node.bound ? { from: node.bound.from ?? null, to: node.bound.to ?? null } : null,
    visits: [...(node.visits ?? [])],
    visitsInWindow: node.visitsInWindow ?? null,
    children: node.children.map((child) => nodeOf(child, labels)),
  };
}

/** What somebody holds, under the names that everything else has. */
function heldText({ field = '', held }: Decided, labels: Labels): string | null {
  if (held === undefined) return null;
  if (held === null || (Array.isArray(held) && held.length === 0)) return 'nothing on record';
  if (typeof held === 'number') return fieldEntry(field)?.kind === 'date' ? dayLabel(isoOfDay(held)) : String(held);
  return textsOf(held)
    .map((value) => labels[field]?.[value] ?? value)
    .join(', ');
}

/** How somebody was taken into a campaign, and what is on record since. */
function membershipText(membership: CampaignMembership | null): string {
  if (membership === null) return 'not in this campaign';
  const { group, events } = membership;
  return `${group} group${events.length > 0 ? `: ${events.join(', ')}` : ''}`;
}

/** The texts that somebody holds in the fields that are asked, by field. */
function heldIn({ field, held, children }: Decided): Record<string, string[]> {
  const own = field === undefined || held === null || held === undefined || typeof held === 'number' ? {} : { [field]: [...textsOf(held)] };
  return children.map(heldIn).reduce(together, own);
}

const textsOf = (held: string | readonly string[]): readonly string[] => (typeof held === 'string' ? [held] : held);

function together(one: Record<string, string[]>, other: Record<string, string[]>): Record<string, string[]> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(names.map((name) => [name, [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])]]));
}

function valuesOf(moviegoer: Moviegoer): Record<string, string[]> {
  const present = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  return {
    exhibitor: present([moviegoer.exhibitor]),
    gender: present([moviegoer.gender]),
    region: present([moviegoer.region]),
    film: present(moviegoer.visits.map((visit) => visit.film)),
    site: present(moviegoer.visits.map((visit) => visit.site)),
    daypart: present(moviegoer.visits.map((visit) => visit.daypart)),
    format: present(moviegoer.visits.map((visit) => visit.format)),
  };
}

function named(labels: Labels, field: FieldName, value: string | null): string | null {
  return value === null ? null : (labels[field]?.[value] ?? value);
}

function visitOf(position: number, visit: Visit, labels: Labels): WhyVisit {
  return {
    position,
    businessDay: isoOfDay(visit.businessDay),
    purchaseDay: isoOfDay(visit.purchaseDay),
    film: named(labels, 'film', visit.film),
    site: named(labels, 'site', visit.site),
    format: named(labels, 'format', visit.format),
    daypart: named(labels, 'daypart', visit.daypart),
    tickets: visit.tickets,
    spend: visit.spend,
  };
}
