import { Option } from 'commander';
import { organisationKindNames } from '../choices.ts';
import type { VerbOutput } from '../client/operator.ts';
import { withOperator } from '../client/with-operator.ts';
import { bareCommand, type CommonOptions, command, type MakeCommand } from '../command.ts';
import type { Host } from '../host.ts';
import { table } from '../output/table.ts';

type Organisation = VerbOutput<'organisations.add'>;
interface AddOptions extends CommonOptions {
  readonly name: string;
  readonly kind: Organisation['kind'];
  readonly exhibitor?: string[];
  readonly apart?: string[];
}

const columns = ['id', 'name', 'kind', 'counts the moviegoers of'].map((title) => ({ title }));

async function tell({ terminal }: Host, organisation: Organisation, json: boolean | undefined): Promise<void> {
  if (json) return terminal.printJson(organisation);
  const { id, name, kind } = organisation;
  await terminal.print(`${id}: ${name}, ${kind}, counts the moviegoers of ${whoseOf(organisation)}.`);
}

/** The platform's people count everybody's, whatever was granted. */
function whoseOf({ kind, exhibitors, apart }: Organisation): string {
  if (kind === 'platform') return 'every exhibitor';
  const named = (id: string) => (apart.includes(id) ? id : `${id} (pooled)`);
  return exhibitors.length === 0 ? 'nobody' : exhibitors.map(named).join(', ');
}

const list: MakeCommand = ({ host }) =>
  command('list', 'The organisations, and whose moviegoers each may count.', [
    'marquee organisations list',
    'marquee organisations list --json',
  ]).action(async ({ data, json }: CommonOptions) => {
    const { organisations } = await withOperator(host, data, (operator) => operator.call('organisations.list', {}));
    if (json) {
      for (const organisation of organisations) await host.terminal.printJson(organisation);
      return;
    }
    if (organisations.length === 0) return host.terminal.note('No organisations.');
    const rows = organisations.map((each) => [each.id, each.name, each.kind, whoseOf(each)]);
    for (const row of table(columns, rows)) await host.terminal.print(row);
  });

const add: MakeCommand = ({ host }) =>
  command('add', 'Add an organisation. Of what kind it is stays as it is.', [
    'marquee organisations add halden --name "Halden Street" --kind distributor --exhibitor lumen arc',
  ])
    .argument('<id>', 'its id, in small letters: commands name it so')
    .requiredOption('--name <name>', 'what it is called')
    .addOption(new Option('--kind <kind>', 'what its people may do').choices(organisationKindNames).makeOptionMandatory())
    .option('--exhibitor <id...>', 'the exhibitors whose moviegoers it may count')
    .option('--apart <id...>', 'those of them that it may see by name, and apart from the others')
    .action(async (id: string, { data, json, name, kind, exhibitor = [], apart = [] }: AddOptions) => {
      const input = { id, name, kind, exhibitors: exhibitor, apart };
      await withOperator(host, data, async (operator) => tell(host, await operator.call('organisations.add', input), json), {
        makes: true,
      });
    });

const rename: MakeCommand = ({ host }) =>
  command('rename', 'Give an organisation another name.', ['marquee organisations rename halden "Halden Street Releasing"'])
    .argument('<organisation>', 'the organisation’s id')
    .argument('<name>', 'what it is called from now on')
    .action(async (organisation: string, name: string, { data, json }: CommonOptions) => {
      const input = { organisation, name };
      await withOperator(host, data, async (operator) => tell(host, await operator.call('organisations.rename', input), json));
    });

const grant: MakeCommand = ({ host }) =>
  command('grant', 'Say whose moviegoers an organisation may count, in place of those before.', [
    'marquee organisations grant halden lumen arc --apart lumen',
    'marquee organisations grant halden',
  ])
    .argument('<organisation>', 'the organisation’s id')
    .argument('[exhibitor...]', 'the exhibitors’ ids; none for nobody’s')
    .option('--apart <id...>', 'those of them that it may see by name, and apart from the others')
    .action(async (organisation: string, exhibitors: string[], { data, json, apart = [] }: Pick<AddOptions, 'data' | 'json' | 'apart'>) => {
      const input = { organisation, exhibitors, apart };
      await withOperator(host, data, async (operator) => tell(host, await operator.call('organisations.grant', input), json));
    });

/** `marquee organisations`: which there are, and whose moviegoers each may count. */
export const organisations: MakeCommand = (running) =>
  bareCommand('organisations', 'List the organisations, add one, name it, or say whose moviegoers it may count.', [
    'marquee organisations',
    'marquee organisations grant halden lumen arc',
  ])
    .addCommand(list(running), { isDefault: true })
    .addCommand(add(running))
    .addCommand(rename(running))
    .addCommand(grant(running));
