import type { Why, WhyNode } from '@marquee/core';
import { table } from './table.ts';

/** The verdict, the conditions as an indented list, and the visits that decided. */
export function whyLines(why: Why): readonly string[] {
  const { moviegoer } = why;
  const facts = [moviegoer.exhibitor, moviegoer.gender, moviegoer.age === null ? null : `aged ${moviegoer.age}`, moviegoer.region];
  return [
    `${moviegoer.id} ${why.matched ? 'matches' : 'does not match'}, as of ${why.asOf}.`,
    `${facts.filter((fact) => fact !== null).join(', ')}, ${moviegoer.visits} visits on record.`,
    '',
    ...nodeLines(why.root, 0),
    ...visitLines(why),
  ];
}

function nodeLines(node: WhyNode, depth: number): readonly string[] {
  const facts = [measured(node), node.held === null ? null : `has ${node.held}`, visitsOf(node)].filter((fact) => fact !== null);
  const line = `${'  '.repeat(depth)}${node.matched ? 'yes' : 'no '}  ${node.sentence}${facts.length > 0 ? `  (${facts.join('; ')})` : ''}`;
  return [line, ...node.children.flatMap((child) => nodeLines(child, depth + 1))];
}

function measured({ kind, measured, visitsInWindow }: WhyNode): string | null {
  if (kind !== 'visits') return null;
  const window = visitsInWindow === null ? '' : ` of ${visitsInWindow} in the window`;
  if (!measured) return `nothing to measure${window}`;
  const amount = measured.per === 1 ? String(measured.amount) : `${measured.amount} ÷ ${measured.per}`;
  return `${amount} ${measured.unit}${window}`;
}

function visitsOf({ visits }: WhyNode): string | null {
  return visits.length === 0 ? null : `visits ${visits.map((position) => `#${position + 1}`).join(' ')}`;
}

function visitLines({ visits }: Why): readonly string[] {
  if (visits.length === 0) return [];
  const rows = visits.map((visit) => [
    `#${visit.position + 1}`,
    visit.businessDay,
    visit.film ?? 'film not matched',
    visit.site ?? '',
    visit.format ?? '',
    visit.daypart ?? '',
    visit.tickets === null ? '' : String(visit.tickets),
    visit.spend === null ? '' : (visit.spend / 100).toFixed(2),
  ]);
  const titles = ['visit', 'day', 'film', 'site', 'format', 'daypart', 'tickets', 'spend'];
  const right = new Set(['tickets', 'spend']);
  return [
    '',
    ...table(
      titles.map((title) => ({ title, align: right.has(title) ? ('right' as const) : ('left' as const) })),
      rows,
    ),
  ];
}
