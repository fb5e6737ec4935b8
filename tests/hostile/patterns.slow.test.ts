import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attacksOn, textOf } from './attacks.ts'
import { growthOf } from './growth.ts'
import { findInSources, ROOT } from './sources.ts'

/** The largest ratio of times for fourfold text: 4 is linear, 16 quadratic. */
const MOST = 6
const found = findInSources()
const Pattern = z.tuple([z.string(), z.string()])

/** The attack that makes a pattern superlinear; `undefined` if none does. */
function beaten(source: string, flags: string): string | undefined {
  const pattern = new RegExp(source, flags)
  const task = (text: string): void => {
    pattern.lastIndex = 0
    if (pattern.global) text.replace(pattern, '')
    else pattern.test(text)
  }
  for (const attack of attacksOn(source, flags)) {
    const { times } = growthOf(task, size => textOf(attack, size))
    if (times > MOST) return `/${source.slice(0, 80)}/${flags}: ${times.toFixed(1)} times, ${JSON.stringify(attack)}`
  }
  return undefined
}

describe('no pattern takes more than linear time', () => {
  it('among those in the sources', { timeout: 300_000 }, () => {
    const files = new Map<string, string[]>()
    for (const { file, source, flags } of found.literals) {
      const key = JSON.stringify([source, flags])
      files.set(key, [...(files.get(key) ?? []), file])
    }
    expect(files.size).toBeGreaterThan(500)
    const slow = [...files].flatMap(([key, names]) => {
      const [source, flags] = Pattern.parse(JSON.parse(key))
      return beaten(source, flags)?.concat(` in ${names.join(', ')}`) ?? []
    })
    expect(slow).toEqual([])
  })

  it('or this test finds it: squares, cubes and worse, by one letter or by several', { timeout: 60_000 }, () => {
    const slow = [
      ['[?!.]+$', 'u'],
      [String.raw`^[\s\ufeff]*(title|source)[ \t]*:[ \t]*(.*?)\s*$`, 'iu'],
      [String.raw`^\S+@\S+\.\S+$`, 'u'],
      [String.raw`\breach(?:ed)? (?:at|on)\b.*(?:\S@\S|\d{3})`, 'u'],
      [String.raw`^\s*(?:(?:<\?[^>]*\?>|<!--[\s\S]*?-->)\s*)*(?=<!DOCTYPE)`, 'iu'],
      [String.raw`<meta[^>]*charset\s*=`, 'i'],
    ]
    expect(slow.filter(([source = '', flags]) => beaten(source, flags ?? '') === undefined)).toEqual([])
  })
})

describe('patterns built at run time', () => {
  const Plain = globalThis.RegExp
  const made = new Map<string, { readonly source: string; readonly flags: string }>()

  beforeAll(async () => {
    globalThis.RegExp = new Proxy(Plain, {
      construct(target, given, self) {
        const pattern: RegExp = Reflect.construct(target, given, self)
        const [, , caller = ''] = new Error('made here').stack?.split('\n') ?? []
        if (!caller.includes('node_modules')) made.set(String(pattern), pattern)
        return pattern
      },
    })
    const pure = [...found.made.keys()].filter(file => /\/(?:text|calendar|model|core|ingest)\//u.test(file))
    for (const file of pure) await import(pathToFileURL(join(ROOT, file)).href)
    globalThis.RegExp = Plain
  }, 100_000)
  afterAll(() => void (globalThis.RegExp = Plain))

  it('are linear too, as far as they are built when a file is loaded', { timeout: 300_000 }, () => {
    expect(made.size).toBeGreaterThan(10)
    expect([...made.values()].flatMap(({ source, flags }) => beaten(source, flags) ?? [])).toEqual([])
  })
})
