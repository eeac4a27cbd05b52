import { describe as sentenceOf } from '@marquee/dsl';
import { NoData } from '../client/api-process.ts';
import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { readDefinition } from '../definition.ts';

export const describe: MakeCommand = ({ host }) =>
  command('describe', 'Say what a definition means, in a sentence.', ['marquee describe horror-fans.json'])
    .argument('<file>', 'the definition, or - for standard input')
    .action(async (file: string, options: CommonOptions) => {
      const definition = await readDefinition(host.cwd, file);
      const asked = withOperator(host, options.data, (operator) => operator.call('audiences.describe', { definition }));
      const { sentence } = await asked.catch((error: unknown) => {
        if (!(error instanceof NoData)) throw error;
        // There is no data yet, so there are no names. Use the ids.
        return { sentence: sentenceOf(definition) };
      });
      await (options.json ? host.terminal.printJson({ sentence }) : host.terminal.print(sentence));
    });
