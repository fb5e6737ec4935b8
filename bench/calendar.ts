import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as fc from 'fast-check'
import { slotsBetween } from '#calendar/slots.ts'
import { isZone } from '#calendar/zone.ts'
import type { Schedule } from '#core/posting/schedule.ts'
import { schedules } from '#tests/calendar/schedules.ts'

const { values } = parseArgs({
  options: { schedules: { type: 'string', default: '10000' }, seed: { type: 'string', default: '2026' } },
})
const FROM = new Date('2026-01-01T00:00Z')
const TO = new Date('2028-01-01T00:00Z')
const ORACLE = fileURLToPath(new URL('calendar/oracle.py', import.meta.url))
const ZONES = 'import zoneinfo; print(*sorted(zoneinfo.available_timezones()))'

interface Case {
  readonly schedule: Schedule
  readonly zone: string
}

function asked({ schedule, zone }: Case): string {
  return `${JSON.stringify({ ...schedule, zone, from: FROM.getTime() / 1000, to: TO.getTime() / 1000 })}\n`
}

function reckoned({ schedule, zone }: Case): string[] {
  const slots = slotsBetween(schedule, zone, FROM, TO, Number.POSITIVE_INFINITY)
  return slots.map(slot => String(slot.getTime() / 1000))
}

/** The first slot that only one of the two has. */
function difference(each: Case): string {
  const { stdout } = spawnSync('python3', [ORACLE, 'slots'], {
    input: asked(each),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const [ours, theirs] = [new Set(reckoned(each)), new Set(stdout.trim().split(','))]
  const only = [...ours].find(slot => !theirs.has(slot)) ?? [...theirs].find(slot => !ours.has(slot)) ?? 'none'
  return `${each.zone} ${JSON.stringify(each.schedule)}: ${new Date(Number(only) * 1000).toISOString()}`
}

const known = spawnSync('python3', ['-c', ZONES], { encoding: 'utf8' }).stdout.trim().split(' ')
const zones = known.filter(zone => zone.includes('/') && isZone(zone))
const sample = fc.sample(schedules, { numRuns: Number(values.schedules), seed: Number(values.seed) })
const cases = sample.map((schedule, index): Case => ({ schedule, zone: zones[index % zones.length] ?? 'UTC' }))

const began = performance.now()
const oracle = spawn('python3', [ORACLE], { stdio: ['pipe', 'pipe', 'inherit'] })
let slots = 0
let differences = 0
const answers = createInterface(oracle.stdout)[Symbol.asyncIterator]()
for (const each of cases) {
  oracle.stdin.write(asked(each))
  const ours = reckoned(each)
  const answer = await answers.next()
  slots += ours.length
  if (answer.value === createHash('sha256').update(ours.join(',')).digest('hex')) continue
  differences += 1
  if (differences <= 20) process.stdout.write(`${difference(each)}\n`)
}
oracle.stdin.end()
const seconds = Math.round((performance.now() - began) / 1000)
process.stdout.write(
  `${cases.length} schedules over two years in ${zones.length} zones, ${slots} slots: ${differences} differences, ${seconds} s\n`,
)
if (differences > 0) process.exitCode = 1
