import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elasticsearchFolder } from './layout.mjs';
import { launch } from './processes.mjs';

const account = 'marquee-stack';

/** Elasticsearch refuses to run as root: it gets an account of its own then. Otherwise it runs as whoever starts it. */
function owner() {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag) => Number(execFileSync('id', [flag, account], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', account]);
    return { uid: ask('-u'), gid: ask('-g') };
  }
}

function give(folder, { uid, gid }) {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) give(path, { uid, gid });
    else chownSync(path, uid, gid);
  }
}

export function startElasticsearch({ java, elasticsearch }, portBase, ports, javaFlags) {
  const folder = elasticsearchFolder(portBase);
  const config = join(folder, 'config');
  for (const name of ['data', 'logs', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  if (!existsSync(config)) cpSync(join(elasticsearch, 'config'), config, { recursive: true });
  writeFileSync(
    join(config, 'elasticsearch.yml'),
    `cluster.name: marquee-stack
node.name: one
path.data: ${join(folder, 'data')}
path.logs: ${join(folder, 'logs')}
network.host: 127.0.0.1
http.port: ${ports.elasticsearch}
transport.port: ${ports.transport}
discovery.type: single-node
xpack.security.enabled: false
action.destructive_requires_name: false
# A developer's disk is often nearly full, and a stack that turns read-only for it explains itself badly.
cluster.routing.allocation.disk.threshold_enabled: false
# Many suites, each with indices of its own.
cluster.max_shards_per_node: 5000
`,
  );
  writeFileSync(join(config, 'jvm.options.d/heap.options'), ['-Xms1g', '-Xmx1g', ...javaFlags, ''].join('\n'));
  const person = owner();
  if (person) give(folder, person);
  return launch(join(elasticsearch, 'bin/elasticsearch'), [`-Epath.logs=${join(folder, 'logs')}`], {
    ...person,
    cwd: folder,
    log: join(folder, 'logs/output.log'),
    // In the command lines of its launcher and of the server itself.
    mark: `${folder}/`,
    env: {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      ES_JAVA_HOME: java.home,
      ES_PATH_CONF: config,
      ES_TMPDIR: join(folder, 'tmp'),
      CLI_JAVA_OPTS: '-Xmx64m',
    },
  });
}

/** Ready when its one node can hold shards. */
export async function elasticsearchReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/_cluster/health?wait_for_status=yellow&timeout=1s`, {
      signal: AbortSignal.timeout(5_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
