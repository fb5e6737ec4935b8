/** As in English: credits, pleas to click and to read on, rights; in lower case. */
const OPENINGS: readonly RegExp[] = [
  /^(?:lesen sie (?:auch|hier|mehr|dazu)|mehr (?:zum thema|dazu)|hier geht es zu|jetzt abonnieren|abonnieren sie|folgen sie uns|zur startseite|anzeige\b|mit material (?:von|der)|quellen?\s?:|fotos?\s?:|bild(?:quelle|er|rechte)?\s?:|von unserem|newsletter\b)/u,
  /^(?:lire aussi|à lire aussi|lire également|voir aussi|abonnez-vous|inscrivez-vous|suivez-nous|cliquez|publicité|(?:crédit )?photos?\s?:|\(?avec (?:afp|reuters|ap)|article réservé|partager (?:sur|cet)|pour aller plus loin)/u,
  /^(?:le[ae]r? (?:también|más)|l[ée]a (?:también|más)|lee también|ver también|te puede interesar|suscríb[ae]|síguenos|haz? clic|publicidad\b|fotos?\s?:|fuentes?\s?:|con información de|temas relacionados|más información)/u,
  /^(?:leggi anche|leggi tutto|vedi anche|iscriviti|abbonati|seguici|clicca|pubblicità\b|fot[oe]\s?:|fonte\s?:|riproduzione riservata|continua a leggere)/u,
  /^(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais|assine|siga(?:-nos)?\b.*\b(?:no|nas|facebook|instagram|whatsapp)|clique|publicidade\b|fotos?\s?:|fontes?\s?:|com informações d|continua (?:depois|após)|continue lendo)/u,
  /^(?:lees (?:ook|verder|meer)|bekijk ook|meer (?:lezen|over dit)|abonneer|schrijf je in|volg ons|advertentie\b|foto'?s?\s?:|beeld\s?:|bron\s?:|deel dit)/u,
  /^(?:czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|przeczytaj|zapisz się|obserwuj nas|reklama\b|fot\.|zdjęci[ae]\s?:|źródło\s?:)/u,
  /^(?:читайте (?:также|також|далее|далі)|подписывайтесь|підписуйтесь|підпишіться|реклама\b|фото\s?:|источник\s?:|джерело\s?:)/u,
]
const OPENING = new RegExp(OPENINGS.map(({ source }) => source).join('|'), 'u')
const RIGHTS =
  /alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|всі права захищен/u

/** Boilerplate in languages other than English. */
export function abroadBoilerplate(lower: string): boolean {
  return OPENING.test(lower) || RIGHTS.test(lower)
}
