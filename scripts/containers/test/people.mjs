// Twenty people, each signed in: those of the demo, and colleagues of theirs.
import { ask } from '../engine.mjs';
import { containersOf } from '../product.mjs';
import { expect } from './expect.mjs';

const demo = ['mara@halden-street-releasing', 'jonah@halden-street-pictures', 'beatriz@northlight-cinemas', 'priya@marquee-platform'];
/** Of each of the demo's, with them. */
const colleagues = 5;

const sql = (product, statements) =>
  ask(
    'exec',
    containersOf(product, 'mysql')[0],
    'sh',
    '-c',
    'MYSQL_PWD="$(cat /run/secrets/database_password)" mysql -umarquee -h127.0.0.1 marquee -e "$0"',
    statements,
  );

/** Copies of the demo's people, with organisation, role and password of the one they are a copy of. */
function addColleagues(product) {
  const copies = Array.from(
    { length: colleagues - 1 },
    (_, index) => `
    INSERT IGNORE INTO user (id, name, email, emailVerified, createdAt, updatedAt)
      SELECT CONCAT(id, '-${index}'), CONCAT(name, ' ${index}'), CONCAT('${index}-', email), emailVerified, createdAt, updatedAt
      FROM user WHERE email IN (${demo.map((person) => `'${person}.example'`).join(', ')});
    INSERT IGNORE INTO account (id, accountId, providerId, userId, password, createdAt, updatedAt)
      SELECT CONCAT(account.id, '-${index}'), CONCAT(accountId, '-${index}'), providerId, CONCAT(userId, '-${index}'), password,
        account.createdAt, account.updatedAt
      FROM account JOIN user copy ON copy.id = CONCAT(userId, '-${index}');
    INSERT IGNORE INTO membership (userId, organisationId, role)
      SELECT copy.id, organisationId, role FROM membership JOIN user copy ON copy.id = CONCAT(userId, '-${index}');`,
  );
  sql(product, copies.join(''));
}

async function signIn(web, email) {
  const answer = await fetch(`${web}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web, connection: 'close' },
    body: JSON.stringify({ email, password: 'marquee-demo' }),
  });
  expect(answer.ok, `${email} could not sign in: ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The cookies of the demo's people. One after the other: two passwords are looked at together, at most. */
export async function demoPeople(product) {
  const cookies = [];
  for (const person of demo) cookies.push(await signIn(addressOf(product), `${person}.example`));
  return cookies;
}

/** Runs work with the cookies of twenty people. They leave again: a demo that others have joined ends at the next start. */
export async function withTwentyPeople(product, work) {
  addColleagues(product);
  try {
    const cookies = await demoPeople(product);
    for (const person of demo)
      for (let copy = 0; copy < colleagues - 1; copy += 1) cookies.push(await signIn(addressOf(product), `${copy}-${person}.example`));
    return await work(cookies);
  } finally {
    sql(product, `DELETE FROM user WHERE email REGEXP '^[0-9]-'`);
  }
}

export const addressOf = ({ port }) => `http://127.0.0.1:${port}`;

/** A preview as the dashboard asks for it: its status, text and milliseconds. */
export async function preview(product, cookie, definition) {
  const web = addressOf(product);
  const began = performance.now();
  const answer = await fetch(`${web}/trpc/audiences.preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web, cookie, connection: 'close' },
    body: JSON.stringify({ definition }),
  });
  const text = await answer.text();
  return { status: answer.status, text, ms: performance.now() - began };
}

const horror = (value) => ({
  kind: 'visits',
  op: 'atLeast',
  value,
  where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
  during: { kind: 'last', count: 12, unit: 'month' },
});

/** Of an age or more, who have seen at least so many horror films; 0 for any. */
export const aged = (value, horrors) => ({
  version: 1,
  where: { kind: 'all', of: [{ kind: 'attribute', field: 'age', op: 'atLeast', value }, ...(horrors > 0 ? [horror(horrors)] : [])] },
});
