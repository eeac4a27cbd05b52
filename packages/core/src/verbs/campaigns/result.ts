import { z } from 'zod';
import { type CampaignMeasure, cameOf, measures, type Stratum, stratumOf, upliftOf } from '../../campaigns/index.ts';
import { type PrivacyPolicy, perturbed, perturbedSum, policyOf, shownValue } from '../../privacy/index.ts';
import type { CampaignPart, Measured, MeasuredCell } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findCampaign } from './find.ts';
import { campaignKey, groupFigure, type Of } from './group-figure.ts';
import { mostOf } from './most-of.ts';
import { publishFigures } from './publish-figures.ts';
import { IntervalView, ResultLine } from './result-line.ts';
import { sentenceOfResult } from './result-sentence.ts';
import { toldApart } from './told-apart.ts';
import { keysOf } from './view.ts';

/** Whether a campaign worked: what the target did more than the control group, with what is not known of it. */
export const result = defineVerb({
  name: 'campaigns.result',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'What the target of a campaign did more than its control group, with 95 % intervals.',
  input: z.object({ id: z.string() }),
  output: z.object({
    /** Null before anything is measured. */
    result: z
      .object({
        from: z.string(),
        to: z.string(),
        asOf: z.string(),
        /** Until the data reaches the end of the window. */
        isProvisional: z.boolean(),
        sentence: z.string(),
        all: ResultLine,
        exhibitors: z.array(ResultLine.extend({ key: z.string(), name: z.string().nullable() })),
        /** Of variants of the message; their intervals are widened for being several. */
        variants: z.array(ResultLine.extend({ variant: z.number().int() })),
        /** What part of each group had come by each day of the window, in order, and the difference; null where too few had. */
        days: z.array(z.object({ target: z.number().nullable(), control: z.number().nullable(), difference: IntervalView.nullable() })),
      })
      .nullable(),
  }),
  async run(scene, { id }) {
    const found = await findCampaign(scene, id);
    const parts = found.parts.flatMap((part) => (part.measured ? [{ ...part, measured: part.measured }] : []));
    const [first] = parts;
    if (!first) return { output: { result: null }, audit: null };
    const policy = policyOf(scene.actor, scene.ports.noise);
    const { from, to, asOf } = first.measured;
    const keys = keysOf(scene.ports, found.campaign, scene.scope, found.parts);
    const names = new Map(
      (await scene.ports.metadata.catalogue.exhibitors(parts.map(({ exhibitor }) => exhibitor))).map((one) => [one.id, one.name]),
    );
    const lines = new Map(parts.map((part) => [part.exhibitor, measuredLine(scene, policy, [part])]));
    const exhibitors: (ResultLine & { key: string; name: string | null })[] = [];
    const apart = await toldApart(scene, parts);
    for (const part of parts) {
      const line = lines.get(part.exhibitor);
      if (apart.has(part.exhibitor) && line)
        exhibitors.push({ ...line, key: keys.get(part.exhibitor) ?? '', name: names.get(part.exhibitor) ?? null });
    }
    // In the line of all, that of the exhibitor and that of the variant: people, and what they did by three measures; and on one day.
    const variantsTold = new Set(parts.flatMap(({ measured }) => measured.cells.map(({ variant }) => variant))).size;
    const published = await publishFigures(scene, found.campaign, `result ${asOf}`, 4 * (variantsTold > 1 ? 3 : 2) + 1);
    const all = measuredLine(scene, policy, parts);
    const variants = variantsOf(scene, policy, parts);
    return {
      output: {
        result: {
          ...{ from, to, asOf, isProvisional: asOf < to, all, exhibitors, variants },
          sentence: sentenceOfResult({ all, exhibitors, isProvisional: asOf < to, asOf }),
          days: daysOf(scene, policy, parts, all),
        },
      },
      audit: { subject: id, asOf, count: parts.reduce((sum, { measured }) => sum + cameOf(measured.cells), 0), ...published },
    };
  },
});

const dayMs = 86_400_000;

type MeasuredPart = CampaignPart & { readonly measured: Measured };

