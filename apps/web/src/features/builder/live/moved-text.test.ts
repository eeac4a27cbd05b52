import { expect, it } from 'vitest';
import type { ShownOrHidden } from '../../../lib/format.ts';
import { movedText } from './moved-text.ts';

const shown = (value: number): ShownOrHidden => ({ shown: true, value });
const rough = (value: number): ShownOrHidden => ({ shown: true, value, rough: true });
const small: ShownOrHidden = { shown: false, below: 50 };

it('says whom a draft gained and lost, each as a number of its own', () => {
  expect(movedText({ gained: shown(1_240), lost: shown(310) })).toBe('+1,240 gained, −310 lost');
  expect(movedText({ gained: rough(70), lost: shown(310) })).toBe('About 70 gained, −310 lost');
});

it('says of too few that they are too few, whatever stands beside them', () => {
  expect(movedText({ gained: small, lost: shown(310) })).toBe('Fewer than 50 gained, −310 lost');
  expect(movedText({ gained: shown(310), lost: small })).toBe('+310 gained, fewer than 50 lost');
  expect(movedText({ gained: small, lost: small })).toBe('Fewer than 50 gained, fewer than 50 lost');
});
