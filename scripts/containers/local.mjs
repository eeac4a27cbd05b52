// Images in place of public ones, for machines that reach no registry: a Debian by debootstrap, this machine's Node and Java, and the servers of
// scripts/stack. They answer to the environment of the public images as far as deploy/compose.yaml uses it, and are for trying and testing alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newestJava } from '../stack/java.mjs';
import { Problem } from '../stack/problem.mjs';
import { programs } from '../stack/programs.mjs';
import { docker, engine, hasImage } from './engine.mjs';

const debian = 'marquee-local/debian';
const entrypoints = fileURLToPath(new URL('entrypoints', import.meta.url));

async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'marquee-image-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least Debian there is, of the release of this machine, with its sources of packages. */
function makeDebian() {
  if (hasImage(debian)) return;
  const suite = /^VERSION_CODENAME=(\S+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'bookworm';
  return inFolder((folder) => {
    const made = spawnSync('debootstrap', ['--variant=minbase', '--include=ca-certificates', suite, folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (made.status !== 0)
      throw new Problem('debootstrap could not make a Debian: apt-get install debootstrap, and look at what it said above.');
    // Packages are there to be fetched again.
    rmSync(join(folder, 'var/cache/apt'), { recursive: true, force: true });
    rmSync(join(folder, 'var/lib/apt/lists'), { recursive: true, force: true });
    mkdirSync(join(folder, 'var/cache/apt/archives/partial'), { recursive: true });
    mkdirSync(join(folder, 'var/lib/apt/lists/partial'), { recursive: true });
    execFileSync('sh', ['-c', `tar -C "$1" -c . | "$2" import - ${debian}`, 'sh', folder, engine().docker], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
}

/** @param file the Dockerfile's text */
function buildOf(folder, file, tag) {
  writeFileSync(join(folder, 'Dockerfile'), file);
  docker('build', '--quiet', '--network=host', '--tag', tag, folder);
}

export async function makeNodeBase(tag) {
  await makeDebian();
  await inFolder((folder) => {
    cpSync(realpathSync(process.execPath), join(folder, 'node'));
    const npm = dirname(dirname(realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim())));
    cpSync(npm, join(folder, 'npm'), { recursive: true });
    buildOf(
      folder,
      `FROM ${debian}
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \\
 && groupadd --gid 1000 node && useradd --uid 1000 --gid 1000 --create-home node
CMD ["node"]
`,
      tag,
    );
  });
}

const java = (folder) =>
  cpSync(newestJava().home, join(folder, 'java'), { recursive: true, filter: (file) => !/\/(jmods|src\.zip|demo|man)$/.test(file) });

const recipes = {
  elasticsearch: async (folder) => {
    const { elasticsearch } = await programs();
    cpSync(elasticsearch, join(folder, 'server'), { recursive: true });
    java(folder);
    return `FROM ${debian}
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
COPY java /opt/java
RUN groupadd --gid 1000 elasticsearch && useradd --uid 1000 --gid 1000 --no-create-home elasticsearch
COPY --chown=1000:1000 server /usr/share/elasticsearch
COPY elasticsearch.sh /usr/local/bin/entrypoint
RUN install -d -o 1000 -g 1000 /usr/share/elasticsearch/data /usr/share/elasticsearch/logs
USER 1000:1000
WORKDIR /usr/share/elasticsearch
ENV ES_JAVA_HOME=/opt/java
ENTRYPOINT ["/usr/local/bin/entrypoint"]
`;
  },
  kafka: async (folder) => {
    const { kafka } = await programs();
    cpSync(kafka, join(folder, 'libs'), { recursive: true });
    java(folder);
    return `FROM ${debian}
COPY java /opt/java
COPY libs /opt/kafka/libs
COPY kafka.sh /usr/local/bin/entrypoint
COPY kafka-broker-api-versions.sh /opt/kafka/bin/
RUN groupadd --gid 1000 appuser && useradd --uid 1000 --gid 1000 --no-create-home appuser && install -d -o 1000 -g 1000 /var/lib/kafka/data /opt/kafka/config
USER 1000:1000
ENTRYPOINT ["/usr/local/bin/entrypoint"]
`;
  },
  mysql: () => `FROM ${debian}
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends mariadb-server-core mariadb-client && rm -rf /var/lib/apt/lists/* \\
 && groupadd --gid 999 mysql && useradd --uid 999 --gid 999 --no-create-home mysql && install -d -o 999 -g 999 /var/lib/mysql /run/mysqld
COPY mysql.sh /usr/local/bin/entrypoint
ENTRYPOINT ["/usr/local/bin/entrypoint"]
`,
};

export async function makeServer(name, tag) {
  await makeDebian();
  await inFolder(async (folder) => {
    cpSync(entrypoints, folder, { recursive: true });
    buildOf(folder, await recipes[name](folder), tag);
  });
}
