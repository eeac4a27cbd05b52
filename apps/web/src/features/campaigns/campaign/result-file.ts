import type { CsvValue } from '@marquee/ui/lib/csv';
import { figure } from '../../../lib/format.ts';
import { type Campaign, partName, type Result } from '../words.ts';

type Line = Result['all'];

const columns = [
  'Of',
  'Sent to',
  'Of them came',
  'Held out',
  'Of them came, held out',
  'Uplift, percent',
  'Uplift at least, percent',
  'Uplift at most, percent',
  'Came because of it',
] as const;

/** A result as a table: all together, then each exhibitor and message; what may not be told is left empty. */
export function resultFile(
  campaign: Pick<Campaign, 'parts'>,
  result: Result,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } {
  const names = new Map(campaign.parts.map((part) => [part.key, partName(part)]));
  return {
    columns,
    rows: [
      rowOf('All that sent', result.all),
      ...result.exhibitors.map((line) => rowOf(line.name ?? names.get(line.key) ?? line.key, line)),
      ...result.variants.map((line) => rowOf(`Message ${String.fromCharCode(65 + line.variant)}`, line)),
    ],
  };
}

function rowOf(name: string, { target, control, uplift }: Line): readonly CsvValue[] {
  const percent = (part: number | undefined) => (part === undefined ? null : Math.round(part * 10_000) / 100);
  const relative = uplift?.came.relative;
  return [
    ...[name, figure(target.people), figure(target.came), figure(control.people), figure(control.came)],
    ...[percent(relative?.value), percent(relative?.low), percent(relative?.high)],
    uplift ? Math.round(uplift.came.because.value) : null,
  ];
}
