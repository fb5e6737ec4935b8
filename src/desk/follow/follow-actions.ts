import type { StoryId } from '#core/ids.ts'
import type { Action } from '#core/asking/reply.ts'
import { buttonLabel } from '../show/button-label.ts'

/** A button that follows a speaker, by full name. */
export function followPerson(name: string): Action {
  return { label: buttonLabel('Follow ', name), command: 'follow', input: { what: name, as: 'person' } }
}

export function followStory(id: StoryId): Action {
  return { label: 'Follow this story', command: 'follow', input: { what: `#${id}`, as: 'story' } }
}

/** A button that follows whatever mentions these words. */
export function followTopic(words: string): Action {
  return { label: buttonLabel('Follow “', words, '”'), command: 'follow', input: { what: words, as: 'topic' } }
}
