import { defineConfig } from 'vitest/config';
import { base } from './vitest.base.ts';

/** The fast part of the tests: everything but what starts whole processes or imports whole samples. */
export default defineConfig({ test: { ...base, exclude: [...base.exclude, '**/*.process.test.ts', '**/*.sample.test.ts'] } });
