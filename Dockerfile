FROM node:24-slim
WORKDIR /crier
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .
RUN mkdir -p data && chown node:node data
USER node
VOLUME /crier/data
CMD ["node", "--import", "tsx", "src/cli.ts", "start"]
