const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

const GENDERED_TITLES: Readonly<Record<string, 'male' | 'female' | 'either'>> = {
  mr: 'male',
  sir: 'male',
  lord: 'male',
  king: 'male',
  prince: 'male',
  pope: 'male',
  mrs: 'female',
  ms: 'female',
  miss: 'female',
  lady: 'female',
  dame: 'female',
  queen: 'female',
  princess: 'female',
  sheikh: 'male',
  sheikha: 'female',
  baroness: 'female',
  viscount: 'male',
  countess: 'female',
  duchess: 'female',
  datuk: 'male',
  datin: 'female',
  señor: 'male',
  señora: 'female',
  monsieur: 'male',
  madame: 'female',
  herr: 'male',
  frau: 'female',
  ayatollah: 'male',
  mullah: 'male',
  congressman: 'male',
  congresswoman: 'female',
  chairman: 'male',
  chairwoman: 'female',
  spokesman: 'male',
  spokeswoman: 'female',
  councilman: 'male',
  councilwoman: 'female',
  assemblyman: 'male',
  assemblywoman: 'female',
  dr: 'either',
  prof: 'either',
  sen: 'either',
  sens: 'either',
  rep: 'either',
  reps: 'either',
  gov: 'either',
  govs: 'either',
  gen: 'either',
  col: 'either',
  lt: 'either',
  capt: 'either',
  sgt: 'either',
  maj: 'either',
  cmdr: 'either',
  adm: 'either',
  rev: 'either',
  hon: 'either',
  judge: 'either',
  justice: 'either',
  president: 'either',
  minister: 'either',
  premier: 'either',
  chancellor: 'either',
  senator: 'either',
  representative: 'either',
  governor: 'either',
  mayor: 'either',
  professor: 'either',
  doctor: 'either',
  secretary: 'either',
  general: 'either',
  colonel: 'either',
  major: 'either',
  captain: 'either',
  sergeant: 'either',
  lieutenant: 'either',
  officer: 'either',
  detective: 'either',
  sheriff: 'either',
  chief: 'either',
  commissioner: 'either',
  ambassador: 'either',
  bishop: 'either',
  archbishop: 'either',
  cardinal: 'either',
  father: 'male',
  sister: 'female',
  brother: 'male',
  reverend: 'either',
  rabbi: 'either',
  imam: 'either',
  coach: 'either',
  director: 'either',
  chair: 'either',
  chairperson: 'either',
  spokesperson: 'either',
  speaker: 'either',
  leader: 'either',
  attorney: 'either',
  prosecutor: 'either',
  inspector: 'either',
  superintendent: 'either',
  admiral: 'either',
  commander: 'either',
  ceo: 'either',
  cfo: 'either',
  coo: 'either',
  whip: 'either',
  nominee: 'either',
  candidate: 'either',
}

/** Titles before a name, lower case without a full stop, with the gender they imply. */
export const TITLES: ReadonlyMap<string, 'male' | 'female' | 'either'> = new Map(Object.entries(GENDERED_TITLES))

/** Words before a name that qualify an office and belong to no name: "former", "acting", "vice". */
export const TITLE_PARTS = words(`
  former acting vice deputy assistant senior junior chief prime interim lead national state federal attorney
  executive foreign finance defense defence interior u.s. us uk eu gop republican democratic democrat libertarian liberal
  conservative independent socialist staff house senate
  majority minority party district police fire campaign presidential lieutenant
`)

