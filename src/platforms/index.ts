import { discord } from './discord/index.ts'
import type { Platform } from './kit/platform.ts'
import { slack } from './slack/index.ts'
import { web } from './web/index.ts'

/** The chat platforms Crier supports. The only such list. */
export const PLATFORMS: readonly Platform[] = [slack, discord, web]

export const PLATFORM_SETTINGS = PLATFORMS.map(({ settings }) => settings)
