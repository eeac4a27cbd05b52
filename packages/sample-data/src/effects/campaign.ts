import { type Day, isoOfDay } from '@marquee/dsl';
import { fridayOnOrBefore } from '../calendar/days.ts';
import { exhibitors } from '../catalogue/exhibitors.ts';
import { makeSites, type SampleSite } from '../catalogue/sites.ts';
import type { Plant, PlantedEffect } from './plant.ts';
import { attribute, define, sumOf, total, visits } from './questions.ts';

const UPLIFT = 0.054;
const EXHIBITORS = ['northlight', 'gantry', 'lanternyard', 'tideway', 'redwing'];
const WEEKS_BEFORE = 12;
const DAYS = 28;
const MOST_VISITS = 14;
/** How many visits the treated members may be off the plan before a visit is added or removed. */
const SLACK = 5;

/** The sites of five exhibitors, alternately: sites whose members were sent the campaign, and sites held back. */
function arms(sites: readonly SampleSite[]): { readonly treated: readonly string[]; readonly control: readonly string[] } {
  const of = sites.filter((site) => site.usable && EXHIBITORS.includes(exhibitors[site.exhibitor]?.id ?? '')).map((site) => site.id);
  return { treated: of.filter((_, i) => i % 2 === 0), control: of.filter((_, i) => i % 2 === 1) };
}

function daysOf(until: Day): readonly [Day, Day] {
  const from = fridayOnOrBefore(until) - 7 * WEEKS_BEFORE;
  return [from, from + DAYS - 1];
}

function effect(until: Day): PlantedEffect {
  const { treated, control } = arms(makeSites());
  const [from, to] = daysOf(until);
  const during = { kind: 'between', from: isoOfDay(from), to: isoOfDay(to) } as const;
  const arm = (name: string, sites: readonly string[]) => {
    const members = attribute('favouriteSite', 'in', sites);
    return {
      [name]: define(members),
      ...total(`visits ${name}`, MOST_VISITS, (value) => define(members, visits([], { during, op: 'atLeast', value }))),
    };
  };
  return {
    name: 'campaign-uplift',
    unit: 'percent',
    expected: 100 * UPLIFT,
    tolerance: 1,
    statement: `In the four weeks from ${isoOfDay(from)}, members whose favourite site was in the campaign visited 5.4 % more than members of the sites held back.`,
    questions: { ...arm('treated', treated), ...arm('control', control) },
    value: (count) => {
      const perMember = (name: string) => sumOf(count, `visits ${name}`, MOST_VISITS) / count(name);
      return 100 * (perMember('treated') / perMember('control') - 1);
    },
  };
}

/** A campaign by site: every second site of five exhibitors, whatever its members are like. Members of these sites then visit 5.4 % more for four weeks. */
export const campaignPlant: Plant = {
  films: [],
  effects: (until) => [effect(until)],
  grow: (world) => {
    const { treated, control } = arms(world.sites);
    const armOf = world.sites.map((site) => (treated.includes(site.id) ? 'treated' : control.includes(site.id) ? 'control' : null));
    const [from, to] = daysOf(world.until);
    const count = { treated: { members: 0, visits: 0 }, control: { members: 0, visits: 0 } };
    return {
      adjust: (member, drafts, redraw) => {
        const arm = armOf[member.favouriteSite];
        if (!arm) return;
        const inWindow = (draft: { day: Day; fate: string }) => draft.fate === 'stands' && draft.day >= from && draft.day <= to;
        count[arm].members += 1;
        count[arm].visits += drafts.filter(inWindow).length;
        if (arm === 'control' || count.control.members === 0) return;
        const wanted = ((1 + UPLIFT) * count.treated.members * count.control.visits) / count.control.members;
        const missing = wanted - count.treated.visits;
        if (missing > SLACK) {
          const more = redraw(from, to);
          if (more) drafts.push(more);
          if (more?.fate === 'stands') count.treated.visits += 1;
        } else if (missing < -SLACK) {
          const at = drafts.findIndex((draft) => inWindow(draft) && !world.isPlanted(draft.film));
          if (at < 0) return;
          drafts.splice(at, 1);
          count.treated.visits -= 1;
        }
      },
    };
  },
};
