import type { Config } from '#src/config/config.ts'
import type { Check } from '#platforms/kit/check.ts'

/** The machine: Node's version and its time zones. */
export function machineChecks({ zone }: Pick<Config, 'zone'>): readonly Check[] {
  return [
    { name: 'Node', look: () => Promise.resolve(nodeVersion(process.versions.node)) },
    { name: 'time zones', look: () => Promise.resolve(zones(zone)) },
  ]
}

/** @param version as Node reports it: `20.19.0` */
export function nodeVersion(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node ${version} is too old. Install Node 20.19 or newer.`)
  }
  return version
}

function zones(zone: string): string {
  const noon = new Date('2026-07-01T12:00:00Z')
  const inWarsaw = noon.toLocaleTimeString('en-GB', { timeZone: 'Europe/Warsaw' })
  if (inWarsaw !== '14:00:00') {
    throw new Error(
      'Node does not know about summer time in Warsaw. Use a build of Node with full ICU, and clear NODE_ICU_DATA.',
    )
  }
  return `here it is ${zone}`
}
