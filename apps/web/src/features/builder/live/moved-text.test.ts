import { expect, it } from 'vitest';
import type { ShownOrHidden } from '../../../lib/format.ts';
import { movedText } from './moved-text.ts';

const shown = (value: number): ShownOrHidden => ({ shown: true, value });
const small: ShownOrHidden = { shown: false, below: 50, reason: 'small' };
const withheld: ShownOrHidden = { shown: false, below: 50, reason: 'bySubtraction' };

it('says whom a draft gained and lost, each as a number of its own', () => {
  expect(movedText({ gained: shown(1_240), lost: shown(310), kept: shown(5_000) }, 3)).toEqual({
    strong: '+1,240 gained, −310 lost',
    rest: 'since version 3',
  });
  // Shown beside it, the other can only be nobody at all.
  expect(movedText({ gained: small, lost: shown(310), kept: shown(5_000) }, 3)).toMatchObject({ strong: 'nobody gained, −310 lost' });
  expect(movedText({ gained: shown(70), lost: shown(60), kept: small }, 3)).toMatchObject({ strong: '+70 gained, −60 lost' });
});

it('says that nobody came or went', () => {
  expect(movedText({ gained: small, lost: small, kept: shown(5_000) }, 3)).toEqual({ strong: 'The same moviegoers', rest: 'as version 3' });
});

it('gives no number where one of the groups is too small', () => {
  for (const figures of [
    { gained: small, lost: withheld, kept: withheld },
    { gained: withheld, lost: withheld, kept: small },
    { gained: small, lost: small, kept: withheld },
    { gained: small, lost: small, kept: small },
  ])
    expect(movedText(figures, 3)).toEqual({ strong: '', rest: expect.stringContaining('too small') });
});
