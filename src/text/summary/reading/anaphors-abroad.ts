/** A word boundary for any script, unlike `\b`. */
const END = String.raw`(?![\p{L}\p{M}])`

function opening(words: string): RegExp {
  return new RegExp(`^(?:${words.trim().replace(/\n\s*/gu, '|')})${END}`, 'iu')
}

/** "Das sagte er": the verb after it shows that an article-like word is a pronoun. */
const GERMAN_VERB =
  'ist|sei|war|waren|wäre|hat|habe|hatte|wird|werde|würde|soll|solle|sollte|kann|könne|könnte|sagte|teilte|berichtete?|gilt|gelte|geht|gehe|zeigt|heißt|bedeutet|liegt|macht|ergab|geschah|sind|seien'
const GERMAN = opening(`
  er|sie|es(?! (?:gab|gibt|gebe|kam) )|ihm|ihn|ihr(?:e[nmrs]?)?|sein(?:e[nmrs]?)?|dies(?:e[nmrs]?)?(?! (?:woche|jahr|monat|sommer|winter|frühjahr|herbst))
  (?:das|die|der|den) (?:${GERMAN_VERB})|jene[nmrs]?|beide[nmrs]?|letztere[nmrs]?|solche[nmrs]?|ander(?:e|er|en)
  aber|doch|und|oder|denn|auch|jedoch|allerdings|dennoch|trotzdem|zudem|außerdem|ferner|ebenso|stattdessen|dagegen|hingegen
  daher|darum|deshalb|deswegen|somit|folglich|demnach|dabei|damit|dazu|dafür|davon|davor|danach|darauf|daraufhin|darin|daran|hierbei|hierzu|hierfür
  dort|dann|so|gleichzeitig|zugleich|inzwischen|unterdessen|währenddessen|seitdem|seither|nun`)
const FRENCH = opening(`
  il(?! (?:y a|n['’]y a|faut|faudra|est (?:possible|temps)))|ils|elles?|lui|eux|celui(?:-ci|-là)?|celle(?:-ci|-là)?|ceux(?:-ci|-là)?|cela|ça|c['’](?:est|était|étaient)|son|sa|ses|leurs?
  ce(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|mois|week-end|midi))|cet(?! (?:après-midi|été|hiver|automne))|cette(?! (?:semaine|année|nuit|fois))|ces(?! derni)
  mais|et|ou|or|donc|car|puis|ainsi(?! que)|aussi|cependant|toutefois|pourtant|néanmoins|ensuite|enfin|alors(?! que)|en effet
  en revanche|de plus|par ailleurs|en outre|d['’]autre part|d['’]autant|pour autant|du coup|par conséquent|à l['’]inverse|au contraire|tous deux|toutes deux|les deux
  de son côté|de leur côté|pour sa part|là|là-bas|y|dans ce|à ce|pour cela|d['’]autres|un autre|une autre`)
const SPANISH = opening(`
  él|ella|ellos|ellas|ello|eso|esto|aquello|es[ae]s?|aquell?[oa]s?|aquel
  est[ea](?! (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|año|mes|semana|mañana|tarde|noche|fin de semana))|estos|estas|sus?
  pero|sino|y|e|o|u|sin embargo|no obstante|además|también|tampoco|así|entonces|luego|asimismo|incluso|mientras tanto|en cambio|por el contrario
  por eso|por ello|por lo tanto|por tanto|por otra parte|por otro lado|por su parte|de hecho|en efecto|a su vez|ambos|ambas|allí|ahí|otros|otras|otro|otra
  (?:dijo|añadió|agregó|aseguró|explicó|afirmó|señaló|indicó|destacó|subrayó|recordó|sostuvo|insistió)(?: (?:también|además))? que`)
const ITALIAN = opening(`
  lui|lei|loro|egli|ella|essi|esse|esso|essa|ciò|lo stesso|(?:il |la |i |le )?su[oaie]|i suoi|il loro|la loro|lo ha|lo hanno|l['’]ha
  quest[oaie](?! (?:settimana|mattina|sera|notte|mese|anno|pomeriggio|estate|inverno))|quell[oaei]|quegli|quel
  ma|e|ed|o|però|tuttavia|inoltre|infatti|quindi|dunque|così|poi|allora|perciò|invece|anche|intanto|nel frattempo|eppure|anzi
  per questo|da parte sua|dal canto suo|al contrario|entrambi|entrambe|lì|altri|altre|un altro|un['’]altra
  ha (?:detto|aggiunto|spiegato|sottolineato|ricordato)(?: anche| inoltre)?,? che`)
