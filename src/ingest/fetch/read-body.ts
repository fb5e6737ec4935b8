import { PassThrough, Readable, Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { z } from 'zod'
import { FetchProblem } from './fetch-problem.ts'

/** Bytes after decoding; undici's own limit counts compressed ones. Parsing takes several times as much memory. */
export const LARGEST_BODY = 5 * 1024 * 1024
const MOST_ENCODINGS = 2

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * A decoded body of at most 5 MiB. Throws a FetchProblem for more, for what cannot be decoded, and on `signal`.
 *
 * @param grow awaited before it grows to this many bytes
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  signal: AbortSignal,
  grow: (bytes: number) => Promise<void> = () => Promise.resolve(),
): Promise<Buffer> {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '' && word !== 'identity')
  if (encodings.length > MOST_ENCODINGS || encodings.some(encoding => !(encoding in DECODERS))) {
    body.on('error', () => undefined).destroy()
    throw new FetchProblem('not understood', 'The server compresses its answer in a way Crier does not support.')
  }
  const steps = encodings.toReversed().flatMap(encoding => [DECODERS[encoding]?.() ?? capped(), capped()])
  const unpacked = new PassThrough()
  const [whole] = await Promise.all([
    collected(unpacked, grow),
    pipeline([body, capped(), ...steps, unpacked], { signal }),
  ])
  return encodings.length === 0 && isGzip(whole) ? readBody(Readable.from([whole]), 'gzip', signal, grow) : whole
}

/**
 * Gzipped without a header that says so, as servers send files stored that way; neither text nor a picture begins like
 * this (RFC 1952, 2.3.1).
 */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

async function collected(unpacked: Readable, grow: (bytes: number) => Promise<void>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked) {
    const bytes = z.instanceof(Buffer).parse(chunk)
    size += bytes.length
    chunks.push(bytes)
    await grow(size)
  }
  return Buffer.concat(chunks)
}

/** Ends the stream at the limit; one follows every decoder, so that no layer of a bomb is unpacked completely. */
function capped(): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) {
      size += chunk.length
      if (size > LARGEST_BODY) return done(new FetchProblem('too large', 'The answer is larger than 5 MiB.'))
      return done(null, chunk)
    },
  })
}
