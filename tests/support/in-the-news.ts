/** Texts on that many events, at most 26, which share a name that is rare in other weeks, and nothing else. */
export function aboutOstrova(events: number): readonly { readonly title: string; readonly body: string }[] {
  return Array.from('abcdefghijklmnopqrstuvwxyz'.slice(0, events), letter => {
    const words = Array.from('klmnprstvz', other => `${letter}${other}o${letter}davenka`)
    return {
      title: `Marit Ostrova and the ${words[0]}`,
      body: `${words.join(' and ')}, ${words.toReversed().join(' or ')}.`,
    }
  })
}