const PORTUGUESE = opening(`
  ele|ela|eles|elas|isso|isto|aquilo|ess[ea]s?|aquel[ea]s?|(?:o |a |os |as )?seus?|(?:a |as )?suas?
  est[ea](?! (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|ano|mês|semana|manhã|tarde|noite))|estes|estas
  mas|e|ou|porém|contudo|entretanto|no entanto|todavia|além disso|também|assim|então|portanto|por isso|ainda assim|já
  por outro lado|por sua vez|em contrapartida|ambos|ambas|lá|ali|outros|outras|outro|outra|nesse|nessa|nisso|disso|dessa|desse
  (?:disse|afirmou|acrescentou|explicou|destacou|ressaltou)(?: também| ainda)? que`)
const DUTCH = opening(`
  hij|zij|ze|haar|hun|hen|het (?:is|was|gaat|ging|werd|wordt|zou|zal|heeft|had|kan|kon|lijkt|bleek|blijkt|betreft)|zijn
  (?:dit|deze)(?! (?:week|maand|jaar|zomer|winter|weekend|ochtend|avond))|dat|die|beiden?|zulke|andere
  maar|en|of|want|ook|echter|toch|dus|toen|vervolgens|zo|bovendien|desondanks|niettemin|integendeel|ondertussen|intussen
  daarmee|daarom|daardoor|daarnaast|daarbij|daarna|daarvoor|daarvan|daarop|daartoe|daar|daarentegen|hierdoor|hiermee|hiervoor|hierbij`)
const SWEDISH = opening(`
  han|hon|hen|hans|hennes|deras|honom|henne|denna|denne|detta|dessa|sådana|båda|andra
  men|och|eller|dock|också|däremot|därför|därmed|dessutom|därefter|sedan dess|samtidigt|ändå|så|där|då|dit`)
const DANISH_AND_NORWEGIAN = opening(`
  han|hun|hans|hendes|hennes|deres|ham|hende|henne|denne|dette|disse|sådanne|slike|begge|andre
  men|og|eller|dog|også|derimod|derimot|derfor|dermed|desuden|dessuten|derefter|deretter|siden da|samtidig|alligevel|likevel|så|dér|dit`)
const POLISH = opening(`
  on|ona|ono|oni|one|jego|jej|ich|mu|to|ten|ta|te|ci|tam|tego(?! roku)|tej|tych|tym|temu|tak|taki|taka|takie
  ale|lecz|a|i|oraz|jednak|jednakże|także|również|też|ponadto|dlatego|więc|zatem|natomiast|tymczasem|wtedy|następnie|potem|poza tym|mimo to|z kolei
  ma on[ao]?|mają on[ei]|obaj|obie|inni|inne|inny|inna
  (?:dodał|powiedział|podkreślił|zaznaczył|stwierdził)a?(?: też| także)?,? że`)
const UKRAINIAN = opening(`
  він|вона|воно|вони|його|її|їх|їхн[іяєй]|йому|їм|це|цей|ця|ці|цього(?! року)|той|та|те|ті|там|тоді
  але|проте|однак|втім|також|тому|отже|і|й|а|або|крім того|водночас|натомість|тим часом|потім|при цьому|обидва|обидві|інші|інший|інша
  (?:додав|сказав|зазначив|наголосив)(?:ла)? також`)
const RUSSIAN = opening(`
  он|она|оно|они|его|её|ее|их|ему|им|это|этот|эта|эти|этого|тот|те|там|тогда
  но|однако|также|поэтому|и|а|или|кроме того|при этом|между тем|затем|потом|тем временем|впрочем|оба|обе|другие|другой|другая`)

/** Openings of sentences that lean on the one before, by language (ISO 639-1). */
export const OPENERS_ABROAD: Readonly<Record<string, RegExp | undefined>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
  sv: SWEDISH,
  da: DANISH_AND_NORWEGIAN,
  no: DANISH_AND_NORWEGIAN,
  nb: DANISH_AND_NORWEGIAN,
  pl: POLISH,
  uk: UKRAINIAN,
  ru: RUSSIAN,
}
