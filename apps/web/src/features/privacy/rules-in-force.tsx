import { FigureStrip } from '@marquee/ui/figure-strip';
import { number } from '../../lib/format.ts';
import { outOfHundred, type Rules } from './words.ts';

/** The strip of the rules as they are. */
export function RulesInForce({ rules }: { readonly rules: Rules }) {
  const figures = [
    { label: 'Smallest figure', value: number(rules.smallest), note: `less is “fewer than ${number(rules.smallest)}”` },
    {
      label: 'Noise of a figure',
      value: rules.deviation === 0 ? 'none' : `± ${number(rules.deviation)}`,
      note: rules.deviation === 0 ? 'figures are only rounded' : `by its deviation, at most ${number(rules.mostNoise)}`,
    },
    { label: 'Of one audience, a day', value: number(rules.budget.variants), note: 'figures, its variants included' },
    { label: 'In all, a day', value: number(rules.budget.day), note: 'figures for each organisation' },
  ];
  return (
    <>
      <FigureStrip figures={figures} />
      <p className="max-w-[75ch] px-(--pad) py-4 text-ink-2">
        Whoever compares figures to learn one fact about one person is right {outOfHundred(rules.guessed.pair)} times with one pair of them,{' '}
        {outOfHundred(rules.guessed.variants)} with all that a day allows of one audience, and {outOfHundred(rules.guessed.day)} with a
        whole day’s. A coin is right 50 of 100.
      </p>
    </>
  );
}
