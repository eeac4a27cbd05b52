import { type ProgramRequest, type ProgramRequests, ServiceError } from '@marquee/core';
import { isTaken } from '../conflict.ts';
import type { Queries } from '../database.ts';

/** What programs asked under idempotency keys, a row a key. */
export function programRequestRepository(queries: Queries): ProgramRequests {
  const find = async (apiKeyId: string, idempotencyKey: string) => {
    const row = await queries.programRequest.findUnique({ where: { apiKeyId_idempotencyKey: { apiKeyId, idempotencyKey } } });
    return row && requestOf(row);
  };
  const begin: ProgramRequests['begin'] = async (request, given) => {
    const { apiKeyId, idempotencyKey, attempt, digest } = request;
    const beganAt = new Date(request.beganAt);
    try {
      await queries.programRequest.create({ data: { apiKeyId, idempotencyKey, digest, attempt, beganAt, answer: null } });
      return null;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const known = await find(apiKeyId, idempotencyKey);
    if (known !== null) {
      const forgotten = known.beganAt < given.forgottenBefore;
      const givenUp = known.answer === null && known.digest === digest && known.beganAt < given.givenUpBefore;
      if (!forgotten && !givenUp) return known;
      // Of several that take over, the first: the others find it under way.
      const where = { apiKeyId, idempotencyKey, attempt: known.attempt, answer: known.answer };
      const { count } = await queries.programRequest.updateMany({ where, data: { digest, attempt, beganAt, answer: null } });
      if (count > 0) return null;
    }
    return begin(request, given);
  };
  return {
    begin,
    answer: async ({ apiKeyId, idempotencyKey, attempt }, answer) => {
      const where = { apiKeyId, idempotencyKey, attempt, answer: null };
      const { count } = await queries.programRequest.updateMany({ where, data: { answer } });
      if (count === 0) throw new ServiceError('conflict', 'The same request was begun again meanwhile. Ask again for its answer.');
    },
    giveUp: async ({ apiKeyId, idempotencyKey, attempt }) => {
      await queries.programRequest.deleteMany({ where: { apiKeyId, idempotencyKey, attempt, answer: null } });
    },
    giveUpAll: async () => {
      await queries.programRequest.deleteMany({ where: { answer: null } });
    },
    removeBefore: async (at) => (await queries.programRequest.deleteMany({ where: { beganAt: { lt: new Date(at) } } })).count,
  };
}

function requestOf({ beganAt, ...row }: Omit<ProgramRequest, 'beganAt'> & { readonly beganAt: Date }): ProgramRequest {
  return { ...row, beganAt: beganAt.toISOString() };
}
