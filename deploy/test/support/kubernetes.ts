import { z } from 'zod';

// The parts of Kubernetes that the manifests use, and nothing else: a field that is not here is a spelling mistake until somebody adds it.

const dnsName = z.string().regex(/^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/);
const labels = z.record(z.string().regex(/^([a-z0-9.-]+\/)?[A-Za-z0-9][-A-Za-z0-9_.]{0,62}$/), z.string().max(63));
const selector = z.strictObject({ matchLabels: labels });
const metadata = z.strictObject({ name: dnsName, namespace: dnsName.optional(), labels: labels.optional() });
const port = z.number().int().min(1).max(65_535);
const quantity = z.string().regex(/^\d+(\.\d+)?(m|Ki|Mi|Gi)?$/);
const seconds = z.number().int().min(0);

const probe = z.strictObject({
  httpGet: z.strictObject({ path: z.string().startsWith('/'), port: z.union([dnsName, port]) }),
  periodSeconds: seconds.min(1).optional(),
  timeoutSeconds: seconds.min(1).optional(),
  failureThreshold: seconds.min(1).optional(),
});
const environmentEntry = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  valueFrom: z.strictObject({ secretKeyRef: z.strictObject({ name: dnsName, key: z.string() }) }),
});
const container = z.strictObject({
  name: dnsName,
  image: z.string(),
  command: z.array(z.string()).min(1).optional(),
  ports: z.array(z.strictObject({ name: dnsName, containerPort: port })).optional(),
  envFrom: z.array(z.strictObject({ configMapRef: z.strictObject({ name: dnsName }) })),
  env: z.array(environmentEntry).optional(),
  startupProbe: probe.optional(),
  livenessProbe: probe.optional(),
  readinessProbe: probe.optional(),
  lifecycle: z.strictObject({ preStop: z.strictObject({ exec: z.strictObject({ command: z.array(z.string()).min(1) }) }) }).optional(),
  resources: z.strictObject({
    requests: z.strictObject({ cpu: quantity, memory: quantity }),
    limits: z.strictObject({ cpu: quantity, memory: quantity }),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.strictObject({ name: dnsName, mountPath: z.string().startsWith('/') })),
});
export type Container = z.infer<typeof container>;

const podSpec = z.strictObject({
  automountServiceAccountToken: z.literal(false),
  securityContext: z.strictObject({
    runAsNonRoot: z.literal(true),
    runAsUser: z.number().int().min(1),
    runAsGroup: z.number().int().min(1),
    fsGroup: z.number().int().min(1),
    seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
  }),
  terminationGracePeriodSeconds: seconds,
  topologySpreadConstraints: z.array(
    z.strictObject({
      maxSkew: z.number().int().min(1),
      topologyKey: z.string(),
      whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']),
      labelSelector: selector,
    }),
  ),
  initContainers: z.array(container).optional(),
  containers: z.array(container).min(1),
  volumes: z.array(z.strictObject({ name: dnsName, emptyDir: z.strictObject({}) })),
});

const deployment = z.strictObject({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('Deployment'),
  metadata,
  spec: z.strictObject({
    replicas: z.number().int().min(0).optional(),
    selector,
    strategy: z.strictObject({
      type: z.literal('RollingUpdate'),
      rollingUpdate: z
        .strictObject({ maxUnavailable: z.number().int().min(0), maxSurge: z.number().int().min(0) })
        .refine(({ maxUnavailable, maxSurge }) => maxUnavailable + maxSurge > 0, 'nothing could ever be replaced'),
    }),
    template: z.strictObject({
      metadata: z.strictObject({ labels, annotations: z.record(z.string(), z.string()).optional() }),
      spec: podSpec,
    }),
  }),
});

const service = z.strictObject({
  apiVersion: z.literal('v1'),
  kind: z.literal('Service'),
  metadata,
  spec: z.strictObject({ selector: labels, ports: z.array(z.strictObject({ name: dnsName, port, targetPort: dnsName })).min(1) }),
});

const disruptionBudget = z.strictObject({
  apiVersion: z.literal('policy/v1'),
  kind: z.literal('PodDisruptionBudget'),
  metadata,
  spec: z.strictObject({ maxUnavailable: z.number().int().min(1), selector }),
});

const scalingRule = z.strictObject({
  stabilizationWindowSeconds: seconds.max(3_600),
  policies: z.array(z.strictObject({ type: z.enum(['Pods', 'Percent']), value: seconds.min(1), periodSeconds: seconds.min(1) })).optional(),
});
const metric = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Resource'),
    resource: z.strictObject({
      name: z.enum(['cpu', 'memory']),
      target: z.strictObject({ type: z.literal('Utilization'), averageUtilization: z.number().int().min(1).max(100) }),
    }),
  }),
  z.strictObject({
    type: z.literal('External'),
    external: z.strictObject({
      metric: z.strictObject({ name: z.string(), selector: selector.optional() }),
      target: z.strictObject({ type: z.literal('AverageValue'), averageValue: quantity }),
    }),
  }),
]);
const autoscaler = z.strictObject({
  apiVersion: z.literal('autoscaling/v2'),
  kind: z.literal('HorizontalPodAutoscaler'),
  metadata,
  spec: z
    .strictObject({
      scaleTargetRef: z.strictObject({ apiVersion: z.literal('apps/v1'), kind: z.literal('Deployment'), name: dnsName }),
      minReplicas: z.number().int().min(1),
      maxReplicas: z.number().int().min(1),
      metrics: z.array(metric).min(1),
      behavior: z.strictObject({ scaleUp: scalingRule.optional(), scaleDown: scalingRule.optional() }),
    })
    .refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, 'minReplicas is above maxReplicas'),
});

