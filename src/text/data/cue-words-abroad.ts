/** A language's cue words: verbs in the forms used beside a quotation, words before a source, pronouns. */
export interface CueWords {
  readonly verbs: ReadonlySet<string>
  /** "so Berg", "selon Berg", "по словам Берга": the last word before the source. */
  readonly sources: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** By ISO 639-1 code. */
export const CUE_WORDS: Readonly<Record<string, CueWords>> = {
  de: {
    verbs: words(`sagte sagt sagten gesagt erklärte erklärt erklärten betonte betont meinte meint schrieb schreibt
      schrieben ergänzte ergänzt warnte warnt forderte fordert berichtete berichtet antwortete antwortet fragte fragt
      behauptete behauptet kritisierte kritisiert lobte versicherte versichert räumte teilte teilt fügte fügt kündigte
      rief ruft bekräftigte unterstrich hieß bilanzierte erzählte erzählt hob wies verkündete`),
    sources: words('so laut'),
    pronouns: words('er sie'),
  },
  fr: {
    verbs: words(`dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté assure assuré estime estimé
      indique indiqué précise précisé souligne souligné lance lancé raconte raconté confie confié répond répondu
      réagi réagit prévient prévenu écrit rappelle rappelé insiste insisté regrette regretté dénonce dénoncé poursuit
      poursuivi conclut conclu martèle martelé résume résumé déplore déploré`),
    sources: words('selon'),
    pronouns: words('il elle ils elles'),
  },
  es: {
    verbs: words(`dijo dice dijeron afirmó afirma aseguró asegura declaró declara señaló señala explicó explica añadió
      añade agregó agrega sostuvo sostiene manifestó manifiesta indicó indica advirtió advierte subrayó subraya destacó
      destaca apuntó apunta contó cuenta insistió insiste respondió responde preguntó pregunta escribió escribe recordó
      recuerda lamentó lamenta comentó comenta expresó expresa precisó reiteró denunció criticó`),
    sources: words('según'),
    pronouns: words('él ella ellos ellas'),
  },
  pt: {
    verbs: words(`disse diz disseram afirmou afirma declarou declara explicou explica acrescentou acrescenta destacou
      destaca ressaltou ressalta contou conta garantiu garante respondeu responde criticou critica escreveu escreve
      alertou alerta lembrou lembra lamentou avaliou avalia completou comentou comenta concluiu reforçou sublinhou
      defendeu referiu`),
    sources: words('segundo'),
    pronouns: words('ele ela eles elas'),
  },
  it: {
    verbs: words(`detto dice dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato
      sottolinea scritto scrive raccontato racconta ribadito ribadisce avvertito commentato commenta risposto risponde
      concluso conclude precisato precisa assicurato assicura osservato osserva ricordato ricorda denunciato disse`),
    sources: words('secondo'),
    pronouns: words('lui lei egli'),
  },
  ru: {
    verbs: words(`сказал сказала сказали заявил заявила заявили отметил отметила отметили подчеркнул подчеркнула
      сообщил сообщила сообщили добавил добавила рассказал рассказала написал написала считает говорит говорят
      пояснил пояснила утверждает объяснил объяснила ответил ответила спросил предупредил предупредила напомнил
      напомнила признал признала уверен уверена цитирует заверил указал указала`),
    sources: words('словам мнению'),
    pronouns: words('он она они'),
  },
  uk: {
    verbs: words(`сказав сказала сказали заявив заявила заявили зазначив зазначила зазначили наголосив наголосила
      підкреслив підкреслила повідомив повідомила повідомили додав додала розповів розповіла написав написала вважає
      каже говорить кажуть пояснив пояснила стверджує відповів відповіла запитав попередив попередила нагадав нагадала
      визнав визнала переконаний переконана цитує запевнив вказав вказала`),
    sources: words('словами думку'),
    pronouns: words('він вона вони'),
  },
}
