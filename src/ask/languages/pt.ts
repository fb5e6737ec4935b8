import type { AskingLanguage } from './language.ts'

const SAID = '(?:disse|diz|disseram|dizem|declarou|afirmou|respondeu|anunciou|prometeu|pediu|acha|acham|pensa|pensam)'
const ON = '(?:sobre|acerca de|acerca da|acerca do|de|da|do)'

export const pt: AskingLanguage = {
  empty: `o a os as um uma uns umas de do da dos das ao à aos às e ou mas também que quê quem qual quais quando onde como por porque porquê
    quanto quanta quantos quantas é são foi foram era eram está estão tem têm tinha há se lhe lhes seu sua ele ela eles elas eu nós me te
    não em no na nos nas com sem para contra desde até sobre acerca entre mais tudo todos novo nova novidades notícias artigos artigo
    disse diz aconteceu passou ficaram ser será`,
  ways: [
    [
      'summary',
      /^(?:(?:faz|faça|dê)(?:-me|-nos)? )?(?:um )?(?:resumo|resume|resuma)(?: (?:de|do|da|dos|das|sobre))?(?<about> .+)$/u,
    ],
    [
      'new',
      /^(?:(?:o )?que há de novo|quais são as novidades|novidades|últimas notícias|notícias)(?: (?:de|do|da|sobre|em|no|na))?(?<about> .*)?$/u,
    ],
    [
      'list',
      /^(?:(?:mostre|procure|encontre|liste) )?(?:todos )?(?:os )?(?:artigos|textos) (?:sobre|de|do|da)(?<about> .+)$/u,
    ],
    ['said', new RegExp(`^(?:e )?o que (?:é que )?(?<who>.+?) ${SAID}(?: ${ON}(?<about> .+))?$`, 'u')],
    ['said', new RegExp(`^(?:e )?o que ${SAID} (?<who>.+?)(?: (?:sobre|acerca d[aeo])(?<about> .+))?$`, 'u')],
    ['said', /^como reagiu (?<who>.+?)(?: (?:a|ao|à)(?<about> .+))?$/u],
    [
      'whosaid',
      new RegExp(`^quem (?:${SAID}|criticou|criticaram|denunciou|negou|avisou|elogiou|recusou)(?<about> .*)?$`, 'u'),
    ],
    ['who', /^(?:e )?quem (?:é|era|foi|são)\s(?<about>.+)$/u, 'person'],
    ['who', /^(?:e )?(?:a |de )?quem\s(?<about>.+)$/u, 'person'],
    ['when', /^(?:e )?(?:desde |até )?(?:quando|que dia|em que data)(?<about> .*)?$/u],
    ['where', /^(?:e )?(?:de |para )?(?:onde|aonde)(?<about> .*)?$/u],
    ['howmany', /^(?:e )?quant[oa]s?(?<about> .*)?$/u, 'number'],
    ['why', /^(?:e )?(?:por que|por quê|porque|porquê)(?<about> .*)?$/u],
    ['fact', /^(?:e )?(?:o que|qual|quais|como)(?<about> .+)$/u],
  ],
  weekdays: [
    'segunda(?:-feira)?',
    'terça(?:-feira)?',
    'quarta(?:-feira)?',
    'quinta(?:-feira)?',
    'sexta(?:-feira)?',
    'sábado',
    'domingo',
  ],
  months: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  numbers: ['d(?:ois|uas)', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'],
  times: [
    ['desde ontem', 'since yesterday'],
    ['desde (?:a |o )?DAY(?: passad[ao])?', 'since $'],
    ['(?:na|no) DAY(?: passad[ao])?', 'on $'],
    ['(?:n?os )?últimos COUNT dias', 'in the last $ days'],
    ['(?:n?as )?últimas COUNT semanas', 'in the last $ weeks'],
    ['(?:na )?semana passada', 'last week'],
    ['esta semana', 'this week'],
    ['(?:no )?mês passado', 'last month'],
    ['(?:em|desde) MONTH', 'in $'],
    ['anteontem', 'the day before yesterday'],
    ['ontem', 'yesterday'],
    ['hoje', 'today'],
  ],
}
