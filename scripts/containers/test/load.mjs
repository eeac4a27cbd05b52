// Twenty people who edit at once.
import { memory } from '../product.mjs';
import { expect } from './expect.mjs';
import { aged, preview, withTwentyPeople } from './people.mjs';

const wait = (ms) => new Promise((wake) => setTimeout(wake, Math.max(0, ms)));

/** Each changes a definition every two seconds, for half a minute. */
export const editing = (product) => withTwentyPeople(product, (cookies) => edited(product, cookies));

async function edited(product, cookies) {
  const took = [];
  const end = Date.now() + 30_000;
  let highest = '';
  await Promise.all([
    ...cookies.map(async (cookie, who) => {
      await wait((2000 * who) / cookies.length);
      for (let edit = 0; Date.now() < end; edit += 1) {
        const { status, text, ms } = await preview(
          product,
          cookie,
          aged(18 + ((edit * 7 + who) % 60), edit % 2 === 0 ? 1 + (edit % 3) : 0),
        );
        expect(status === 200, `A preview was answered by ${status}: ${text.slice(0, 200)}`);
        took.push(ms);
        await wait(2000 - ms);
      }
    }),
    wait(25_000).then(() => {
      highest = memory(product);
    }),
  ]);
  took.sort((a, b) => a - b);
  const at = (share) => Math.round(took[Math.floor(share * (took.length - 1))]);
  return `${cookies.length} people, ${took.length} previews, ${at(0.5)} ms in the middle and ${at(0.95)} ms at p95; ${highest}`;
}
