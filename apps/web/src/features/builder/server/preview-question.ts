import type { Outputs } from '../../../lib/trpc-client.ts';
import type { Json } from '../draft/json.ts';
import type { Pruned } from '../draft/prune.ts';

/** What is asked: what can be counted of a draft, for a day. */
export interface PreviewQuestion {
  readonly document: Json;
  readonly pruned: Pruned | null;
  /** The definition written out, by which two questions are told apart. */
  readonly text: string;
  readonly asOf: string | undefined;
}

/** An answer with the question that it is of. */
export interface PreviewAnswer extends PreviewQuestion {
  readonly preview: Outputs['audiences']['preview'];
}

export function previewQuestion(document: Json, pruned: Pruned | null, asOf: string | undefined): PreviewQuestion {
  return { pruned, document, text: JSON.stringify(pruned?.definition ?? null), asOf };
}

/** Under what the answer is kept. */
export function previewKey({ text, asOf }: PreviewQuestion): readonly unknown[] {
  return ['audiences.preview', text, asOf ?? null];
}

/** The question as the API takes it. */
export function previewInput({ pruned, asOf }: PreviewQuestion) {
  return { definition: pruned?.definition ?? null, ...(asOf === undefined ? {} : { asOf }) };
}
