# syntax=docker/dockerfile:1
# The dashboard: Next's standalone server with what it traced, and nothing else.
#   docker build -f deploy/docker/web.Dockerfile -t marquee/web .
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
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.base.json turbo.json ./
COPY packages packages
COPY apps apps
RUN npm run generate --workspace @marquee/platform && npm run build --workspace @marquee/web

FROM ${NODE_IMAGE}
WORKDIR /marquee
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    HOSTNAME=0.0.0.0 \
    PORT=3000
COPY --from=built /marquee/apps/web/.next/standalone ./
COPY deploy/docker/healthy.mjs ./
USER 1000:1000
EXPOSE 3000
# The icon: the dashboard is well while it answers by itself, whatever the API does.
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s --retries=3 CMD ["node", "healthy.mjs", "http://127.0.0.1:3000/icon.svg"]
CMD ["node", "apps/web/server.js"]
