/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { pageOf } from './layout.tsx'

/** A page that says one thing. */
export function message(title: string, ...sentences: readonly string[]): string {
  return pageOf({
    title,
    children: (
      <article class="reply">
        <h1 class="title">{title}</h1>
        {sentences.map(sentence => (
          <p>{sentence}</p>
        ))}
      </article>
    ),
  })
}
