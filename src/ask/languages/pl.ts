import type { AskingLanguage } from './language.ts'

const SAID =
  '(?:powiedział[ay]?|powiedzieli|mówi|mówią|mówił[ay]?|mówili|twierdzi|twierdzą|twierdził[ay]?|stwierdził[ay]?|oświadczył[ay]?|odpowiedział[ay]?|odpowiedzieli|sądzi|sądzą|uważa|uważają|myśli|zapowiedział[ay]?|zapowiedzieli|obiecał[ay]?|obiecali|zażądał[ay]?|dodał[ay]?|przyznał[ay]?|ostrzegł[ay]?|napisał[ay]?|ogłosił[ay]?)'
const ON = '(?:o|na temat|w sprawie|na|odnośnie|wobec)'
/** "which", in any case. */
const WHICH = '(?:któr(?:y|a|e|ego|ej|emu|ą|ym|ych|ymi)|jak(?:i|a|ie|iego|iej|iemu|ą|im|ich|imi))'

export const pl: AskingLanguage = {
  cases: 'pl',
  empty: `i a oraz lub ale też także co kto kogo komu kim czyj kiedy gdzie skąd dokąd jak dlaczego czemu ile ilu jaki jaka jakie jakich który
    która które którzy czy jest są był była było były będzie ma mają miał on ona oni one ono ja ty my mnie mi nas go jej ich mu im się nie
    w we na z ze do od po przy przez dla bez za pod nad o u przed między temat sprawie to ten ta te tego tej tych tym nowego nowe nowy
    wiadomości artykuły artykuł powiedział powiedziała mówi wszystkie więcej stało zdarzyło wydarzyło zostało którego której którym któremu którą jakim jakiego jakiej kiedy roku iloma czym czego czemu komu kim przez ostatnie ostatnich ostatni zostali został została`,
  ways: [
    ['summary', /^(?:(?:daj|zrób)(?: mi| nam)? )?(?:streszczenie|streść|podsumowanie|podsumuj)(?<about> .+)$/u],
    [
      'new',
      /^(?:co (?:jest )?nowego|co słychać|nowości|najnowsze wiadomości|wiadomości)(?: (?:w|o|z|na temat|od))?(?<about> .*)?$/u,
    ],
    [
      'list',
      /^(?:(?:pokaż|znajdź|wymień)(?: mi| nam)? )?(?:wszystkie )?(?:artykuły|teksty) (?:o|na temat|z|od)(?<about> .+)$/u,
    ],
    ['said', new RegExp(`^(?:a |i )?co ${SAID} (?<who>.+?)(?: ${ON}(?<about> .+))?$`, 'u')],
    ['said', new RegExp(`^(?:a |i )?co (?<who>.+?) ${SAID}(?: ${ON}(?<about> .+))?$`, 'u')],
    ['said', /^jak (?:zareagował[ay]?|zareagowali|odpowiedział[ay]?|odpowiedzieli) (?<who>.+?)(?: na(?<about> .+))?$/u],
    ['said', new RegExp(`^(?:a |i )?o czym ${SAID} (?<who>.+)$`, 'u')],
    [
      'whosaid',
      new RegExp(
        `^kto (?:${SAID}|krytykuje|skrytykował[a]?|potępił[a]?|zaprzeczył[a]?|pochwalił[a]?|odrzucił[a]?)(?<about> .*)?$`,
        'u',
      ),
    ],
    ['who', /^(?:a |i )?(?:kto to jest|kim (?:jest|był|była|są)|kto to)\s(?<about>.+)$/u, 'person'],
    ['who', /^(?:a |i )?(?:(?:z|od|do|u|o|dla|przez|przeciwko) )?(?:kto|kogo|komu|kim)\s(?<about>.+)$/u, 'person'],
    ['who', /^(?:a |i )?czy(?:j|ja|je|jego|jej|jemu|ją|im|ich)\s(?<about>.+)$/u, 'person'],
    ['when', /^(?:a |i )?(?:od |do |na )?kiedy(?<about> .*)?$/u, 'date'],
    [
      'when',
      /^(?:a |i )?(?:(?:o|od|do) której(?: godziny| godzinie)?|którego dnia|(?:w|od|do) (?:którym|którego|jakim|jakiego) (?:roku|miesiąc[ua]|dni[ua]|tygodni[ua]))(?<about> .*)?$/u,
      'date',
    ],
    ['when', /^(?:a |i )?(?:na )?jak długo(?<about> .*)?$/u, 'duration'],
    [
      'when',
      /^(?:a |i )?(?:przez |na |od |za )?ile (?:sekund|minut|godzin|dni|tygodni|miesięcy|lat)(?<about> .*)?$/u,
      'duration',
    ],
    ['where', /^(?:a |i )?(?:gdzie|skąd|dokąd|którędy)(?<about> .*)?$/u, 'place'],
    [
      'where',
      new RegExp(
        `^(?:a |i )?(?:w|we|do|z|na|od|pod|przy) ${WHICH} (?:mieście|miasta|kraju|miejscu|miejsca|miejscowości|wsi|dzielnic[yę]|budynku|budynków|ulic[yę])(?<about> .*)?$`,
        'u',
      ),
      'place',
    ],
    [
      'howmany',
      /^(?:a |i )?ile (?:kosztuje|kosztował[aoy]?|kosztowały|będzie kosztował[aoy]?|zapłaci|zapłacił[ay]?|zapłacili|wynosi|wyniósł|wyniosła)(?<about> .*)?$/u,
      'money',
    ],
    ['howmany', /^(?:a |i )?(?:(?:o|za|z|do|przez|po) )?(?:ile|ilu|iloma)(?<about> .*)?$/u, 'number'],
    ['howmany', /^(?:a |i )?jak (?:dużo|wiele|wielu)(?<about> .*)?$/u, 'number'],
    [
      'why',
      /^(?:a |i )?(?:dlaczego|czemu|po co|z jakiego powodu|z jakich powodów|z jakiej przyczyny|z powodu czego|co (?:spowodowało|było przyczyną))(?<about> .*)?$/u,
      'reason',
    ],
    ['yesno', /^czy\s(?<about>.+)$/u],
    [
      'fact',
      new RegExp(
        `^(?:a |i )?(?:(?:o|w|we|z|ze|na|do|od|pod|przez|za) )?(?:co|czego|czym|jak|${WHICH})(?<about> .+)$`,
        'u',
      ),
    ],
  ],
  weekdays: [
    'poniedział(?:ek|ku|kiem|kowi|ki)',
    'wtor(?:ek|ku|kiem|kowi|ki)',
    'środ(?:a|ę|y|ą|zie)',
    'czwart(?:ek|ku|kiem|kowi|ki)',
    'piąt(?:ek|ku|kiem|kowi|ki)',
    'sob(?:ota|otę|oty|otą|ocie)',
    'niedziel[aęiąe]',
  ],
  months: [
    'stycz(?:eń|nia|niu|niem|niowi)',
    'lut(?:y|ego|ym|emu)',
    'mar(?:zec|ca|cu|cem|cowi)',
    'kwie(?:cień|tnia|tniu|tniem|tniowi)',
    'maj(?:a|u|em|owi)?',
    'czerw(?:iec|ca|cu|cem|cowi)',
    'lip(?:iec|ca|cu|cem|cowi)',
    'sierp(?:ień|nia|niu|niem|niowi)',
    'wrze(?:sień|śnia|śniu|śniem|śniowi)',
    'październik(?:a|u|iem|owi)?',
    'listopad(?:a|zie|em|owi)?',
    'grud(?:zień|nia|niu|niem|niowi)',
  ],
  numbers: [
    'dw(?:a|óch|ie|u|om|oma)',
    'trz(?:y|ech|em|ema)',
    'czter(?:y|ech|em|ema)',
    'pię(?:ć|ciu|cioma)',
    'sześ(?:ć|ciu|cioma)',
    'sied(?:em|miu|mioma)',
    'oś(?:em|miu|mioma)',
    'dziewię(?:ć|ciu|cioma)',
    'dziesię(?:ć|ciu|cioma)',
  ],
  times: [
    ['od wczoraj', 'since yesterday'],
    ['(?:od|po) DAY', 'since $'],
    ['przed DAY', 'before $'],
    ['do DAY', 'until $'],
    ['(?:w|we|z|ze)?(?: ?(?:zeszł|ubiegł|minion)(?:y|ą|ego|ej)| ostatni(?:ą|ego|ej)?)? DAY', 'on $'],
    ['(?:w ciągu |w |z |przez |za )?(?:ostatni|minion|ubiegł)(?:y?ch|e) COUNT dni', 'in the last $ days'],
    [
      '(?:w ciągu |w |z |przez |za )?(?:ostatni|minion|ubiegł)(?:y?ch|e) COUNT tygodn(?:i|ie|iach)',
      'in the last $ weeks',
    ],
    ['COUNT dni temu', '$ days ago'],
    ['COUNT tygodn(?:i|ie) temu', '$ weeks ago'],
    ['tydzień temu', '1 week ago'],
    ['(?:w |z |od )?(?:zeszł|ubiegł|minion)(?:ym|ego) tygod(?:niu|nia)', 'last week'],
    ['(?:w |z |od )?t(?:ym|ego) tygod(?:niu|nia)', 'this week'],
    ['(?:w |z |od )?(?:zeszł|ubiegł|minion)(?:ym|ego) miesiąc[ua]', 'last month'],
    ['(?:w |z |od )?t(?:ym|ego) miesiąc[ua]', 'this month'],
    ['od MONTH', 'since $'],
    ['(?:w|we|z|ze) MONTH', 'in $'],
    ['przedwczoraj(?:sz(?:y|a|e|ego|ej|ych|ym))?', 'the day before yesterday'],
    ['(?:z )?wczoraj(?:sz(?:y|a|e|ego|ej|ych|ym))?', 'yesterday'],
    ['dziś|dzisiaj|(?:z )?dzisiejsz(?:y|a|e|ego|ej|ych|ym)', 'today'],
  ],
}
