import { type Outcome, type OutcomesQuestion, outcomeOf, type Recipient, type RecipientsQuestion, recipientOf } from '@marquee/core';
import { esFieldName } from '@marquee/dsl';
import { moviegoerOfDocument, withoutKept } from './document.ts';
import { inScope, searchOf } from './queries.ts';
import type { Reader } from './search.ts';

/** Whole documents have several kilobytes each. */
const documentsAtOnce = 1_000;

/** The audience with what a campaign has to know of each, in order of ids, all from one state of the store. */
export async function* recipients(
  reader: Reader,
  { after, ...question }: RecipientsQuestion,
  signal?: AbortSignal,
): AsyncGenerator<readonly Recipient[]> {
  const search = { size: documentsAtOnce, query: searchOf(question), _source: withoutKept };
  for await (const hits of reader.pages(search, after, signal))
    yield hits.map((hit) => recipientOf(moviegoerOfDocument(hit._source), question.asOf));
}

/** Who in scope saw a film between two days, in order of ids, all from one state of the store. */
export async function* outcomes(
  reader: Reader,
  { scope, after, ...question }: OutcomesQuestion,
  signal?: AbortSignal,
): AsyncGenerator<readonly Outcome[]> {
  const { film, from, to } = question;
  const seen = {
    bool: { filter: [{ term: { [esFieldName('film')]: film } }, { range: { 'visits.business_day': { gte: from, lte: to } } }] },
  };
  const query = { bool: { filter: [inScope(scope), { nested: { path: 'visits', query: seen } }] } };
  for await (const hits of reader.pages({ size: documentsAtOnce, query, _source: withoutKept }, after, signal))
    yield hits.flatMap((hit) => outcomeOf(moviegoerOfDocument(hit._source), question) ?? []);
}
