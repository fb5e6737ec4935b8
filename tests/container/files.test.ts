import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { EXIT } from '#src/app/shell.ts'

const read = (file: string) => readFile(file, 'utf8')
const Environment = z.record(z.string(), z.union([z.string(), z.number()]))
/** Strict, like compose: an unknown key fails. */
const Service = z.strictObject({
  build: z.literal('.').optional(),
  image: z.string(),
  command: z.array(z.string()).optional(),
  init: z.boolean().optional(),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z
    .string()
    .regex(/^\d+s$/u)
    .optional(),
  env_file: z.literal('.env').optional(),
  environment: Environment.optional(),
  profiles: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.literal('service_healthy'), required: z.boolean() }))
    .default({}),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string().regex(/^\d+s$/u),
      retries: z.int(),
    })
    .optional(),
  volumes: z.array(z.string()).default([]),
})
const Compose = z.strictObject({
  'x-crier': z.unknown(),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
})
const compose = async () => Compose.parse(parse(await read('compose.yaml'), { merge: true }))

describe('the Dockerfile', () => {
  it('passes a linter that finds what is planted', async () => {
    const text = await read('Dockerfile')
    expect(validate(text)).toEqual([])
    expect(validate(`${text}\nCMD ['node']\nEXPOSE all`)).toHaveLength(3)
  })

  it('runs without privileges, on a Node version that Crier supports, with a health check', async () => {
    const text = await read('Dockerfile')
    const { engines } = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(await read('package.json')))
    expect(Number(/^FROM node:(\d+)/mu.exec(text)?.[1])).toBeGreaterThanOrEqual(Number(/\d+/u.exec(engines.node)?.[0]))
    expect(text).toMatch(/^USER node$/mu)
    expect(text).toMatch(/^HEALTHCHECK .*CMD \["node", "bin\/healthy\.js"\]$/mu)
  })
})

describe('compose', () => {
  it('runs a single Crier, and with the profile “replicas” a second one with their shared services', async () => {
    const { services } = await compose()
    const named = (profile: string) => Object.keys(services).filter(name => services[name]?.profiles.includes(profile))
    expect(Object.keys(services).filter(name => services[name]?.profiles.length === 0)).toEqual(['crier'])
    expect(named('replicas')).toEqual(['replica', 'postgres', 'redis'])
    for (const name of ['crier', 'replica']) {
      expect(services[name]?.image).toBe('crier')
      // Alone, Crier needs neither.
      expect(services[name]?.depends_on).toEqual({
        postgres: { condition: 'service_healthy', required: false },
        redis: { condition: 'service_healthy', required: false },
      })
    }
    for (const name of ['postgres', 'redis']) expect(services[name]?.healthcheck).toBeDefined()
  })

  it('opens ports only to this machine, each once, and names every volume', async () => {
    const { services, volumes } = await compose()
    const ports = Object.values(services).flatMap(service => service.ports)
    expect(ports.filter(port => !port.startsWith('127.0.0.1:'))).toEqual([])
    expect(new Set(ports.map(port => port.split(':')[1])).size).toBe(ports.length)
    const used = Object.values(services).flatMap(service => service.volumes.map(volume => volume.split(':')[0]))
    expect(new Set(used)).toEqual(new Set(Object.keys(volumes)))
  })
})

describe('the units of systemd', () => {
  const units = ['crier.service', 'crier-backup.service', 'crier-backup.timer'].map(unit => `systemd/${unit}`)

  it('run what exists, by verbs that exist, and do not restart what a person has to fix', async () => {
    const [service = '', backup = ''] = await Promise.all(units.map(read))
    expect(service).toMatch(/^ExecStart=\/usr\/bin\/node bin\/crier\.js start$/mu)
    expect(backup).toMatch(/^ExecStart=.*node bin\/crier\.js backup /mu)
    await expect(read('bin/crier.js')).resolves.toContain('#!/usr/bin/env node')
    expect(service).toMatch(new RegExp(`^RestartPreventExitStatus=${EXIT.barred} ${EXIT.usage}$`, 'mu'))
  })

  it.runIf(existsSync('/usr/bin/systemd-analyze'))('are accepted by systemd itself', async () => {
    const { stderr } = await promisify(execFile)('systemd-analyze', ['verify', ...units])
    expect(stderr).toBe('')
  })
})
