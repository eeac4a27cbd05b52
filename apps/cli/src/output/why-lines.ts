import type { Why, WhyNode } from '@marquee/core';
import { moneyLabel } from '@marquee/dsl';
import { table } from './table.ts';

/** The result, the conditions as an indented list, and the visits that decided. */
export function whyLines(why: Why): readonly string[] {
  const { moviegoer } = why;
  const facts = [moviegoer.exhibitor, moviegoer.gender, moviegoer.age === null ? null : `aged ${moviegoer.age}`, moviegoer.region];
  return [
    `${moviegoer.id} ${why.matched ? 'matches' : 'does not match'}, as of ${why.asOf}.`,
    `${facts.filter((fact) => fact !== null).join(', ')}, ${moviegoer.visits} visits on record.`,
    '',
    ...nodeLines(why.root, 0, why.currency),
    ...visitLines(why),
  ];
}

function nodeLines(node: WhyNode, depth: number, currency: string): readonly string[] {
  const facts = [measured(node, currency), node.held === null ? null : `has ${node.held}`, visitsOf(node)].filter((fact) => fact !== null);
  const line = `${'  '.repeat(depth)}${node.matched ? 'yes' : 'no '}  ${node.sentence}${facts.length > 0 ? `  (${facts.join('; ')})` : ''}`;
  return [line, ...node.children.flatMap((child) => nodeLines(child, depth + 1, currency))];
}

function measured({ kind, measured, visitsInWindow }: WhyNode, currency: string): string | null {
  if (kind !== 'visits') return null;
  const window = visitsInWindow === null ? '' : ` of ${visitsInWindow} in the window`;
  if (!measured) return `nothing to measure${window}`;
  const amount = measured.per === 1 ? String(measured.amount) : `${measured.amount} ÷ ${measured.per}`;
  if (measured.unit === 'money') return `${moneyLabel(measured.amount, currency)}${window}`;
  return `${amount} ${measured.unit}${window}`;
}

function visitsOf({ visits }: WhyNode): string | null {
  return visits.length === 0 ? null : `visits ${visits.map((position) => `#${position + 1}`).join(' ')}`;
}

function visitLines({ visits, currency }: Why): readonly string[] {
  if (visits.length === 0) return [];
  const rows = visits.map((visit) => [
    `#${visit.position + 1}`,
    visit.businessDay,
    visit.film ?? 'film not matched',
    visit.site ?? '',
    visit.format ?? '',
    visit.daypart ?? '',
    visit.tickets === null ? '' : String(visit.tickets),
    visit.spend === null ? '' : moneyLabel(visit.spend, currency),
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
