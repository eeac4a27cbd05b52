import { expect, it } from 'vitest';
import { onEnter } from './on-enter.ts';

const labels = ['Comedy', 'Family drama', 'Family'];

it('takes what is marked, and else what is most likely meant, of a list that is of what is typed', () => {
  expect(onEnter({ labels, typed: 'family', settled: true }, null)).toBe(2);
  expect(onEnter({ labels, typed: 'family', settled: true }, 1)).toBe(1);
  expect(onEnter({ labels, typed: '', settled: true }, null)).toBe(0);
  expect(onEnter({ labels: [], typed: 'x', settled: true }, null)).toBeNull();
});

it('waits while the list is still of before, but for what is called just so', () => {
  expect(onEnter({ labels, typed: 'horror', settled: false }, null)).toBe('wait');
  expect(onEnter({ labels, typed: 'fam', settled: false }, 0)).toBe('wait');
  expect(onEnter({ labels, typed: 'Family ', settled: false }, null)).toBe(2);
});
