import type { Language } from '../languages.ts'

export const fr: Language = {
  crier: { name: 'crier', description: 'Ce que vous pouvez demander, avec des exemples' },
  digest: { name: 'revue', description: 'La revue de ce lieu, maintenant, ou celle du type indiqué' },
  find: { name: 'chercher', description: 'Les articles avec ces mots, les meilleurs d’abord' },
  latest: { name: 'derniers', description: 'Les derniers articles : tous, sur un sujet ou d’une source' },
  quotes: {
    name: 'citations',
    description: 'Citations clés sur un sujet, dans un article ou d’une personne, avec leur auteur',
  },
  said: {
    name: 'propos',
    description: 'Ce qu’une personne, une institution ou une entreprise a dit, du plus récent au plus ancien',
  },
  sources: {
    name: 'sources',
    description: 'Les flux qui apportent les articles ici : leur état ; ajouter, retirer, suspendre',
  },
  story: { name: 'histoire', description: 'Une histoire à travers ses sources : résumé, voix, chronologie' },
  subscribe: { name: 'abonner', description: 'Recevoir ici une revue à heures fixes' },
  subscriptions: {
    name: 'abonnements',
    description: 'Les revues publiées ici : la prochaine, les dernières ; modifier ou suspendre',
  },
  summary: { name: 'résumé', description: 'Les phrases principales d’un article, mot pour mot, et sa citation clé' },
  trend: { name: 'tendance', description: 'Combien d’articles et de sources par jour sur un sujet, en image' },
  unsubscribe: { name: 'désabonner', description: 'Mettre fin à une revue publiée ici' },
  why: { name: 'pourquoi', description: 'Pourquoi un article est dans la revue d’ici, ou pas' },
  catchup: { name: 'nouveautés', description: 'Ce qu’il y a de nouveau depuis votre dernière visite' },
  follow: {
    name: 'suivre',
    description: 'Recevoir en message direct ce qu’il y a de nouveau d’une personne, d’une histoire ou d’un sujet',
  },
  following: { name: 'suivis', description: 'Ce que vous suivez, quand on vous le dit, et comment arrêter' },
  settings: {
    name: 'réglages',
    description: 'Vos propres réglages : fuseau horaire, langue, heure de ce que vous suivez',
  },
  'Quotes from this link': { name: 'Citations de ce lien', description: 'Citations clés de l’article lié' },
}