interface LineOptions {
  readonly of?: (cell: MeasuredCell) => boolean;
  /** What of the parts it is, where it is not all: names its figures. */
  readonly name?: string;
  /** What of the control group it is, where that is not the same: nobody held out has a variant, so that its figures are those of all. */
  readonly controlName?: string;
  readonly confidence?: number;
}

/** The line of some parts, or of some of their cells. Every figure has the noise that whoever asks is given, and the intervals know of it. */
function measuredLine(
  scene: OwnScene,
  policy: PrivacyPolicy,
  parts: readonly MeasuredPart[],
  { of = () => true, name = 'all', controlName = name, confidence = 0.95 }: LineOptions = {},
): ResultLine {
  const told = parts.map((part) => ({ part, cells: part.measured.cells.filter(of) }));
  const view = (group: MeasuredCell['group']) => {
    const cells = told.flatMap((one) => one.cells.filter((cell) => cell.group === group));
    const figure = (count: number, ...what: readonly string[]) => groupFigure(scene, ofParts(parts), count, ...what);
    const whole = name === 'all' || group === 'control';
    // Who was sent to stays the same: so does the figure, whatever day is measured.
    return {
      people: whole ? figure(peopleOf(cells), group) : figure(peopleOf(cells), group, name),
      came: figure(cameOf(cells), group, group === 'control' ? controlName : name, `came ${parts[0]?.measured.asOf}`),
    };
  };
  const [target, control] = [view('target'), view('control')];
  const isShown = [target.people, target.came, control.people, control.came].every(({ shown }) => shown);
  if (!isShown) return { target, control, uplift: null };
  const [came, visits, spend] = measures.map((measure) => {
    const strata = told.map(({ part, cells }) => noisyStratum(scene, policy, part, cells, { measure, name, controlName }));
    const most = measure === 'came' ? 1 : Math.max(...told.map(({ cells }) => mostOf(cells, measure)));
    return upliftOf(strata, { confidence, noise: policy.deviation * most });
  });
  return { target, control, uplift: came && visits && spend ? { came, visits, spend } : null };
}

interface NoisyOptions {
  readonly measure: CampaignMeasure;
  readonly name: string;
  readonly controlName?: string;
}

/** Both groups of a part by one measure, each sum with its noise. */
function noisyStratum(
  scene: OwnScene,
  policy: PrivacyPolicy,
  part: MeasuredPart,
  cells: readonly MeasuredCell[],
  { measure, name, controlName = name }: NoisyOptions,
): Stratum {
  const stratum = stratumOf(cells, measure);
  const noisy = (group: MeasuredCell['group']) => {
    const key = campaignKey(scene, ofParts([part]), group, group === 'control' ? controlName : name, `came ${part.measured.asOf}`);
    const { sum, squares } = stratum[group];
    const most = measure === 'came' ? 1 : mostOf(cells, measure);
    const told = measure === 'came' ? perturbed(policy, { count: sum, key }) : perturbedSum(policy, { sum, key, of: measure, most });
    // The width of an interval follows from the squares, so that they are told with it: of who came they are the sum itself.
    const toldSquares =
      measure === 'came' ? told : perturbedSum(policy, { sum: squares, key, of: `${measure} squares`, most: most * most });
    return {
      people: noisyPeople(scene, policy, part, stratum[group].people, ...(name === 'all' || group === 'control' ? [group] : [group, name])),
      sum: told,
      squares: Math.max(0, toldSquares),
    };
  };
  return { target: noisy('target'), control: noisy('control') };
}

/**
 * How many people shares are worked out by: what may be told of them, since what is told of the shares tells it too. Of so few that they are not told, with
 * their noise all the same.
 */
function noisyPeople(scene: OwnScene, policy: PrivacyPolicy, part: MeasuredPart, count: number, ...name: readonly string[]): number {
  const of = ofParts([part]);
  const told = shownValue(groupFigure(scene, of, count, ...name));
  return told ?? Math.max(1, perturbed(policy, { count, key: campaignKey(scene, of, ...name) }));
}

