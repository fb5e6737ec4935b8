import type { Language } from '../../languages.ts'

export const fr: Language = {
  command: {
    name: 'commande',
    description: 'une commande avec toutes ses options ; delegates : qui d’autre gère ce lieu',
  },
  kind: { name: 'type', description: 'type de revue' },
  'digest kind': {
    name: 'type',
    description: 'type de revue ; last : la dernière parue ; preview : son aspect sur chaque plateforme',
  },
  since: { name: 'depuis', description: 'pas avant : monday, yesterday, 3 days, 2026-11-01' },
  topics: {
    name: 'thèmes',
    description: 'seulement les articles avec un de ces mots, séparés par des virgules ; all : tout',
  },
  'digest topics': { name: 'thèmes', description: 'mots dont il doit être question, séparés par des virgules' },
  share: { name: 'partager', description: 'montrer la réponse à tous ici' },
  words: { name: 'mots', description: 'des mots, un lien, un identifiant ou un numéro de la dernière liste' },
  'find words': { name: 'mots', description: 'mots que l’article doit contenir' },
  'trend words': { name: 'mots', description: 'mots que les articles doivent contenir' },
  source: { name: 'source', description: 'qui l’a publié' },
  page: { name: 'page', description: 'page' },
  topic: { name: 'thème', description: 'mots dont il doit être question' },
  speaker: { name: 'auteur', description: 'qui l’a dit' },
  why: { name: 'pourquoi', description: 'montrer ce qui fait de chacune une déclaration' },
  person: { name: 'personne', description: 'qui : un nom, un nom de famille, une fonction' },
  'crier person': { name: 'personne', description: 'qui peut aussi gérer ce lieu : @nom' },
  about: { name: 'sujet', description: 'seulement ce qui contient ces mots' },
  do: { name: 'action', description: 'que faire ; sans elle, la liste' },
  which: { name: 'laquelle', description: 'une adresse à ajouter ou le nom d’une source' },
  pages: {
    name: 'pages',
    description: 'quand la page d’un article est chargée : never jamais, needed si besoin, always toujours',
  },
  when: { name: 'quand', description: 'quand : weekdays 08:00, every 2 hours from 9 to 18, first monday 07:30' },
  zone: { name: 'fuseau', description: 'fuseau horaire : Europe/Warsaw' },
  only: {
    name: 'seulement',
    description: 'seulement ce qui a : nuclear and “power plant” ; aussi or, not, source:, language: ; all : tout',
  },
  without: {
    name: 'sans',
    description: 'rien qui ait l’un de ceux-ci : sports, crypto, source:Gazette ; none : pas de limite',
  },
  missed: {
    name: 'manqué',
    description: 'une heure manquée par Crier : publier en retard, joindre à la suivante, omettre',
  },
  quiet: {
    name: 'silence',
    description: 'retenir ce qui tombe entre ces heures et l’envoyer après : 22:00-07:00 ; off : jamais',
  },
  id: { name: 'lequel', description: 'lequel, s’il y en a plusieurs : son type ou son identifiant' },
  pause: { name: 'pause', description: 'yes : ne rien publier pour l’instant ; no : reprendre' },
  length: { name: 'longueur', description: '2, 3 ou 5 phrases' },
  item: { name: 'article', description: 'des mots, un lien, un identifiant ou un numéro de la dernière liste' },
}
