import { type Ports, ServiceError, type VerbContext } from '@marquee/core';

/** Whoever starts the product asks as its operator: what a start adds or changes is on record as that. */
export function asStarter(ports: Ports): VerbContext {
  return { actor: { kind: 'operator' }, ports, requestId: 'start' };
}

/** Whether it was added now; false when another process, which starts at the same moment, was first. */
export async function addedNow(adding: Promise<unknown>): Promise<boolean> {
  try {
    await adding;
    return true;
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'conflict') return false;
    throw error;
  }
}