const networkPorts = z.array(z.strictObject({ protocol: z.enum(['TCP', 'UDP']), port })).min(1);
const peer = z.union([z.strictObject({ podSelector: selector }), z.strictObject({ namespaceSelector: selector })]);
const networkPolicy = z.strictObject({
  apiVersion: z.literal('networking.k8s.io/v1'),
  kind: z.literal('NetworkPolicy'),
  metadata,
  spec: z.strictObject({
    podSelector: selector,
    policyTypes: z.tuple([z.literal('Ingress'), z.literal('Egress')]),
    ingress: z.array(z.strictObject({ from: z.array(peer).optional(), ports: networkPorts })),
    egress: z.array(z.strictObject({ to: z.array(peer).optional(), ports: networkPorts })),
  }),
});

const ingress = z.strictObject({
  apiVersion: z.literal('networking.k8s.io/v1'),
  kind: z.literal('Ingress'),
  metadata,
  spec: z.strictObject({
    tls: z.array(z.strictObject({ hosts: z.array(dnsName), secretName: dnsName })),
    rules: z.array(
      z.strictObject({
        host: dnsName,
        http: z.strictObject({
          paths: z.array(
            z.strictObject({
              path: z.string().startsWith('/'),
              pathType: z.enum(['Prefix', 'Exact']),
              backend: z.strictObject({ service: z.strictObject({ name: dnsName, port: z.strictObject({ name: dnsName }) }) }),
            }),
          ),
        }),
      }),
    ),
  }),
});

const secret = z.strictObject({
  apiVersion: z.literal('v1'),
  kind: z.literal('Secret'),
  metadata,
  type: z.literal('Opaque'),
  stringData: z.record(z.string(), z.string()),
});

export const Manifest = z.discriminatedUnion('kind', [deployment, service, disruptionBudget, autoscaler, networkPolicy, ingress, secret]);
export type Manifest = z.infer<typeof Manifest>;
export type Of<K extends Manifest['kind']> = Extract<Manifest, { kind: K }>;

const generator = z.strictObject({
  name: dnsName,
  behavior: z.enum(['merge', 'replace']).optional(),
  envs: z.array(z.string()).optional(),
  literals: z.array(z.string().regex(/^[A-Z][A-Z0-9_]*=/)).optional(),
});

export const Kustomization = z.strictObject({
  apiVersion: z.enum(['kustomize.config.k8s.io/v1beta1', 'kustomize.config.k8s.io/v1alpha1']),
  kind: z.enum(['Kustomization', 'Component']),
  namespace: dnsName.optional(),
  resources: z.array(z.string()),
  components: z.array(z.string()).optional(),
  images: z.array(z.strictObject({ name: z.string(), newName: z.string(), newTag: z.string() })).optional(),
  configMapGenerator: z.array(generator).optional(),
  patches: z.array(z.strictObject({ target: z.strictObject({ kind: z.string(), name: dnsName }), patch: z.string() })).optional(),
});
export type Kustomization = z.infer<typeof Kustomization>;
