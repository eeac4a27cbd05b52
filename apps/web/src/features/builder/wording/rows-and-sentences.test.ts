import {
  type Condition,
  campaignEvents,
  type FieldName,
  fieldEntry,
  fieldNames,
  type Measure,
  measures,
  operatorsFor,
  type Value,
  type VisitFilter,
} from '@marquee/dsl';
import { expect, test } from 'vitest';
import { labels, startPage } from './page-of-words.tsx';

/** Values of every operator of a field: one, two and three; numbers around none and one. */
function valuesFor(field: FieldName, shape: string): readonly (Value | undefined)[] {
  const entry = fieldEntry(field);
  const texts = entry?.values?.map(({ value }) => value).slice(0, 4) ?? Object.keys(labels[field] ?? {});
  const money = entry?.unit === 'money';
  switch (shape) {
    case 'texts':
      return [...new Set([texts.slice(0, 1), texts.slice(0, 2).reverse(), texts].map((list) => JSON.stringify(list)))].map((list) =>
        JSON.parse(list),
      );
    case 'integer':
      if (money) return [0, 1250];
      if (field === 'runDay') return [-1, 0, 7];
      if (field === 'age') return [18];
      return field === 'tickets' ? [1, 4] : [0, 1, 2];
    case 'integers':
      if (money)
        return [
          [0, 1000],
          [450, 1275],
        ];
      if (field === 'runDay')
        return [
          [-1, 2],
          [0, 0],
          [0, 6],
        ];
      return field === 'age'
        ? [
            [18, 34],
            [35, 35],
          ]
        : [field === 'tickets' ? [1, 2] : [0, 1], [1, 1], [2, 4]];
    case 'date':
      return ['2026-01-05'];
    case 'dates':
      return [
        ['2026-01-01', '2026-12-31'],
        ['2025-11-01', '2026-01-31'],
        ['2026-10-04', '2026-10-04'],
      ];
    case 'last':
      return [
        { kind: 'last', count: 1, unit: 'year' },
        { kind: 'last', count: 90, unit: 'day' },
      ];
    default:
      return [undefined];
  }
}

const not = (of: Condition): Condition => ({ kind: 'not', of });
const leaves = (of: 'moviegoer' | 'visit') =>
  fieldNames
    .filter((field) => fieldEntry(field)?.of === of)
    .map((field) => ({
      field,
      operators: operatorsFor(field).map(({ name, shape }) => ({ op: name, values: valuesFor(field, shape) })),
    }));
const leaf = (kind: 'attribute' | 'visit', field: string, op: string, value: Value | undefined) => ({
  kind,
  field,
  op,
  ...(value === undefined ? {} : { value }),
});
const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const horror: VisitFilter = { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['a'] };
const inApp: VisitFilter = { kind: 'visit', field: 'channel', op: 'in', value: ['app'] };
const lastYear = { kind: 'last', count: 12, unit: 'month' } as const;
const thisWinter = { kind: 'between', from: '2026-11-01', to: '2026-12-31' } as const;

test('every row and sentence of the language, to be read from the first line to the last', async () => {
  const { chapter, entry, text } = startPage();
  for (const { field, operators } of leaves('moviegoer')) {
    chapter(`Moviegoer: ${fieldEntry(field)?.label}`);
    for (const { op, values } of operators)
      for (const value of values) {
        const condition = leaf('attribute', field, op, value) as Condition;
        entry(condition);
        entry(not(condition));
      }
  }
  for (const { field, operators } of leaves('visit')) {
    chapter(`Visit: ${fieldEntry(field)?.label}`);
    for (const { op, values } of operators)
      for (const [index, value] of values.entries()) {
        const where = leaf('visit', field, op, value) as VisitFilter;
        entry({ kind: 'visits', where });
        entry({ kind: 'visits', where: { kind: 'not', of: where } });
        if (index > 0) continue;
        entry({ kind: 'visits', where, during: lastYear, value: 3 });
        entry({ kind: 'visits', where: { kind: 'not', of: where }, value: 3 });
        entry({ kind: 'visits', where: { kind: 'all', of: [horror, where] }, op: 'exactly', value: 0 });
        entry({ kind: 'visits', where: { kind: 'any', of: [horror, where] }, value: 2 });
        entry({ kind: 'visits', where, measure: 'share', value: 40 });
        if (measures.films.allowsField(field)) {
          entry({ kind: 'visits', where, measure: 'films', value: 3 });
          entry({ kind: 'visits', where, measure: 'films', op: 'exactly', value: 0, during: lastYear });
          entry({ kind: 'visits', where: { kind: 'all', of: [where, horror] }, measure: 'films', value: 1 });
        }
      }
  }
  await expect(text()).toMatchFileSnapshot('__golden__/rows-and-sentences.txt');
});

const bounds: Readonly<Record<Measure, readonly number[]>> = {
  visits: [0, 1, 2],
  films: [0, 1, 2],
  tickets: [0, 1, 8],
  spend: [0, 10_000],
  ticketSpend: [0, 9999],
  concessionSpend: [0, 1250],
  share: [40, 100],
};

const spansOf = (measure: Measure): readonly (readonly [number, number])[] => {
  if (measure === 'share') return [[20, 40]];
  return measures[measure].unit === 'money'
    ? [
        [0, 1_000],
        [1_000, 4_999],
      ]
    : [
        [0, 1],
        [2, 5],
      ];
};

