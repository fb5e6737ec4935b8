import { COURTS } from './thesaurus/courts.ts'
import { CULTURE } from './thesaurus/culture.ts'
import { DISASTERS_AND_WEATHER } from './thesaurus/disasters-and-weather.ts'
import { EVERYDAY } from './thesaurus/everyday.ts'
import { HEALTH } from './thesaurus/health.ts'
import { HOMES_AND_NATURE } from './thesaurus/homes-and-nature.ts'
import { PEOPLE } from './thesaurus/people.ts'
import { POLITICS } from './thesaurus/politics.ts'
import { SCIENCE_AND_SCHOOLS } from './thesaurus/science-and-schools.ts'
import { SPEAKING } from './thesaurus/speaking.ts'
import { SPORT } from './thesaurus/sport.ts'
import { TRANSPORT } from './thesaurus/transport.ts'
import { WAR_AND_SECURITY } from './thesaurus/war-and-security.ts'
import { WORK_AND_MONEY } from './thesaurus/work-and-money.ts'

/**
 * Everyday words and the words of news, written for Crier, one file per theme. All terms on a line are synonyms; with a
 * `>`, questions use those before it and articles those after it. Terms are one or two words, compared by stem.
 */
export const THESAURUS: readonly string[] = [
  PEOPLE,
  HEALTH,
  COURTS,
  POLITICS,
  WORK_AND_MONEY,
  DISASTERS_AND_WEATHER,
  WAR_AND_SECURITY,
  TRANSPORT,
  SCIENCE_AND_SCHOOLS,
  SPORT,
  CULTURE,
  HOMES_AND_NATURE,
  SPEAKING,
  EVERYDAY,
].flatMap(theme => theme.trim().split('\n'))
