import { ServiceError } from '@marquee/core';
import { z } from 'zod';
import { Prisma } from '../gen/sqlite/client.ts';

/** Turns the failure of a unique key into a `conflict` with the given message. Other errors are thrown unchanged. */
export async function conflictSays<T>(message: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isTaken(error)) throw new ServiceError('conflict', message);
    throw error;
  }
}

/** Whether the database refused because a unique key is taken. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || OfRawQuery.safeParse(error.meta).success;
}

/** How a query that Prisma did not write says so. */
const OfRawQuery = z.object({ driverAdapterError: z.object({ cause: z.object({ kind: z.literal('UniqueConstraintViolation') }) }) });
