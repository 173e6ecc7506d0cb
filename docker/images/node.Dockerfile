FROM node:22-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.base.json ./
COPY shared shared
COPY server server
COPY ivr ivr
COPY agent-console agent-console
COPY docker/package.json docker/package.json
COPY tests/package.json tests/package.json
RUN npm ci && npx tsc -b shared server ivr && npm run build -w agent-console

FROM node:22-trixie-slim AS services
RUN apt-get update && apt-get install -y --no-install-recommends espeak-ng && rm -rf /var/lib/apt/lists/* \
    && install -d -o node -g node /data/ivr /data/proof /data/attachments
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/package.json
COPY server/package.json server/package.json
COPY ivr/package.json ivr/package.json
COPY agent-console/package.json agent-console/package.json
COPY docker/package.json docker/package.json
COPY tests/package.json tests/package.json
RUN npm ci --omit=dev -w shared -w server -w ivr
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/ivr/dist ivr/dist
USER node
ENTRYPOINT ["node"]

# Hands the built pages over to the server's volume and ends.
FROM busybox:1.37 AS console
COPY --from=build /app/agent-console/dist /dist
CMD ["cp", "-r", "/dist/.", "/out/"]
