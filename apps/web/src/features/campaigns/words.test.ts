import { describe, expect, it } from 'vitest';
import { channelsText, effect, partName, percent, reachText } from './words.ts';

describe('words of campaigns', () => {
  it('write an effect with its sign, and nothing as plus nothing', () => {
    expect([0.0543, -0.004, 0, -0.0001, 1.2].map(effect)).toEqual(['+5.4%', '−0.4%', '+0.0%', '+0.0%', '+120.0%']);
    expect(percent(0.06828)).toBe('6.83%');
  });

  it('name channels as people do', () => {
    expect(channelsText(['email', 'push'])).toBe('Email, push');
    expect(channelsText([])).toBe('');
    expect(['email', 'sms,push', 'email,sms,push'].map(reachText)).toEqual(['Email only', 'SMS and push', 'Email, SMS and push']);
  });

  it('name exhibitors of the pool by their number alone', () => {
    expect(partName({ exhibitor: null, key: 'pool-2' })).toBe('An exhibitor of the pool (2)');
    expect(partName({ exhibitor: { id: 'north', name: 'Northlight Cinemas' }, key: 'north' })).toBe('Northlight Cinemas');
  });
});
