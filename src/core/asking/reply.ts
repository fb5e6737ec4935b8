import type { ArticleId } from '../ids.ts'
import type { Quote } from '../news/analysis.ts'

/**
 * A run of text. Never markup: whatever a run says is shown as it stands, and only renderers make markup.
 * `at` is an instant, shown in the reader's own time zone where the platform can; a calendar day is plain text.
 */
export type Inline =
  | string
  | {
      readonly text: string
      readonly strong?: true
      readonly italic?: true
      readonly href?: string
      /** It leads to a page of this Crier, so that its host need not stand beside it. */
      readonly ours?: true
    }
  | { readonly at: Date; readonly show: 'day' | 'time' | 'both' }
  /** A command to type, in the platform's own spelling (`/news-find`); `rest` is what follows it. */
  | { readonly command: string; readonly rest?: string }

/** Words of an article that a block shows, and where they stand in its body, in UTF-16 code units. */
export interface CitedWords {
  readonly article: ArticleId
  /** As shown: slices, with " … " where something is left out between two of them. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A command to go on with. A button is a command, so that there are no button handlers. */
export interface Action {
  readonly label: string
  readonly command: string
  readonly input: Readonly<Record<string, string>>
  /** What is expected next: it stands out where the platform can show that; one of a reply at most. */
  readonly next?: true
}

/** One of several commands to choose from, with a word on it. */
export interface Choice extends Action {
  readonly about?: string
  /** Opens none of what the numbers above stand for. */
  readonly besides?: true
}

export interface ListItem {
  /** What a reader can call it by ("summary of 3"); numbers are the same on every platform. */
  readonly number?: number
  readonly text: readonly Inline[]
  /** A second, quieter line: source, date. */
  readonly detail?: readonly Inline[]
  /** What the number stands for. */
  readonly article?: ArticleId
  /** What opens it. Renderers show it where the platform has room. */
  readonly action?: Action
}

export type Block =
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[]; readonly cites?: CitedWords }
  | {
      readonly kind: 'quote'
      /** `direct` is what stands between quotation marks, and has them; everything else is a sentence after the speaker. */
      readonly type: Quote['type']
      readonly text: string
      /** Absent: nobody is named, and a direct one says "unattributed". */
      readonly speaker?: string
      readonly role?: string
      /** The speaker is whom the whole reply is of: below a direct one they are not named again. */
      readonly titled?: true
      /** Of what is reported: the text begins with what the speaker did ("denied …"), and follows their name. */
      readonly clause?: true
      /** Of what is reported, where the text is the claim itself: what the speaker did ("said on Tuesday"), before a colon. */
      readonly deed?: string
      /** Where and when: source, date, link. */
      readonly detail?: readonly Inline[]
      readonly cites?: CitedWords
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: readonly Inline[] }[] }
  /** `unnumbered`: its numbers are shown only where they are typed. */
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly unnumbered?: true }
  | {
      readonly kind: 'image'
      readonly name: string
      readonly png: Uint8Array
      readonly alt: string
      /** The same in lines of characters of one width, for where no picture can be shown. */
      readonly drawn?: readonly string[]
    }
  /** Small print: counts, where a thing comes from, what to do next. */
  | {
      readonly kind: 'note'
      readonly text: readonly Inline[]
      /** What is told above it can be called by this number. */
      readonly number?: number
      /** Where what is told above it stands, and what the number stands for. */
      readonly article?: ArticleId
    }
  /** A story of several: its headline, a sentence, and in small print its outlets and days. */
  | {
      readonly kind: 'story'
      /** As of a list's item. It is shown only where numbers are typed. */
      readonly number: number
      readonly headline: readonly Inline[]
      readonly text?: readonly Inline[]
      readonly detail?: readonly Inline[]
      readonly article: ArticleId
      /** Of its text. */
      readonly cites?: CitedWords
    }
  | {
      readonly kind: 'actions'
      readonly actions: readonly Action[]
      /** One of many to choose from; there is one such at most in a reply. */
      readonly choose?: {
        readonly prompt: string
        readonly options: readonly Choice[]
        /** They open what the numbers above stand for, and need not be told where numbers are typed. */
        readonly numbered?: true
      }
    }
  /** `soft`: parts two stories of one kind, where the platform needs a line for that. */
  | { readonly kind: 'divider'; readonly soft?: true }

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

/** What Crier says, as data. Renderers dress it; nothing in it is markup. */
export interface Reply {
  /** A picture above all else. */
  readonly above?: BlockOf<'image'>
  /** A small line above the title: what this is, of when, and how much. */
  readonly over?: readonly Inline[]
  readonly title?: string
  readonly blocks: readonly Block[]
  /** Of a question: it was answered; the nearest is shown as such; the articles do not say. */
  readonly outcome?: 'answered' | 'nearest' | 'nothing'
}

/** Who sees an answer: only the one who asked, or everyone in the place. */
export type Audience = 'asker' | 'everyone'
