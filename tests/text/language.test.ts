import { describe, expect, it } from 'vitest'
import { languageOf } from '#text/language.ts'

describe('languageOf', () => {
  const texts: Readonly<Record<string, string>> = {
    en: 'The harbour reopened on Friday after nine weeks, and the first ferry came in before noon.',
    de: 'Der Hafen wurde am Freitag nach neun Wochen wieder geöffnet, sagte der Bürgermeister.',
    fr: 'Le port a rouvert vendredi après neuf semaines de travaux, a annoncé le maire.',
    es: 'El puerto reabrió el viernes tras nueve semanas de obras, dijo la alcaldesa.',
    be: 'Порт зноў адкрыўся ў пятніцу пасля дзевяці тыдняў рамонту, паведаміў мэр.',
    ja: '港は九週間ぶりに金曜日に再開したと市長は述べた。',
  }
  for (const [language, text] of Object.entries(texts)) {
    it(`recognises ${language} in a single sentence`, () => {
      expect(languageOf(text)).toBe(language)
    })
  }

  it('does not guess at a few letters', () => {
    expect(['', '3.5', 'Vale', '— — —'].map(languageOf)).toEqual(['und', 'und', 'und', 'und'])
  })
})
