import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const systemFolders = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/java'];

function homes() {
  const named = [process.env.ES_JAVA_HOME, process.env.JAVA_HOME].filter(Boolean);
  const installed = systemFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'Contents/Home')]));
  return [...named, ...installed, ...behindThePath()].filter((home) => existsSync(join(home, 'bin/java')));
}

function behindThePath() {
  try {
    const java = execFileSync('which', ['java'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return java ? [join(realpathSync(java), '../..')] : [];
  } catch {
    return [];
  }
}

function version(home) {
  const { stderr } = spawnSync(join(home, 'bin/java'), ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  return Number(/java\.specification\.version = (\d+)/.exec(stderr ?? '')?.[1]);
}

/** Of a server that runs for minutes, half the work is to compile itself as well as it can. */
export const quickToStart = ['-XX:TieredStopAtLevel=1'];

/** The newest Java of this machine: its home and major version; undefined when there is none. */
export function newestJava() {
  const found = [...new Set(homes().map((home) => realpathSync(home)))].map((home) => ({ home, version: version(home) }));
  return found.filter(({ version }) => version > 0).sort((a, b) => b.version - a.version)[0];
}

// `node java.mjs 21` answers by its exit code whether this machine has that version or a newer one.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((newestJava()?.version ?? 0) >= Number(process.argv[2]) ? 0 : 1);