test('every measure: each comparison, alone, of some visits, under a negation, in every window', async () => {
  const { chapter, entry, text } = startPage();
  for (const measure of Object.keys(bounds) as Measure[]) {
    chapter(`Measure: ${measures[measure].label}`);
    const filters: readonly (VisitFilter | undefined)[] = [
      undefined,
      horror,
      ...(measure === 'films' ? [] : [{ kind: 'not', of: inApp } as const]),
    ];
    for (const op of ['atLeast', 'atMost', 'exactly', 'between'] as const) {
      const values = op === 'between' ? spansOf(measure) : bounds[measure];
      for (const value of values)
        for (const where of filters) {
          const condition: Condition = { kind: 'visits', measure, op, value, during: lastYear, ...(where === undefined ? {} : { where }) };
          entry(condition);
          entry(not(condition));
        }
    }
    chapter(`Windows: ${measures[measure].label}`);
    const value = bounds[measure][1] ?? 1;
    for (const basis of ['session', 'purchase'] as const)
      for (const during of [
        undefined,
        lastYear,
        { kind: 'last', count: 1, unit: 'week' } as const,
        thisWinter,
        { ...thisWinter, to: '2026-11-01' },
      ])
        for (const where of [undefined, horror]) {
          entry({
            kind: 'visits',
            measure,
            value,
            basis,
            ...(during === undefined ? {} : { during }),
            ...(where === undefined ? {} : { where }),
          });
        }
  }
  await expect(text()).toMatchFileSnapshot('__golden__/measures-and-windows.txt');
});

test('groups: of conditions and of one visit, in and out of exclusions', async () => {
  const { chapter, entry, text } = startPage();
  const texans: Condition = { kind: 'attribute', field: 'region', op: 'in', value: ['tx'] };
  const fans: Condition = { kind: 'segment', id: 'fans' };
  const never: Condition = { kind: 'visits', op: 'exactly', value: 0, during: lastYear };
  const saw: Condition = { kind: 'visits', where: horror, value: 3, during: lastYear };
  const evening: VisitFilter = { kind: 'visit', field: 'daypart', op: 'in', value: ['evening', 'matinee'] };
  const opening: VisitFilter = { kind: 'visit', field: 'runDay', op: 'between', value: [-1, 2] };
  const ahead: VisitFilter = { kind: 'visit', field: 'leadDays', op: 'atLeast', value: 7 };
  const rated: VisitFilter = { kind: 'visit', field: 'film.rating', op: 'in', value: ['b'] };
  chapter('Conditions');
  for (const condition of [
    { kind: 'all', of: [women, texans] },
    { kind: 'any', of: [women, texans] },
    { kind: 'all', of: [women, not(texans)] },
    { kind: 'all', of: [not(women), not(texans)] },
    { kind: 'all', of: [women, not(not(texans))] },
    { kind: 'all', of: [women, not(never)] },
    { kind: 'all', of: [women, saw, not({ kind: 'visits', where: horror, during: lastYear })] },
    { kind: 'all', of: [women, { kind: 'any', of: [texans, saw] }] },
    { kind: 'all', of: [women, not({ kind: 'any', of: [fans, never] })] },
    { kind: 'all', of: [women, not({ kind: 'all', of: [texans, saw] })] },
    { kind: 'all', of: [women, not({ kind: 'all', of: [not(texans), not(fans)] })] },
    { kind: 'any', of: [not(women), { kind: 'all', of: [texans, { kind: 'any', of: [fans, saw] }] }] },
    { kind: 'segment', id: 'lapsed', version: 2 },
    not(fans),
    not(not(fans)),
    not({ kind: 'any', of: [women, texans] }),
    not({ kind: 'all', of: [women, texans] }),
  ] satisfies readonly Condition[])
    entry(condition);
  chapter('Campaigns');
  for (const group of ['target', 'control', 'any'] as const)
    for (const event of [undefined, ...campaignEvents]) {
      const campaign: Condition = {
        kind: 'campaign',
        id: group === 'any' ? 'last' : 'opening',
        group,
        ...(event === undefined ? {} : { event }),
      };
      entry(campaign);
      entry(not(campaign));
    }
  const opener: Condition = { kind: 'campaign', id: 'opening', group: 'target', event: 'opened' };
  entry({ kind: 'all', of: [women, opener, not({ kind: 'campaign', id: 'last', group: 'any' })] });
  entry({ kind: 'all', of: [women, not({ kind: 'any', of: [opener, fans] })] });
  chapter('One visit');
  const filters: readonly VisitFilter[] = [
    { kind: 'all', of: [opening, { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['b'] }] },
    { kind: 'all', of: [horror, evening, opening, rated] },
    { kind: 'all', of: [rated, horror] },
    { kind: 'all', of: [horror, { kind: 'not', of: inApp }] },
    { kind: 'all', of: [horror, { kind: 'not', of: rated }] },
    { kind: 'any', of: [horror, evening] },
    { kind: 'all', of: [evening, { kind: 'any', of: [horror, rated] }] },
    { kind: 'not', of: { kind: 'all', of: [horror, evening] } },
    { kind: 'not', of: { kind: 'any', of: [horror, evening] } },
    { kind: 'not', of: { kind: 'not', of: horror } },
    { kind: 'all', of: [horror, ahead] },
  ];
  for (const where of filters) {
    entry({ kind: 'visits', where });
    entry({ kind: 'visits', where, value: 2, during: lastYear });
    entry(not({ kind: 'visits', where, during: lastYear }));
    entry({ kind: 'visits', where, during: thisWinter, basis: 'purchase' });
  }
  entry({ kind: 'visits', where: ahead, during: thisWinter, basis: 'purchase' });
  entry({ kind: 'visits', where: inApp, during: thisWinter, basis: 'purchase', value: 2 });
  await expect(text()).toMatchFileSnapshot('__golden__/groups.txt');
});
