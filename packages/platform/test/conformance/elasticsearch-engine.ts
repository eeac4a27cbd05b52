import type { AudienceQuestion } from '@marquee/core';
import { compileElasticsearch, type EsQuery, type Moviegoer } from '@marquee/dsl';
import type { Engine } from './engine.ts';
import { openTestIndex } from './test-index.ts';

/** The compiled queries alone, on the real server, without the store around them: many questions travel in one request. */
export async function openElasticsearch(moviegoers: readonly Moviegoer[]): Promise<Engine> {
  const index = await openTestIndex('conformance');
  await index.load(moviegoers);
  const search = (questions: readonly AudienceQuestion[]) => index.search(questions.map(rootQuery));
  return {
    name: 'elasticsearch',
    find: search,
    async count(question) {
      const [found] = await search([question]);
      return found?.length ?? 0;
    },
    close: index.remove,
  };
}

function rootQuery(question: AudienceQuestion): EsQuery {
  const query = compileElasticsearch(question.definition, question).queries.get('/where');
  if (query === undefined) throw new Error('the root has no query');
  return query;
}
