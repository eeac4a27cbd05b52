import type { Verb } from '@marquee/core';
import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';
import type { z } from 'zod';
import { t, trpcError } from './base.ts';
import type { RequestContext } from './context.ts';

type AnyVerb = Pick<Verb, 'name' | 'kind' | 'input' | 'output' | 'call'>;
/** A verb that needs nothing may be called with nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: only void lets a caller leave the argument out.
type InputOf<V extends AnyVerb> = Record<never, never> extends z.input<V['input']> ? z.input<V['input']> | void : z.input<V['input']>;
interface Ends<V extends AnyVerb> {
  input: InputOf<V>;
  output: z.output<V['output']>;
  meta: unknown;
}
type ProcedureOf<V extends AnyVerb> = V['kind'] extends 'query' ? TRPCQueryProcedure<Ends<V>> : TRPCMutationProcedure<Ends<V>>;
type VerbProcedures<R extends Readonly<Record<string, AnyVerb>>> = { [K in keyof R]: ProcedureOf<R[K]> };

/** tRPC procedures of an entity's verbs: queries and mutations by kind, with the verbs' own types at both ends. */
export function verbRouter<const R extends Readonly<Record<string, AnyVerb>>>(verbs: R): VerbProcedures<R> {
  const procedures = Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, procedureOf(verb)]));
  // The types say what the verbs' schemas do: a verb checks its input and its output itself.
  return procedures as unknown as VerbProcedures<R>;
}

function procedureOf(verb: AnyVerb) {
  const procedure = t.procedure.input((raw: unknown) => raw);
  const resolve = async ({ ctx, input, signal }: { ctx: RequestContext; input: unknown; signal: AbortSignal | undefined }) => {
    try {
      const { requestId, address } = ctx;
      const actor = await ctx.actor();
      const ports = { ...ctx.ports, audience: ctx.turns.audienceFor(actor, ctx.ports.audience) };
      return await ctx.turns.request(actor, () => verb.call({ actor, ports, requestId, address, ...(signal ? { signal } : {}) }, input));
    } catch (error) {
      throw trpcError(error);
    }
  };
  return verb.kind === 'query' ? procedure.query(resolve) : procedure.mutation(resolve);
}
