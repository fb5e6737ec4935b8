import type { AskingLanguage } from './language.ts'

const SAID =
  '(?:powiedział[ay]?|powiedzieli|mówi|mówił[ay]?|twierdzi|twierdził[ay]?|oświadczył[ay]?|odpowiedział[ay]?|sądzi|myśli|zapowiedział[ay]?|obiecał[ay]?|zażądał[ay]?)'
const ON = '(?:o|na temat|w sprawie|na)'

export const pl: AskingLanguage = {
  empty: `i a oraz lub ale też także co kto kogo komu kim czyj kiedy gdzie skąd dokąd jak dlaczego czemu ile ilu jaki jaka jakie jakich który
    która które którzy czy jest są był była było były będzie ma mają miał on ona oni one ono ja ty my mnie mi nas go jej ich mu im się nie
    w we na z ze do od po przy przez dla bez za pod nad o u przed między temat sprawie to ten ta te tego tej tych tym nowego nowe nowy
    wiadomości artykuły artykuł powiedział powiedziała mówi wszystkie więcej stało zdarzyło zostało zostali został została`,
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
    ['said', /^jak zareagował[ay]? (?<who>.+?)(?: na(?<about> .+))?$/u],
    [
      'whosaid',
      new RegExp(
        `^kto (?:${SAID}|krytykuje|skrytykował[a]?|potępił[a]?|zaprzeczył[a]?|ostrzegł[a]?|pochwalił[a]?|odrzucił[a]?)(?<about> .*)?$`,
        'u',
      ),
    ],
    ['who', /^(?:a |i )?(?:kto to jest|kim (?:jest|był|była|są)|kto to)\s(?<about>.+)$/u, 'person'],
    ['who', /^(?:a |i )?(?:kto|kogo|komu)\s(?<about>.+)$/u, 'person'],
    ['when', /^(?:a |i )?(?:od |do )?(?:kiedy|którego dnia)(?<about> .*)?$/u],
    ['where', /^(?:a |i )?(?:gdzie|skąd|dokąd)(?<about> .*)?$/u],
    ['howmany', /^(?:a |i )?(?:ile|ilu)(?<about> .*)?$/u, 'number'],
    ['why', /^(?:a |i )?(?:dlaczego|czemu|z jakiego powodu)(?<about> .*)?$/u],
    ['yesno', /^czy\s(?<about>.+)$/u],
    ['fact', /^(?:a |i )?(?:co|jak[aei]?|jakie|któr[yae])(?<about> .+)$/u],
  ],
  weekdays: [
    'poniedział(?:ek|ku)',
    'wtor(?:ek|ku)',
    'środ[aęy]',
    'czwart(?:ek|ku)',
    'piąt(?:ek|ku)',
    'sobot[aęy]',
    'niedziel[aęi]',
  ],
  months: [
    'stycz(?:eń|nia|niu)',
    'lut(?:y|ego|ym)',
    'mar(?:zec|ca|cu)',
    'kwie(?:cień|tnia|tniu)',
    'maj[au]?',
    'czerw(?:iec|ca|cu)',
    'lip(?:iec|ca|cu)',
    'sierp(?:ień|nia|niu)',
    'wrze(?:sień|śnia|śniu)',
    'październik[au]?',
    'listopad(?:a|zie)?',
    'grud(?:zień|nia|niu)',
  ],
  numbers: [
    'dw(?:a|óch|ie)',
    'trz(?:y|ech)',
    'czter(?:y|ech)',
    'pię(?:ć|ciu)',
    'sześ(?:ć|ciu)',
    'sied(?:em|miu)',
    'oś(?:em|miu)',
    'dziewię(?:ć|ciu)',
    'dziesię(?:ć|ciu)',
  ],
  times: [
    ['od wczoraj', 'since yesterday'],
    ['od DAY', 'since $'],
    ['(?:w|we|w zeszły|w zeszłą) DAY', 'on $'],
    ['(?:w ciągu )?ostatni(?:ch|e) COUNT dni', 'in the last $ days'],
    ['(?:w ciągu )?ostatni(?:ch|e) COUNT tygodn(?:i|ie)', 'in the last $ weeks'],
    ['(?:w )?(?:zeszłym|ubiegłym) tygodniu', 'last week'],
    ['(?:w )?tym tygodniu', 'this week'],
    ['(?:w )?(?:zeszłym|ubiegłym) miesiącu', 'last month'],
    ['(?:w|we|od) MONTH', 'in $'],
    ['przedwczoraj', 'the day before yesterday'],
    ['wczoraj', 'yesterday'],
    ['dziś|dzisiaj', 'today'],
  ],
}
