import { discord } from './discord/index.ts'
import type { Platform } from './kit/platform.ts'
import { slack } from './slack/index.ts'
import { web } from './web/index.ts'

/** The chat platforms Crier speaks to. This list is the only one. */
export const PLATFORMS: readonly Platform[] = [slack, discord, web]

/** What can be set of them. */
export const PLATFORM_SETTINGS = PLATFORMS.map(({ settings }) => settings)
