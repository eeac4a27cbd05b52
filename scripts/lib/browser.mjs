// Finds the browser for the end-to-end journeys: named, Playwright's own, a system one, or Debian's, installed where that is allowed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './setup.mjs';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
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

/** The path of a Chromium; throws an Error that says what was tried and what to do. */
export function findBrowser() {
  const found = find();
  if (found) return found;
  const tried = ["Playwright's own browser", `${systemNames.join(', ')} on the PATH`];
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No browser found: installing Debian’s chromium …');
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      tried.push("Debian's package chromium (apt-get failed)");
    }
    const installed = find();
    if (installed) return installed;
  } else {
    tried.push("Debian's package chromium (needs apt-get as root)");
  }
  throw new Error(
    `No browser for the end-to-end journeys. Tried ${tried.join('; ')}. Run "npx playwright install chromium" or set CHROMIUM_PATH to a Chromium or Chrome.`,
  );
}
