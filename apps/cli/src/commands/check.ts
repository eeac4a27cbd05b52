import { type Issue, parseText, references } from '@marquee/dsl';
import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { readText } from '../input.ts';
import { issueLine, type PrintedIssue } from '../output/issues.ts';

/** `marquee check`: lists the issues of a definition. It needs the product only for a definition that refers to segments. */
export const check: MakeCommand = ({ host, outcome }) =>
  command('check', 'List the issues of a definition, one a line: code, pointer, message.', [
    'marquee check horror-fans.json',
    'cat horror-fans.json | marquee check -',
  ])
    .argument('<file>', 'the definition, or - for standard input')
    .action(async (file: string, options: CommonOptions) => {
      const parsed = parseText(await readText(host.cwd, file));
      let issues: readonly (Issue | PrintedIssue)[] = parsed.ok ? parsed.advice : parsed.issues;
      if (parsed.ok && references(parsed.definition).length > 0) {
        issues = await withOperator(host, options.data, async (operator) => {
          return (await operator.call('audiences.check', { definition: parsed.definition })).issues;
        });
      }
      const errors = issues.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) outcome.exitCode = 1;
      if (options.json) return host.terminal.printJson({ issues });
      for (const issue of errors) await host.terminal.print(issueLine(issue));
      for (const issue of issues) if (issue.severity === 'advice') host.terminal.note(`advice: ${issueLine(issue)}`);
      if (issues.length === 0 && host.terminal.watched) host.terminal.note('No issues.');
    });
