import { groupStories } from '#text/stories.ts'
import type { WorldCase } from '../case.ts'
import type { FollowUp } from './follow-ups.ts'

interface Article {
  readonly title: string
  readonly body: string
  /** In days. */
  readonly day?: number
}

const a = (day: number, title: string, body: string): Article => ({ day: 20_000 + day, title, body })

const FOOTBALL = [
  a(
    0,
    'Harwick United beat Odd Isle 3-1',
    'Harwick United beat Odd Isle 3-1 on Saturday. Striker Lena Marsh scored twice before the break and the goalkeeper saved a penalty. Harwick stay second in the league.',
  ),
  a(
    1,
    'Marsh double sinks Odd Isle',
    'Two goals by Lena Marsh gave Harwick United a 3-1 win over Odd Isle. The striker has eleven goals this season. The visitors missed a penalty late in the match.',
  ),
]
const QUAKE = [
  a(
    0,
    'Earthquake shakes Harwick',
    'An earthquake of magnitude 4.6 shook Harwick on Friday night. The tremor cracked walls in the Mill Quarter and two people were hurt by falling tiles, the fire brigade said.',
  ),
  a(
    0,
    'Two hurt as quake hits Mill Quarter',
    'Two people were hurt when an earthquake of magnitude 4.6 struck Harwick. Walls in the Mill Quarter cracked and tiles fell, according to the fire brigade.',
  ),
]
const FAR_QUAKE = [
  a(
    2,
    'Strong earthquake in the Sarn mountains',
    'A strong earthquake of magnitude 6.1 hit the Sarn mountains on Sunday. Landslides blocked the road to Teller Pass and rescuers looked for hikers. In Harwick, 200 kilometres away, nothing was felt.',
  ),
  a(
    2,
    'Landslides block Teller Pass after quake',
    'Landslides after the magnitude 6.1 earthquake in the Sarn mountains blocked Teller Pass. Rescuers flew out nine hikers on Sunday evening.',
  ),
]
const RESIGNATION = [
  a(
    1,
    'Harwick treasurer resigns',
    'The treasurer of Harwick, Paul Verney, resigned on Monday over a contract for street lamps. Verney denied that he had favoured the company of a cousin. The mayor thanked him.',
  ),
  a(
    1,
    'Verney quits over street lamps',
    'Paul Verney has resigned as treasurer after an audit of a contract for street lamps. The mayor of Harwick named no successor.',
  ),
]
const MARKET = [
  a(
    1,
    'Harwick market moves to the quay',
    'The weekly market of Harwick moves to the quay in spring while the square is paved. Traders feared fewer customers. The council promised free parking on Saturdays.',
  ),
]
const FERRY = [
  a(
    3,
    'Ferry to Odd Isle runs aground',
    'The ferry to Odd Isle ran aground off Gull Point on Tuesday with 84 passengers. Lifeboats brought all of them to Harwick. The captain spoke of fog and a failed radar.',
  ),
  a(
    3,
    '84 taken off stranded ferry',
    'Lifeboats took 84 passengers off a ferry that had run aground at Gull Point in fog. The radar of the ferry had failed, the captain said.',
  ),
]
const FERRY_LATER = [
  a(
    10,
    'Captain of Gull Point ferry charged',
    'The captain of the ferry that ran aground at Gull Point a week ago has been charged with endangering 84 passengers. Prosecutors say that the radar had been broken for a month.',
  ),
]
const SCHOOL = [
  a(
    2,
    'Harwick school gets new roof',
    'The primary school of Harwick gets a new roof before the winter. Pupils will be taught in the parish hall for six weeks, head teacher Ines Dorn said.',
  ),
]
const FIRE_ONE = [
  a(
    0,
    'Fire destroys bakery in Harwick',
    'A fire destroyed the Alder bakery in Harwick on Thursday. An oven had overheated. Baker Jon Alder escaped through a window and nobody was hurt.',
  ),
  a(
    0,
    'Alder bakery burns down',
    'The Alder bakery burned down after an oven overheated. Jon Alder, the baker, climbed out of a window, firefighters said.',
  ),
]
const FIRE_TWO = [
  a(
    1,
    'Fire at Harwick boatyard',
    'A fire at the Pell boatyard in Harwick burned three sailing boats on Friday. Police look for two youths who were seen with fireworks on the slipway.',
  ),
  a(
    1,
    'Three boats burn at Pell yard',
    'Three sailing boats burned at the Pell boatyard. Two youths with fireworks had been seen on the slipway, police said.',
  ),
]
const VOTE_ONE = [
  a(
    0,
    'Harwick council votes for tram',
    'The council of Harwick voted 19 to 14 for a tram from the station to the harbour on Monday. It will cost 90 million crowns and open in four years.',
  ),
  a(
    0,
    'Tram to the harbour approved',
    'A tram from the station to the harbour has been approved by 19 votes to 14. The line for 90 million crowns opens in four years.',
  ),
]
const VOTE_TWO = [
  a(
    1,
    'Harwick council rejects dog tax',
    'The council of Harwick rejected a higher tax on dogs on Tuesday. Owners had collected 4,000 signatures against it. The tax stays at 60 crowns.',
  ),
  a(
    1,
    'Dog tax stays at 60 crowns',
    'Dog owners won: after 4,000 signatures a higher tax on dogs was rejected, and it stays at 60 crowns a year.',
  ),
]
const POLLS = [
  a(
    0,
    'Poll: Orr leads race for mayor',
    'Ann Orr leads the race for mayor of Harwick with 41 per cent, a poll says, before Tom Reeve with 37. A third of those asked had not decided.',
  ),
]
const MURDER = [
  a(
    0,
    'Harwick baker found dead',
    'Police found a 52-year-old man dead in a flat on Tanner Street in Harwick. A neighbour was arrested. Detectives spoke of a quarrel about noise.',
  ),
  a(
    1,
    'Neighbour arrested after death in Tanner Street',
    'A neighbour of the man found dead in a flat on Tanner Street was arrested on Wednesday. The two had quarrelled about noise, detectives said.',
  ),
]

