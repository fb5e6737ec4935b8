/** Equivalents in other languages: credits, pleas to click and to read on, rights; lower case. */
const ABROAD: readonly RegExp[] = [
  /^(?:lesen sie (?:auch|hier|mehr|dazu)|mehr (?:zum thema|dazu)|hier geht es zu|jetzt abonnieren|abonnieren sie|folgen sie uns|zur startseite|anzeige\b|mit material (?:von|der)|quellen?\s?:|fotos?\s?:|bild(?:quelle|er|rechte)?\s?:|von unserem|newsletter\b)/u,
  /^(?:lire aussi|à lire aussi|lire également|voir aussi|abonnez-vous|inscrivez-vous|suivez-nous|cliquez|publicité|(?:crédit )?photos?\s?:|\(?avec (?:afp|reuters|ap)|article réservé|partager (?:sur|cet)|pour aller plus loin)/u,
  /^(?:le[ae]r? (?:también|más)|l[ée]a (?:también|más)|lee también|ver también|te puede interesar|suscríb[ae]|síguenos|haz? clic|publicidad\b|fotos?\s?:|fuentes?\s?:|con información de|temas relacionados|más información)/u,
  /^(?:leggi anche|leggi tutto|vedi anche|iscriviti|abbonati|seguici|clicca|pubblicità\b|fot[oe]\s?:|fonte\s?:|riproduzione riservata|continua a leggere)/u,
  /^(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais|assine|siga(?:-nos)?\b.*\b(?:no|nas|facebook|instagram|whatsapp)|clique|publicidade\b|fotos?\s?:|fontes?\s?:|com informações d|continua (?:depois|após)|continue lendo)/u,
  /^(?:lees (?:ook|verder|meer)|bekijk ook|meer (?:lezen|over dit)|abonneer|schrijf je in|volg ons|advertentie\b|foto'?s?\s?:|beeld\s?:|bron\s?:|deel dit)/u,
  /^(?:czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|przeczytaj|zapisz się|obserwuj nas|reklama\b|fot\.|zdjęci[ae]\s?:|źródło\s?:)/u,
  /^(?:читайте (?:также|також|далее|далі)|подписывайтесь|підписуйтесь|підпишіться|реклама\b|фото\s?:|источник\s?:|джерело\s?:)/u,
]
const OPENING_ABROAD = new RegExp(ABROAD.map(({ source }) => source).join('|'), 'u')
const RIGHTS_ABROAD =
  /alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|всі права захищен/u

/** Boilerplate in languages other than English. */
function abroadBoilerplate(lower: string): boolean {
  return OPENING_ABROAD.test(lower) || RIGHTS_ABROAD.test(lower)
}

const DAY_OR_MONTH = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec`
const THIS_TEXT = String.raw`(?:this|an earlier version of this|a previous version of this) (?:article|story|post|piece|page|obituary|column|interview|(?:press|news) release|video|live blog|blog)`

/**
 * Openings of lines within an article's text that are not sentences of it, lower case: captions, credits, pleas to
 * click.
 */
const OPENINGS: readonly RegExp[] = [
  /^scroll (?:down|right|left)\b|^skip (?:ad|past|to)\b|^(?:story|article) continues\b|^ad feedback\b/u,
  /^(?:(?:click|tap|press|swipe) (?:here|on|the)|watch (?:the )?video|read more|see (?:also|more)|for more (?:information|details|news|stories|on|about|visit)|follow us|sign up|share this|subscribe|listen to)\b/u,
  /^(?:click to|share on|continue reading|keep reading|read (?:the )?full|read next|read also|also read|more on this)\b|^more\s?:/u,
  /^watch\b.*\b(?:on demand|online|live|here|now|below|above)\b|^you can\b.*\b(?:our|this) (?:\S+ )?(?:page|website|site|app|newsletter|blog|podcast|channel)\b/u,
  /^(?:follow|find|like|join)\b.*(?:\bon (?:facebook|twitter|instagram|x|tiktok|whatsapp|telegram|linkedin|youtube|bluesky|threads|bbc sounds)\b|coverage|https?:)/u,
  /^(?:advertisement|sponsored|related(?: (?:articles?|stories|content))?|most read|recommended|trending|(?:editor|publisher)['’]s note|correction|clarification|disclosure|disclaimer|spoiler (?:alert|warning)|notes? to (?:readers|editors)|(?:media|press|investor)s? contacts?|contacts?)\s*(?::|$)/u,
  new RegExp(
    String.raw`^${THIS_TEXT} (?:is part of|is from|has been|was|were|will be|contains?|reveals?|may contain|may include|originally|first|misstated|incorrectly|said|gave)\b|^updated?\s?:\s(?:this|the) (?:article|story|post)`,
    'u',
  ),
  /^this (?:is a (?:developing|breaking)|report (?:was|has been) (?:updated|corrected|first published))\b|^check back\b|^more (?:details )?to follow\b/u,
  /^the post\b.*\bappeared first on\b|^(?:this )?(?:article |story |post |it )?(?:was )?(?:originally|first) (?:appeared|published) (?:on|in|by|at)\b.*\.(?:com|org|co|net|example)\b/u,
  /^(?:please (?:note|include|e-?mail|send|see|check|click|visit|dial|consider)|if you (?:buy something|(?:like|lik|enjoy)ed this|have been affected|or someone you know)|we may earn|as an amazon associate)\b/u,
  /^(?:(?:have your|do you have|have you been|got) (?:say|a (?:story|tip|question|news tip)|affected)|what do you think\?|let us know|tell us\b|get in touch|write to us|contact us|share your (?:thoughts|experiences?|views?|story|stories|photos|memories)|send (?:us|your)|reach (?:him|her|them) (?:at|on|by))/u,
  /^to [^.]{3,60}, (?:please )?(?:visit|go to|dial|call|click|e-?mail|log on|see|use the link)\b|^(?:anyone (?:with|who has) (?:any )?information)\b.*\b(?:call|contact|e-?mail|phone)\b/u,
  /^(?:call|phone|dial|text|e-?mail)\b.*(?:\S@\S|\d{3}[-. ]\d{3,})/u,
  /^download (?:the|our) (?:\S+ )?app\b/u,
  /^you(?:['’]re| are| have)? (?:received|receiving|got|getting) this\b|^was this (?:e-?mail|newsletter)\b|^unsubscribe\b/u,
  /^(?:already a subscriber|log in\b|create an account|become a (?:member|subscriber|supporter)\b|support (?:us|our|independent) journalism|donate (?:now|here|today))/u,
  /^(?:thanks|thank you) for (?:reading|following|joining|watching|listening)\b|^(?:we['’]re|we are)(?: now)? (?:closing|pausing|wrapping up)\b.*\b(?:blog|coverage)\b|^that['’]s (?:all|it) (?:for|from)\b|^on this page\b/u,
  /^here(?:['’]s| is| are) (?:what|how|everything|all) (?:\S+ ){0,4}(?:know|knows|happened)\b/u,
  /^these statements (?:involve|are)\b/u,
  /^©|^\(c\)\s|^copyright\s*(?:©|\(c\)|\d|of\b|by\b)/u,
  /^with (?:files|reporting|inputs?|contributions|agency|agencies)(?: (?:from|by)\b|$)|^our standards\b/u,
  /^[(—–-]?\s?(?:reporting|writing|editing|additional reporting|compiled|photographs?|photos?|picture|pictures|image|images|credit|source|video|graphic|illustration)(?: by\b|:)|^(?:produced|written|translated|filmed|words|text) by(?: \S+){1,6}$/u,
  /^(?:image|media|video|photo|picture) (?:source|caption|credit)s?\b/u,
  /^(?:published|updated|posted|last updated|created|modified)(?: at)?\s?:/u,
  new RegExp(
    String.raw`^(?:first published|last (?:updated|modified)|updated|modified|posted|published)(?: (?:at|on))?(?:\s*:)?\s*(?:\d|(?:${DAY_OR_MONTH})\S* \d)`,
    'u',
  ),
  /^(?:posted (?:in|by) [^,]*$|filed under\b)|^(?:tagged|tags|categories|category|topics|(?:model|reference|item|lot|batch) numbers?|referee|attendance|half-time|scorers?|umpires?|man of the match)\s?:/u,
  /^(?:pictured|(?:file|library) (?:photo|picture|image)|above|below|left|right|top|bottom)\s?(?:[:,(]|$)/u,
  /^(?:\S+\s+){1,11}\((?:file|pictured|above|below|left|right)\)\s?\.?$/u,
  /^(?:e-?mail|tel|telephone|phone|fax|web|website|twitter|facebook|instagram)\s?:/u,
  /^(?=\S+$)\S[^\s@]*@\S+\.\S|^https?:\/\/\S+$/u,
  /^\d+ (?:shares?|comments?|likes?|views?|replies|view comments)\b/u,
]
/** The same, anywhere in a sentence. */
const ANYWHERE: readonly RegExp[] = [
  /(?<!\b(?:is|was|were|are|been|being|be|also|had|have|has|who|he|she|they|i|we)\s|[(,]\s?)\bpictured (?:here|above|below|left|right|on|in|at|with|during|after|before|last|outside|inside|leaving|arriving|celebrating|together|earlier|alongside|next)\b/u,
  /\bopens in (?:a )?new window\b/u,
  /\bfor confidential (?:support|help)\b|\b(?:call|contact) the samaritans\b|\bclick here\b|\bsamaritans\.org\b/u,
  /\baffiliate links?\b/u,
  /\breach(?:ed)? (?:\p{L}+ )?(?:at|on|by)\b.{0,300}(?:\S@\S|\d{3}[-. ]\d{3,})/u,
  /\b(?:in|to) your inbox\b|\bour (?:\S+ ){0,3}newsletters?\b|\bnewsletter here\b|\bwe use cookies\b|\bour (?:privacy policy|terms of (?:use|service))\b|\bterms and conditions apply\b/u,
  /\bforward-looking statements?\b|\bactual results (?:may|could|might) differ\b|\b(?:host|hold) (?:a|an|its) (?:\S+ ){0,4}(?:conference call|webcast)\b|\bdial-in\b/u,
  /\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b/u,
  /\bthis material may not\b|\bthe associated press contributed\b|\bcontributed to this (?:report|story|article)\b/u,
  /\((?:file|stock|library) (?:photo|picture|image)\)\s?\.?$/u,
  /\s\|\s/u,
]
/** One pattern is many times as fast as its parts. */
const OPENING = new RegExp(OPENINGS.map(({ source }) => source).join('|'), 'u')
/** A line of names after "By"; recognised by capitals. */
const BYLINE =
  /^(?:By|BY|by|From)\s(?:\p{Lu}[\p{L}.'’-]*\s){0,5}\p{Lu}[\p{L}.'’-]*(?:,?\s(?:for|and|in|at)\s.*[^.]|,\s(?:\p{Lu}|staff|special|political|chief)[\p{L} ]*)?$/u
/** "Jane Doe and John Roe are staff writers." */
const ABOUT_WRITERS =
  /^\p{Lu}\S+(?:\s\S+){1,6}\s(?:is|are)\s(?:an?\s|the\s)?(?:\S+\s){0,3}(?:staff writers?|columnists?|contributing (?:writers?|editors?)|freelance (?:writers?|journalists?)|staff reporters?)\b(?:\s(?:for|at|with|in|based)\s[^,]{2,40})?\.$/u
const SOURCE = /^SOURCE\s\p{Lu}/u
/** Letters below which a text says nothing by itself, unless it is a sentence: "It left at 10:40." */
const TELLS = /(?:\p{L}\P{L}*){12}|\p{Script=Han}|^\p{Lu}\S*(?:\s\S+)*\s\p{Ll}{2,}\b.*\s\S+\.["”']?$/u
/** If almost all words are capitalised, it is a table, a line-up or a list of names; for few words, if all are. */
const MANY_WORDS = 7
const FEW_WORDS = 3
const FEW_PLAIN = 0.15
/** Not in any listing, but in most sentences. */
const PLAIN_WORDS = /(?:\s\p{Ll}+){3}/u

/** Must a sentence never be shown in a summary? */
export function isBoilerplate(sentence: string): boolean {
  const bare = sentence.replace(/^[\s"'“‘([*•·–—-]+/u, '')
  return !TELLS.test(bare) || isBoilerplateLine(bare) || isHeading(bare) || isListing(bare)
}

function isBoilerplateLine(text: string): boolean {
  const lower = text.toLowerCase()
  return (
    BYLINE.test(text) ||
    ABOUT_WRITERS.test(text) ||
    SOURCE.test(text) ||
    CREDIT.test(text) ||
    OPENING.test(lower) ||
    ANYWHERE.some(pattern => pattern.test(lower)) ||
    abroadBoilerplate(lower)
  )
}

/** "TRANSCRIPT .", "FACT BOX": all in capitals, or no stop and hardly a word. */
function isHeading(text: string): boolean {
  if (text.endsWith('.') && /\s/u.test(text.at(-2) ?? '')) return true
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text)
}

/** "Getty/Vale Pictures.": whose picture it is. */
const CREDIT = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3} ?\/ ?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}\.?$/u

/** "Rovers: Barnes 6; Cole 7, Hurst 6." */
function isListing(text: string): boolean {
  if (PLAIN_WORDS.test(text)) return false
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (words.length < FEW_WORDS || !/\p{Lu}/u.test(text) || /["“”„«»]/u.test(text)) return false
  const plain = words.filter(word => /\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word)).length
  return words.length < MANY_WORDS ? plain === 0 && /[(\d]/u.test(text) : plain < FEW_PLAIN * words.length
}
