import type { Follow } from '#core/person.ts'

/** What a person follows, for use in a sentence: `Tobias Renn`, `“port strike”`, `the story “Ferry burns”`. */
export function followWords({ followed, name }: Pick<Follow, 'followed' | 'name'>): string {
  switch (followed.kind) {
    case 'person':
      return name
    case 'topic':
      return `“${name}”`
    case 'story':
      return `the story “${name}”`
  }
}

/** What to type, or a button to send, to name it: `Tobias Renn`, `port strike`, `#sk3v9x2a`. */
export function typedName({ followed, name }: Pick<Follow, 'followed' | 'name'>): string {
  return followed.kind === 'story' ? `#${followed.what}` : name
}
