import type { ArticleId } from '../ids.ts'
import type { Quote } from '../news/analysis.ts'

/**
 * A run of text. Never markup: its words are shown literally, and only renderers make markup. `at` is an instant, shown
 * in the reader's own time zone where the platform can; a calendar day is plain text.
 */
export type Inline =
  | string
  | {
      readonly text: string
      readonly strong?: true
      readonly italic?: true
      readonly href?: string
      /** It leads to a page of this Crier, so its host need not be shown. */
      readonly ours?: true
    }
  | { readonly at: Date; readonly show: 'day' | 'time' | 'both' }
  /** A command to type, in the platform's own spelling (`/news-find`); `rest` follows it. */
  | { readonly command: string; readonly rest?: string }

/** Words of an article that a block shows, and their offsets in its body, in UTF-16 code units. */
export interface CitedWords {
  readonly article: ArticleId
  /** As shown: slices, joined by " … " where something is left out. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A follow-up command. A button is a command, so there are no button handlers. */
export interface Action {
  readonly label: string
  readonly command: string
  readonly input: Readonly<Record<string, string>>
  /** The expected next step: emphasised where the platform can, at most one per reply. */
  readonly next?: true
}

/** One of several commands to choose from, with a short description. */
export interface Choice extends Action {
  readonly about?: string
  /** Does not open one of the numbered items above. */
  readonly besides?: true
}

export interface ListItem {
  /** What a reader can call it by ("summary of 3"); the same on every platform. */
  readonly number?: number
  readonly text: readonly Inline[]
  /** A second, quieter line: source, date. */
  readonly detail?: readonly Inline[]
  /** What the number stands for. */
  readonly article?: ArticleId
  /** What opens it, shown where the platform has room. */
  readonly action?: Action
}

export type Block =
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[]; readonly cites?: CitedWords }
  | {
      readonly kind: 'quote'
      /**
       * `direct` is what is between quotation marks, and gets them; everything else is a sentence after the speaker.
       */
      readonly type: Quote['type']
      readonly text: string
      /** Absent: nobody is named, and a direct quote says "unattributed". */
      readonly speaker?: string
      readonly role?: string
      /** The speaker is whom the whole reply is about: a direct quote does not name them again. */
      readonly titled?: true
      /** Reported speech that begins with the speaker's act ("denied …") and follows their name. */
      readonly clause?: true
      /** Reported speech whose text is the claim itself: the speaker's act ("said on Tuesday"), before a colon. */
      readonly deed?: string
      /** Where and when: source, date, link. */
      readonly detail?: readonly Inline[]
      readonly cites?: CitedWords
    }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: readonly Inline[] }[] }
  /** `unnumbered`: numbers are shown only where they can be typed. */
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly unnumbered?: true }
  | {
      readonly kind: 'image'
      readonly name: string
      readonly png: Uint8Array
      readonly alt: string
      /** The same in monospaced characters, where no picture can be shown. */
      readonly drawn?: readonly string[]
    }
  /** Small print: counts, sources, what to do next. */
  | {
      readonly kind: 'note'
      readonly text: readonly Inline[]
      /** What is shown above can be called by this number. */
      readonly number?: number
      /** The source of what is shown above, and what the number stands for. */
      readonly article?: ArticleId
    }
  /** One story among several: its headline, a sentence, and in small print its outlets and days. */
  | {
      readonly kind: 'story'
      /** As of a list item, shown only where numbers can be typed. */
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
      /** A select; at most one per reply. */
      readonly choose?: {
        readonly prompt: string
        readonly options: readonly Choice[]
        /** They open the numbered items above, so they are not listed where numbers can be typed. */
        readonly numbered?: true
      }
    }
  /** `soft`: separates two stories of one kind, on platforms that need a line for that. */
  | { readonly kind: 'divider'; readonly soft?: true }

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

/** What Crier says, as data. Renderers draw it; nothing in it is markup. */
export interface Reply {
  /** A picture above everything else. */
  readonly above?: BlockOf<'image'>
  /** A small line above the title: what this is, of when, and how much. */
  readonly over?: readonly Inline[]
  readonly title?: string
  readonly blocks: readonly Block[]
  /** For a question: it was answered; the nearest passage is shown as such; the articles do not say. */
  readonly outcome?: 'answered' | 'nearest' | 'nothing'
}

/** Who sees an answer: only the asker, or everyone in the place. */
export type Audience = 'asker' | 'everyone'
