// Finds the browser for the end-to-end journeys: named, Playwright's own, a system one, or Debian's, installed where that is allowed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './setup.mjs';

// The shell first: a browser without windows, which takes a fifth less time for the same journeys.
const debianNames = ['chromium-headless-shell', 'chromium'];
const systemNames = [...debianNames, 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function onPath(name) {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function playwrightsOwn() {
  try {
    const path = createRequire(join(root, 'e2e/package.json'))('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  return playwrightsOwn() ?? systemNames.map(onPath).find(Boolean) ?? macPlaces.find(existsSync);
}

function install(name) {
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
}

/** The path of a Chromium; throws an Error that says what was tried and what to do. */
export function findBrowser() {
  const found = find();
  if (found) return found;
  const tried = ["Playwright's own browser", `${systemNames.join(', ')} on the PATH`];
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No browser found: installing Debian’s chromium …');
    for (const name of debianNames) {
      install(name);
      const installed = find();
      if (installed) return installed;
    }
    tried.push(`Debian's packages ${debianNames.join(' and ')} (apt-get failed)`);
  } else {
    tried.push("Debian's package chromium (needs apt-get as root)");
  }
  throw new Error(
    `No browser for the end-to-end journeys. Tried ${tried.join('; ')}. Run "npx playwright install chromium" or set CHROMIUM_PATH to a Chromium or Chrome.`,
  );
}
