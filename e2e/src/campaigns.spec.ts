import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { builderOn, numberIn } from './support/builder.ts';
import { signedInAs } from './support/people.ts';
import { openReceiver } from './support/receiver.ts';

// Of its own, so that nobody else's figures, films or campaigns change.
const own = Date.now()
  .toString(26)
  .slice(-5)
  .replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
const chains = ['amber', 'beacon', 'cinder'].map((name) => ({
  id: `${name}-${own}`,
  name: `${name[0]?.toUpperCase()}${name.slice(1)} Rooms ${own}`,
}));
const [amber, beacon, cinder] = chains.map(({ name }) => name) as [string, string, string];
const studio = `Orrery Pictures ${own}`;
const film = `Quiet Harbour ${own}`;
const campaign = `${film}, opening`;
const password = 'seven lanterns at dusk';
// So many that what both groups did is told whatever the noise: at least 50, and three deviations more.
const members = 1_500;
const slow = { timeout: 90_000, intervals: [500] };

const now = new Date();
const today = now.toISOString().slice(0, 10);
const idOf = (title: string) => title.toLowerCase().replaceAll(' ', '-');

async function ask<T>(request: APIRequestContext, baseURL: string | undefined, verb: string, data: object): Promise<T> {
  const answer = await request.post(`/trpc/${verb}`, { data, headers: { origin: baseURL ?? '' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data as T;
}

/** Uploads a file of a feed, once no other import is under way, and waits until it is done. */
async function upload(page: Page, baseURL: string | undefined, feed: string, exhibitor: string, lines: readonly string[]) {
  await expect(async () => {
    const sent = await page.request.post(`/uploads/v1/${feed}?exhibitor=${exhibitor}&name=${feed}.csv`, {
      data: Buffer.from(`${lines.join('\n')}\n`),
      headers: { origin: baseURL ?? '', 'content-type': 'text/csv' },
    });
    expect(sent.ok(), await sent.text()).toBe(true);
  }).toPass(slow);
  await expect(async () => {
    const { job } = await ask<{ job: { state: string } | null }>(page.request, baseURL, 'imports.latest', {});
    expect(job?.state).not.toBe('running');
  }).toPass(slow);
}

/** Somebody of this journey, signed in by what they were given. */
async function somebody(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(`${name.toLowerCase()}-${own}@example.com`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/segments/);
  return page;
}

const memberRows = Array.from({ length: members }, (_, i) => `m${i},true,true,2026-10-01T10:00:00Z`);
/** Every second member sees the film today. */
const visitRows = (exhibitor: string) =>
  Array.from({ length: members / 2 }, (_, i) => {
    const at = new Date(now.getTime() - 3_600_000).toISOString();
    return `${exhibitor}-${i},m${2 * i},${at},7,QH,${film},${today}T12:00,adult:2:12.50,sold,${at}`;
  });

test.describe.configure({ mode: 'serial' });

test('a marketer asks three exhibitors: one approves, one after a change, one declines; it is sent, and measured', {
  tag: '@stores',
}, async ({ browser, baseURL }) => {
  test.setTimeout(400_000);
  const priya = await (await browser.newContext({ storageState: signedInAs('priya') })).newPage();
  await priya.goto('/exhibitors');
  const administrate = <T>(verb: string, data: object) => ask<T>(priya.request, baseURL, verb, data);
  await administrate('films.add', { title: film, releaseDate: today });
  const all = chains.map(({ id }) => id);
  for (const { id, name } of chains) {
    await administrate('exhibitors.add', { id, name });
    await administrate('exhibitors.saveSites', { exhibitor: id, sites: [{ code: '7', name: `${name}, seven`, timeZone: 'Etc/UTC' }] });
    await administrate('organisations.add', { id: `org-${id}`, name, kind: 'exhibitor', exhibitors: [id], apart: [id] });
  }
  await administrate('organisations.add', { id: `studio-${own}`, name: studio, kind: 'studio', exhibitors: all, apart: all });
  const people = [
    ['Jo', 'marketer', `studio-${own}`],
    ['Ada', 'approver', `org-${chains[0]?.id}`],
    ['Ben', 'approver', `org-${chains[1]?.id}`],
    ['Cleo', 'approver', `org-${chains[2]?.id}`],
  ] as const;
  for (const [name, role, organisation] of people)
    await administrate('people.add', {
      name: `${name} ${own}`,
      email: `${name.toLowerCase()}-${own}@example.com`,
      role,
      organisation,
      password,
    });
  for (const exhibitor of all)
    await upload(priya, baseURL, 'members', exhibitor, ['member_id,email_opt_in,has_email,updated_at', ...memberRows]);

  // The marketer writes the request and puts it before all three.
  const jo = await somebody(browser, 'Jo');
  const everybody = { version: 1, where: { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['email'] } };
  const segment = await ask<{ id: string }>(jo.request, baseURL, 'segments.create', { name: `By e-mail ${own}`, definition: everybody });
  await expect(async () => {
    const asked = { segment: { id: segment.id, version: 1 } };
    const { exhibitors } = await ask<{ exhibitors: { audience: { shown: boolean; value?: number } }[] }>(
      jo.request,
      baseURL,
      'campaigns.exhibitors',
      asked,
    );
    for (const { audience } of exhibitors) expect(audience.value ?? 0).toBeGreaterThan(members - 60);
  }).toPass(slow);
  await jo.goto('/campaigns');
  await expect(jo.getByText('No campaign yet')).toBeVisible();
  await expectAccessible(jo, 'campaigns, none yet');
  const email = { subject: '{{film}} is out', preheader: '', blocks: [{ kind: 'unsubscribe', text: 'Unsubscribe' }] };
  const push = { title: '{{film}} is out', body: 'Seats are left.' };
  const message = { variants: [{ name: 'A', weight: 1, languages: [{ language: 'en-US', email, push }] }] };
  const request = {
    ...{ film: idOf(film), segment: { id: segment.id, version: 1 }, exhibitors: all, channels: ['email', 'push'], message },
    ...{ sendOn: today, decideBy: today, windowDays: 1, controlShare: 0.2, baseRate: 0.4 },
  };
  const draft = await ask<{ id: string; revision: number }>(jo.request, baseURL, 'campaigns.create', { name: campaign, request });
  await ask(jo.request, baseURL, 'campaigns.submit', { id: draft.id, revision: draft.revision });
  await jo.reload();
  await jo.getByRole('table', { name: 'Campaigns' }).getByRole('link', { name: campaign }).click();
  await expect(jo.getByRole('table', { name: 'Exhibitors that are asked' }).getByRole('row', { name: /Deciding/ })).toHaveCount(3);

  // Each exhibitor finds it, sees its own part alone, and decides.
  const opened = async (name: string) => {
    const page = await somebody(browser, name);
    await page.getByRole('navigation').getByRole('link', { name: 'Campaigns' }).click();
    await page.getByRole('link', { name: campaign }).click();
    await expect(page.getByRole('heading', { name: 'Your decision' })).toBeVisible();
    return page;
  };
  const ada = await opened('Ada');
  await expect(ada.getByText(beacon)).toHaveCount(0);
  await expectAccessible(ada, 'a decision');
  await ada.getByRole('button', { name: 'Approve' }).click();
  await expect(ada.getByRole('table', { name: 'Exhibitors that are asked' })).toContainText('Approved');
  const ben = await opened('Ben');
  await ben.getByRole('button', { name: 'Ask for a change' }).click();
  await expect(ben.getByText('Say what is to change.')).toBeVisible();
  await ben.getByLabel('What you say to it').fill('E-mail only, please.');
  await ben.getByRole('button', { name: 'Ask for a change' }).click();
  await expect(ben.getByRole('table', { name: 'Exhibitors that are asked' })).toContainText('Asks for a change');
  const cleo = await opened('Cleo');
  await cleo.getByLabel('What you say to it').fill('Our own offer runs that week.');
  await cleo.getByRole('button', { name: 'Decline' }).click();
  await expect(cleo.getByRole('table', { name: 'Exhibitors that are asked' })).toContainText('Declined');

  // The marketer answers the change; the exhibitor approves what it is asked then.
  const look = jo.getByRole('button', { name: `Look at the change that ${beacon} asks for` });
  await look.click();
  const amending = jo.getByRole('dialog', { name: `What ${beacon} is asked` });
  await expect(amending.getByText('E-mail only, please.')).toBeVisible();
  await amending.getByLabel('Push').uncheck();
  await amending.getByRole('button', { name: 'Ask again' }).click();
  await expect(jo.getByRole('row', { name: new RegExp(`${beacon}.*Deciding`) })).toBeVisible();
  await expect(ben.getByRole('heading', { name: 'Your decision' })).toBeVisible();
  await ben.getByRole('button', { name: 'Approve' }).click();

  // All have decided: it is taken and split, and each that approved fetches its file.
  const fetched = async (page: Page) => {
    await page.getByRole('button', { name: 'Make a link' }).click({ timeout: 90_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Download/ }).click()]);
    const file = await download.createReadStream();
    let text = '';
    for await (const piece of file) text += String(piece);
    return text.trim().split('\r\n');
  };
  const first = await fetched(ada);
  expect(first[0]).toBe('moviegoer_id,channels,variant');
  expect(first.length).toBeGreaterThan(members * 0.7);
  expect(first.length).toBeLessThan(members * 0.9);

  // In the builder it can be asked who was in it, and what happened: by whoever was asked, of its own moviegoers.
  const sentTo = first.length - 1;
  await expect(async () => {
    const where = { kind: 'campaign', id: draft.id, group: 'target', event: 'sent' };
    const asked = { definition: { version: 1, where } };
    const { count } = await ask<{ count: { value?: number } }>(ada.request, baseURL, 'audiences.count', asked);
    expect(count.value).toBe(sentTo);
  }).toPass(slow);
  const asking = await ada.context().newPage();
  await asking.goto('/segments/new');
  await asking.getByRole('button', { name: 'Add condition', exact: true }).click();
  await asking.getByRole('listbox', { name: 'Conditions' }).getByRole('option', { name: 'in a campaign…' }).click();
  await asking.getByRole('dialog', { name: 'Campaign' }).getByRole('option', { name: campaign }).click();
  const builder = builderOn(asking);
  await expect.poll(async () => numberIn(await builder.number())).toBe(sentTo);
  await builder.conditions.getByRole('button', { name: 'Add what happened' }).click();
  await asking.getByRole('menuitemradio', { name: 'were sent its message' }).click();
  await expect(builder.row('In the target group of campaign')).toContainText('were sent its message');
  await expect.poll(async () => numberIn(await builder.number())).toBe(sentTo);
  await builder.conditions.getByRole('button', { name: /^Group: in the target group of/ }).click();
  await asking.getByRole('menuitemradio', { name: 'control group' }).click();
  await builder.conditions.getByRole('button', { name: /^What happened/ }).click();
  await asking.getByRole('menuitemradio', { name: 'whatever happened' }).click();
  await expect.poll(async () => numberIn(await builder.number())).toBe(members - sentTo);
  // What was before is dimmed until its profile is there.
  await expect(asking.getByRole('region', { name: 'Profile' })).toHaveAttribute('aria-busy', 'false');
  await expectAccessible(asking, 'a condition on a campaign');
  await asking.close();

  // The day goes on: people come to see the film, and their exhibitors say so.
  for (const exhibitor of all.slice(0, 2)) {
    const columns = 'transaction_id,member_id,purchased_at,site_code,film_code,film_title,session_start,ticket_lines,status,updated_at';
    await upload(priya, baseURL, 'transactions', exhibitor, [columns, ...visitRows(exhibitor)]);
    await expect(async () => administrate('filmMatches.accept', { exhibitor, filmCode: 'QH', film: idOf(film) })).toPass(slow);
  }
  await expect(async () => {
    const seen = { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [idOf(film)] } };
    const { count } = await administrate<{ count: { value?: number } }>('audiences.count', { definition: { version: 1, where: seen } });
    expect(count.value).toBe(members);
  }).toPass(slow);
  await fetched(ben);

  // All that were to be sent are: it is measured, for each side as it may be told.
  await expect(jo.getByRole('table', { name: 'Uplift with 95% intervals' })).toBeVisible({ timeout: 90_000 });
  const result = jo.getByRole('table', { name: 'Uplift with 95% intervals' });
  for (const name of ['All that sent', amber, beacon])
    await expect(result.getByRole('row', { name: new RegExp(name) })).toContainText(/[+−]\d+\.\d%/);
  await expect(result.getByText(cinder)).toHaveCount(0);
  await expect(jo.getByText(/cannot be told from no effect|because of it/).first()).toBeVisible();
  await expectAccessible(jo, 'a measured campaign');
  await ada.reload();
  await expect(ada.getByRole('table', { name: 'Both groups' })).toContainText('Control');
  await expect(ada.getByText(beacon)).toHaveCount(0);
  await cleo.reload();
  await expect(cleo.getByRole('table', { name: 'Exhibitors that are asked' })).toContainText('Declined');
});

