import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as language from '../src/index.ts';
import { fixtureWorld, namedCases } from '../src/testing/index.ts';

const here = new URL('.', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), 'utf8');
const blocks = (markdown: string, kind: string) =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((found) => found[1] ?? '');

/** `expression; // expected` becomes a call of `check`; an expected value may also stand alone on the next line. */
function withChecks(source: string): string {
  return source
    .replaceAll(/;\n\/\/ (.*)$/gm, '; // $1')
    .replaceAll(/^([^\n/].*?); \/\/ (.*)$/gm, (line, expression: string, expected: string) =>
      expression.startsWith('const ') ? line : `check((${expression}), (${expected}));`,
    );
}

test('the examples of the README hold', () => {
  const readme = read('../README.md');
  const [text] = blocks(readme, 'json');
  const source = withChecks(blocks(readme, 'ts').join('\n'));
  const run = new Function('text', 'check', 'never', 'fixtureWorld', ...Object.keys(language), ts.transpileModule(source, {}).outputText);
  let checks = 0;
  const check = (found: unknown, expected: unknown) => {
    checks += 1;
    expect(found).toEqual(expected);
  };
  const never = () => {
    throw new Error('The example does not hold.');
  };
  run(text, check, never, fixtureWorld, ...Object.values(language));
  expect(checks).toBe(34);
});

describe('docs/language.md', () => {
  const manual = read('../../../docs/language.md');

  test('every JSON block is a valid definition', () => {
    const definitions = blocks(manual, 'json');
    expect(definitions.length).toBeGreaterThan(4);
    for (const text of definitions) expect(language.parseText(text)).toMatchObject({ ok: true });
  });

  test('the query shown is that of the definition above it', () => {
    const [before = '', after = ''] = manual.split('```json query\n');
    const definition = language.parseText(blocks(before, 'json').at(-1) ?? '');
    const context = { asOf: language.dayOfIso('2026-11-18'), resolve: () => undefined };
    const { queries } = language.compileElasticsearch(definition.ok ? definition.definition : expect.fail(), context);
    expect(queries.get('/where')).toEqual(JSON.parse(after.split('```')[0] ?? ''));
  });

  test('every registry entry, issue code and limit is named', () => {
    const names = [
      ...language.conditionKinds,
      ...language.filterKinds,
      ...language.fieldNames,
      ...language.fieldNames.flatMap((field) => language.operatorsFor(field).map((operator) => operator.name)),
      ...Object.keys(language.measures),
      ...Object.keys(language.measureOperators),
      ...language.windowKinds,
      ...Object.keys(language.windowUnits),
      ...Object.keys(language.bases),
      ...language.issueCodes,
      ...language.adviceCodes,
    ];
    expect([...new Set(names)].filter((name) => !manual.includes(`\`${name}\``))).toEqual([]);
    for (const limit of ['8 levels', '200 conditions', '1,000 values', '64 KiB', '3,660', '16,777,215']) expect(manual).toContain(limit);
  });

  test('it says as many fields as there are', () => {
    expect(namedCases.length).toBeGreaterThan(language.fieldNames.length);
  });
});
