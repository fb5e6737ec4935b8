import type { FollowUp } from './follow-ups.ts'

/** Written after the rule was made, and never looked at to change it. */
export const UNREAD_FOLLOW_UPS: readonly FollowUp[] = [
  {
    says: 'a mayor’s dog is found',
    first: [
      [
        'Zeppelin the dog runs away',
        'Zeppelin, the dachshund of Mayor Gerda Holm, ran away at the market of Brannau on Saturday. A marching band had frightened the dog. Holm offers 500 crowns to whoever brings it back.',
      ],
    ],
    later: {
      day: 7,
      title: 'Dachshund of Brannau is home',
      body: 'Zeppelin is home. Children found the dachshund of Gerda Holm in a shed behind the sawmill of Brannau a week after it had run away. The 500 crowns go to their school.',
    },
    together: true,
  },
  {
    says: 'a dam is repaired',
    first: [
      [
        'Crack in Lohra dam',
        'Engineers have found a crack in the Lohra dam above Brannau. Water is let off, and 300 people below the dam must be ready to leave. The power company Nordlicht speaks of a precaution.',
      ],
      [
        'Brannau watches its dam',
        'In Brannau people pack bags since a crack was found in the Lohra dam. Nordlicht lets water off day and night. The level fell by four metres on Tuesday.',
      ],
    ],
    later: {
      day: 8,
      title: 'Nordlicht closes the crack',
      body: 'Divers of Nordlicht have closed the crack in the Lohra dam with concrete. The people of Brannau may unpack their bags, the company said. Water will be let in again from Monday.',
    },
    together: true,
  },
  {
    says: 'a choir wins',
    first: [
      [
        'Brannau choir goes to Lisbon',
        'The girls’ choir of Brannau has been invited to a competition in Lisbon. Its leader, Mika Sunde, sold her car to pay for the coach. They will sing a mass by Palmgren.',
      ],
    ],
    later: {
      day: 9,
      title: 'First prize in Lisbon',
      body: 'The girls’ choir of Brannau has won first prize in the competition in Lisbon. The jury praised the mass by Palmgren. Mika Sunde wept when the prize was called out, singers said.',
    },
    together: true,
  },
  {
    says: 'a clinic is sold after all',
    first: [
      [
        'Council fights sale of Ostra clinic',
        'The council of Brannau fights the sale of the Ostra clinic to Medivax. The company wants to close its maternity ward. Midwife Tuva Lind collected 3,000 signatures against it.',
      ],
    ],
    later: {
      day: 6,
      title: 'Medivax gets clinic but keeps maternity ward',
      body: 'Medivax may buy the Ostra clinic and must keep the maternity ward for ten years. The council voted for it by one voice. Midwife Tuva Lind spoke of the best that could be had.',
    },
    together: true,
  },
  {
    says: 'a bus driver is cleared',
    first: [
      [
        'Bus falls into Skell river',
        'A bus with 14 passengers fell into the Skell river at Brannau on Monday. All were saved. The driver, Olav Trane, said that the brakes had failed.',
      ],
      [
        'Brakes failed, says driver of bus in Skell',
        'Olav Trane, whose bus fell into the Skell river, told police that he had braked in vain. The wreck was pulled out by crane.',
      ],
    ],
    later: {
      day: 10,
      title: 'Brake pipe was rusted through',
      body: 'A brake pipe of the bus that fell into the Skell river was rusted through, experts told police in Brannau. Driver Olav Trane is cleared. The bus company must show how often it looked at its brakes.',
    },
    together: true,
  },
  {
    says: 'a bear is caught',
    first: [
      [
        'Bear breaks into beehives at Tveit',
        'A bear broke into eleven beehives at Tveit on Thursday night. Beekeeper Runa Falk saw it from her kitchen. Wardens have put out a trap with honey.',
      ],
    ],
    later: {
      day: 12,
      title: 'Bear of Tveit walks into the trap',
      body: 'The bear that had plundered the beehives of Runa Falk walked into the trap at Tveit on Tuesday. Wardens put it to sleep and brought it to the forest beyond the border.',
    },
    together: true,
  },
  {
    says: 'a new book of the same writer',
    first: [
      [
        'Writer Aksel Rund robbed',
        'Thieves emptied the house of the writer Aksel Rund in Brannau while he read in the library. They took a typewriter and his savings. Police found footprints in the garden.',
      ],
    ],
    later: {
      day: 8,
      title: 'Rund reads from his new novel',
      body: 'Aksel Rund has read from his new novel in Brannau. “The salt road” tells of three sisters at the time of the herring. Three hundred people came to the theatre and clapped for minutes.',
    },
    together: false,
  },
  {
    says: 'other plans of the same mayor',
    first: [
      [
        'Holm wants bicycle lanes',
        'Mayor Gerda Holm wants bicycle lanes on all main streets of Brannau. Parking places will go. Shopkeepers protest, and Holm will meet them on Thursday.',
      ],
    ],
    later: {
      day: 7,
      title: 'Gerda Holm opens archive',
      body: 'Mayor Gerda Holm has opened the new archive of Brannau. Charters from 1402 lie in a cellar at 15 degrees. Historians can order documents from home.',
    },
    together: false,
  },
  {
    says: 'another fire',
    first: [
      [
        'Barn burns at Tveit',
        'A barn burned down at Tveit on Sunday. Forty cows were brought out in time by the farmer and his sons. Lightning had struck the roof, firefighters said.',
      ],
    ],
    later: {
      day: 9,
      title: 'Kitchen fire in Brannau hotel',
      body: 'A fire in the kitchen of the Hotel Lohra in Brannau drove 70 guests into the street on Tuesday. A pan of oil had caught fire. Firefighters needed twenty minutes, nobody was hurt.',
    },
    together: false,
  },
  {
    says: 'another sitting of the same council',
    first: [
      [
        'Brannau council raises water price',
        'The council of Brannau has raised the price of water by 8 per cent. Councillor Nils Egge of the opposition called it shameless. The treasurer said that pipes must be replaced.',
      ],
    ],
    later: {
      day: 7,
      title: 'Brannau council names square after nurse',
      body: 'The square before the station of Brannau is called after the nurse Edda Voll, the council decided. Councillor Nils Egge had proposed it. A plaque will be put up in May.',
    },
    together: false,
  },
  {
    says: 'another accident at the same crossing',
    first: [
      [
        'Cyclist hurt at Lohra crossing',
        'A cyclist of 16 was hurt at the Lohra crossing in Brannau on Monday when a lorry turned right. The driver had not seen her. She is in hospital with a broken arm.',
      ],
    ],
    later: {
      day: 10,
      title: 'Tram hits car at Lohra crossing',
      body: 'A tram hit a car at the Lohra crossing in Brannau on Thursday. The car had jumped a red light. Four passengers of the tram have bruises, and trams went round for two hours.',
    },
    together: false,
  },
  {
    says: 'another song of the same singer',
    first: [
      [
        'Singer Ylva Moen breaks off concert',
        'Ylva Moen broke off her concert in Brannau after three songs on Friday because of a sore throat. Tickets stay good, the promoter Stagecraft said. Fans waited at the stage door.',
      ],
    ],
    later: {
      day: 6,
      title: 'Ylva Moen marries',
      body: 'The singer Ylva Moen has married a carpenter from Tveit. The two had met at school in Brannau. Only 20 guests were at the chapel, among them her grandmother of 97.',
    },
    together: false,
  },
]
