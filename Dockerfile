FROM node:24-slim
WORKDIR /crier
# One arena of freed memory for all threads instead of one each: 50 MiB less while feeds are polled.
ENV NODE_ENV=production MALLOC_ARENA_MAX=1
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .
RUN mkdir -p data && chown node:node data
USER node
VOLUME /crier/data
CMD ["node", "--import", "tsx", "src/cli/entry.ts", "start"]
