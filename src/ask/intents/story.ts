import { heardBy, type Intent } from './intent.ts'

const ASKED = [
  /^(?:show |give me |make )?(?:a |an |the |me )*(?:timeline|time line|chronology|history|sequence of events|course of events|whole story|full story|story so far|story|background)(?: (?:of|for|on|about|behind|in|with))?\b[ :]*(?<about>.+)$/u,
  /^(?:show |tell )?(?:me )?how (?<about>.+?) (?:went|unfolded|developed|came about|played out)(?:[ ,]+(?:step by step|day by day|over time|so far))?$/u,
  /^(?<about>.+?)(?<![ ,:-])[ ,:-]+(?:timeline|chronology|(?:what happened )?(?:step by step|day by day|from start to finish|from beginning to end))$/u,
  /^(?:how|in what order) (?:did|has|have) (?<about>.+?) (?:unfold|unfolded|develop|developed|evolve|evolved|go down|progress|progressed|come about)\b.*$/u,
  /^(?<about>.+?)(?<![ ,:])[ ,:]+what happened when\b(?<rest>.*)$/u,
  /^(?:walk|take|lead|guide) me through (?<about>.+?)(?:(?<![ ,])[ ,]+(?:step by step|day by day|from start to finish|from the beginning))?$/u,
  /^what happened (?:step by step|day by day)(?: (?:in|with|during))? (?<about>.+)$/u,
  /^what happened when (?:in|with|during) (?<about>.+)$/u,
  /^(?:what|which) (?:has|have) (?:happened|been happening) (?:so far )?(?:in|with|on) (?<about>.+?)(?: so far)?$/u,
  /^(?:take|walk|talk|lead|run) me through (?<about>.+)$/u,
  /^(?:how did )?(?<about>.+?) from (?:start to finish|beginning to end|the (?:start|beginning) (?:to|until) .+)$/u,
]

export const story: Intent = {
  kind: 'story',
  hears(text) {
    const heard = heardBy(ASKED, text)
    return (
      heard && {
        about: (heard['about'] ?? '').replace(
          /\b(?:affair|saga|story|scandal|what happened|so far|from .{1,80} to .+)\b/gu,
          ' ',
        ),
      }
    )
  },
}