test('an exhibitor’s own system is called and tells what happened; the sending is watched on the page, and measured', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const [exhibitor, name, title] = [`dune-${own}`, `Dune Rooms ${own}`, `Loud Harbour ${own}`];
  const priya = await (await browser.newContext({ storageState: signedInAs('priya') })).newPage();
  await priya.goto('/exhibitors');
  const administrate = <T>(verb: string, data: object) => ask<T>(priya.request, baseURL, verb, data);
  await administrate('films.add', { title, releaseDate: today });
  await administrate('exhibitors.add', { id: exhibitor, name });
  await administrate('exhibitors.saveSites', { exhibitor, sites: [{ code: '7', name: `${name}, seven`, timeZone: 'Etc/UTC' }] });
  const [theirs, ours] = [`org-${exhibitor}`, `second-${own}`];
  await administrate('organisations.add', { id: theirs, name, kind: 'exhibitor', exhibitors: [exhibitor], apart: [exhibitor] });
  await administrate('organisations.add', { id: ours, name: `Second ${own}`, kind: 'studio', exhibitors: [exhibitor], apart: [exhibitor] });
  for (const [who, role, organisation] of [
    ['Sol', 'marketer', ours],
    ['Dan', 'approver', theirs],
  ])
    await administrate('people.add', {
      name: `${who} ${own}`,
      email: `${who?.toLowerCase()}-${own}@example.com`,
      role,
      organisation,
      password,
    });
  await upload(priya, baseURL, 'members', exhibitor, ['member_id,email_opt_in,has_email,updated_at', ...memberRows]);

  // The exhibitor names its system, and takes a secret for it.
  const receiver = await openReceiver();
  try {
    const dan = await somebody(browser, 'Dan');
    await dan.goto('/campaigns');
    await expect(dan.getByText('No campaign yet')).toBeVisible();
    await dan.getByRole('button', { name: 'Rules for campaigns' }).click();
    const rules = dan.getByRole('dialog', { name: 'Rules for campaigns' });
    await rules.getByRole('button', { name: 'Calls to our system' }).click();
    await rules.getByLabel('Address of your system').fill(receiver.url);
    await rules.getByLabel('Page where moviegoers unsubscribe').fill('https://dune.example/bye');
    await rules.getByLabel('Moviegoers a minute at most').fill('100000');
    await rules.getByRole('button', { name: 'Make a signing secret' }).click();
    const secret = await rules.getByLabel('Signing secret').inputValue();
    await rules.getByRole('button', { name: 'Try it' }).click();
    await expect.poll(() => receiver.received.map(({ type }) => type)).toEqual(['test']);
    expect(receiver.received[0]?.isSignedWith(secret)).toBe(true);
    await expectAccessible(dan, 'rules for campaigns, a system of their own');
    await rules.getByRole('button', { name: 'Save' }).click();
    await expect(rules).toBeHidden();

    const sol = await somebody(browser, 'Sol');
    const everybody = { version: 1, where: { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['email'] } };
    const segment = await ask<{ id: string }>(sol.request, baseURL, 'segments.create', { name: `By e-mail ${own}`, definition: everybody });
    const email = { subject: '{{film}} is out', preheader: '', blocks: [{ kind: 'unsubscribe', text: 'Unsubscribe' }] };
    const message = { variants: [{ name: 'A', weight: 1, languages: [{ language: 'en-US', email }] }] };
    const request = {
      ...{ film: idOf(title), segment: { id: segment.id, version: 1 }, exhibitors: [exhibitor], channels: ['email'], message },
      ...{ sendOn: today, decideBy: today, sendFrom: '00:00', sendUntil: '23:59', windowDays: 1, controlShare: 0.2, baseRate: 0.4 },
    };
    const draft = await ask<{ id: string; revision: number }>(sol.request, baseURL, 'campaigns.create', {
      name: `${title}, opening`,
      request,
    });
    await ask(sol.request, baseURL, 'campaigns.submit', { id: draft.id, revision: draft.revision });

    // Its system holds the second call back: what is sent by then is seen on both sides.
    receiver.hold();
    await dan.goto(`/campaigns/${draft.id}`);
    await dan.getByRole('button', { name: 'Approve' }).click();
    const batches = () => receiver.received.filter(({ type }) => type === 'campaign.batch');
    await expect.poll(() => batches().length, slow).toBe(1);
    batches()[0]?.answer();
    await expect.poll(() => batches().length, slow).toBe(2);
    const going = dan.getByRole('region', { name: 'It goes to your system' });
    await expect(going).toContainText(/Sent500 of 1,\d{3}/, { timeout: 60_000 });
    await expectAccessible(dan, 'a sending, by its exhibitor');
    await sol.goto(`/campaigns/${draft.id}`);
    await expect(sol.getByRole('region', { name: 'It goes to the systems of exhibitors' })).toContainText(/More than [34]0 %/);
    await expect(sol.getByText(batches()[0]?.members[0]?.id ?? exhibitor)).toHaveCount(0);

    // People come meanwhile; then it takes the rest, and tells by a file who opened the message.
    const columns = 'transaction_id,member_id,purchased_at,site_code,film_code,film_title,session_start,ticket_lines,status,updated_at';
    const rows = visitRows(exhibitor).map((row) => row.replace(film, title));
    await upload(priya, baseURL, 'transactions', exhibitor, [columns, ...rows]);
    await expect(async () => administrate('filmMatches.accept', { exhibitor, filmCode: 'QH', film: idOf(title) })).toPass(slow);
    receiver.release();
    await expect.poll(() => batches().length, slow).toBe(3);
    const sentTo = new Set(batches().flatMap(({ members: some }) => some.map(({ id }) => id)));
    expect(sentTo.size).toBe(batches().reduce((sum, { members: some }) => sum + some.length, 0));
    expect(batches().every((one) => one.isSignedWith(secret))).toBe(true);
    const opened = [...sentTo].slice(0, 300).map((id) => `${id},opened,${new Date().toISOString()}`);
    await dan
      .getByRole('region', { name: /^What happened to the messages/ })
      .locator('input[type=file]')
      .setInputFiles({ name: 'events.csv', mimeType: 'text/csv', buffer: Buffer.from(['moviegoer_id,event,at', ...opened].join('\n')) });
    await expect(dan.getByText('300 taken')).toBeVisible();
    await expect(dan.getByRole('region', { name: /^Messages/ })).toContainText('Opened300');

    await expect(sol.getByRole('table', { name: 'Uplift with 95% intervals' })).toBeVisible({ timeout: 90_000 });
    await expect(sol.getByRole('region', { name: /^Messages/ })).toContainText(/Opened≈?[23]\d\d/);
    await dan.reload();
    await expect(dan.getByRole('table', { name: 'Both groups' })).toContainText('Control');
  } finally {
    await receiver.close();
  }
});
