import type { Language } from '../../languages.ts'

export const uk: Language = {
  command: { name: 'команда', description: 'одна команда з усіма параметрами; delegates: хто ще тут керує' },
  kind: { name: 'вид', description: 'вид огляду' },
  'digest kind': {
    name: 'вид',
    description: 'вид огляду; last: останній опублікований; preview: який він на кожній платформі',
  },
  since: { name: 'від', description: 'не раніше ніж: monday, yesterday, 3 days, 2026-11-01' },
  topics: { name: 'теми', description: 'лише статті з одним із цих слів, через кому; all: усі' },
  'digest topics': { name: 'теми', description: 'слова, про які має йтися, через кому' },
  share: { name: 'поділитися', description: 'показати відповідь усім тут' },
  words: { name: 'слова', description: 'слова, посилання, ідентифікатор або номер з останнього списку' },
  'find words': { name: 'слова', description: 'слова, які має містити стаття' },
  'trend words': { name: 'слова', description: 'слова, які мають містити статті' },
  source: { name: 'джерело', description: 'хто це опублікував' },
  page: { name: 'сторінка', description: 'сторінка' },
  topic: { name: 'тема', description: 'слова, про які має йтися' },
  speaker: { name: 'хто', description: 'хто це сказав' },
  why: { name: 'чому', description: 'показати, за чим розпізнано кожне висловлювання' },
  person: { name: 'особа', description: 'хто: ім’я, прізвище, посада' },
  'crier person': { name: 'особа', description: 'хто також може керувати: @ім’я' },
  about: { name: 'про-що', description: 'лише те, що містить ці слова' },
  do: { name: 'дія', description: 'що зробити; без неї — список' },
  which: { name: 'яке', description: 'адреса, яку додати, або назва джерела' },
  pages: {
    name: 'сторінки',
    description: 'коли завантажувати сторінку статті: never ніколи, needed за потреби, always завжди',
  },
  when: { name: 'коли', description: 'коли: weekdays 08:00, every 2 hours from 9 to 18, first monday 07:30' },
  zone: { name: 'зона', description: 'часовий пояс: Europe/Warsaw' },
  only: {
    name: 'лише',
    description: 'лише те, що має: nuclear and “power plant”; також or, not, source:, language:; all: усе',
  },
  without: {
    name: 'без',
    description: 'нічого, що має одне з цих: sports, crypto, source:Gazette; none: без обмежень',
  },
  missed: {
    name: 'пропущене',
    description: 'час, який Crier пропустив: надіслати пізніше, долучити до наступного, пропустити',
  },
  quiet: {
    name: 'тиша',
    description: 'притримати те, що випадає на ці години, й надіслати потім: 22:00-07:00; off: ніколи',
  },
  id: { name: 'який', description: 'який, якщо їх кілька: вид або ідентифікатор' },
  pause: { name: 'пауза', description: 'yes: поки нічого не надсилати; no: продовжити' },
  length: { name: 'обсяг', description: '2, 3 або 5 речень' },
  item: { name: 'стаття', description: 'слова, посилання, ідентифікатор або номер з останнього списку' },
}
