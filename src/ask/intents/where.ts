import { heardBy, type Intent } from './intent.ts'

const ASKED = [
  /^(?:and )?(?:from |to )?(?:where|where's|wheres|whereabouts)\b(?<about>.*)$/u,
  /^(?:and )?(?:in |at |on |from |to |near |into |off )?(?:what|which) (?<head>place|town|city|country|village|street|island|region|area|room|building|port|harbou?r|hospital|school|court|district|valley|river|lake|county|state|continent|location|venue|stadium|hall|airport|station|bridge|museum|part)s?\b(?<about>.*)$/u,
  /^(?:and )?what(?:'s| is| was) the (?<head>place|location|venue|address|site|scene)(?: (?:of|for|where))?\b(?<about>.*)$/u,
]

export const where: Intent = {
  kind: 'where',
  hears(text) {
    const heard = heardBy(ASKED, text)
    if (!heard) return undefined
    const { head } = heard
    const place =
      head === undefined || /^(?:place|location|area|part|address|scene|site|venue)$/u.test(head) ? '' : head
    return { wanted: 'place', ...(place === '' ? {} : { head: place }), about: `${place} ${heard['about'] ?? ''}` }
  },
}
