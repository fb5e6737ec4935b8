import { harmless } from '#core/harmless.ts'
import { analyse } from '#text/analyse.ts'
import { sentencesOf } from '#text/sentences.ts'
import { summarise } from '#text/summary.ts'
import { isTeaser } from '#text/teaser.ts'
import type { WorldCase } from '../case.ts'
import { afterPolls, found, rss } from '../desk.ts'

/** Search words, and headlines that they find and that they do not. */
const SEARCHES: readonly (readonly [words: string, finds: readonly string[], others: readonly string[]])[] = [
  ['दिल', ['दिल की बात'], ['दाल के दाम']],
  ['দুর্নীতি', ['দুর্নীতি তদন্ত'], ['দুধের দাম']],
  ['தமிழ்', ['தமிழ் விழா'], ['தக்காளி விலை']],
  ['كتاب', ['كِتَابٌ جديد'], ['كاتب جديد']],
  ['احمد', ['أحمد في القاهرة'], ['محمد في القاهرة']],
  ['میخواهم', ['می\u200cخواهم بنویسم'], ['نوشتن']],
  ['北京', ['中国北京市政府'], ['京都の北']],
  ['大阪城', ['夜の大阪城公園'], ['大阪の城下町']],
  ['สะพาน', ['ปิดสะพานเก่า'], ['เรือข้ามฟาก']],
  ['C++', ['A course in C++'], ['A course in C', 'A course in C#']],
  ['C#', ['A course in C#'], ['A course in C', 'A course in C++']],
  ['.NET', ['Moving to .NET'], ['A net of lies']],
  ['AT&T', ['AT&T cuts jobs'], ['At the terminal', 'T-shirts']],
  ['US', ['U.S. and Vale sign'], ['Use of salt']],
  ['U.S.', ['US and Vale sign'], ['Use of salt']],
  ['F16', ['F-16 lands in Vale'], ['Sixteen forms']],
  ['F-16', ['F16 lands in Vale'], ['Sixteen forms']],
  ['12500', ['12,500 march in Vale'], ['12 march in Vale', '500 march in Vale']],
  ['12,500', ['12 500 march in Vale'], ['12 march in Vale', '500 march in Vale']],
  ['Mueller', ['Müller resigns'], ['Miller resigns']],
  ['Müller', ['Mueller resigns'], ['Miller resigns']],
  ['Igdir', ['Iğdır floods'], ['Izmir floods']],
  ['iğdır', ['Igdir floods'], ['Izmir floods']],
  ['🚢', ['A 🚢 in the harbour'], ['A 🚂 in the harbour']],
  ['O’Brien', ["O'Brien speaks"], ['O Brother']],
  ['OBrien', ['O’Brien speaks'], ['O Brother']],
  ['שלום', ['שָׁלוֹם לכולם'], ['שלט חדש']],
  ['תל אביב', ['תל־אביב מתעוררת'], ['תל חי']],
  ['IBM', ['شركة IBM تفتح مكتبا'], ['شركة جديدة']],
  ['כתב', ['כַּתָּב חדש'], ['סופר']],
  ['istanbul', ['İSTANBUL’da deprem'], ['Ankara’da']],
  ['Αθηνα', ['Απεργία στην Αθήνα'], ['Πάτρα']],
  ['ΔΡΟΜΟΣ', ['Ο δρόμος έκλεισε'], ['Ο δήμος']],
  ['Ha Noi', ['Hà Nội ngập nước'], ['Huế']],
  ['Lodz', ['Tramwaje w Łódź'], ['Lublin']],
  ['Orsted', ['Ørsted bygger'], ['Oslo']],
  ['Strasse', ['Straße gesperrt'], ['Strand']],
  ['Королев', ['Королёв в космосе'], ['Король']],
  ["п'ять", ['П’ять років'], ['Шість']],
  ['NHK', ['ＮＨＫの番組'], ['テレビ']],
  ['カタカナ', ['ｶﾀｶﾅの歴史'], ['ひらがな']],
  ['서울', ['서울시에서 화재'], ['부산']],
  ['كتاب', ['الكتاب الجديد'], ['كاتب']],
  ['كتاب', ['كتـــاب جديد'], ['كاتب']],
  ['ایران', ['انتخابات ايران'], ['عراق']],
  ['کتاب', ['كتاب تازه'], ['نان']],
  ['2026', ['انتخابات ٢٠٢٦'], ['انتخابات ٢٠٢٥']],
  ['አዲስ አበባ', ['አዲስ አበባ ዜና'], ['ጎንደር']],
  ['ភ្នំពេញ', ['ទីក្រុងភ្នំពេញលិចទឹក'], ['សៀមរាប']],
  ['ရန်ကုန်', ['ရန်ကုန်မြို့တွင် မီးလောင်'], ['မန္တလေး']],
  ['ABBA', ['ABBA كونسرت'], ['abbot']],
]

const headlines = (titles: readonly string[], words: string) =>
  afterPolls(
    [
      {
        document: rss(
          titles.map((title, index) => `<guid>${index}</guid><title>${title.replace('&', '&amp;')}</title>`),
        ),
      },
    ],
    store => found(store, words),
  )

const CHINESE =
  '市议会周五关闭了旧桥，因为工程师在两个桥墩上发现了裂缝。修复工作预计需要三周时间。在此期间司机必须乘坐渡轮。市长说没有人处于危险之中。学生过河的费用将由该镇支付。上一次修复是在洪水那一年。当时河水冲走了栏杆和一部分道路。'
const JAPANESE =
  '町議会は金曜日、古い橋を閉鎖した。技術者が二つの橋脚にひび割れを見つけたためだ。修理は三週間かかる見込みだ。町長は「危険にさらされた人はいない。」と述べた。生徒の渡し賃は町が負担する。前回の修理は洪水の年だった。'
