import { ageOn, type WhyNode as Decided, type FieldName, isoOfDay, type Moviegoer, type Visit, why as whyOf } from '@marquee/dsl';
import { z } from 'zod';
import { scopeText } from '../access/index.ts';
import { definitionLabels, type Labels, labelsOf } from '../catalogue/index.ts';
import { AsOf, prepare } from '../definitions/index.ts';
import { ServiceError } from '../errors.ts';
import { defineVerb } from '../verb/index.ts';
import { Why, type WhyNode, type WhyVisit } from './why.ts';

/** For administrators and for support: why one moviegoer is in an audience, or is not. */
export const why = defineVerb({
  name: 'audiences.why',
  kind: 'query',
  permission: 'audiences:why',
  summary: 'Why one moviegoer matches a definition or not, condition by condition.',
  input: z.object({ moviegoer: z.string().min(1), definition: z.unknown(), asOf: AsOf }),
  output: Why,
  async run(scene, input) {
    const prepared = await prepare(scene, input.definition, input.asOf);
    const moviegoer = await scene.ports.audience.moviegoer(scene.scope, input.moviegoer);
    if (!moviegoer) {
      throw new ServiceError(
        'not_found',
        `There is no moviegoer ${input.moviegoer} on record. Check the id, exhibitor first and then a colon.`,
      );
    }
    const { question, day } = prepared;
    const decided = whyOf(question.definition, moviegoer, question, await definitionLabels(scene, question.definition));
    const visits = [...new Set(visitsIn(decided))].sort((a, b) => a - b);
    const labels = await labelsOf(scene, valuesOf(moviegoer));
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
        root: nodeOf(decided),
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

function nodeOf(node: Decided): WhyNode {
  return {
    pointer: node.pointer,
    kind: node.kind,
    matched: node.matched,
    sentence: node.sentence,
    held: heldText(node.held),
    measured: node.measured ? { ...node.measured } : null,
    bound: node.bound ? { from: node.bound.from ?? null, to: node.bound.to ?? null } : null,
    visits: [...(node.visits ?? [])],
    visitsInWindow: node.visitsInWindow ?? null,
    children: node.children.map(nodeOf),
  };
}

function heldText(held: Decided['held']): string | null {
  if (held === undefined) return null;
  if (held === null || (Array.isArray(held) && held.length === 0)) return 'nothing on record';
  return Array.isArray(held) ? held.join(', ') : String(held);
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
    format: visit.format,
    daypart: named(labels, 'daypart', visit.daypart),
    tickets: visit.tickets,
    spend: visit.spend,
  };
}
