import {
  type Condition,
  canonicalConditionText,
  type Definition,
  type DescribeOptions,
  leavesOf,
  phraseOfCondition,
  type VisitFilter,
} from '@marquee/dsl';

/** What became of one row between two definitions. Both phrases stand after "moviegoers who". */
export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
  /** In a group inside another: how the group's rows are joined now, from the outside. */
  readonly within: readonly ('all' | 'any')[];
}

interface Group {
  readonly kind: 'all' | 'any';
  readonly rows: readonly Condition[];
}

/** The rows that came, went and changed from one definition to another, in the order of the later one. Rows that only moved are no change. */
export function compareRows(before: Definition, after: Definition, names: DescribeOptions = {}): readonly RowChange[] {
  return inGroups(asGroup(before.where), asGroup(after.where), [], (condition) => phraseOfCondition(condition, names));
}

function asGroup(where: Condition): Group {
  return groupIn(where) ?? { kind: 'all', rows: [where] };
}
function groupIn(condition: Condition): Group | null {
  return condition.kind === 'all' || condition.kind === 'any' ? { kind: condition.kind, rows: condition.of } : null;
}

const joined = { all: 'meet all of these', any: 'meet any of these' } as const;

function inGroups(before: Group, after: Group, within: RowChange['within'], say: (condition: Condition) => string): readonly RowChange[] {
  const kinds: readonly RowChange[] =
    before.kind === after.kind || (before.rows.length < 2 && after.rows.length < 2)
      ? []
      : [{ kind: 'changed', before: joined[before.kind], after: joined[after.kind], within }];
  const gone = leftOver(before.rows, after.rows);
  const come = leftOver(after.rows, before.rows);
  const partners = pairs(gone, come);
  const changes = come.flatMap((row): readonly RowChange[] => {
    const partner = partners.get(row);
    if (partner === undefined) return [{ kind: 'added', before: null, after: say(row), within }];
    const [was, is] = [groupIn(partner), groupIn(row)];
    if (was && is) return inGroups(was, is, [...within, is.kind], say);
    return [{ kind: 'changed', before: say(partner), after: say(row), within }];
  });
  const paired = new Set(partners.values());
  const removed = gone
    .filter((row) => !paired.has(row))
    .map((row): RowChange => ({ kind: 'removed', before: say(row), after: null, within }));
  return [...kinds, ...changes, ...removed];
}

/** Those rows that the other list has not got, as often as it has not. */
function leftOver(rows: readonly Condition[], others: readonly Condition[]): readonly Condition[] {
  const there = others.map(canonicalConditionText);
  return rows.filter((row) => {
    const at = there.indexOf(canonicalConditionText(row));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

/** Of each row that came, the one that it was before, where there was one that is about the same; the likest are paired first. */
function pairs(gone: readonly Condition[], come: readonly Condition[]): ReadonlyMap<Condition, Condition> {
  const candidates = come
    .flatMap((after) => gone.map((before) => ({ before, after, likeness: likeness(before, after) })))
    .filter((pair) => pair.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness);
  const found = new Map<Condition, Condition>();
  const taken = new Set<Condition>();
  for (const { before, after } of candidates) {
    if (found.has(after) || taken.has(before)) continue;
    found.set(after, before);
    taken.add(before);
  }
  return found;
}

/** How much two rows are about the same thing; 0 where they are not. */
function likeness(one: Condition, other: Condition): number {
  if (one.kind === 'not' || other.kind === 'not') {
    const [inside, inOther] = [coreOf(one), coreOf(other)];
    return likeness(inside, inOther) * (one.kind === other.kind ? 1 : 0.5);
  }
  if (groupIn(one) && groupIn(other)) return 1 + shared(membersText(one), membersText(other));
  if (one.kind !== other.kind) return 0;
  if (one.kind === 'attribute' && other.kind === 'attribute') return one.field === other.field ? 3 : 0;
  if ((one.kind === 'segment' || one.kind === 'campaign' || one.kind === 'lookalike') && other.kind === one.kind)
    return one.id === other.id ? 3 : 1;
  if (one.kind === 'visits' && other.kind === 'visits') {
    const sameMeasure = (one.measure ?? 'visits') === (other.measure ?? 'visits') ? 1 : 0;
    return 1 + sameMeasure + shared(filterFields(one.where), filterFields(other.where)) + shared(leaves(one.where), leaves(other.where));
  }
  return 1;
}

function coreOf(condition: Condition): Condition {
  return condition.kind === 'not' ? coreOf(condition.of) : condition;
}

/** The part of both that they have in common, from 0 to 1; two that are empty are the same. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 1 : (one.size + other.size - all.size) / all.size;
}

function membersText(group: Condition): ReadonlySet<string> {
  return new Set((groupIn(group)?.rows ?? []).map(canonicalConditionText));
}

function filterFields(filter: VisitFilter | undefined): ReadonlySet<string> {
  return new Set(filter && leavesOf(filter).map(({ field }) => field));
}
function leaves(filter: VisitFilter | undefined): ReadonlySet<string> {
  return new Set(filter && leavesOf(filter).map((leaf) => JSON.stringify(leaf)));
}
