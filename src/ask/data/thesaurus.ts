/**
 * Everyday words and the words of news, written for Crier. On a line all stand for one another; before a `>` is what
 * people ask, behind it what articles say. Entries are one or two words; they are compared by their stems.
 */
export const THESAURUS = `
raise, increase, rise, hike, pay rise, went up, climb, up
drop, fall, decline, decrease, reduction, cut, lower, went down, down
boss > chief executive, chief, director, head, manager, chair, chairman, chairwoman, owner, runs
ceo, chief executive, managing director
chair, chairman, chairwoman, chairperson, chairs, head
head teacher, headmaster, headmistress, headteacher, principal
spokesman, spokeswoman, spokesperson, officer, official
run > leads, heads, manages, operates, runs, led
lead, head, run
mum, mother, mom, mam
dad, father
parents > mother, father, mum
kid, child, children, pupil, boy, girl, youngster, son, daughter, teenager, teen
children, child, kid, pupil
brother, sibling
sister, sibling
wife, husband, spouse, married, couple, widow
pupils, students, schoolchildren, candidates, school children, final year
student, pupil, undergraduate
teacher, head teacher, lecturer, schoolteacher
exam, test, paper, examination
maths, mathematics, math
retake, resit, sit again, again, second sitting
leak, leaked, passed, shared
photos, photographs, pictures, images, photographed, photographing
picture, photograph, photo, painting, image
die, death, killed, dead, dies, deaths, died, casualty, fatal, lost life, victim, alive, toll
kill, died, death, dead, killed
killed > died, dies, dead, death
dead, died, death, killed
hurt, injured, injury, wounded, treated, casualty, hospital, broken
injured, hurt, wounded, treated
ill, sick, sickened, fallen ill, infected, patients, cases
sick, ill, sickened, infected, patients
outbreak, cases, disease, epidemic, infection
illness, disease, sickness, infection, pneumonia
contagious > pass, spread, infectious, catching, transmit
infect > spread, pass, transmit
catch > pass, infection, spread
cured, recovered, treated, better
doctor, physician, professor, medic, surgeon, consultant, gp
nurse, midwife, carer
hospital, clinic, ward, intensive care, ventilators, admitted
medicine, drug, antibiotics, treatment, treated
vaccine, jab, vaccination, vaccinated, shot, immunised
jab, vaccine, vaccination
tests, samples, checks, laboratory
check, inspect, test, examine, compared, verify, confirm, authenticate
checked > compared, examined, inspected, tested, confirmed, verified
inspect, inspection, inspector, check, survey
real, genuine, authentic
fake, forged, forgery, counterfeit, false
water > tap, drinking
drinkable > drinking, safe, clean
safe, danger, clean, unsafe
dangerous, danger, risk, unsafe, hazardous, threat
risk, danger, threat
cause, start, began, spark, origin, blame, source, because, trigger
spark > began, started, cause, broke out
start, begin, began, open, opening, launch, starts, started, takes up, sets off, kick off
begin, start, open
first > begin, opening
end, finish, stop, over, conclude, close, lifted
finish, end, complete, completed
stop, halt, end, cease, suspend, block, closed
closed, shut, closure, close, closes
shut, closed, close, closure
open, reopen, opened, opens, opening
reopen, resume, back, again, open
working again, back, resume, restored, repaired, running, reconnected, flowed
resume, again, restart, return
back, return, again, resume
come back, return, resumed
go back > return, home, resume
repair, fix, mend, mended, restored
fix, repair, mend, put right
broken, damage, failed, break, fault, cut, burst, gave way
break, broke, breach, burst, damage, cut, rupture, snapped
collapse, gave way, breach, broke, fell, came down
destroyed, ruined, wrecked, lost, damaged
damage, destroyed, harm, ruin, loss
burn, fire, flames, blaze, burned, burnt
fire, blaze, burn, flames, burned
on fire, burned, fire, blaze
sprinkler, drencher, pump, nozzles
alarm, siren, warning
put out, extinguished, out
smoke, fumes
explosion, blast, exploded
crash, collision, collided, hit, accident
accident, crash, incident
disaster, accident, failure, catastrophe, tragedy
dam, dike, embankment, levee, wall
dike, dyke, embankment, bank, dam
flood, flooded, inundated, under water, high water
rain, rainfall, downpour, storm
storm, gale, squall, wind
wind, gale, gust, breeze
snow, blizzard, ice
weather, forecast, temperature
earthquake, quake, tremor, seismic
quake, earthquake, tremor
volcano, eruption, erupted, lava, magma, crater
evacuate, evacuated, leave, flee, moved out, fled
evacuees > evacuated, residents, beds
shelter, beds, sleep, stay, housed, hall, accommodation, refuge
sleep > beds, shelter, stay, night
rescue, rescued, saved, brought to, picked up, safety, taken off
save, rescue, saved
survive, survivor, safe, alive, saved
missing, lost, disappeared, unaccounted
found, discovered, uncovered, turned up, unearthed, dug, find
find, discover, uncover, turn up, unearth, locate
dig up, dug, uncovered, unearthed, found
discover, find, found, uncover, detect
archaeologists > archaeologist, dig, excavation, trench
old > age, years old, dating
ancient, old, bronze age, prehistoric
oldest, eldest, aged
youngest, aged
age, old, aged
boat, ship, vessel, ferry, trawler
ship, vessel, boat, ferry, carrier, freighter, tanker
ferry, ship, vessel, boat
sank, sunk, sink
sailor, seafarer, crew, seaman
captain, master, skipper
skipper, captain, master
crew, seafarers, staff
aboard, on board, passengers
passengers, travellers, riders, people aboard, commuters
crossing, voyage, sailing
tow, towed
anchor, anchored, anchorage
harbour, port, quay, dock
port, harbour, docks, quay
docker, dock worker, port worker, dockers, longshoremen, stevedore, crane driver
dock > port, harbour, quay, dockers
strike, walkout, stoppage, walked out, industrial action
walkout, strike, stoppage
union, federation, branch, association
workers, staff, employees, workforce, members
staff, employees, workers, personnel
employee, worker, staff
job, post, work, position, employment
jobs, posts, work, redundant
laid off, redundant, lose work, dismissed, sacked, job losses, cut jobs, fired
layoffs, redundancies, redundant, dismissed, lose work, job cuts
sacked, fired, dismissed, sack, removed
resign, quit, step down, stand down, step aside, resignation, stepping down
step down, resign, quit, step aside, stand down
stepping down, resign, step aside, quit, stand down
quit, resign, leave, step down
retire, retirement, leave, pension
hire, recruit, employ, take on, appoint
appoint, appointed, named, hired, chosen
replace, successor, substitute, take over
successor, replace, follow, next
new mayor > mayor elect, winner, won
pay, wage, salary, wages
salary, pay, wage
wages, pay, salary
earn, paid, pay, salary
money, crowns, million, funds, cash, funding, sum
cost, price, crowns, worth, expense, bill, estimated
price, cost, crowns, fetch
expensive, cost, price
worth, value, fetch, valued
value, worth
bill, cost, charge
pay for, fund, finance, cover, pay
compensation, damages, payout, pay, aid
damages, compensation, pay
aid, help, support, relief, compensation, payment
help, aid, support, assist
payout, compensation, payment, paid out, receive
fine, fined, penalty, sentence
penalty, fine, sentence, punishment, suspended, ban
punishment, sentence, penalty, fine, ban
punished, fined, sentenced, banned, suspended
sentence, sentenced, prison, jail, years
prison, jail, jailed, sentence, custody, behind bars
jail, prison, jailed
verdict, ruling, judgment, guilty, convicted, acquitted, sentence
ruling, verdict, judgment, decision, ruled
guilty, convicted, convict, found
cleared, acquitted, acquittal, not guilty, exonerated
acquitted, cleared, not guilty
trial, court, case, hearing, prosecution
court, judge, tribunal, trial, judges
judge, justice, presiding judge, magistrate, court
lawyer, counsel, attorney, solicitor, barrister, defence
prosecutor, prosecution
accused, charged, defendant, suspect
charged, charge, accused, charges
charge, accused, charged
sue, lawsuit, court, claim, legal
appeal, challenge, contest
contest, challenge, dispute, appeal
witness, testify, testified
hearing, session, meeting, disciplinary
crime, offence, theft
thief, robber, burglar, stole, stolen
stolen, theft, stole, robbed, taken, stolen from
steal, stolen, stole, theft
police, officers, detectives, officer
arrested, detained, custody, arrest
investigate, investigation, inquiry, probe, investigating
investigation, inquiry, probe
inquiry, investigation, probe
evidence, proof
admit, admitted, confess, acknowledged, conceded
confess, admit, admitted
apologise, sorry, apology, apologised, regret
sorry, apologised, regret, apology
deny, denied, reject, dismiss
deal, agreement, settlement, accord, pact, contract
agreement, deal, settlement, accord
settle, settlement, agree, deal
offer, proposed, proposal
talks, negotiations, meeting, negotiate
mediator, mediation, broker, go between
mediate, mediation, mediator
agree, accept, approve, agreed
accept, agree, approve
approve, approved, backed, accept, passed, voted
approval, approve, vote
vote, ballot, voted, poll, election
votes, ballots, voted
election, vote, poll, runoff, ballot
win, won, victory, beat, winner, winning
winner, won, win, champion, first
won, win, winner, beat, victory
lose, lost, defeat, defeated, beaten
beat, defeated, won, victory
result, score, outcome
score, goal, scored, scorer
goal, scored, scorer, score
scorer, scored, goal
match, game, tie, fixture
game, match
team, club, side
club, team
player, footballer, striker, captain, midfielder
coach, trainer, manager
referee, umpire, official
fans, supporters, crowd
crowd, spectators, attendance, fans
tournament, cup, league, championship
cup, tournament, trophy
semi final, semifinal, last four
race, marathon, run
runner, athlete, finisher
ban, banned, suspended, suspension, prohibit, shut out, block
banned, suspended, ban, prohibited
suspended, banned, ban, halted
block, ban, banned, shut, stopped, barred
allow, permit, let, authorise
allowed, permitted, may
forbidden, banned, not allowed, prohibited
scrap, cancel, abandon, drop, axe, abolish
cancel, scrap, call off, cancelled, abandon
called off, cancelled, abandoned
postpone, delay, put off, postponed, deferred
put off, postponed, delayed
delay, late, postponed, delayed, wait
delays, late, delayed
late, delay, overdue
wait, waiting, delay, queue
deadline, date, by
announce, announced, said, told
plan, proposal, scheme, intend, project
plans, intends, proposal, wants
propose, proposed, suggested, proposal
intend, plan, want, wants
want > call for, demand, ask, seek, hope, wish, would like, urged
wants > called for, demanded, asked, seeks, wish
hope, expect
demand, call for, ask, want, insist
demanded, called for, asked, wanted
ask, request, demand, call
urge, call on, ask
promise, pledge, vow, commit, guarantee, undertook
pledge, promise, vow
promised, pledged, vowed
warn, caution, warning, warned
warning, warn, caution
fear, worry, afraid, concern, threat
worried, fear, concern, afraid
afraid, fear
complain, complaint, criticise, complained, grumble
moan, complain, criticise
criticise, attack, condemn, slam, mock, complain, accuse, blame, question, furious
criticised, attacked, condemned, mocked, complained, accused, rejected, disputed
criticism, critics, criticised
blame, fault, responsible, accuse
responsible, blame, fault, in charge
fault, blame, responsible
mistake, wrong, error, fault
mock, ridicule, joke
praise, welcome, applaud, hail, commend
praised, welcomed, hailed
thank, praise, grateful
angry, furious, anger, outraged, bitter
furious, angry
happy, pleased, glad, welcomed, content, satisfied
pleased, content, happy, satisfied
sad, disappointed, grief
disappointed, disappointing
surprised, astonished, shock
proud, pride
doubt, sceptical, question, unsure
support, back, backed, favour, in favour, supports, agreed
back, support, favour
oppose, against, opposed, reject, voted against
against, oppose, opposed, voted against
in favour, support, back, agree, welcome
keen, enthusiastic, cool, cooler, eager
agrees, accept, agreed
disagree, dispute, contradict, contest
dispute, row, quarrel, disagreement, conflict, feud
row, dispute, quarrel, argument, feud, fight
fight, quarrel, dispute, battle
argue, quarrel, dispute
split, divide, share, halve
inherit, will, left, heir
minister, secretary
farm minister, agriculture minister
farm, agriculture, farmer
farmer, grower, farm
farmers, growers, crofters, farm
economy minister, business minister, trade minister
finance minister, treasury, chancellor
home minister, interior minister, home secretary
foreign minister, foreign secretary
education minister, schools minister
health minister, health secretary
government, state, cabinet, ministry, minister, administration
mayor, city hall, council
council, councillors, city, municipal
councillor, council, alderman
politician, minister, mayor, councillor, spokeswoman, mp, speaker, leader
opposition, rival, party
party, league, group
president, head of state
parliament, assembly, mps, house
law, act, bill, rule, legislation
rule, regulation, law
tax, levy, duty
levy, tax, fee
budget, spending, funds
spend, spent, spending
company, firm, operator, business, corporation
firm, company, business
business, company, firm, trade
operator, company, runs
owner, owns, owned, proprietor
customer, client, consumer, policyholder, customers
customers, clients, policyholders, consumers
insurer, insurance, insurers, insured
insurance, insurer, insured, cover
data, information, records, details
hack, hackers, break in, broke in, intruders, breach, attackers, cyberattack, got in
hackers, intruders, attackers, hacker, criminals
breach, break in, hack, leak
computer, software, server, machine
network, system, servers
robot, automated, driverless, autonomous, remote controlled
self driving, driverless, autonomous
driverless, self driving, robot, autonomous
automation, remote, machines, robots
phone, telephone, mobile
bus, coach
train, railway, rail, freight train
railway, rail, train, line
rail, railway, train
car, vehicle, automobile
lorry, truck, lorries, trailer
truck, lorry
plane, aircraft, flight
fly, flight, flights, airport, plane
flight, fly, flights
airport, flights
road, street, route
route, line, road
bridge, crossing
traffic, congestion
ticket, fare
fare, ticket, price
tourist, visitor, tourism
shop, store, retailer, supermarket
store, shop, retailer
supermarket, retailer, shop
food, meal, groceries
eat, food, meal
cheese, dairy
milk, dairy
fish, catch, landings, herring
fisherman, trawler, fishermen, boats
export, exports, ship, sell abroad
import, imports, imported
sell, sold, sale
sale, sold, sell
buy, bought, purchase, acquire, sign
bought, purchased, acquired, signed
customs, border
border, frontier, crossing
neighbour, neighbouring
country, nation, state
foreign, abroad, international
power, electricity, energy, supply
electricity, power, energy
power link, cable, interconnector, electricity link
link, cable, connection
cable, link, wire
blackout, power cut, outage, lost power
outage, power cut, blackout, failure
sabotage, deliberate, intent, intentional, on purpose
deliberate, intent, intentional, sabotage
on purpose, deliberate, intent
accidental, accident
coastguard, coast guard, patrol
patrol, cutters, coastguard, guard
army, soldiers, military, troops
soldiers, army, troops
war, conflict, fighting
attack, assault
weapon, gun
school, college, technical school
university, college, researchers
scientist, researcher, professor, expert, archaeologist
researcher, scientist, professor
expert, specialist, professor, analyst, scientist, historian
study, research, survey, report, analysis
research, study
report, survey, document, findings
survey, poll, study, report
find out, learned, discovered, discover
learn, found out, discover
tell, told, inform, informed
inform, told, tell, notified
informing, telling, told, tell
letter, memo, wrote, message
message, letter, email
book, novel
film, movie
movie, film
painting, picture, canvas, artwork, oil
artist, painter, painted
painter, artist, painted
museum, gallery
gallery, museum
exhibition, show, display
display, show, exhibit, shown
sculpture, statue
music, concert, song
theatre, play, stage
prize, award, won
award, prize
church, chapel
priest, father, vicar
house, home, houses
home, house, homes
houses, homes, households
flat, apartment
rent, tenant
landlord, owner
build, built, construction
building, house, block
tower, cooling tower, towers
roof, top
animal, wildlife, cattle
animals, cattle, herd, livestock
cattle, cows, herd, livestock
cow, cattle, herd
beaver, beavers
dog, dogs
bird, birds
tree, trees, poplars
forest, woods, trees
river, stream
sea, ocean, water
lake, reservoir
island, isle, islands
mountain, hill, peak
coast, shore, seaside
pollution, polluted, poisoned, contaminated, spill
poisoned, polluted, contaminated, fouled
spill, leak, escaped
climate, warming
environment, environmental
mine, mining, copper
lighthouse, light, keeper
keeper, warden, guard
guard, warden, watchman
watchman, watchmen, watch, guard
cleaner, cleaned, clean
clean, rinse, wipe, wash, disinfected
wash, clean, rinse
glass, lens, pane
finder, found, handed in
handed in, returned, brought back
returned, came back, handed in, back
original, first
hidden, concealed, hid
hide, concealed, hidden
secret, confidential
anonymous, unnamed, not named
named, called, known
known, called
called, named, dubbed
nickname, called, dubbed
compare, like, likened, similar
likened, like, compared
big, large, size, huge
large, big
small, little, minor
size, large, big
deep, depth, metres
depth, deep, shallower
shallow, shallower, depth
high, height, level, stood
tall, height, high
long, length
far, distance, kilometres
close, near
fast, speed, quick
slow, slower
quick, fast, soon
hot, temperature, degrees, heat
cold, temperature, degrees
record, highest, highest ever
biggest, largest, record
largest, biggest, record
best, top
worst, heaviest
average, mean
percent, percentage, share, per cent
share, percent, percentage, proportion
turnout, took part, voted
majority, margin, lead
margin, majority, lead, votes
number, count, total, figure
total, altogether, in all, overall
figure, number
people, residents, persons, inhabitants, households
residents, people, villagers, inhabitants, locals
locals, residents, villagers, islanders
villagers, residents, inhabitants
islanders, residents, islander
affected, hit, involved, concerned
involved, took part, affected
happen, took place, occur
take place, held, happen
held, take place
meeting, gathering, session
next, coming, following
month, months
today, day
current, present, now
latest, newest, most recent
new, fresh, another
second, another
chance, opportunity, sitting
other, another, further
free, charge, no cost
gift, donated, donation
donate, donated, gave
share out, divide, distribute
divide, split, share
plant, factory, works, smelter
factory, plant, works
machine, equipment
equipment, gear
steering, rudder
engine, motor
fuel, diesel, petrol
gas, fumes
oil, petroleum
nuclear, atomic, reactor
reactor, nuclear
waste, rubbish, tailings
rubbish, waste, litter
recycle, recycling
market, trade
stock, shares
bank, lender
interest rate, rates
inflation, prices
debt, loan, owed
loan, debt
bankrupt, insolvent, out of business
merger, takeover, acquire
growth, grow, rise
crop, harvest, growers
harvest, crop
certificate, document, paper
documents, papers, certificate
contract, agreement
licence, permit
permit, licence
wrote, written, author
write, wrote, written
author, wrote
speech, address, said
interview, told
joke, joked, quip
quote, said
opinion, view, think
think, believe, view, opinion
believe, think
reason, because, ground, cause
explain, because, reason
refuse, decline, reject, would not
declined, refused, reject
reject, refuse, decline, turned down
turned down, rejected, refused
ignore, unanswered, neglected
unanswered, ignored
forget, forgotten
remember, memory, recall
use, used, using
try, attempt, tried
trying, attempt
move, moved, shift
carry, carried
carries, carried, carry
arrive, arrived, came
leave, left, depart
left, departed, remain
enter, got in, came
go home, return, home
live, lived, home, resident
born, birth
birthday, born
married, couple, wife, husband
divorce, separated
funeral, buried
pregnant, birth
baby, infant, newborn
old people, pensioners, elderly
elderly, pensioner, old
pensioner, elderly, retired
woman, female, lady
man, male
young, youth
neighbour, resident
friend, colleague
colleague, friend
member, members
volunteer, volunteers
suspect, suspected
suspected, believed, thought
probably, likely
likely, expected, probable
expect, forecast, estimate, predict
forecast, expected, predict, estimate
predict, forecast, expect
estimate, estimated, reckon, put at
prove, proof, show
show, showed, reveal
measure, measured, gauge
measured, stood, reading
reading, measured, pressure
pressure, bar
fail, failed, failure
failed, failure
succeed, success
success, successful
problem, trouble, fault, issue
trouble, problem
issue, problem
solution, solve
change, changed, alter
changed, change, altered
turn, turned
lower, reduce, cut
reduce, cut, lower
double, twice
twice, two, second
once, one
limit, maximum
maximum, most
minimum, least
enough, sufficient
empty, bare
full, full load, full capacity
capacity, megawatts, full
load, capacity
half, halve
quarter, fourth
tonnes, tons
kilometre, kilometres, mile
metre, metres
again > resume, back, return, reopen, once more
start > takes office, take over, sworn in, takes up
take office, sworn in, inaugurated, takes over, takes up
working > flowed, resumed, running, operating, back, repaired
resit, sit again, sit another, retake, new date, second sitting
big > metres, long, tonnes, kilos, large, size
deep > depth, metres, deep
high > height, metres, level, percent
tall > height, metres
wide > width, millimetres, centimetres, metres
hot > degrees, temperature
cold > degrees, temperature
heavy > weighs, weight, kilos, tonnes
fast > speed, kilometres, hour
far > kilometres, metres, distance, miles
longer > adds, minutes, more
lead > ahead, by, margin
stay out, walkout, strike, stoppage
bike, cyclist, bicycle, cycling, cycle
cycling > tour, stage, ride
swim, bathing, bathe, swimming
shorten, cut, shortened, reduced
freed, free, released, cut, saved
footbridge, bridge
floating > pontoons
detour > round, way
surgery, operation
surgeries, operations
appointment, date, operation
holidays, holiday, vacation, school year
whistleblower > former manager, copied, informant
boss > director
spills, sewage, leak
for living > teaches, works as, job
ex, former
money man, finance director, treasurer
finance chief, finance director
court date, hearing, trial
woman > she, her
raised, brought up
brought back, released, return, reintroduced
`