const THAI =
  'สภาเมืองปิดสะพานเก่าเมื่อวันศุกร์หลังจากวิศวกรพบรอยร้าวในตอม่อสองต้นของสะพานแห่งนี้ ผู้ขับขี่ต้องใช้เรือข้ามฟากจนกว่าการซ่อมแซมจะเสร็จสิ้นซึ่งคาดว่าจะใช้เวลาสามสัปดาห์ นายกเทศมนตรีกล่าวว่าไม่มีใครตกอยู่ในอันตรายและเมืองจะจ่ายค่าข้ามฟากของนักเรียนทุกคน'
const PERSIAN = 'می\u200cخواهم'
const MALAYALAM = 'അവന്\u200d'

const summaryOf = (body: string) => summarise(body, analyse({ body }), 2)

/** Texts with their number of sentences. */
const SENTENCES: Readonly<Record<string, readonly [text: string, count: number]>> = {
  Amharic: [
    'የቫሌ ከተማ ምክር ቤት አሮጌውን ድልድይ አርብ ዕለት ዘጋው። መሐንዲሶች በሁለት ምሰሶዎች ላይ ስንጥቅ አግኝተዋል። ጥገናው ሦስት ሳምንት ይወስዳል ተብሎ ይጠበቃል። እስከዚያው አሽከርካሪዎች በጀልባ መጠቀም አለባቸው።',
    4,
  ],
  Khmer: [
    'ក្រុមប្រឹក្សាទីក្រុងបានបិទស្ពានចាស់នៅថ្ងៃសុក្រ បន្ទាប់ពីវិស្វកររកឃើញស្នាមប្រេះនៅលើសសរពីរ។ ការជួសជុលត្រូវបានរំពឹងថានឹងចំណាយពេលបីសប្តាហ៍។ ក្នុងអំឡុងពេលនោះអ្នកបើកបរត្រូវប្រើសាឡាង។',
    3,
  ],
  Burmese: [
    'မြို့တော်ကောင်စီသည် တံတားဟောင်းကို သောကြာနေ့က ပိတ်လိုက်သည်။ အင်ဂျင်နီယာများက တိုင်နှစ်တိုင်တွင် အက်ကြောင်းများ တွေ့ရှိခဲ့သည်။ ပြုပြင်မှုသည် သုံးပတ်ကြာမည်ဟု မျှော်လင့်ရသည်။',
    3,
  ],
  Hindi: ['नगर परिषद ने शुक्रवार को पुराना पुल बंद कर दिया। इंजीनियरों ने दो खंभों में दरारें पाईं। मरम्मत में तीन सप्ताह लगेंगे।', 3],
  Urdu: [
    'ٹاؤن کونسل نے جمعہ کو پرانا پل بند کر دیا۔ انجینئروں نے دو ستونوں میں دراڑیں پائیں۔ مرمت میں تین ہفتے لگیں گے۔',
    3,
  ],
  Armenian: [
    'Քաղաքային խորհուրդը ուրբաթ օրը փակեց հին կամուրջը։ Ինժեներները երկու հենասյուների վրա ճաքեր են գտել։ Վերանորոգումը կտևի երեք շաբաթ։',
    3,
  ],
  Hebrew: ['מועצת העיר סגרה את הגשר הישן ביום שישי. מהנדסים מצאו סדקים בשני עמודים. התיקון יימשך שלושה שבועות.', 3],
  Arabic: [
    'أغلق مجلس المدينة الجسر القديم يوم الجمعة. هل كان أحد في خطر؟ قالت شركة IBM إن الإصلاح يستغرق ثلاثة أسابيع.',
    3,
  ],
}

export const scriptCases: readonly WorldCase[] = [
  ...SEARCHES.map(([words, finds, others]) => ({
    says: `${words} finds ${finds.join(', ')}`,
    seen: () => headlines([...others, ...finds], words),
    expected: finds,
  })),
  {
    says: 'a phrase comes first',
    seen: async () => {
      const long = 'Trains run at night, and the night is long for those who wait for trains'
      const all = await headlines(
        [long, 'Night of the trains', 'Trains at night', 'The return of night trains to Vale and to all the islands'],
        'night trains',
      )
      return all[0]
    },
    expected: 'The return of night trains to Vale and to all the islands',
  },
  ...Object.entries({ Chinese: CHINESE, Japanese: JAPANESE, Thai: THAI }).map(([language, text]) => ({
    says: `${language} is summarised in two sentences`,
    seen: () => summaryOf(text).filter(sentence => sentence.text.length < text.length / 2).length,
    expected: 2,
  })),
  {
    says: 'a quotation in Japanese does not end its sentence',
    seen: () => sentencesOf(JAPANESE).some(({ text }) => text === '町長は「危険にさらされた人はいない。」と述べた。'),
    expected: true,
  },
  ...Object.entries(SENTENCES).map(([language, [text, count]]) => ({
    says: `${language} has sentences`,
    seen: () => sentencesOf(text).length,
    expected: count,
  })),
  { says: 'Thai has sentences', seen: () => sentencesOf(THAI).length, expected: 3 },
  { says: 'a whole article in Chinese is no teaser', seen: () => isTeaser(CHINESE.repeat(2)), expected: false },
  { says: 'a line of Chinese is one', seen: () => isTeaser(CHINESE.slice(0, 60)), expected: true },
  {
    says: 'joiners that are letters stay in messages',
    seen: () => [harmless(PERSIAN), harmless(MALAYALAM), harmless('V\u200dale')],
    expected: [PERSIAN, MALAYALAM, 'Vale'],
  },
]
