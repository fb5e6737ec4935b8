/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageOf } from './layout.tsx'

/** A page with a single message. */
export function message(title: string, ...sentences: readonly string[]): string {
  return pageOf({ title, children: <Said title={title} sentences={sentences} /> })
}

/** The same for somebody who is not let in. */
export function outsideMessage(title: string, ...sentences: readonly string[]): string {
  return pageOf({ title, outside: true, children: <Said title={title} sentences={sentences} /> })
}

function Said({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <article class="reply">
      <h1 class="title">{title}</h1>
      {sentences.map(sentence => (
        <p>{sentence}</p>
      ))}
    </article>
  )
}
