/** The tables of people. Instants are milliseconds since 1970. */
export interface PeopleSchema {
  people: PersonRow
  followings: FollowingRow
  looks: LookRow
  guests: GuestRow
}

export interface PersonRow {
  tenant: string
  person: string
  zone: string | null
  language: string | null
  /** JSON of a Schedule. */
  daily: string | null
}

export interface FollowingRow {
  tenant: string
  person: string
  /** The tenant whose articles are searched for it. */
  sees: string
  kind: string
  what: string
  /** The same in all rows of one person, kind and thing. */
  id: string
  name: string
  since: number
}

export interface LookRow {
  tenant: string
  person: string
  sees: string
  seen_at: number
  seen_arrival: number
  before_at: number | null
  before_arrival: number | null
}

/** A link into the desk in the browser, a session there, or a feed reader's subscription. */
export interface GuestRow {
  /** SHA-256 of its secret, in hexadecimal. */
  hash: string
  kind: 'link' | 'session' | 'reader'
  tenant: string
  person: string
  /** The tenant whose articles they see. */
  sees: string
  /** JSON of a Guest; for a reader with the question it follows, and when that was made. */
  guest: string
  expires_at: number
}

export interface DelegateRow {
  tenant: string
  person: string
  name: string | null
  named_by: string
  /** Milliseconds since 1970. */
  named_at: number
}
