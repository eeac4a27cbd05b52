import { z } from 'zod';

/** Deletes the indices of a prefix. */
export async function removeIndices(url: string, prefix: string): Promise<void> {
  const response = await fetch(`${url}/${prefix}*`);
  for (const index of Object.keys(z.record(z.string(), z.unknown()).parse(await response.json())))
    if (index.startsWith(prefix)) await fetch(`${url}/${index}`, { method: 'DELETE' });
}