/** Nouns for people by what they do or are, lower-case singular. */
export const ROLE_NOUNS = words(`
  president minister premier chancellor senator representative governor mayor congressman congresswoman lawmaker
  legislator politician official officer spokesman spokeswoman spokesperson secretary director manager chairman
  chairwoman chairperson chair chief head leader boss executive ceo founder co-founder cofounder owner co-owner
  partner analyst economist strategist adviser advisor aide consultant expert specialist scientist researcher
  professor lecturer teacher student principal engineer inspector architect designer developer programmer doctor
  physician surgeon nurse hydrologist geologist biologist chemist physicist meteorologist modeller historian author
  writer journalist reporter editor columnist correspondent host blogger photographer filmmaker actor actress
  singer musician artist painter lawyer attorney solicitor barrister prosecutor judge magistrate justice sheriff
  detective constable sergeant captain colonel general major admiral commander lieutenant soldier veteran pilot
  restorer conservator surveyor typesetter headmaster headmistress driver farmer fisherman worker employee labourer builder plumber electrician mechanic baker chef cook waiter
  shopkeeper trader merchant banker broker investor shareholder auditor accountant resident neighbour neighbor
  villager witness victim survivor relative father mother brother sister son daughter uncle aunt nephew niece cousin
  husband wife widow widower grandfather grandmother grandson granddaughter friend colleague counterpart rival
  opponent candidate nominee ambassador diplomat envoy delegate negotiator commissioner councillor councilor
  councilman councilwoman activist campaigner organizer organiser volunteer coordinator trustee treasurer curator
  librarian priest bishop archbishop cardinal imam rabbi pastor monk nun king queen prince princess duke coach
  trainer player goalkeeper striker midfielder defender captain referee athlete runner swimmer cyclist champion
  passenger customer tenant landlord landowner heir skipper sailor firefighter paramedic ranger keeper vet
  veterinarian psychologist psychiatrist sociologist anthropologist philosopher theologian statistician
  mathematician astronomer ecologist botanist zoologist epidemiologist virologist pathologist coroner ombudsman
  man woman boy girl person citizen voter supporter critic observer member speaker whip nominee pollster operative
  surrogate producer supervisor superintendent administrator registrar rector dean provost vice-president
  entrepreneur businessman businesswoman billionaire developer tycoon magnate mogul lobbyist counsel comedian
  master mistress holder winner loser bidder
  challenger incumbent skipper treasurer buyer seller finder harbourmaster warden midwife crofter angler docker
  firefighter fire-fighter trawlerman islander commuter pensioner schoolboy schoolgirl pupil parent prosecutor
  deputy predecessor successor
  novelist poet playwright conductor composer dancer chairman vice-chairman harbourmaster
`)

/** Nouns for organisations that make statements, lower-case singular. */
export const BODY_NOUNS = words(`
  company firm group operator bank maker manufacturer retailer airline carrier union ministry department agency
  office authority council committee commission court tribunal board government administration cabinet parliament
  senate congress house party campaign team club league federation association society foundation charity trust
  institute university college school hospital clinic museum church police army navy force service station paper
  newspaper magazine outlet network broadcaster website report study survey poll letter statement document lawsuit
  complaint filing memo email judgment ruling organisation organization body chamber embassy consulate corporation
  coastguard insurer observatory panel inquiry inspectorate directorate archive choir crew jury mission
  business supplier developer startup start-up producer brewer fund regulator watchdog pension
`)

/** Nouns in both lists, which may mean either. */
export const EITHER = words(
  'rival partner owner co-owner investor shareholder customer member sponsor landlord trader builder',
)

/** Last words of names of organisations. */
export const BODY_NAME_ENDS = words(`
  ministry department agency office authority council committee commission court tribunal board government
  administration cabinet parliament senate congress house party campaign team club league federation association assembly
  society foundation charity trust institute institution university college school hospital clinic museum church
  police army navy force forces service services station post times news journal tribune herald gazette guardian
  telegraph mail express mirror observer chronicle globe courier magazine network press union bank group
  corporation corp inc ltd llc plc co company companies foods robotics motors airlines airways energy oil gas steel
  systems technologies technology software labs laboratories pharma pharmaceuticals holdings partners capital fund
  funds industries international organization organisation nations center centre project initiative alliance
  coalition front movement brotherhood watch embassy bureau reserve exchange street fargo reuters bloomberg
  terminals terminal line mutual bulk athletic united city rovers town wanderers albion transit
  shipping lines ferries rail railways railway media brands stores mills logistics engineering electric electronics
  entertainment studios records insurance mutual trading ventures works brewery solutions consulting associates
  enterprises communications telecom mobile wireless pictures financial securities properties estates hotels resorts
  farms dairy water power nuclear aerospace aviation automotive chemicals materials mining minerals metals petroleum
  transport transit freight cargo marine maritime authority corps guard patrol ombudsman archive library gallery opera
  theatre theater orchestra festival zoo park airport port harbour harbor institution
  republicans democrats conservatives tories labour greens producers farmers workers report act bill
`)

/** Lower-case words inside names. */
export const NAME_PARTICLES = words(`de da do dos das del della di du la le van von der den ten ter zu dem vom zum zur bin binti
  bint ibn abu ould al el y e ap mac ní nic ó uí te af av`)

/** Capitalised words that are not names of speakers. */
export const NOT_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  i american americans british english french german russian chinese european african asian christmas easter
  even only
`)
