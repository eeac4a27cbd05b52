# syntax=docker/dockerfile:1
# The API, with the command line of its operator and the step that brings the database's tables up to date.
#   docker build -f deploy/docker/api.Dockerfile -t marquee/api .
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
RUN npm run generate --workspace @marquee/platform && npm run build --workspace @marquee/api --workspace @marquee/cli && node scripts/native-packages.mjs /native

FROM ${NODE_IMAGE}
WORKDIR /marquee
ENV NODE_ENV=production \
    MARQUEE_PROFILE=cluster \
    MARQUEE_DATA=/var/lib/marquee \
    API_HOST=0.0.0.0 \
    API_PORT=4000
COPY --from=built /native ./
COPY deploy/docker/healthy.mjs ./
COPY --from=built /marquee/apps/api/package.json apps/api/package.json
COPY --from=built /marquee/apps/api/dist apps/api/dist
COPY --from=built /marquee/apps/cli/package.json apps/cli/package.json
COPY --from=built /marquee/apps/cli/bin apps/cli/bin
COPY --from=built /marquee/apps/cli/dist apps/cli/dist
RUN mkdir /var/lib/marquee && chown 1000:1000 /var/lib/marquee && chmod 700 /var/lib/marquee
VOLUME /var/lib/marquee
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s --retries=3 CMD ["node", "healthy.mjs", "http://127.0.0.1:4000/readyz"]
CMD ["node", "--disable-warning=ExperimentalWarning", "apps/api/dist/main.js"]
