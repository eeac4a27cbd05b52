import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ServiceError } from '@marquee/core';

/**
 * The real path of a folder that lies in, or is, one of those that sources may be read from, links followed.
 *
 * @param roots as the setting FEED_FOLDERS names them
 * @throws ServiceError `bad_request` when it lies elsewhere, is not there, or is no folder: somebody who may not look there learns no more
 */
export async function feedFolder(roots: readonly string[], given: string): Promise<string> {
  if (roots.length === 0)
    throw new ServiceError('bad_request', 'No folder may be read: whoever runs the product names some in the setting FEED_FOLDERS first.');
  const asked = path.resolve(roots[0] ?? '', given);
  const real = await realpath(asked).catch(() => null);
  const allowed = await Promise.all(roots.map((root) => realpath(root).catch(() => null)));
  const within = real !== null && allowed.some((root) => root !== null && isBelow(root, real));
  if (real === null || !within || !(await stat(real)).isDirectory())
    throw new ServiceError('bad_request', `There is no folder ${given} in ${roots.join(' or ')}, where sources may lie (FEED_FOLDERS).`);
  return real;
}

/** Whether a real path is a folder, or lies in it. */
export function isBelow(folder: string, real: string): boolean {
  const way = path.relative(folder, real);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}
