import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const VERSION = 'v1'

/** Seals texts under its newest secret; opens what any of its secrets sealed. */
export interface Seal {
  /** Binds `owner` to the sealed text: it opens for nobody else. */
  readonly close: (text: string, owner: string) => string
  /** `old`: sealed under a secret other than the newest. Throws if no secret fits or the text was altered. */
  readonly open: (sealed: string, owner: string) => { readonly text: string; readonly old: boolean }
}

interface Key {
  readonly id: string
  readonly key: Uint8Array
}

/** AES-256-GCM with keys derived (HKDF-SHA256) from secrets, newest first, so that secrets can be rotated. */
export function makeSeal(secrets: readonly string[]): Seal {
  const keys = secrets.map(keyOf)
  const [newest] = keys
  if (!newest) throw new Error('expected at least one secret to seal installations with, found none')
  return {
    close(text, owner) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv(ALGORITHM, newest.key, nonce).setAAD(Buffer.from(owner))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const parts = [nonce, cipher.getAuthTag(), body].map(part => part.toString('base64url'))
      return [VERSION, newest.id, ...parts].join('.')
    },
    open(sealed, owner) {
      const [version, id, nonce = '', tag = '', body = ''] = sealed.split('.')
      const key = keys.find(key => key.id === id)
      if (version !== VERSION || !key) {
        throw new Error('an installation was sealed under a secret that is no longer set; add it after the newest one')
      }
      const decipher = createDecipheriv(ALGORITHM, key.key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(owner)).setAuthTag(Buffer.from(tag, 'base64url'))
      const text = Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()])
      return { text: text.toString('utf8'), old: key !== newest }
    },
  }
}

function keyOf(secret: string): Key {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'crier installations', 32))
  return { id: createHash('sha256').update(key).digest('base64url').slice(0, 8), key }
}
