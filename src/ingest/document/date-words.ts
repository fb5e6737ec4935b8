/**
 * Beginnings of month names, lower case without accents; where languages disagree (July or August: "srp"), the larger
 * one wins.
 */
const STEMS = [
  'jan ian gen ene jaan sty led tammi oca saus ιαν янв яну січ يناير जन มกรา มค',
  'feb fev lut uno helmi sub veebr vas φεβ фев лют فبراير फर กุมภา กพ',
  'mar mrt maa brez kov μαρ мар бер مارس मार्च มีนา มีค',
  'apr avr abr kwi dub huhti nis bal απρ апр кві أبريل ابريل अप्रै เมษา เมย',
  'may mai maj mei mag kve touko geg μαι маи мая мај тра مايو मई พฤษภา พค',
  'jun juin giu iun cze cerven cervn kesa haz birz ιουν июн чер يونيو जून มิถุนา มิย',
  'jul juil lug iul lip cervenec cervence heina tem liep ιουλ июл лип يوليو जुला กรกฎา กค',
  'aug ago aou sie srp elo agu rugp αυγ авг сер أغسطس اغسطس अग สิงหา สค',
  'sep set wrz zar syys eyl rugs σεπ сен вер سبتمبر सित กันยา กย',
  'oct okt out ott paz rij loka eki spal οκτ окт жов أكتوبر اكتوبر अक्टू अक्तू ตุลา ตค',
  'nov noi lis marras kas lap νοε ноя ное лис نوفمبر नव พฤศจิกา พย',
  'dec dez dic des gru pro joulu ara δεκ дек гру ديسمبر दिस ธันวา ธค',
].flatMap((stems, index) => stems.split(' ').map(stem => ({ stem: stem.normalize('NFD'), month: index + 1 })))
const ACCENTS = /[\u0300-\u036f]/gu
const byLength = STEMS.map(({ stem, month }) => ({ stem: stem.replace(ACCENTS, ''), month })).sort(
  (one, other) => other.stem.length - one.stem.length,
)

/** The month (1 to 12) of a name or abbreviation in any supported language; 0 if it is none. */
export function monthNamed(written: string): number {
  const name = written.toLowerCase().normalize('NFD').replace(ACCENTS, '')
  return byLength.find(({ stem }) => name.startsWith(stem))?.month ?? 0
}

/** Hours ahead of UTC: the zones of RFC 822 and others found in feeds; IST is India's, where most who write it are. */
const HOURS = new Map(
  `EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10 NST -3.5 NDT -2.5 AST -4 ADT -3
  WET 0 WEST 1 BST 1 CET 1 CEST 2 MEZ 1 MESZ 2 EET 2 EEST 3 MSK 3 TRT 3 WAT 1 CAT 2 SAST 2 EAT 3 GST 4 IRST 3.5 PKT 5
  IST 5.5 NPT 5.75 WIB 7 ICT 7 WITA 8 PHT 8 MYT 8 SGT 8 HKT 8 AWST 8 WIT 9 JST 9 KST 9 ACST 9.5 ACDT 10.5 AEST 10
  AEDT 11 NZST 12 NZDT 13 BRT -3 ART -3 CLT -4 COT -5 PET -5`
    .match(/\b[A-Z]+ -?[\d.]+/gu)
    ?.map((zone): [string, number] => [zone.replace(/ .*/u, ''), Number(zone.replace(/^.* /u, ''))]),
)
/** Zones named without saying whether daylight saving applies, which the date decides. */
const PLACES: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}
const OFFSET = /([+-])(\d{1,2}):?(\d{2})?$/u

/** Minutes a zone is ahead of UTC at an instant; unknown names count as UTC, as in RFC 2822. */
export function minutesAhead(zone: string, near: number): number {
  const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(zone) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const name = zone.toUpperCase()
  const place = PLACES[name] ?? (zone.includes('/') ? zone : undefined)
  return place === undefined ? (HOURS.get(name) ?? 0) * 60 : aheadAt(place, near)
}

function aheadAt(timeZone: string, near: number): number {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    const offset = format.formatToParts(near).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    return OFFSET.test(offset) ? minutesAhead(offset, near) : 0
  } catch (error) {
    if (error instanceof RangeError) return 0
    throw error
  }
}
