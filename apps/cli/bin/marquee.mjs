#!/usr/bin/env node
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/main.ts');
await main({ argv: process.argv, env: process.env, cwd: process.cwd() });
