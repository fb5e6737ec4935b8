import type { Intent } from './intent.ts'

const TALK = [
  [
    'thanks',
    /^(?:(?:ok(?:ay)?|great|perfect|cool|nice|awesome|lovely|super|brilliant|ah|oh)[ ,!.]*)*(?:thanks?(?: you| u)?|thx|ty|cheers|ta|much appreciated|merci|danke|gracias|obrigad[oa]|dzi[eę]ki|дякую)(?: (?:so much|a lot|very much|a bunch|again|crier|mate|for (?:that|the help|your help|everything)))*$/u,
  ],
  [
    'greeting',
    /^(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|morning|hallo|bonjour|hola|ol[aá]|cześć|привіт)(?: (?:there|crier|all|everyone|bot))*$/u,
  ],
  [
    'greeting',
    /^(?:how are you|how's it going|how is it going|how are things|what's up|whats up|sup|you (?:ok|there|okay)|are you there)(?: (?:today|doing|crier))*$/u,
  ],
  [
    'farewell',
    /^(?:bye(?: bye)?|goodbye|good night|see (?:you|ya)(?: (?:later|soon|tomorrow))?|later|cu|ciao|have a (?:nice|good|great) (?:day|evening|weekend|one))(?: crier)*$/u,
  ],
  [
    'self',
    /^(?:(?:who|what) (?:are|r) (?:you|u)|are you (?:a |an )?(?:bot|robot|human|person|real|ai|alive|machine|chatgpt|llm)(?: or .*)?|what is crier|what's crier|who (?:made|built|wrote) (?:you|this)|tell me about yourself|what's your name|do you (?:use|have) (?:ai|a (?:language )?model))$/u,
  ],
  [
    'praise',
    /^(?:(?:good|nice|great|well|awesome|excellent|amazing|impressive|perfect|cool|lovely|brilliant)(?: (?:job|work|one|bot|answer|done|stuff))?|you(?:'re| are) (?:great|awesome|the best|amazing|brilliant|very helpful|helpful)|i (?:love|like) (?:you|this|it)|that(?:'s| is| was) (?:great|helpful|useful|good|perfect|what i needed)|lol|haha+|ok|okay|got it|i see|understood|sounds good|fine|yes|yep|no|nope)(?: crier)*$/u,
  ],
  [
    'blame',
    /^(?:(?:that(?:'s| is| was)|this is|you(?:'re| are)) (?:not (?:right|true|correct|helpful|what i (?:asked|meant|wanted))|wrong|useless|stupid|bad|rubbish|nonsense|terrible|no help)|wrong|nonsense|bad bot|useless|not what i (?:asked|meant|wanted)(?: for)?|wtf|you suck)$/u,
  ],
] as const

export const smalltalk: Intent = {
  kind: 'smalltalk',
  hears(text) {
    const bare = text
      .replace(/[,!.?]+/gu, ' ')
      .replace(/ {2,}/gu, ' ')
      .trim()
    const [talk] = TALK.find(([, pattern]) => pattern.test(bare)) ?? []
    return talk && { talk, about: '' }
  },
}
