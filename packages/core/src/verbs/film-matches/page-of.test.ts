import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf, type QueuePlace } from './page-of.ts';

const code = fc.record({ exhibitor: fc.constantFrom('a', 'b'), filmCode: fc.string({ minLength: 1, maxLength: 3 }), value: fc.nat(3) });
const codes = fc.uniqueArray(code, { selector: ({ exhibitor, filmCode }) => `${exhibitor} ${filmCode}`, maxLength: 40 });

it('goes through all codes once, the highest first, also while what was read leaves', () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 1, max: 7 }), fc.boolean(), (all, limit, leaves) => {
      const read: (typeof all)[number][] = [];
      let after: QueuePlace | undefined;
      do {
        const left = leaves ? all.filter((one) => !read.includes(one)) : all;
        const { page, next } = pageOf(left, ({ value }) => value, after, limit);
        read.push(...page);
        after = next ?? undefined;
      } while (after);
      expect(read).toHaveLength(all.length);
      expect(new Set(read).size).toBe(all.length);
      expect(read.map(({ value }) => value)).toEqual(all.map(({ value }) => value).sort((a, b) => b - a));
    }),
  );
});
