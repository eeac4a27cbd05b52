import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '@marquee/platform';

export class NoDataError extends Error {}

/** Throws a NoDataError where the data folder of the embedded profile has nothing of the product in it. */
export function requireData({ profile, dataFolder }: Config): void {
  if (profile === 'embedded' && !existsSync(path.join(dataFolder, 'metadata.sqlite')))
    throw new NoDataError(
      `There is no Marquee data in ${dataFolder}. Bring a feed folder in with marquee import DIR, or name another data folder with --data.`,
    );
}