function ofParts(parts: readonly MeasuredPart[]): Of {
  return { campaignId: parts[0]?.campaignId ?? '', exhibitors: parts.map(({ exhibitor }) => exhibitor) };
}

/** The intervals of several variants hold all at once: each is as wide as for their number (Bonferroni). */
function variantsOf(scene: OwnScene, policy: PrivacyPolicy, parts: readonly MeasuredPart[]) {
  const variants = [...new Set(parts.flatMap(({ measured }) => measured.cells.map(({ variant }) => variant)))].sort((a, b) => a - b);
  if (variants.length < 2) return [];
  return variants.map((variant) => ({
    variant,
    // Nobody held out was sent a variant: each is compared with all of them.
    ...measuredLine(scene, policy, parts, {
      of: (cell) => cell.group === 'control' || cell.variant === variant,
      name: `variant ${variant}`,
      controlName: 'all',
      confidence: 1 - 0.05 / variants.length,
    }),
  }));
}

/**
 * What part of each group had come by each day, standardised as the result is, of figures that may be told. By the last day it is the result's own. Each day has a
 * figure of those who first came on it, so that everybody stands in one of them: of figures of all who came until each day, everybody would stand in many,
 * whose mean says more than one may.
 */
function daysOf(scene: OwnScene, policy: PrivacyPolicy, parts: readonly MeasuredPart[], { uplift }: ResultLine) {
  const [first] = parts;
  if (!first) return [];
  const { from, to, asOf } = first.measured;
  const days = Math.max(0, Math.round((Math.min(Date.parse(asOf), Date.parse(to)) - Date.parse(from)) / dayMs) + 1);
  const strata = parts.map((part) => noisyStratum(scene, policy, part, part.measured.cells, { measure: 'came', name: 'all' }));
  const upTo = parts.map((part, at) => cameUpTo(scene, policy, part, days, strata[at]));
  return Array.from({ length: days }, (_, day) => {
    const reached = upTo.flatMap((byDay) => byDay[day] ?? []);
    const isShown = (['target', 'control'] as const).every(
      (group) => reached.reduce((sum, stratum) => sum + stratum[group].sum, 0) >= policy.smallest,
    );
    // Of a walk of noise between two ends that are told.
    const part = (day + 1) / days;
    const noise = policy.deviation * Math.sqrt(days * part * (1 - part) + part * part);
    const came = uplift === null ? null : day === days - 1 ? uplift.came : isShown ? upliftOf(reached, { noise }) : null;
    return { target: came?.target ?? null, control: came?.control ?? null, difference: came?.difference ?? null };
  });
}

/** Both groups of a part by who had come up to each day: figures of single days added up, and bent to where they end. */
function cameUpTo(
  scene: OwnScene,
  policy: PrivacyPolicy,
  part: MeasuredPart,
  days: number,
  whole: Stratum | undefined,
): readonly Stratum[] {
  if (!whole) return [];
  const sumsOf = (group: MeasuredCell['group']) => {
    const cells = part.measured.cells.filter((cell) => cell.group === group);
    const upTo: number[] = [];
    for (let day = 0; day < days; day += 1) {
      const count = cells.reduce((sum, { firstDays }) => sum + (firstDays[day] ?? 0), 0);
      const key = campaignKey(scene, ofParts([part]), group, `on ${day} ${part.measured.asOf}`);
      upTo.push((upTo.at(-1) ?? 0) + perturbed(policy, { count, key }));
    }
    const off = whole[group].sum - (upTo.at(-1) ?? 0);
    return upTo.map((sum, day) => Math.max(0, sum + (off * (day + 1)) / days));
  };
  const [target, control] = [sumsOf('target'), sumsOf('control')];
  const groupAt = (group: MeasuredCell['group'], sum = 0) => ({ people: whole[group].people, sum, squares: sum });
  return target.map((sum, day) => ({ target: groupAt('target', sum), control: groupAt('control', control[day]) }));
}

function peopleOf(cells: readonly MeasuredCell[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0);
}
