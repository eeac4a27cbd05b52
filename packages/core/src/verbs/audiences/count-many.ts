import { z } from 'zod';
import { scopeText } from '../../access/index.ts';
import { AsOf, IssueRecord, type Prepared, prepare } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { type AuditFacts, defineVerb, type Scene } from '../../verb/index.ts';
import { inOnePass } from './one-pass.ts';

/** Questions of one pass; a batch of more takes several. */
const mostInOnePass = 1_000;

/** The sizes of many audiences by the language's own meaning, in one pass over everybody: an answer or its issues for each, in their order. */
export const countMany = defineVerb({
  name: 'audiences.countMany',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:list',
  summary: 'The sizes of many audiences, in one pass over everybody.',
  input: z.object({
    questions: z
      .array(z.object({ definition: z.unknown(), asOf: AsOf }))
      .min(1)
      .max(mostInOnePass),
    ids: z.boolean().default(false),
  }),
  output: z.object({
    answers: z.array(
      z.union([
        z.object({ asOf: z.iso.date(), count: z.number().int(), ids: z.array(z.string()).optional() }),
        z.object({ issues: z.array(IssueRecord) }),
      ]),
    ),
  }),
  async run(scene, { questions, ids }) {
    const prepared: (Prepared | ServiceError)[] = [];
    for (const { definition, asOf } of questions) prepared.push(await preparedOrRefused(scene, definition, asOf));
    const sound = prepared.filter((one): one is Prepared => !(one instanceof ServiceError));
    const found = new Map<Prepared, Awaited<ReturnType<typeof inOnePass>>[number]>();
    if (sound.length > 0) {
      const answers = await inOnePass(
        scene,
        sound.map(({ question }) => question),
        ids,
      );
      for (const [at, one] of sound.entries()) found.set(one, answers[at] ?? { size: 0, ids: [] });
    }
    const audit = [...found].map(
      ([{ canonical, day }, { size }]): AuditFacts => ({
        definition: canonical,
        scope: scopeText(scene.scope),
        asOf: day.iso,
        count: size,
        ...(ids ? { subject: 'ids' } : {}),
      }),
    );
    const answers = prepared.map((one) => {
      if (one instanceof ServiceError) return { issues: issuesOf(one) };
      const { size, ids: theirs } = found.get(one) ?? { size: 0, ids: [] };
      return { asOf: one.day.iso, count: size, ...(ids ? { ids: [...theirs] } : {}) };
    });
    return { output: { answers }, audit };
  },
});

async function preparedOrRefused(scene: Scene, definition: unknown, asOf: string | undefined): Promise<Prepared | ServiceError> {
  try {
    return await prepare(scene, definition, asOf);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'invalid_definition') return error;
    throw error;
  }
}

function issuesOf({ details }: ServiceError): IssueRecord[] {
  return z.array(IssueRecord).parse(details.issues);
}
