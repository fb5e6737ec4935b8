/** Negations in the languages of most news; words in "n't" count as well. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  (
    'not no never neither nor none nobody nothing nowhere cannot without ' +
    'nicht nichts kein keine keinen keinem keiner keines nie niemals niemand ' +
    'pas jamais aucun aucune rien personne ni ' +
    'nunca jamas ningun ninguna ninguno nadie nada ' +
    'nao nem nenhum nenhuma ninguem ' +
    'nigdy nikt nic zaden zadna ' +
    'не ні ніколи ніхто нічого жоден'
  ).split(' '),
)

/** Number words, the equivalent of "34" in digits. */
export const NUMERALS: ReadonlySet<string> = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion hundreds ' +
    'thousands millions billions dozen dozens half twice'
  ).split(' '),
)
