import type { Seeds } from '../../lib/trpc.tsx';
import { type ApiPath, apiKey, type InputOf, type OutputOf } from '../../lib/trpc-client.ts';
import { serverClient } from '../../lib/trpc-server.ts';
import { issuesOf } from './draft/issues-of.ts';
import type { Json } from './draft/json.ts';
import { mentioned } from './draft/mentioned.ts';
import { prune } from './draft/prune.ts';
import { emptyDefinition } from './draft/templates.ts';
import { type PreviewAnswer, previewInput, previewKey, previewQuestion } from './server/preview-question.ts';

type Answer = Seeds['answers'][number];

/** A page that is not complete by then is drawn by the browser, which shows what it waits for. */
const patienceMs = 1_000;

/**
 * Everything that the builder of a segment shows at first, asked in the reader's name; the profile comes late. Null when that takes too long or is refused: the
 * browser then asks for itself and says what is wrong.
 */
export async function seedsOf(id: string | null, asOf: string | undefined): Promise<Seeds | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const seeds = ask(id, asOf).catch(() => null);
  return Promise.race([seeds, late]).finally(() => clearTimeout(timer));
}

async function ask(id: string | null, asOf: string | undefined): Promise<Seeds> {
  const api = await serverClient();
  const opened = id === null ? null : await api.segments.open.query({ id });
  const document: Json = opened === null ? emptyDefinition : JSON.parse(JSON.stringify(opened.version.definition));
  const question = previewQuestion(document, prune(document, issuesOf(document, new Map())), asOf);
  const names = { fields: mentioned(document) };
  const profile = {
    definition: question.pruned?.definition ?? null,
    base: { kind: 'default' },
    ...(asOf === undefined ? {} : { asOf }),
  } as const;
  const late = Promise.all([api.audiences.profile.query(profile), api.catalogue.dictionary.query({})]).then(
    ([profiled, dictionary]) => [answer('audiences.profile', profile, profiled), answer('catalogue.dictionary', {}, dictionary)],
    () => [],
  );
  const [preview, segments, labels] = await Promise.all([
    api.audiences.preview.query(previewInput(question)),
    api.segments.list.query({ archived: false }),
    Object.keys(names.fields).length === 0 ? null : api.catalogue.labels.query(names),
  ]);
  const answers: Answer[] = [
    [previewKey(question), { ...question, preview } satisfies PreviewAnswer],
    answer('segments.list', { archived: false }, segments),
  ];
  if (id !== null && opened !== null) answers.push(answer('segments.open', { id }, opened));
  if (labels !== null) answers.push(answer('catalogue.labels', names, labels));
  return { answers, late };
}

function answer<Path extends ApiPath>(path: Path, input: InputOf<Path>, output: OutputOf<Path>): Answer {
  return [apiKey(path, input), output];
}
