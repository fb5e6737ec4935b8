import type { AskingLanguage } from './language.ts'

const SAID =
  '(?:dijo|dice|dijeron|dicen|declaró|afirmó|respondió|anunció|prometió|pidió|opina|opinan|piensa|piensan|ha dicho|han dicho)'
const ON = '(?:sobre|acerca de|acerca del|de|del)'

export const es: AskingLanguage = {
  empty: `el la los las un una unos unas de del al a y o pero también qué que quién quien quiénes quienes cuál cuáles cuándo cuando dónde
    donde cómo como por cuánto cuánta cuántos cuántas es son fue fueron era eran está están ha han había hay se le les lo su sus él ella
    ellos ellas yo tú nos me te no en con sin para contra desde hasta sobre acerca entre más todo todos nuevo nueva novedades noticias
    artículos artículo dijo dice pasó pasado ocurrió resultaron ser será`,
  ways: [
    ['summary', /^(?:(?:haz|dame)(?:nos)? )?(?:un )?(?:resumen|resume|resumir)(?: (?:de|del|sobre))?(?<about> .+)$/u],
    [
      'new',
      /^(?:qué (?:hay de nuevo|novedades hay)|qué hay nuevo|novedades|últimas noticias|noticias)(?: (?:de|del|sobre|en))?(?<about> .*)?$/u,
    ],
    [
      'list',
      /^(?:(?:muéstrame|busca|encuentra|lista) )?(?:todos )?(?:los )?(?:artículos|textos) (?:sobre|de|del|acerca de)(?<about> .+)$/u,
    ],
    ['said', new RegExp(`^(?:y )?qué ${SAID} (?<who>.+?)(?: (?:sobre|acerca de|acerca del)(?<about> .+))?$`, 'u')],
    ['said', new RegExp(`^(?:y )?qué (?<who>.+?) ${SAID}(?: ${ON}(?<about> .+))?$`, 'u')],
    ['said', /^cómo reaccionó (?<who>.+?)(?: (?:a|al|ante)(?<about> .+))?$/u],
    [
      'whosaid',
      new RegExp(
        `^quién(?:es)? (?:${SAID}|criticó|criticaron|denunció|negó|advirtió|elogió|rechazó)(?<about> .*)?$`,
        'u',
      ),
    ],
    ['who', /^(?:y )?quién(?:es)? (?:es|era|fue|son)\s(?<about>.+)$/u, 'person'],
    ['who', /^(?:y )?(?:a |de )?quién(?:es)?\s(?<about>.+)$/u, 'person'],
    ['when', /^(?:y )?(?:desde |hasta )?(?:cuándo|qué día|en qué fecha)(?<about> .*)?$/u],
    ['where', /^(?:y )?(?:a |de )?dónde(?<about> .*)?$/u],
    ['howmany', /^(?:y )?cuánt[oa]s?(?<about> .*)?$/u, 'number'],
    ['why', /^(?:y )?(?:por qué|por qué razón)(?<about> .*)?$/u],
    ['fact', /^(?:y )?(?:qué|cuál|cuáles|cómo)(?<about> .+)$/u],
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  numbers: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
  times: [
    ['desde ayer', 'since yesterday'],
    ['desde el DAY(?: pasado)?', 'since $'],
    ['el DAY(?: pasado)?', 'on $'],
    ['(?:en )?los últimos COUNT días', 'in the last $ days'],
    ['(?:en )?las últimas COUNT semanas', 'in the last $ weeks'],
    ['(?:la )?semana pasada', 'last week'],
    ['esta semana', 'this week'],
    ['(?:el )?mes pasado', 'last month'],
    ['(?:en|desde) MONTH', 'in $'],
    ['anteayer', 'the day before yesterday'],
    ['ayer', 'yesterday'],
    ['hoy', 'today'],
  ],
}
