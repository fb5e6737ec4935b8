import { describe, expect, it } from 'vitest'
import { publishersOf } from '#core/news/publisher.ts'

const at = (source: string, url?: string) => ({
  publisher: source,
  ...(url === undefined ? {} : { url: `https://${url}/1` }),
})

describe('the feeds of one publisher', () => {
  it.each([
    [
      'of one site',
      [at('Harbour Post – World', 'www.post.example'), at('Harbour Post – Sport', 'post.example')],
      'Harbour Post',
    ],
    [
      'of a site and its sections',
      [at('Harbour Post', 'post.example'), at('Harbour Post Sport', 'sport.post.example')],
      'Harbour Post',
    ],
    [
      'named at the end',
      [at('World | The Vale', 'vale.example'), at('Football | The Vale', 'vale.example')],
      'The Vale',
    ],
    ['under a country', [at('Vale News', 'news.vale.co.uk'), at('Vale Sport', 'sport.vale.co.uk')], 'Vale'],
    [
      'with nothing in common but the site',
      [at('Politics', 'vale.example'), at('Football', 'vale.example')],
      'Politics',
    ],
  ])('belong together, %s', (_, feeds, name) => {
    expect(publishersOf(feeds)).toEqual([name, name])
  })

  it.each([
    ['two names without a site', [at('Harbour Post'), at('Harbour Post Sport')]],
    [
      'two sites',
      [at('Harbour Post', 'post.example'), at('Harbour Post', 'vale.example'), at('Post', 'herald.example')].slice(1),
    ],
    [
      'two blogs of one host',
      [at('Anna’s notes', 'anna.blogspot.com'), at('Anna’s notes on fish', 'fish.blogspot.com')],
    ],
    ['two writers of one host', [at('Stories by Anna', 'medium.com'), at('Stories by Bert', 'medium.com')]],
    ['two papers under one country', [at('Vale News', 'vale.co.uk'), at('Port News', 'port.co.uk')]],
    ['two papers of one university', [at('Physics daily', 'physics.uni.example'), at('Law daily', 'law.uni.example')]],
  ])('do not: %s', (_, feeds) => {
    expect(new Set(publishersOf(feeds)).size).toBe(2)
  })

  it('are recognised by name if an article has no URL, and nobody is made of an empty name', () => {
    expect(publishersOf([at('The Vale', 'vale.example'), at('The Vale'), {}])).toEqual([
      'The Vale',
      'The Vale',
      undefined,
    ])
  })
})
