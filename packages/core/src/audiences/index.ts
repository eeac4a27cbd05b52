import { check } from './check.ts';
import { count } from './count.ts';
import { describe } from './describe-audience.ts';
import { list } from './list.ts';
import { preview } from './preview-audience.ts';

export * from './preview.ts';
export * from './profile.ts';

export const audienceVerbs = { check, preview, count, describe, list };
