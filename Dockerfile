# Template Studio in front of a PostHog: docs/deploying.md.
#   docker build -t template-studio .
#   docker run -p 5173:5173 -e POSTHOG_HOST=https://us.posthog.com --read-only template-studio

FROM node:20-slim AS build
WORKDIR /studio
COPY package.json package-lock.json ./
# No package needs a script of its own to be installed: scripts/supplyChain.test.ts.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node node_modules/vite/bin/vite.js build \
 && node node_modules/vite/bin/vite.js build --config vite.server.config.ts \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production PORT=5173
WORKDIR /studio
COPY --from=build /studio/package.json ./
COPY --from=build /studio/node_modules ./node_modules
COPY --from=build /studio/dist ./dist
COPY --from=build /studio/dist-server ./dist-server
# A sandbox, where no POSTHOG_HOST is given, lives in memory: nothing is written to the container.
ENV SANDBOX_DATA=:memory:
USER node
EXPOSE 5173
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist-server/main.js"]
