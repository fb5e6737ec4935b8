import type { Language } from '../languages.ts'

export const es: Language = {
  crier: { name: 'crier', description: 'Qué puedes preguntar, con ejemplos' },
  digest: { name: 'boletín', description: 'El boletín de este lugar, ahora, o uno del tipo indicado' },
  find: { name: 'buscar', description: 'Artículos con estas palabras, los mejores primero' },
  latest: { name: 'recientes', description: 'Los artículos más recientes: todos, sobre un tema o de una fuente' },
  quotes: {
    name: 'citas',
    description: 'Citas clave sobre un tema, de un artículo o de una persona, con quien las dijo',
  },
  said: { name: 'dijo', description: 'Lo que dijo una persona, un cargo o una empresa, lo más reciente primero' },
  sources: { name: 'fuentes', description: 'Los canales que traen artículos aquí: su estado; añadir, quitar, pausar' },
  story: { name: 'historia', description: 'Una historia a través de sus fuentes: resumen, voces, cronología' },
  subscribe: { name: 'suscribir', description: 'Recibir aquí un boletín a horas fijas' },
  subscriptions: {
    name: 'suscripciones',
    description: 'Los boletines de aquí: el próximo y los últimos; cambiar o pausar uno',
  },
  summary: {
    name: 'resumen',
    description: 'Las frases principales de un artículo, palabra por palabra, y su cita clave',
  },
  trend: { name: 'tendencia', description: 'Cuántos artículos y fuentes hubo cada día sobre un tema, en un gráfico' },
  unsubscribe: { name: 'cancelar', description: 'Terminar un boletín que se publica aquí' },
  why: { name: 'porqué', description: 'Por qué un artículo está en el boletín de aquí, o no' },
  catchup: { name: 'novedades', description: 'Lo nuevo desde la última vez que miró' },
  follow: {
    name: 'seguir',
    description: 'Recibir por mensaje directo lo nuevo de una persona, una historia o un tema',
  },
  following: { name: 'sigo', description: 'Lo que sigue, cuándo se le avisa, y cómo dejarlo' },
  settings: { name: 'ajustes', description: 'Sus propios ajustes: zona horaria, idioma, cuándo recibe lo que sigue' },
  'Quotes from this link': { name: 'Citas de este enlace', description: 'Citas clave del artículo enlazado' },
}
