/** People, families, offices and trades; see `../thesaurus.ts`. */
export const PEOPLE = `
boss > chief executive, chief, director, head, manager, chair, chairman, chairwoman, owner, runs
ceo, chief executive, managing director
chair, chairman, chairwoman, chairperson, chairs, head
head teacher, headmaster, headmistress, headteacher, principal
spokesman, spokeswoman, spokesperson, officer, official
run > leads, heads, manages, operates, runs, led
lead, head, run
folks, folk > people, residents, persons
guy, bloke, chap, lad > man
mum, mother, mom, mam
dad, father
parents > mother, father, mum
kid, child, children, pupil, boy, girl, youngster, son, daughter, teenager, teen
brother, sibling
sister, sibling
wife, husband, spouse, married, couple, widow
pupils, students, schoolchildren, candidates, school children, final year
president, king, queen, monarch
couple, pair, husband, wife, partner
partner, spouse, husband, wife, boyfriend, girlfriend, fiancee
grandparent > grandmother, grandfather, grandma, grandpa
grandmother, grandma, gran, granny
grandfather, grandpa, grandad
grandchild > granddaughter, grandson, grandchildren
grandson, grandchild
granddaughter, grandchild
aunt, auntie
family, relatives, parents, kin, household
relatives, family, kin, cousin, aunt, uncle, nephew, niece
relative, cousin, aunt, uncle, nephew, niece, brother, sister, kin
twins, twin
stepfather, stepdad
girl, daughter, schoolgirl, teenager
boy, schoolboy, son, teenager, lad
teenager, teen, adolescent, youth, youngster
bloke, man, guy
lady, woman
widow, wife, late husband
bride, wife, wedding
wedding, marriage, marry, married, ceremony
marry, wed, wedding, married
pregnancy, pregnant, expecting
expecting > pregnant
childhood, grew up, raised, youth
dead person > victim, deceased
deceased, late, dead, died
victim, casualty, dead, killed, injured
bystander, passer by, onlooker, witness
onlooker, bystander, crowd, spectator
passer by, pedestrian, walker, bystander
pedestrian, walker, on foot
walkers, hikers, ramblers, on foot
hiker, walker, climber, rambler
climber, mountaineer
immigrant, migrant, foreigner, newcomer
migrant, immigrant, refugee, asylum seeker
refugee, asylum seeker, migrant, displaced, fled
foreigner, immigrant, foreign
homeless, rough sleeper, streets
citizen, national, resident, voter
public, people, citizens, residents
neighbours, neighbors, residents, locals
celebrity, star, famous
star, actor, celebrity, player
famous, known, celebrity, renowned
fame, famous
billionaire, tycoon, rich, wealthy
rich, wealthy, affluent, fortune
poor, poverty, needy, low income
poverty, poor, deprivation
leader, head, chief, chairman, president, boss
chief, head, director, boss, leader
deputy, vice, assistant
vice president, deputy
founder, founded, set up, started, co founder
founded, set up, established, started, launched
set up > founded, established, started, built, created
started > founded, launched, began
manager, boss, director, head
supervisor, manager, boss, foreman
assistant, aide, deputy, secretary
aide, adviser, assistant
adviser, advisor, aide, consultant
spokesperson, spokeswoman, spokesman, press officer
representative, envoy, delegate, spokesman
envoy, ambassador, diplomat, representative
diplomat, ambassador, envoy, representative
official, officer, authorities, civil servant
authorities, officials, police, council, government
interpreter, translator
translator, interpreter
driver, motorist, chauffeur
drivers, motorists
pilot, captain, flew
fireman, firefighter, fire crew
firefighters, firemen, fire crews, fire brigade, fire service
paramedic, ambulance, medic
policeman, police officer, constable, officer
cop, police officer, policeman, officer
cops, police, officers
investigator, detective, inspector, examiner
guard, security, warden, sentry
bodyguard, security
soldier, serviceman, trooper, troops
veteran, former soldier, ex soldier
engineer, technician, mechanic
mechanic, engineer, fitter
electrician, engineer
carpenter, joiner
builder, contractor, construction
contractor, builder, firm
designed, architect, designer, drew
cook, chef, kitchen
baker, bakery
butcher, meat
waiter, waitress, server
barber, hairdresser
shopkeeper, retailer, trader, shop owner
trader, dealer, merchant, shopkeeper
auditor, accountant, audit, books
banker, bank, financier
economist, analyst, economics
analyst, expert, economist
historian, history, professor
professor, lecturer, academic, don
academic, professor, scholar, lecturer
lecturer, professor, teacher
tutor, teacher
coach, trainer, manager
scientists, researchers, experts, team
biologist, scientist, naturalist
journalist, reporter, correspondent, writer
editor, newspaper
author, writer, novelist, wrote
writer, author, novelist, journalist
poet, poem, writer
singer, musician, vocalist, star
musician, singer, player, band
composer, composed, wrote
composed, composer, wrote
conductor, orchestra
actor, actress, star, plays, cast
plays > stars, role, cast, actor
film maker, director, directed
photographer, photographed, photo
curator, museum, keeper
vicar, priest, clergyman, pastor, minister
bishop, archbishop, church
monk, nun, sister
believer, faithful, worshipper
imam, mosque, cleric
cleric, imam, priest
volunteers, helpers, volunteer
campaigner, activist, protester
activist, campaigner, protester
protester, demonstrator, marcher, activist
rebel, insurgent, militant, fighter
occupation, job, profession, trade
profession, job, trade, works as
day job, works as, by trade, employed, plumber, teaches
living > works as, job, teaches, employed
old job > former, previously, used to
before > former, formerly, previously, used to
former, ex, previous, once
previous, former, earlier, last
nationality, citizen, born
hometown, home town, born, grew up
comes from > born, native, hails
origin, born, native
`
