import type { Language } from '../languages.ts'

export const de: Language = {
  crier: { name: 'crier', description: 'Was man fragen kann, mit Beispielen' },
  digest: { name: 'überblick', description: 'Der Überblick für diesen Ort, jetzt, oder einer der genannten Art' },
  find: { name: 'suche', description: 'Artikel mit diesen Wörtern, die besten zuerst' },
  latest: { name: 'neueste', description: 'Die neuesten Artikel: alle, zu einem Thema oder aus einer Quelle' },
  quotes: {
    name: 'zitate',
    description: 'Wichtige Zitate zu einem Thema, aus einem Artikel oder von jemandem, mit Sprecher',
  },
  said: { name: 'gesagt', description: 'Was eine Person, ein Amt oder eine Firma gesagt hat, das Neueste zuerst' },
  sources: {
    name: 'quellen',
    description: 'Die Feeds, aus denen hier Artikel kommen: Zustand; hinzufügen, entfernen, anhalten',
  },
  story: { name: 'geschichte', description: 'Eine Geschichte in allen Quellen: Zusammenfassung, Stimmen, Zeitleiste' },
  subscribe: { name: 'abonnieren', description: 'Hier zu festen Zeiten einen Überblick erhalten' },
  subscriptions: {
    name: 'abos',
    description: 'Was hier regelmäßig erscheint: wann als Nächstes, was zuletzt; ändern oder anhalten',
  },
  summary: {
    name: 'zusammenfassung',
    description: 'Die wichtigsten Sätze eines Artikels, Wort für Wort, und sein wichtigstes Zitat',
  },
  trend: { name: 'verlauf', description: 'Wie viele Artikel und Quellen am Tag es zu einem Thema gab, als Bild' },
  unsubscribe: { name: 'abbestellen', description: 'Einen Überblick beenden, der hier erscheint' },
  why: { name: 'warum', description: 'Warum ein Artikel hier im Überblick steht oder nicht' },
  catchup: { name: 'neues', description: 'Was es Neues gibt, seit Sie zuletzt nachgesehen haben' },
  follow: {
    name: 'folgen',
    description: 'Direkt erfahren, was es Neues von einer Person, einer Geschichte oder einem Thema gibt',
  },
  following: { name: 'folge-ich', description: 'Wem und was Sie folgen, wann Sie davon erfahren, und wie es endet' },
  settings: {
    name: 'einstellungen',
    description: 'Ihre eigenen Einstellungen: Zeitzone, Sprache, wann Sie Neues erfahren',
  },
  'Quotes from this link': {
    name: 'Zitate aus diesem Link',
    description: 'Wichtige Zitate aus dem verlinkten Artikel',
  },
}
