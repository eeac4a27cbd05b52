import { ConfigError } from '@marquee/platform';

const mega = 1024 * 1024;
/** What a worker holds while it takes what has waited for it, by measurement, and a third more: with less the system ends it again and again. */
const leastBytes = 512 * mega;

/** @throws ConfigError where a worker would be ended for its memory as soon as there is much to take */
export function requireEnoughMemory(limit: number): void {
  if (limit < leastBytes)
    throw new ConfigError(
      `This worker may hold ${Math.floor(limit / mega)} MB, and needs ${leastBytes / mega} MB. Raise the memory limit of its container.`,
    );
}
