import { dayOfIso, isIsoDate, isoOfDay } from '../../src/index.ts';

/**
 * The same tree with another literal in every place: texts, numbers, dates and lengths of windows. Bounds 0 and 1 stay, because they are
 * asked by cheaper queries; two equal leaves stay equal and two different ones different.
 */
export function otherLiterals<T>(tree: T): T {
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) => {
    if (key === 'count') return value === 3_660 ? 3_659 : another(value, true);
    if (key === 'from' || key === 'to') return another(value, true);
    return key === 'value' ? another(value, false) : value;
  });
}

function another(value: unknown, always: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => another(one, always));
  if (typeof value === 'string') return isIsoDate(value) ? isoOfDay(dayOfIso(value) + 1) : `${value}'; --`;
  if (typeof value !== 'number' || (!always && (value === 0 || value === 1))) return value;
  return value >= 16_777_215 ? value - 1 : value < 0 ? value - 1 : value + 1;
}
