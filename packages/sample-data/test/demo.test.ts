import { parse } from '@marquee/dsl';
import { describe, expect, it } from 'vitest';
import { demoOrganisations, demoPeople, plantedEffects, sampleExhibitors, sampleSegments } from '../src/index.ts';
import { makeWorld } from '../src/world.ts';

const until = '2026-11-18';

describe('what the first start is told', () => {
  it('grants the demo distributor 11 of the 15 exhibitors, and names no exhibitor that is not there', () => {
    const ids = sampleExhibitors.map(({ id }) => id);
    expect(demoOrganisations.find(({ kind }) => kind === 'distributor')?.exhibitors).toHaveLength(11);
    expect(demoOrganisations.flatMap(({ exhibitors }) => exhibitors).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has one person of each role, in an organisation that is there', () => {
    expect(demoPeople.map(({ role }) => role).sort()).toEqual(['administrator', 'analyst', 'approver', 'marketer']);
    expect(demoPeople.filter(({ organisationId }) => !demoOrganisations.some(({ id }) => id === organisationId))).toEqual([]);
  });

  it.each(sampleSegments.map((segment) => [segment.name, segment] as const))(
    'saves a segment that the language accepts: %s',
    (_, segment) => {
      expect(parse(segment.definition)).toMatchObject({ ok: true });
      expect(demoPeople.find(({ id }) => id === segment.author)?.organisationId).toBe(segment.organisation);
    },
  );

  it('names only films that are in the sample', () => {
    const ids = makeWorld(1, 20_775).films.map(({ id }) => id);
    const named = [
      ...JSON.stringify([sampleSegments, plantedEffects(until)]).matchAll(/"field":"film","op":"in","value":\["([^"]+)"\]/g),
    ].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
  });
});

describe('planted effects', () => {
  it.each(plantedEffects(until).map((effect) => [effect.name, effect] as const))(
    '%s asks questions that the language accepts',
    (_, effect) => {
      expect(Object.values(effect.questions).filter((definition) => !parse(definition).ok)).toEqual([]);
      expect(Object.keys(effect.questions).length).toBeGreaterThan(1);
    },
  );

  it('have names of their own', () => {
    const names = plantedEffects(until).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
