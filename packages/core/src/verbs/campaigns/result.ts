import { z } from 'zod';
import { type CampaignMeasure, cameOf, measures, type Stratum, stratumOf, upliftOf } from '../../campaigns/index.ts';
import { type PrivacyPolicy, perturbed, perturbedSum, policyOf, shownValue } from '../../privacy/index.ts';
import type { CampaignPart, Measured, MeasuredCell } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findCampaign } from './find.ts';
import { campaignKey, groupFigure, type Of } from './group-figure.ts';
import { mostOf } from './most-of.ts';
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
      audit: { subject: id, asOf, count: parts.reduce((sum, { measured }) => sum + cameOf(measured.cells), 0) },
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
  /** Whether the cells are of the whole target: then its size is the figure that is told everywhere. */
  readonly isWhole?: boolean;
}

/** Both groups of a part by one measure, each sum with its noise. */
function noisyStratum(
  scene: OwnScene,
  policy: PrivacyPolicy,
  part: MeasuredPart,
  cells: readonly MeasuredCell[],
  { measure, name, controlName = name, isWhole = name === 'all' }: NoisyOptions,
): Stratum {
  const stratum = stratumOf(cells, measure);
  const noisy = (group: MeasuredCell['group']) => {
    const key = campaignKey(scene, ofParts([part]), group, group === 'control' ? controlName : name, `came ${part.measured.asOf}`);
    const { sum } = stratum[group];
    const told =
      measure === 'came'
        ? perturbed(policy, { count: sum, key })
        : perturbedSum(policy, { sum, key, of: measure, most: mostOf(cells, measure) });
    // Shares follow from figures that may be told: of the people too, where they are.
    const people = shownValue(groupFigure(scene, ofParts([part]), stratum[group].people, group));
    return {
      ...stratum[group],
      people: isWhole || group === 'control' ? (people ?? stratum[group].people) : stratum[group].people,
      sum: told,
    };
  };
  return { target: noisy('target'), control: noisy('control') };
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

/** What part of each group had come by each day, standardised as the result is, of figures that may be told. By the last day it is the result's own. */
function daysOf(scene: OwnScene, policy: PrivacyPolicy, parts: readonly MeasuredPart[], { uplift }: ResultLine) {
  const [first] = parts;
  if (!first) return [];
  const { from, to, asOf } = first.measured;
  const days = Math.max(0, Math.round((Math.min(Date.parse(asOf), Date.parse(to)) - Date.parse(from)) / dayMs) + 1);
  return Array.from({ length: days }, (_, day) => {
    const came = day === days - 1 ? (uplift?.came ?? null) : cameBy(scene, policy, parts, day);
    return { target: came?.target ?? null, control: came?.control ?? null, difference: came?.difference ?? null };
  });
}

/** How much more of the target had come by a day of the window; null where too few of a group had. */
function cameBy(scene: OwnScene, policy: PrivacyPolicy, parts: readonly MeasuredPart[], day: number) {
  const name = `by ${day}`;
  const until = parts.map((part) => ({
    part,
    cells: part.measured.cells.map((cell) => ({ ...cell, firstDays: cell.firstDays.slice(0, day + 1) })),
  }));
  const isShown = (group: MeasuredCell['group']) => {
    const cells = until.flatMap((one) => one.cells.filter((cell) => cell.group === group));
    return (
      groupFigure(scene, ofParts(parts), peopleOf(cells), group).shown &&
      groupFigure(scene, ofParts(parts), cameOf(cells), group, `${name} ${parts[0]?.measured.asOf}`).shown
    );
  };
  if (!isShown('target') || !isShown('control')) return null;
  const strata = until.map(({ part, cells }) => noisyStratum(scene, policy, part, cells, { measure: 'came', name, isWhole: true }));
  return upliftOf(strata, { noise: policy.deviation });
}

function peopleOf(cells: readonly MeasuredCell[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0);
}
