import { describe, expect, it } from 'vitest';
import { pageOf, placeOf, stepsFor, type TourPerson } from './steps.ts';

const of = (role: string, changes: Partial<TourPerson> = {}) => stepsFor({ role, smallest: 50, exhibitors: 11, ...changes });
const textOf = (role: string, changes?: Partial<TourPerson>) =>
  of(role, changes)
    .map(({ title, text }) => `${title} ${text}`)
    .join(' ');

describe('the tour', () => {
  it('of each person has five steps, the first on the list, the others on a segment that is open', () => {
    for (const role of ['analyst', 'marketer', 'approver', 'administrator', 'a role of tomorrow'])
      expect(of(role).map(({ on }) => on)).toEqual(['list', 'segment', 'segment', 'segment', 'segment']);
  });

  it('explains Why to administrators alone, who may ask it', () => {
    expect(textOf('administrator')).toContain('Why one moviegoer matches');
    for (const role of ['analyst', 'marketer', 'approver']) expect(textOf(role)).not.toContain('pseudonymous');
  });

  it('says what is hidden as it is for this person', () => {
    expect(textOf('analyst')).toContain('Fewer than 50');
    expect(textOf('approver', { smallest: 10 })).toContain('exactly, from 10 on');
    expect(textOf('administrator', { exhibitors: 15 })).toContain('all 15 exhibitors');
  });

  it('speaks of what is on the screen, where the reader went by themselves too', () => {
    const steps = of('analyst');
    expect([placeOf(steps, 0, 'list'), placeOf(steps, 3, 'segment')]).toEqual([0, 3]);
    expect([placeOf(steps, 0, 'segment'), placeOf(steps, 3, 'list')]).toEqual([1, 0]);
  });

  it('says nothing beside pages that none of its steps is about', () => {
    expect(['/segments', '/segments/new', '/segments/seg_1'].map(pageOf)).toEqual(['list', 'segment', 'segment']);
    for (const elsewhere of ['/exhibitors', '/exhibitors/northlight', '/film-matching', '/account', '/privacy'])
      expect(pageOf(elsewhere)).toBeNull();
  });

  it('leads a studio to those it can write to', () => {
    expect(of('marketer').map(({ target }) => target)).toContain('reachable');
  });
});
