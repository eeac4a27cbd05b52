import { Argument, Option } from 'commander';
import { roleNames } from '../choices.ts';
import type { VerbInput, VerbOutput } from '../client/operator.ts';
import { withOperator } from '../client/with-operator.ts';
import { bareCommand, type CommonOptions, command, type MakeCommand } from '../command.ts';
import type { Host } from '../host.ts';
import { table } from '../output/table.ts';

type Person = VerbOutput<'people.suspend'>;
type RoleName = VerbInput<'people.setRole'>['role'];
interface AddOptions extends CommonOptions {
  readonly name: string;
  readonly organisation: string;
  readonly role: RoleName;
}
interface ListOptions extends CommonOptions {
  readonly organisation?: string;
}

const columns = ['name', 'address', 'role', 'organisation', 'signs in'].map((title) => ({ title }));

function signsIn({ suspendedAt, hasPassword }: Person): string {
  if (suspendedAt !== null) return `suspended on ${suspendedAt.slice(0, 10)}`;
  return hasPassword ? 'yes' : 'has no password';
}

async function tell({ terminal }: Host, person: Person, json: boolean | undefined): Promise<void> {
  if (json) return terminal.printJson(person);
  const { name, email, role, organisationId } = person;
  await terminal.print(`${name} (${email}), ${role} of ${organisationId}, signs in: ${signsIn(person)}.`);
}

/** A password that was made, alone in the output: it is read once, also by scripts. */
async function tellPassword({ terminal }: Host, person: VerbOutput<'people.add'>, json: boolean | undefined): Promise<void> {
  if (json) return terminal.printJson(person);
  if (person.password !== null) await terminal.print(person.password);
  terminal.note(`${person.name} signs in as ${person.email} with this password. Keep it now: it is not shown again.`);
}

const list: MakeCommand = ({ host }) =>
  command('list', 'The people, and whether they can sign in.', ['marquee people list --organisation halden', 'marquee people list --json'])
    .option('--organisation <id>', 'only those of one organisation')
    .action(async ({ data, json, organisation }: ListOptions) => {
      const input = organisation === undefined ? {} : { organisation };
      const { people } = await withOperator(host, data, (operator) => operator.call('people.list', input));
      if (json) {
        for (const person of people) await host.terminal.printJson(person);
        return;
      }
      if (people.length === 0) return host.terminal.note('Nobody.');
      const rows = people.map((each) => [each.name, each.email, each.role, each.organisationId, signsIn(each)]);
      for (const row of table(columns, rows)) await host.terminal.print(row);
    });

const add: MakeCommand = ({ host }) =>
  command('add', 'Add somebody who can sign in from then on. A password is made and shown once.', [
    'marquee people add mia@halden.example --name "Mia Lind" --organisation halden --role analyst',
  ])
    .argument('<address>', 'the e-mail address that they sign in with')
    .requiredOption('--name <name>', 'what they are called')
    .requiredOption('--organisation <id>', 'the organisation that they act for')
    .addOption(new Option('--role <role>', 'one that the organisation’s kind has').choices(roleNames).makeOptionMandatory())
    .action(async (email: string, { data, json, name, organisation, role }: AddOptions) => {
      const input = { email, name, organisation, role };
      await withOperator(host, data, async (operator) => tellPassword(host, await operator.call('people.add', input), json));
    });

const role: MakeCommand = ({ host }) =>
  command('role', 'Give somebody another role of their organisation.', ['marquee people role mia@halden.example marketer'])
    .argument('<person>', 'their address')
    .addArgument(new Argument('<role>', 'one that the organisation’s kind has').choices(roleNames))
    .action(async (person: string, given: RoleName, { data, json }: CommonOptions) => {
      await withOperator(host, data, async (operator) => tell(host, await operator.call('people.setRole', { person, role: given }), json));
    });

const suspend: MakeCommand = ({ host }) =>
  command('suspend', 'Sign somebody out everywhere, and let them in no more.', ['marquee people suspend mia@halden.example'])
    .argument('<person>', 'their address')
    .action(async (person: string, { data, json }: CommonOptions) => {
      await withOperator(host, data, async (operator) => tell(host, await operator.call('people.suspend', { person }), json));
    });

const restore: MakeCommand = ({ host }) =>
  command('restore', 'Let somebody who was suspended sign in again.', ['marquee people restore mia@halden.example'])
    .argument('<person>', 'their address')
    .action(async (person: string, { data, json }: CommonOptions) => {
      await withOperator(host, data, async (operator) => tell(host, await operator.call('people.restore', { person }), json));
    });

const password: MakeCommand = ({ host }) =>
  command('password', 'Make somebody another password, which is shown once. They are signed out everywhere.', [
    'marquee people password mia@halden.example',
  ])
    .argument('<person>', 'their address')
    .action(async (person: string, { data, json }: CommonOptions) => {
      await withOperator(host, data, async (operator) => tellPassword(host, await operator.call('people.newPassword', { person }), json));
    });

interface InviteOptions extends CommonOptions {
  readonly organisation: string;
  readonly role: RoleName;
  readonly email?: string;
  readonly name?: string;
}

const invite: MakeCommand = ({ host }) =>
  command('invite', 'Make a link with which somebody joins by themselves. It is shown once, holds for seven days and opens once.', [
    'marquee people invite --organisation halden --role analyst --email mia@halden.example',
  ])
    .requiredOption('--organisation <id>', 'the organisation that they join')
    .addOption(new Option('--role <role>', 'one that the organisation’s kind has').choices(roleNames).makeOptionMandatory())
    .option('--email <address>', 'whom it is for; otherwise they give an address themselves')
    .option('--name <name>', 'what they are called')
    .action(async ({ data, json, organisation, role, email, name }: InviteOptions) => {
      const input = { organisation, role, ...(email === undefined ? {} : { email }), ...(name === undefined ? {} : { name }) };
      const invitation = await withOperator(host, data, (operator) => operator.call('people.invite', input));
      if (json) return host.terminal.printJson(invitation);
      await host.terminal.print(invitation.link);
      host.terminal.note('Send this link to whom you invite, and to nobody else. It is not shown again.');
    });

const resetApp: MakeCommand = ({ host }) =>
  command('reset-app', 'Let somebody who lost their authenticator app sign in by their password alone.', [
    'marquee people reset-app mia@halden.example',
  ])
    .argument('<person>', 'their address')
    .action(async (person: string, { data, json }: CommonOptions) => {
      await withOperator(host, data, async (operator) => tell(host, await operator.call('people.resetSecondFactor', { person }), json));
    });

/** `marquee people`: who can sign in, for which organisation and in which role. */
export const people: MakeCommand = (running) =>
  bareCommand('people', 'List who can sign in, add somebody, or change what they may do.', [
    'marquee people',
    'marquee people suspend mia@halden.example',
  ])
    .addCommand(list(running), { isDefault: true })
    .addCommand(add(running))
    .addCommand(role(running))
    .addCommand(suspend(running))
    .addCommand(restore(running))
    .addCommand(password(running))
    .addCommand(invite(running))
    .addCommand(resetApp(running));
