import { parsePage } from '#ingest/page/parse.ts'
import type { ArticleDraft } from '#core/news/article.ts'
import type { WorldCase } from '../case.ts'
import { NOON } from '../desk.ts'

const STORY = [
  'The council of Vale closed the old bridge on Friday after engineers found cracks in two of its piers.',
  'Drivers have to take the ferry until the repair is done, which the council expects to last for three weeks.',
  'The mayor said that nobody had been in danger, and that the town would pay for the crossing of pupils.',
  'The last repair was in the year of the flood, when the river carried away the railing and a part of the road.',
]
const TEXT = STORY.map(paragraph => `<p>${paragraph}</p>`).join('\n')
const URL_OF_PAGE = 'https://vale.example/2026/bridge'

function read(body: string, head = ''): ArticleDraft {
  const html = `<!doctype html><html><head><title>Bridge shut at Vale</title>${head}</head><body>${body}</body></html>`
  return parsePage({ bytes: Buffer.from(html), url: URL_OF_PAGE, seenAt: NOON })
}

const day = (body: string, head?: string) => {
  const draft = read(body, head)
  return draft.undated ? 'none' : draft.day
}
const whole = (body: string) => STORY.every(paragraph => read(body).body.includes(paragraph))
const article = (inside: string) => `<main><article><h1>Bridge shut at Vale</h1>${inside}</article></main>`
const CHINESE =
  '<p>市议会周五关闭了旧桥，因为工程师在两个桥墩上发现了裂缝。修复工作预计需要三周时间，在此期间司机必须乘坐渡轮。</p><p>市长说没有人处于危险之中，学生过河的费用将由该镇支付。上一次修复是在洪水那一年，当时河水冲走了栏杆和一部分道路。</p>'
const JAPANESE =
  '<p>町議会は金曜日、技術者が二つの橋脚にひび割れを見つけたため、古い橋を閉鎖した。修理は三週間かかる見込みで、その間、運転手は渡し船を使わなければならない。</p><p>町長は、危険にさらされた人はいなかったと述べ、生徒の渡し賃は町が負担すると語った。前回の修理は洪水の年だった。</p>'
const THAI =
  '<p>สภาเมืองปิดสะพานเก่าเมื่อวันศุกร์หลังจากวิศวกรพบรอยร้าวในตอม่อสองต้น ผู้ขับขี่ต้องใช้เรือข้ามฟากจนกว่าการซ่อมแซมจะเสร็จสิ้นซึ่งคาดว่าจะใช้เวลาสามสัปดาห์</p><p>นายกเทศมนตรีกล่าวว่าไม่มีใครตกอยู่ในอันตราย และเมืองจะจ่ายค่าข้ามฟากของนักเรียน การซ่อมแซมครั้งล่าสุดเกิดขึ้นในปีที่น้ำท่วม</p>'

const BYLINES: readonly (readonly [written: string, author: string | undefined])[] = [
  ['CAIRO —', undefined],
  ['Nov. 20, 2026', undefined],
  ['Taboola', undefined],
  ['By Ann Orr | Vale Post | Nov. 20, 2026 | 3 min read', 'Ann Orr'],
  ['By Ann Orr and Jon Vik Nov. 20, 2026 8:00 a.m.', 'Ann Orr and Jon Vik'],
  ['Von Ann Orr, 20. November 2026', 'Ann Orr'],
]

const WORDS: readonly (readonly [line: string, day: string])[] = [
  ['20 de agosto de 2026', '2026-08-20'],
  ['20. august 2026', '2026-08-20'],
  ['20 août 2026', '2026-08-20'],
  ['Published Aug. 20, 2026 8:00 a.m. | Updated Aug. 21, 2026', '2026-08-20'],
  ['Veröffentlicht am 20. August 2026 · Aktualisiert am 21. August 2026', '2026-08-20'],
  ['Opublikowano: 20 sierpnia 2026', '2026-08-20'],
  ['2026年8月20日', '2026-08-20'],
]

export const pageCases: readonly WorldCase[] = [
  {
    says: 'drawings do not count as depth',
    seen: () => whole(`<svg>${'<g><path d="M0 0"/>'.repeat(500)}</svg>${article(TEXT)}`),
    expected: true,
  },
  {
    says: 'elements that close themselves do not count as depth',
    seen: () => whole(`<div>${'<span class="a"/>'.repeat(500)}</div>${article(TEXT)}`),
    expected: true,
  },
  {
    says: 'text of scripts does not count as depth',
    seen: () => whole(`<script>var a = "${'<div>'.repeat(500)}"</script>${article(TEXT)}`),
    expected: true,
  },
  ...['iframe', 'video', 'script', 'div'].map(name => ({
    says: `text after <${name}/> is kept`,
    seen: () => whole(article(`${TEXT.slice(0, 110)}</p><${name} src="x"/>${TEXT}`)),
    expected: true,
  })),
  {
    says: 'cells of a table stand apart',
    seen: () => {
      const table = '<table><tr><td>Vale</td><td>412</td></tr><tr><td>Odd Isle</td><td>97</td></tr></table>'
      return /Vale 412\nOdd Isle 97/u.test(read(article(`${TEXT}${table}`)).body)
    },
    expected: true,
  },
  {
    says: 'a time in an aside before the article is not that of the article',
    seen: () =>
      day(`<aside><time datetime="2026-11-01">1 Nov</time></aside>
        ${article(`<time datetime="2026-11-20">20 Nov</time>${TEXT}`)}`),
    expected: '2026-11-20',
  },
  ...BYLINES.map(([written, expected]) => ({
    says: `the byline “${written}”`,
    seen: () => read(article(`<p class="byline">${written}</p>${TEXT}`)).author,
    expected,
  })),
  ...WORDS.map(([line, expected]) => ({
    says: `the date “${line}”`,
    seen: () => day(article(`<p class="info">${line}</p>${TEXT}`)),
    expected,
  })),
  ...Object.entries({ Chinese: CHINESE, Japanese: JAPANESE, Thai: THAI }).map(([language, text]) => ({
    says: `a short page in ${language} is an article`,
    seen: () => read(article(text)).body.split('\n\n').length,
    expected: 2,
  })),
  {
    says: 'its own address is the one it gives, on its site',
    seen: () => read(article(TEXT), '<link rel="canonical" href="https://www.vale.example/bridge">').url,
    expected: 'https://www.vale.example/bridge',
  },
  {
    says: 'the front page and another site are no addresses of it',
    seen: () => [
      read(article(TEXT), '<link rel="canonical" href="https://vale.example/">').url,
      read(article(TEXT), '<link rel="canonical" href="https://elsewhere.example/bridge">').url,
    ],
    expected: [URL_OF_PAGE, URL_OF_PAGE],
  },
  {
    says: 'joiners that are letters stay in what is shown',
    seen: () => read(article(`${TEXT}<p>می\u200cخواهم به روزنامه بنویسم.</p>`)).body.includes('می\u200cخواهم'),
    expected: true,
  },
]
