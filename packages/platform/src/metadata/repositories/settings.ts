import type { Settings } from '@marquee/core';
import type { Queries } from '../database.ts';

/** Small values about the installation itself, by key. */
export function settingRepository(queries: Queries): Settings {
  return {
    get: async (key) => (await queries.setting.findUnique({ where: { key } }))?.value ?? null,
    set: async (key, value) => {
      await queries.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    },
  };
}
