import type { Language } from '../../languages.ts'

export const pl: Language = {
  command: {
    name: 'polecenie',
    description: 'jedno polecenie ze wszystkimi opcjami; delegates: kto jeszcze tu zarządza',
  },
  kind: { name: 'rodzaj', description: 'rodzaj przeglądu' },
  'digest kind': {
    name: 'rodzaj',
    description: 'rodzaj przeglądu; last: ostatnio wysłany; preview: jak wygląda na każdej platformie',
  },
  since: { name: 'od', description: 'nie wcześniej niż: monday, yesterday, 3 days, 2026-11-01' },
  topics: {
    name: 'tematy',
    description: 'tylko artykuły z jednym z tych słów, oddzielonych przecinkami; all: wszystko',
  },
  'digest topics': { name: 'tematy', description: 'słowa, o które ma chodzić, oddzielone przecinkami' },
  share: { name: 'udostępnij', description: 'pokaż odpowiedź wszystkim tutaj' },
  words: { name: 'słowa', description: 'słowa, link, identyfikator albo numer z ostatniej listy' },
  'find words': { name: 'słowa', description: 'słowa, które musi mieć artykuł' },
  'trend words': { name: 'słowa', description: 'słowa, które muszą mieć artykuły' },
  source: { name: 'źródło', description: 'kto to opublikował' },
  page: { name: 'strona', description: 'strona' },
  topic: { name: 'temat', description: 'słowa, o które ma chodzić' },
  speaker: { name: 'kto', description: 'kto to powiedział' },
  why: { name: 'dlaczego', description: 'pokaż, po czym poznać każdą wypowiedź' },
  person: { name: 'osoba', description: 'kto: imię i nazwisko, nazwisko, urząd' },
  'crier person': { name: 'osoba', description: 'kto też może zarządzać: @nazwa' },
  about: { name: 'o-czym', description: 'tylko to, co ma te słowa' },
  do: { name: 'czynność', description: 'co zrobić; bez niej lista' },
  which: { name: 'które', description: 'adres do dodania albo nazwa źródła' },
  pages: {
    name: 'strony',
    description: 'kiedy pobierać stronę artykułu: never nigdy, needed w razie potrzeby, always zawsze',
  },
  when: { name: 'kiedy', description: 'kiedy: weekdays 08:00, every 2 hours from 9 to 18, first monday 07:30' },
  zone: { name: 'strefa', description: 'strefa czasowa: Europe/Warsaw' },
  only: {
    name: 'tylko',
    description: 'tylko to, co ma: nuclear and “power plant”; także or, not, source:, language:; all: wszystko',
  },
  without: {
    name: 'bez',
    description: 'nic, co ma jedno z tych: sports, crypto, source:Gazette; none: bez ograniczeń',
  },
  missed: {
    name: 'pominięte',
    description: 'termin, który Crier przegapił: wyślij później, dołącz do następnego, pomiń',
  },
  quiet: {
    name: 'cisza',
    description: 'wstrzymaj to, co wypada w tych godzinach, i wyślij potem: 22:00-07:00; off: nigdy',
  },
  id: { name: 'który', description: 'który, jeśli jest ich kilka: rodzaj albo identyfikator' },
  pause: { name: 'wstrzymaj', description: 'yes: na razie nic nie wysyłaj; no: wznów' },
  length: { name: 'długość', description: '2, 3 albo 5 zdań' },
  item: { name: 'artykuł', description: 'słowa, link, identyfikator albo numer z ostatniej listy' },
}
