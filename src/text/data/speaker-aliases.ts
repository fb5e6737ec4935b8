/**
 * Variants of one person's name, by the key that represents all of them. Only variants of the same name
 * (transliterations, maiden and short forms), never a guess: two people must not become one.
 */
export const SPEAKER_ALIASES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  'alexander lukashenko': ['aleksandr lukashenko', 'aleksandr lukashenka', 'alyaksandr lukashenka', 'alexander lukashenka', 'aliaksandr lukashenka'],
  'sergei aleinik': ['sergey aleinik', 'siarhei aleinik', 'syarhey aleynik', 'sergei aleynik'],
  'svetlana tikhanovskaya': ['sviatlana tsikhanouskaya', 'svetlana tsikhanouskaya', 'sviatlana tikhanovskaya'],
  'volodymyr zelenskyy': ['volodymyr zelensky', 'volodymyr zelenskiy', 'vladimir zelensky', 'vladimir zelenskiy', 'wolodymyr selenskyj'],
  'vladimir putin': ['wladimir putin', 'vladimir poutine', 'volodymyr putin'],
  'sergei lavrov': ['sergey lavrov', 'sergej lavrov', 'sergej lawrow'],
  'sergei shoigu': ['sergey shoigu', 'sergej schoigu'],
  'dmitry peskov': ['dmitri peskov', 'dmitrij peskow'],
  'dmitry medvedev': ['dmitri medvedev'],
  'alexei navalny': ['aleksei navalny', 'alexey navalny', 'alexej nawalny'],
  'yevgeny prigozhin': ['evgeny prigozhin', 'yevgeniy prigozhin'],
  'dmytro kuleba': ['dmitry kuleba'],
  'oleksandr syrskyi': ['oleksandr syrsky', 'alexander syrsky'],
  'antonio guterres': ['antonio manuel guterres', 'antonio manuel de oliveira guterres'],
  'xi jinping': ['jinping xi'],
  'recep tayyip erdogan': ['tayyip erdogan', 'recep erdogan'],
  'bashar al-assad': ['bashar assad', 'bashar al assad'],
  'muammar gaddafi': ['muammar gadhafi', 'moammar gadhafi', 'muammar qaddafi', 'moammar gaddafi'],
  'mohammed bin salman': ['mohammad bin salman', 'muhammad bin salman'],
}))
