# Debian slim, not Alpine: the embedded graph engine is a binary for glibc.
FROM node:24-slim AS dependencies
WORKDIR /app
# Before the sources, so that only a change of dependencies installs them again.
COPY package.json package-lock.json ./
# No package that runs in production needs an install script. The npm cache stays behind in this stage.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
# One heap of glibc for each of its threads would keep a third more memory, and never give it back.
ENV MALLOC_ARENA_MAX=2
WORKDIR /app
# Files belong to root and none needs to be written, so the root filesystem can be read-only.
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE NOTICE ./
COPY schema schema
COPY seed seed
COPY src src
# The user node, by number, so that Kubernetes (runAsNonRoot) can tell that it is not root.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "-e", \
  "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No npm or shell in between, which would keep SIGTERM to themselves.
CMD ["node", "src/main.ts", "serve"]
