// `npm run deployment`: writes what compose and Kubernetes share into their files, from deploy/parts.yaml. Whatever else stands in them is
// written by hand and stays. `--check` says what is not as it would be written.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Document, parse, parseAllDocuments, parseDocument } from 'yaml';
import { root } from './lib/setup.mjs';

const deploy = join(root, 'deploy');
const read = (file) => readFileSync(join(deploy, file), 'utf8');
const parts = parse(read('parts.yaml'));
const style = { lineWidth: 160, flowCollectionPadding: true };

/** A value as a node: what is short on one line. */
function node(document, value) {
  const made = document.createNode(value);
  if (JSON.stringify(value).length < 120 && typeof value === 'object') made.flow = true;
  return made;
}
const set = (document, path, value) => document.setIn(path, node(document, value));

const bytes = (memory) => memory.replace(/i$/, '').toLowerCase();
const secretFile = (name) => name.toLowerCase();

function compose() {
  const document = parseDocument(read('compose.yaml'));
  for (const [name, part] of Object.entries(parts)) {
    const at = ['services', name];
    set(document, [...at, 'build'], { context: '..', dockerfile: 'deploy/docker/Dockerfile', target: name });
    set(
      document,
      [...at, 'env_file'],
      part.settings.map((file) => `kubernetes/base/${file}.env`),
    );
    if (part.secrets.length > 0) set(document, [...at, 'secrets'], part.secrets.map(secretFile));
    for (const secret of part.secrets) set(document, [...at, 'environment', `${secret}_FILE`], `/run/secrets/${secretFile(secret)}`);
    document.setIn(
      [...at, 'healthcheck'],
      document.createNode({
        test: document.createNode(['CMD', 'node', 'healthy.mjs', `http://127.0.0.1:${part.port}${part.ready}`], { flow: true }),
        interval: '5s',
        timeout: '6s',
        start_period: '60s',
        retries: 3,
      }),
    );
    set(document, [...at, 'mem_limit'], bytes(part.memory.limit));
    set(document, [...at, 'cpus'], part.cpu.limit);
    set(document, [...at, 'stop_grace_period'], `${part.grace}s`);
  }
  return document.toString(style);
}

const isDeployment = (document) => document.get('kind') === 'Deployment';

function fillContainer(document, at, part) {
  const envFrom = part.settings.map((name) => node(document, { configMapRef: { name: `marquee-${name}` } }));
  document.setIn([...at, 'envFrom'], envFrom);
  const names = [...part.secrets, ...(part.settings.includes('servers') ? ['KAFKA_USERNAME', 'KAFKA_PASSWORD'] : [])];
  const env = names.map((name) => {
    const entry = document.createNode({ name });
    entry.set('valueFrom', node(document, { secretKeyRef: { name: 'marquee-secrets', key: name } }));
    return entry;
  });
  if (env.length > 0) document.setIn([...at, 'env'], env);
}

/** The pod of a Deployment: its container, and the step before it where there is one. */
function fillDeployment(document, part) {
  const pod = ['spec', 'template', 'spec'];
  // The time in which others learn that this instance leaves comes before it.
  set(document, [...pod, 'terminationGracePeriodSeconds'], part.grace + 10);
  const container = [...pod, 'containers', 0];
  set(document, [...container, 'ports'], [{ name: 'http', containerPort: part.port }]);
  fillContainer(document, container, part);
  if (document.hasIn([...pod, 'initContainers', 0])) fillContainer(document, [...pod, 'initContainers', 0], part);
  const probe = (path, more) => ({ httpGet: { path, port: 'http' }, ...more });
  set(document, [...container, 'startupProbe'], probe(part.alive, { periodSeconds: 2, failureThreshold: 60 }));
  set(document, [...container, 'livenessProbe'], probe(part.alive, { periodSeconds: 10, timeoutSeconds: 6, failureThreshold: 6 }));
  set(document, [...container, 'readinessProbe'], probe(part.ready, { periodSeconds: 5, timeoutSeconds: 6, failureThreshold: 3 }));
  set(document, [...container, 'resources', 'requests'], { cpu: part.cpu.request, memory: part.memory.request });
  set(document, [...container, 'resources', 'limits'], { cpu: String(part.cpu.limit), memory: part.memory.limit });
}

function kubernetes(name) {
  const documents = parseAllDocuments(read(`kubernetes/base/${name}.yaml`));
  for (const document of documents.filter(isDeployment)) fillDeployment(document, parts[name]);
  return documents.map((document) => document.toString(style)).join('');
}

/** A second version of the API: the first one's Deployment under another name, with a fixed number of instances. */
function nextApi() {
  const [api] = parseAllDocuments(kubernetes('api')).filter(isDeployment);
  const text = JSON.stringify(api.toJS())
    .replaceAll('"marquee/track":"stable"', '"marquee/track":"next"')
    .replaceAll('"image":"marquee/api"', '"image":"marquee/api-next"');
  const deployment = JSON.parse(text);
  deployment.metadata.name = 'marquee-api-next';
  deployment.spec = { replicas: 1, ...deployment.spec };
  const document = new Document(deployment, { aliasDuplicateObjects: false });
  document.commentBefore = ' Made from ../../base/api.yaml by `npm run deployment`.';
  return document.toString(style);
}

const made = {
  'compose.yaml': compose(),
  ...Object.fromEntries(Object.keys(parts).map((name) => [`kubernetes/base/${name}.yaml`, kubernetes(name)])),
  'kubernetes/components/next-api/api.yaml': nextApi(),
};
const stale = Object.entries(made).filter(([file, text]) => read(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale)
    console.error(`${relative(root, join(deploy, file))} is not what deploy/parts.yaml makes of it: npm run deployment`);
  process.exit(stale.length === 0 ? 0 : 1);
}
for (const [file, text] of stale) writeFileSync(join(deploy, file), text);
// The example as `kubectl apply --kustomize` would send it, which the tests hold against the schemas of Kubernetes.
const kustomize = spawnSync('kustomize', ['build', join(deploy, 'kubernetes/overlays/example')], { encoding: 'utf8' });
if (kustomize.error) console.log('kustomize is not here: kubernetes/rendered stays as it is.');
else if (kustomize.status === 0) writeFileSync(join(deploy, 'kubernetes/rendered/example.yaml'), kustomize.stdout);
else {
  console.error(kustomize.stderr);
  process.exitCode = 1;
}
console.log(stale.length === 0 ? 'Nothing to change.' : stale.map(([file]) => `deploy/${file}`).join('\n'));