/** Stories as groups of titles, whatever their order. */
function storiesIn(articles: readonly Article[]): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>()
  for (const [index, story] of groupStories(articles).entries()) {
    groups.set(story, [...(groups.get(story) ?? []), articles[index]?.title ?? ''])
  }
  return sorted([...groups.values()])
}

function sorted(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return groups.map(group => [...group].sort()).sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
}

const DESKS: Readonly<Record<string, readonly (readonly Article[])[]>> = {
  'nine short articles of one town are the stories that they tell': [FOOTBALL, QUAKE, FAR_QUAKE, RESIGNATION, MARKET],
  'two quakes are two stories': [QUAKE, FAR_QUAKE],
  'two fires of one town are two stories': [FIRE_ONE, FIRE_TWO],
  'two votes of one council are two stories': [VOTE_ONE, VOTE_TWO],
  'football and a resignation are two stories': [FOOTBALL, RESIGNATION],
  'a market and a school are two stories': [MARKET, SCHOOL],
  'a ferry that ran aground is one story': [FERRY, MARKET],
  'what became of it a week later is of that story': [[...FERRY, ...FERRY_LATER], SCHOOL],
  'a week later another thing of the town is another story': [
    FOOTBALL,
    [
      a(
        7,
        'Harwick bridge shut',
        'The bridge of Harwick is shut for a month from Monday. Engineers found rust in its cables. Buses go round by Sarn.',
      ),
    ],
  ],
  'two bakers are two stories': [FIRE_ONE, MURDER],
  'a poll is no vote of the council': [POLLS, VOTE_ONE],
  'a whole week of a town': [
    FOOTBALL,
    QUAKE,
    RESIGNATION,
    [...FERRY, ...FERRY_LATER],
    FIRE_ONE,
    FIRE_TWO,
    VOTE_ONE,
    VOTE_TWO,
    MARKET,
    SCHOOL,
    POLLS,
    MURDER,
  ],
}

/** What came later joins its story, or begins one of its own. */
export function followUpCases(followUps: readonly FollowUp[]): readonly WorldCase[] {
  return followUps.map(({ says, first, later, together }) => ({
    says,
    seen: () => {
      const articles = [
        ...first.map(([title, body], day) => a(day, title, body)),
        a(later.day, later.title, later.body),
      ]
      const stories = groupStories(articles)
      return stories.at(-1) === stories[0]
    },
    expected: together,
  }))
}

export const storyCases: readonly WorldCase[] = Object.entries(DESKS).map(([says, stories]) => ({
  says,
  seen: () => storiesIn(stories.flat().toSorted((one, other) => (one.day ?? 0) - (other.day ?? 0))),
  expected: sorted(stories.map(story => story.map(({ title }) => title))),
}))
