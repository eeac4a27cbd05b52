import type { Definition, Issue } from '@marquee/dsl';
import type { Scene } from '../verb/index.ts';

/** Said beside the zeros of an empty store. */
export const noData = {
  severity: 'advice',
  code: 'no_data',
  path: '',
  message: 'No moviegoers are on record yet. Import an exhibitor’s feed folder to see numbers here.',
  params: {},
} as const;

/** Advice about looked-up values that nothing on record has. Never refuses. */
export async function valueAdvice(_scene: Scene, _definition: Definition): Promise<readonly Issue[]> {
  return [];
}
