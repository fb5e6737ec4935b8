import type { Language } from '../languages.ts'

export const uk: Language = {
  crier: { name: 'crier', description: 'Що можна запитати, з прикладами' },
  digest: { name: 'огляд', description: 'Огляд для цього місця зараз або названого виду' },
  find: { name: 'пошук', description: 'Статті з цими словами, найкращі спочатку' },
  latest: { name: 'найновіші', description: 'Найновіші статті: усі, на тему або з одного джерела' },
  quotes: {
    name: 'цитати',
    description: 'Ключові цитати на тему, зі статті або однієї особи, з указанням, хто їх сказав',
  },
  said: { name: 'сказане', description: 'Що сказала особа, посадовець чи компанія, найновіше спочатку' },
  story: { name: 'історія', description: 'Одна історія в усіх джерелах: підсумок, голоси, хронологія' },
  subscribe: { name: 'підписати', description: 'Отримувати тут огляд у визначений час' },
  subscriptions: {
    name: 'підписки',
    description: 'Огляди, що виходять тут: наступний і останні; змінити або призупинити',
  },
  summary: { name: 'підсумок', description: 'Головні речення статті, слово в слово, і її ключова цитата' },
  unsubscribe: { name: 'відписати', description: 'Припинити огляд, що виходить тут' },
  'Quotes from this link': { name: 'Цитати з цього посилання', description: 'Ключові цитати зі статті за посиланням' },
}
