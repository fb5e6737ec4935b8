/** What a small paper reports on one event, and what it reports a week or so later; `day` counts from the first. */
export interface FollowUp {
  readonly says: string
  readonly first: readonly (readonly [title: string, body: string])[]
  readonly later: { readonly day: number; readonly title: string; readonly body: string }
  readonly together: boolean
}

export const FOLLOW_UPS: readonly FollowUp[] = [
  {
    says: 'somebody is charged with a death',
    first: [
      [
        'Man found dead in Tanner Street',
        'Police found a 52-year-old man dead in a flat on Tanner Street in Harwick on Tuesday. Neighbours had heard a quarrel. Detectives took a lodger, Emil Rask, into custody and searched the canal for a knife.',
      ],
      [
        'Lodger held after death in Tanner Street',
        'A lodger is held over the death of a man in a flat on Tanner Street. Emil Rask, 31, says that he was asleep. Detectives in Harwick are still looking for the knife.',
      ],
    ],
    later: {
      day: 8,
      title: 'Rask charged with murder',
      body: 'Prosecutors have charged Emil Rask with the murder of the man who was found dead in Tanner Street last week. Divers took a knife out of the canal at Harwick on Monday. Rask denies the charge.',
    },
    together: true,
  },
  {
    says: 'an audit after a resignation',
    first: [
      [
        'Harwick treasurer resigns',
        'The treasurer of Harwick, Paul Verney, resigned on Monday over a contract for street lamps. Verney denied that he had favoured the company of a cousin, Lumenta. The mayor thanked him.',
      ],
      [
        'Verney quits over street lamps',
        'Paul Verney has resigned as treasurer after questions about a contract for street lamps with Lumenta. The mayor of Harwick named no successor.',
      ],
    ],
    later: {
      day: 7,
      title: 'Auditors: Lumenta was paid twice',
      body: 'The town paid Lumenta twice for the same street lamps, auditors told the council of Harwick. Former treasurer Paul Verney, who resigned a week ago, had signed both bills. The mayor wants the money back.',
    },
    together: true,
  },
  {
    says: 'a bakery that burned down is built again',
    first: [
      [
        'Fire destroys Alder bakery',
        'A fire destroyed the Alder bakery on Mill Lane in Harwick on Thursday. An oven had overheated. Baker Jon Alder escaped through a window and nobody was hurt, firefighters said.',
      ],
    ],
    later: {
      day: 9,
      title: 'Jon Alder wants to bake again by spring',
      body: 'Nine days after the fire on Mill Lane, Jon Alder has begun to clear the ruins of his bakery. The insurer pays for new ovens, and customers have collected 8,000 crowns. The Alder bakery is to open again in April.',
    },
    together: true,
  },
  {
    says: 'a hiker who was missed is found',
    first: [
      [
        'Hiker missing in Sarn mountains',
        'Rescuers are looking for a hiker in the Sarn mountains. Ilse Brandt, 44, a teacher from Harwick, set out for Teller Pass on Saturday and did not return. Fog keeps helicopters on the ground.',
      ],
      [
        'Search for Ilse Brandt goes on',
        'Forty volunteers searched the slopes below Teller Pass for Ilse Brandt on Monday. The teacher has been missing in the Sarn mountains since Saturday. Her rucksack was found at a hut.',
      ],
    ],
    later: {
      day: 8,
      title: 'Missing teacher found alive',
      body: 'Ilse Brandt, who had been missing in the Sarn mountains for eight days, has been found alive in a cave below Teller Pass. Rescuers flew the teacher to hospital with a broken leg.',
    },
    together: true,
  },
  {
    says: 'a strike that ends',
    first: [
      [
        'Kessel workers walk out',
        'Two hundred workers of the Kessel cannery on Odd Isle walked out on Wednesday. They want 9 per cent more pay. The cannery said that boats would have to land their herring elsewhere.',
      ],
      [
        'Herring boats turn away from Odd Isle',
        'Herring boats turned away from Odd Isle as the strike at the Kessel cannery went into its second day. Union leader Petra Moll called the offer of 2 per cent an insult.',
      ],
    ],
    later: {
      day: 9,
      title: 'Strike at Kessel is over',
      body: 'The strike at the Kessel cannery on Odd Isle ended on Friday with 6 per cent more pay. Petra Moll of the union spoke of a good day. The first boats landed herring in the evening.',
    },
    together: true,
  },
  {
    says: 'a road that opens again',
    first: [
      [
        'Landslide shuts road to Teller Pass',
        'A landslide has shut the road to Teller Pass near the hamlet of Quorn. Boulders as large as cars lie on 80 metres of it, and eleven families are cut off. Nobody was hurt.',
      ],
    ],
    later: {
      day: 8,
      title: 'Quorn can be reached again',
      body: 'The road to Teller Pass is open again. Engineers blew up the last boulders of the landslide above Quorn on Sunday, and the eleven families of the hamlet went shopping for the first time in eight days.',
    },
    together: true,
  },
  {
    says: 'nurses are suspended',
    first: [
      [
        'Six patients poisoned at St Orrin’s',
        'Six patients of St Orrin’s hospital in Harwick were poisoned by a wrong solution in their drips. Two are in danger. The head of the hospital, Dr Amalie Fisk, called it a terrible mistake.',
      ],
      [
        'Wrong drips at St Orrin’s: police investigate',
        'Police investigate how a wrong solution came into the drips of six patients of St Orrin’s hospital. Dr Amalie Fisk, who leads it, promised to hide nothing.',
      ],
    ],
    later: {
      day: 6,
      title: 'Two nurses suspended after wrong drips',
      body: 'St Orrin’s hospital has suspended two nurses who had prepared the drips by which six patients were poisoned. Dr Amalie Fisk said that bottles had been mixed up in a store. All six are out of danger.',
    },
    together: true,
  },
  {
    says: 'a painting that was stolen comes back',
    first: [
      [
        'Thieves take Brouwer painting from museum',
        'Thieves took a painting by Hendrik Brouwer from the museum of Harwick on Sunday night. “Boats at Gull Point” is worth two million crowns. They came through a skylight.',
      ],
    ],
    later: {
      day: 12,
      title: 'Stolen Brouwer found in a barn',
      body: 'A farmer has found “Boats at Gull Point” in his barn, twelve days after thieves had taken the painting from the museum. The Brouwer is hardly damaged. The farmer gets a reward of 20,000 crowns.',
    },
    together: true,
  },
  {
    says: 'another event in the same town',
    first: [
      [
        'Flood in Harwick cellars',
        'Heavy rain flooded 60 cellars in Harwick on Friday. Firefighters pumped all night. The Mill Quarter was worst hit, and Mayor Tom Reeve promised help to those who live there.',
      ],
    ],
    later: {
      day: 7,
      title: 'Harwick gets a new swimming pool',
      body: 'The Mill Quarter of Harwick gets a swimming pool. Mayor Tom Reeve laid the first stone on Friday. The pool will cost nine million crowns and have a slide of 40 metres.',
    },
    together: false,
  },
  {
    says: 'other business of the same minister',
    first: [
      [
        'Quist promises faster trains',
        'Transport minister Lena Quist has promised trains that need two hours from Harwick to Velsund. The line is to be straightened for 300 million crowns, Quist said in Velsund on Monday.',
      ],
      [
        'Two hours to Velsund, says Quist',
        'Trains from Harwick will reach Velsund in two hours once the line is straightened, minister Lena Quist said. Work for 300 million crowns begins in spring.',
      ],
    ],
    later: {
      day: 7,
      title: 'Quist wants to tax large cars',
      body: 'Owners of large cars are to pay more tax. Minister Lena Quist said in Velsund that cars over two tonnes wear out the roads. Drivers’ clubs spoke of robbery.',
    },
    together: false,
  },
  {
    says: 'the next match of the same club',
    first: [
      [
        'Harwick United beat Odd Isle 3-1',
        'Harwick United beat Odd Isle 3-1 on Saturday. Striker Lena Marsh scored twice before the break and goalkeeper Ivo Dahl saved a penalty. Harwick stay second in the league.',
      ],
    ],
    later: {
      day: 7,
      title: 'Harwick United lose at Quorn',
      body: 'Harwick United lost 2-0 at Quorn on Saturday and are third in the league. Striker Lena Marsh hit the post, and goalkeeper Ivo Dahl was beaten twice by headers after corners.',
    },
    together: false,
  },
  {
    says: 'another crime in the same street',
    first: [
      [
        'Man found dead in Tanner Street',
        'Police found a 52-year-old man dead in a flat on Tanner Street in Harwick on Tuesday. Neighbours had heard a quarrel. Detectives took a lodger, Emil Rask, into custody.',
      ],
    ],
    later: {
      day: 8,
      title: 'Jeweller in Tanner Street robbed',
      body: 'Two masked men robbed a jeweller on Tanner Street in Harwick on Wednesday and fled on a scooter with rings and watches. Police ask for witnesses. Nobody was hurt.',
    },
    together: false,
  },
  {
    says: 'other news of the same company',
    first: [
      [
        'Kessel workers walk out',
        'Two hundred workers of the Kessel cannery on Odd Isle walked out on Wednesday. They want 9 per cent more pay. The cannery said that boats would have to land their herring elsewhere.',
      ],
    ],
    later: {
      day: 10,
      title: 'Kessel calls back tins of mackerel',
      body: 'The Kessel cannery on Odd Isle calls back 40,000 tins of mackerel with glass in them. Shops give the money back. An inspector found a broken lamp above a belt.',
    },
    together: false,
  },
  {
    says: 'another trial before the same judge',
    first: [
      [
        'Five years for arson at boatyard',
        'Judge Otto Morav sent a man of 29 to prison for five years for setting fire to the Pell boatyard. The district court of Harwick found that he had been paid by a rival.',
      ],
    ],
    later: {
      day: 6,
      title: 'Court acquits doctor of fraud',
      body: 'The district court of Harwick has acquitted a doctor who was said to have billed patients that were dead. Judge Otto Morav said that a clerk had mixed up the lists.',
    },
    together: false,
  },
  {
    says: 'next week’s column',
    first: [
      [
        'The week at sea',
        'High water at Harwick is at 6.10 on Monday and at 9.40 on Friday. Winds from the west of force five bring showers to Gull Point. Skippers bound for Odd Isle should watch the sandbank off the mole.',
      ],
    ],
    later: {
      day: 7,
      title: 'The week at sea',
      body: 'High water at Harwick is at 11.50 on Monday and at 2.20 on Friday. Light winds from the south keep Gull Point dry. Skippers bound for Odd Isle find the new buoy off the mole.',
    },
    together: false,
  },
  {
    says: 'another accident on the same line',
    first: [
      [
        'Ferry to Odd Isle runs aground',
        'The ferry to Odd Isle ran aground off Gull Point on Tuesday with 84 passengers. Lifeboats brought all of them to Harwick. The captain spoke of fog and a failed radar.',
      ],
      [
        '84 taken off stranded ferry',
        'Lifeboats took 84 passengers off a ferry that had run aground at Gull Point in fog. The radar of the ferry had failed, the captain said.',
      ],
    ],
    later: {
      day: 9,
      title: 'Yacht sinks after collision with ferry',
      body: 'A yacht sank in the harbour of Harwick on Thursday after a ferry to Odd Isle had hit it while turning. Two sailors swam ashore. The harbour master wants to know who had the right of way.',
    },
    together: false,
  },
]
