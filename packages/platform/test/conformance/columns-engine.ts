import type { AudienceQuestion } from '@marquee/core';
import { type Bits, type Condition, countBits, hasBit, type Moviegoer, startPicking } from '@marquee/dsl';
import { askedOf } from '../../src/audience/columns/answers.ts';
import { readColumns } from '../../src/audience/duckdb/columns/read-columns.ts';
import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { loadMoviegoers } from '../support/load-moviegoers.ts';
import type { Engine } from './engine.ts';

/** Columns as they are read from a file of DuckDB, without the threads. */
export async function openColumns(moviegoers: readonly Moviegoer[]): Promise<Engine> {
  const database = await openDuckdb(':memory:', { threads: 2 });
  await loadMoviegoers(database, moviegoers);
  const { connection, close } = await database.connect();
  const read = await readColumns(connection, { fits: () => true }).finally(close);
  if (!read) throw new Error('They fit.');
  const { columns } = read;
  const bitsOf = async (question: AudienceQuestion): Promise<Bits> => {
    const pick = startPicking(columns, { asOf: question.asOf, resolve: () => undefined });
    const find = async (leaves: readonly string[]) =>
      new Map(leaves.map((leaf) => [leaf, pick(JSON.parse(leaf) as Condition)(0, columns.moviegoers)]));
    return (await askedOf(columns, question, [question.definition.where], { find })).of(question.definition.where);
  };
  return {
    name: 'columns',
    find: (questions) =>
      Promise.all(
        questions.map(async (question) => {
          const bits = await bitsOf(question);
          return moviegoers.flatMap(({ id }, row) => (hasBit(bits, row) ? [id] : [])).sort();
        }),
      ),
    count: async (question) => countBits(await bitsOf(question)),
    close: () => database.close(),
  };
}
