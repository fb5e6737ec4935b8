import type { Language } from '../languages.ts'

export const ptBR: Language = {
  crier: { name: 'crier', description: 'O que você pode perguntar, com exemplos' },
  digest: { name: 'boletim', description: 'O boletim deste lugar, agora, ou um do tipo indicado' },
  find: { name: 'buscar', description: 'Artigos com estas palavras, os melhores primeiro' },
  latest: { name: 'recentes', description: 'Os artigos mais recentes: todos, sobre um assunto ou de uma fonte' },
  quotes: {
    name: 'citações',
    description: 'Citações importantes sobre um assunto, de um artigo ou de alguém, com quem as disse',
  },
  said: {
    name: 'disse',
    description: 'O que uma pessoa, um cargo ou uma empresa disse, do mais recente ao mais antigo',
  },
  sources: {
    name: 'fontes',
    description: 'Os feeds que trazem artigos para cá: seu estado; adicionar, remover, pausar',
  },
  story: { name: 'história', description: 'Uma história em todas as suas fontes: resumo, vozes, linha do tempo' },
  subscribe: { name: 'assinar', description: 'Receber aqui um boletim em horários fixos' },
  subscriptions: {
    name: 'assinaturas',
    description: 'Os boletins daqui: o próximo e os últimos; alterar ou pausar um',
  },
  summary: {
    name: 'resumo',
    description: 'As frases principais de um artigo, palavra por palavra, e sua citação principal',
  },
  trend: { name: 'tendência', description: 'Quantos artigos e fontes houve por dia sobre um assunto, em um gráfico' },
  unsubscribe: { name: 'cancelar', description: 'Encerrar um boletim publicado aqui' },
  why: { name: 'porquê', description: 'Por que um artigo está no boletim daqui, ou não' },
  catchup: { name: 'novidades', description: 'O que há de novo desde a sua última visita' },
  follow: {
    name: 'seguir',
    description: 'Receber por mensagem direta o que há de novo de uma pessoa, história ou tema',
  },
  following: { name: 'seguindo', description: 'O que você segue, quando é avisado, e como parar' },
  settings: { name: 'ajustes', description: 'Seus próprios ajustes: fuso horário, idioma, quando recebe o que segue' },
  'Quotes from this link': { name: 'Citações deste link', description: 'Citações importantes do artigo do link' },
}
