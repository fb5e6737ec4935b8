/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { harmless } from '#core/harmless.ts'
import type { Action, BlockOf } from '#core/asking/reply.ts'
import { addressOf } from '../addresses.ts'
import type { View } from './view.ts'

/** Hidden fields of every form of this desk: its token, and an id that makes it work only once. */
export function Hidden({ view }: { readonly view: View }) {
  return (
    <>
      <input type="hidden" name=":token" value={view.token} />
      <input type="hidden" name=":id" value={view.newId()} />
    </>
  )
}

/** A button: a link if it only reads, a form if it changes something. */
export function Press({ action, view }: { readonly action: Action; readonly view: View }) {
  const label = harmless(action.label).trim() || action.command
  if (!view.changing.has(action)) {
    return (
      <a class="button" href={addressOf(action)}>
        {label}
      </a>
    )
  }
  return (
    <form method="post" action={`/${action.command}`}>
      <Hidden view={view} />
      {Object.entries(action.input).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{label}</button>
    </form>
  )
}

/** The controls of a reply: its buttons, with the select folded away below them. */
export function Controls({ block, view }: { readonly block: BlockOf<'actions'>; readonly view: View }) {
  const { actions, choose } = block
  return (
    <>
      {actions.length > 0 && (
        <div class="controls">
          {actions.map(action => (
            <Press action={action} view={view} />
          ))}
        </div>
      )}
      {choose && choose.options.length > 0 && (
        <details class="choose">
          <summary>{harmless(choose.prompt)}</summary>
          <ul>
            {choose.options.map(option => (
              <li>
                <Press action={option} view={view} />
                {option.about === undefined ? '' : <span class="small"> {harmless(option.about)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
