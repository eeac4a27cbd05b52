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

FROM manifests AS libraries
# Without the optional peers of libraries, Next among them: a third of the size.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --omit=dev --legacy-peer-deps --no-audit --no-fund --workspace @marquee/ingest-worker --workspace @marquee/cli

FROM manifests AS generated
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY packages packages
RUN npm run generate --workspace @marquee/platform

FROM ${NODE_IMAGE}
WORKDIR /marquee
ENV NODE_ENV=production \
    WORKER_HOST=0.0.0.0 \
    WORKER_PORT=4100
COPY --from=libraries /marquee ./
COPY deploy/docker/healthy.mjs ./
COPY packages/dsl packages/dsl
COPY packages/core packages/core
COPY packages/platform packages/platform
COPY --from=generated /marquee/packages/platform/src/gen packages/platform/src/gen
COPY apps/ingest-worker apps/ingest-worker
USER 1000:1000
EXPOSE 4100
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 CMD ["node", "healthy.mjs", "http://127.0.0.1:4100/readyz"]
# The flags are those of apps/ingest-worker/node-flags.json.
CMD ["node", "--max-semi-space-size=64", "--heap-growing-percent=50", "--disable-warning=ExperimentalWarning", "--import", "tsx", "apps/ingest-worker/src/main.ts"]
