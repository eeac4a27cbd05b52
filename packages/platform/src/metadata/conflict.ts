import { ServiceError } from '@marquee/core';
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
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
