// The container's health check: exits with 0 while Crier is ready, otherwise prints why it is not and exits with 1.
const { METRICS_PORT: port = '9464' } = process.env
const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(10_000) })
const { ready, checks } = await answer.json()
for (const { name, ok, reason } of checks) if (!ok) process.stderr.write(`${name}: ${JSON.stringify(reason)}\n`)
process.exitCode = ready ? 0 : 1
