import { defineConfig } from 'vitest/config';
import { base, runsPrograms } from './vitest.base.ts';

export default defineConfig({ test: { ...base, globalSetup: runsPrograms } });
