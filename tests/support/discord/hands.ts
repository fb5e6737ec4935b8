import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js'
import { z } from 'zod'
import { heldUpMs } from '../held-up.ts'
import { type OptionValue, interactionPayload, optionPayloads } from './asking.ts'
import { flat } from './components.ts'
import type { Gateway } from './gateway.ts'
import type { Asked } from './interactions.ts'
import { textOf } from './messages.ts'
import type { Judge } from './spec/judge.ts'
import type { Payload } from './spec/kept.ts'
import { type Where, settingOf } from './where.ts'
import { type Kept, type World, until } from './world.ts'

/** What people on the loopback Discord press and fill in. */
export interface Hands {
  command(name: string, options?: Readonly<Record<string, OptionValue>>, where?: Where): Asked
  /** Presses the button with this label in a message, or chooses the option of a select. */
  press(message: Kept, label: string, where?: Where): Asked
  /** Chooses a command from a message's own menu. */
  choose(message: Kept, command: string, where?: Where): Asked
  /** Submits the form that answered an interaction. */
  submit(form: Asked, values: Readonly<Record<string, string>>, where?: Where): Asked
  complete(command: string, option: string, typed: string, where?: Where): Promise<NonNullable<Asked['choices']>>
  /** Delivers an interaction once more, as a gateway may. */
  redeliver(asked: Asked): void
}

export interface HandsParts {
  readonly world: World
  /** Interactions by token. */
  readonly open: Map<string, Asked>
  readonly gateway: Gateway
  readonly judge: Judge
  readonly breaches: string[]
}

const Form = z.looseObject({
  custom_id: z.string(),
  components: z.array(
    z.looseObject({ component: z.looseObject({ type: z.enum(ComponentType), custom_id: z.string() }) }),
  ),
})

function fieldPayload(
  { type, custom_id }: { type: ComponentType; custom_id: string },
  value: string | undefined,
): object {
  if (type === ComponentType.StringSelect) return { type, custom_id, id: 1, values: value === undefined ? [] : [value] }
  return { type, custom_id, id: 1, value: value ?? '' }
}

export function handsOf({ world, open, gateway, judge, breaches }: HandsParts): Hands {
  const delivered = new Map<string, object>()

  function interact(
    kind: Payload | undefined,
    type: InteractionType,
    data: object,
    where: Where,
    message?: Kept,
  ): Asked {
    const from = settingOf(world, where)
    const [id, token] = [world.newId(), `itoken${world.newId()}`]
    const asked: Asked = {
      id,
      token,
      type,
      at: world.now(),
      heldUpMs: heldUpMs(),
      ...from,
      answered: 'no',
      ephemeral: false,
      followUps: [],
    }
    open.set(asked.token, asked)
    const payload = interactionPayload(world, from, { id, token, type, data, ...(message ? { message } : {}) })
    const wrong = kind ? judge.payload(kind, payload) : []
    if (wrong.length > 0) breaches.push(`${kind}: ${wrong.join('; ')}`)
    delivered.set(asked.id, payload)
    gateway.dispatch('INTERACTION_CREATE', payload, 0)
    return asked
  }

  function commandData(name: string, told: object, type = ApplicationCommandType.ChatInput): object {
    const known = world.commands.find(command => command['name'] === name && command['type'] === type)
    return { id: known?.['id'] ?? world.newId(), name, type, ...told }
  }

  function at(message: Kept): Pick<Where, 'in'> {
    const channel = world.channels.get(message.channel)
    return channel ? { in: channel } : {}
  }

  return {
    command(name, options = {}, where = {}) {
      const data = commandData(name, { options: optionPayloads(options) })
      return interact('Slash', InteractionType.ApplicationCommand, data, where)
    },
    press(message, label, where = {}) {
      const button = flat(message.payload['components']).find(node => node.label === label)
      const select = flat(message.payload['components']).find(node => node.options?.some(one => one.label === label))
      if (!button && !select) throw new Error(`no button or option "${label}" in: ${textOf(message)}`)
      const chosen = select?.options?.find(one => one.label === label)
      const data = button
        ? { custom_id: button.custom_id, component_type: ComponentType.Button, id: button.id }
        : {
            custom_id: select?.custom_id,
            component_type: ComponentType.StringSelect,
            id: select?.id,
            values: [chosen?.value],
          }
      return interact('Comp', InteractionType.MessageComponent, data, { ...at(message), ...where }, message)
    },
    choose(message, command, where = {}) {
      const told = { target_id: message.id, resolved: { messages: { [message.id]: message.payload } } }
      const data = commandData(command, told, ApplicationCommandType.Message)
      return interact(undefined, InteractionType.ApplicationCommand, data, { ...at(message), ...where })
    },
    submit(form, values, where = {}) {
      const { custom_id, components } = Form.parse(form.modal)
      const fields = components.map(({ component }, index) => ({
        type: ComponentType.Label,
        id: index + 1,
        component: fieldPayload(component, values[component.custom_id]),
      }))
      const data = { custom_id, components: fields }
      return interact('Modal', InteractionType.ModalSubmit, data, { by: form.person, in: form.channel, ...where })
    },
    async complete(command, option, typed, where = {}) {
      const data = commandData(command, { options: optionPayloads({ [option]: typed }, option) })
      const asked = interact('Auto', InteractionType.ApplicationCommandAutocomplete, data, where)
      return until(world, 'choices', () => asked.choices)
    },
    redeliver(asked) {
      gateway.dispatch('INTERACTION_CREATE', delivered.get(asked.id), 0)
    },
  }
}
