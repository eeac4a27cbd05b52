#!/usr/bin/env node
// The command line, and all that it starts, from the sources: for those who work on them.
import { register } from 'tsx/esm/api';
import { sourcePrograms } from './programs.mjs';

register();
const { main } = await import('../src/main.ts');
await main({ argv: process.argv, env: process.env, cwd: process.cwd(), programs: sourcePrograms() });
