# syntax=docker/dockerfile:1
# The ingest worker: from the topics to the moviegoers' documents.
#   docker build -f deploy/docker/worker.Dockerfile -t marquee/worker .
# For a build that can be repeated to the byte, name the base by its digest: --build-arg NODE_IMAGE=node:20.20-bookworm-slim@sha256:...
ARG NODE_IMAGE=node:20.20-bookworm-slim

FROM ${NODE_IMAGE} AS manifests
WORKDIR /marquee
# The manifests alone: packages are installed again only when one of these changes.
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/cli/package.json apps/cli/
COPY apps/ingest-worker/package.json apps/ingest-worker/
COPY apps/web/package.json apps/web/
COPY packages/core/package.json packages/core/
COPY packages/dsl/package.json packages/dsl/
COPY packages/platform/package.json packages/platform/
COPY packages/sample-data/package.json packages/sample-data/
COPY packages/ui/package.json packages/ui/

FROM manifests AS built
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.base.json ./
COPY scripts scripts
COPY packages packages
COPY apps apps
RUN npm run generate --workspace @marquee/platform && npm run build --workspace @marquee/ingest-worker && node scripts/native-packages.mjs /native

FROM ${NODE_IMAGE}
WORKDIR /marquee
ENV NODE_ENV=production \
    WORKER_HOST=0.0.0.0 \
    WORKER_PORT=4100
COPY --from=built /native ./
COPY deploy/docker/healthy.mjs ./
COPY --from=built /marquee/apps/ingest-worker/package.json apps/ingest-worker/package.json
COPY --from=built /marquee/apps/ingest-worker/dist apps/ingest-worker/dist
USER 1000:1000
EXPOSE 4100
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 CMD ["node", "healthy.mjs", "http://127.0.0.1:4100/readyz"]
# The flags are those of apps/ingest-worker/node-flags.json.
CMD ["node", "--max-semi-space-size=64", "--heap-growing-percent=50", "--disable-warning=ExperimentalWarning", "apps/ingest-worker/dist/main.js"]
