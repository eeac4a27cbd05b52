import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The fast part of the tests: everything but what starts whole processes or imports whole samples. */
export default mergeConfig(
  base,
  defineConfig({ test: { exclude: ['**/node_modules/**', '**/*.process.test.ts', '**/*.sample.test.ts', '**/*.stack.test.ts'] } }),
);
