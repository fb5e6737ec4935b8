/** Government, elections and law; see `../thesaurus.ts`. */
export const POLITICS = `
deny, denied, reject, dismiss
deal, agreement, settlement, accord, pact, contract
settle, settlement, agree, deal
offer, proposed, proposal
talks, negotiations, meeting, negotiate
mediator, mediation, broker, go between
mediate, mediation, mediator
agree, accept, approve, agreed
approve, approved, backed, accept, passed, voted
approval, approve, vote
vote, ballot, voted, poll, election
votes, ballots, voted
election, vote, poll, runoff, ballot
win, won, victory, beat, winner, winning
winner, won, win, champion, first
suspended, banned, ban, halted
block, ban, banned, shut, stopped, barred
allowed, permitted, may
forbidden, banned, not allowed, prohibited
scrap, cancel, abandon, drop, axe, abolish
cancel, scrap, call off, cancelled, abandon
called off, cancelled, abandoned
postpone, delay, put off, postponed, deferred
put off, postponed, delayed
delay, late, postponed, delayed, wait
delays, late, delayed
inherit, will, left, heir
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
council, councillors, city, municipal
councillor, council, alderman
politician, minister, mayor, councillor, spokeswoman, mp, speaker, leader
opposition, rival, party
party, league, group
parliament, assembly, mps, house
law, act, bill, rule, legislation
levy, tax, fee
budget, spending, funds
spend, spent, spending
government, cabinet, ministers, state, authorities, administration
prime minister, premier, pm
chancellor, premier
minister, secretary, ministry
ministry, minister, department
department, ministry, office
parliament, house, chamber, lawmakers, congress, assembly, deputies
lawmaker, mp, deputy, legislator
lawmakers, mps, deputies, legislators, parliament, members
senator, senate, lawmaker
politicians, mps, ministers, lawmakers
councillors, council, aldermen
town hall, city hall, council, mayor
city hall, town hall, council, mayor
local authority, council, municipality
municipality, council, town, city
district, area, borough, ward
ward, district, constituency
constituency, seat, ward
seat, mandate
seats, mandates
party, movement, league, bloc
coalition, alliance, government
opposition, critics, rivals
rival, opponent, competitor, challenger
opponent, rival, critic, challenger
campaign, election, candidacy
candidate, contender, nominee, stands, runs
run for > candidate, stand, campaign
stand for > candidate, run
voter, elector, voters
voters, electorate, electors, people
polling station, polls, vote
polls, election, survey, vote
poll, survey, election
elected, voted, won, chosen
elect, choose, vote
reelected, re elected, second term
term, mandate
landslide, clear victory
runoff, second round
referendum, vote, plebiscite
elected, won
defeated, lost
defeated, lost, beaten
sworn in, took office, takes office
take over, succeed, replace, takes office
succeed, replace, follow, successor
resigned, quit, stepped down, resignation
resignation, resign, step down, quit
sack, dismiss, fire, removed
dismissed, sacked, removed, fired
ousted, removed, toppled
topple, overthrow, brought down
overthrow, toppled, coup
coup, overthrow, putsch
vote down, rejected, voted against
voted down, rejected, defeated
adopted, passed, approved
passed, adopted, approved, voted
adopt, approve, pass
bill, law, draft, legislation
laws, legislation, rules, bills
draft, bill, proposal, text
treaty, accord, pact, agreement, convention
accord, agreement, treaty, deal, pact
sign, signed, signature
ratify, approve, sign
negotiate, talks, negotiation, bargain
conference, meeting, summit, congress
meet, met, meeting, gather, get together
met, meeting, talks
debate, discussion, argue, discuss
discuss, debate, talk
reform, change, overhaul
regulation, rule, law, directive
regulator, watchdog, inspectorate, authority, agency
authority, agency, office, council
subsidy, grant, aid, support
grant, subsidy, funding, money
tax, taxes, levy, duty
taxes, tax, levies
tax cut, cut taxes
budget, spending, money, finances
shortfall, gap, deficit, missing
debt, borrowing, owed
public money, taxpayers, state money, taxes
taxpayer, public money
welfare, benefits, social
benefits, welfare, payments
pension, retirement
minimum wage, pay
sanction, penalty, embargo
sanctions, embargo, penalties
embargo, ban, sanctions, boycott
boycott, ban, refuse
ban, prohibit, outlaw, forbid
legalise, allow, permit
allow, let, permit, approve, authorise
permission, permit, approval, allowed, licence
approval, permission, consent, go ahead
consent, approval, agree
go ahead, approval, approved, proceed
green light, approved, approval
veto, block, reject
block, stop, prevent, halt, veto
prevent, stop, avoid, keep from
force, oblige, compel, make
obligatory, compulsory, mandatory, required
compulsory, mandatory, obligatory, required
voluntary, choice
require, need, must, demand
need, require, must, necessary
necessary, needed, required
right, entitled, entitlement
citizenship, passport, nationality
visa, permit, entry
immigration, migration, asylum
deport, expelled, sent back, sent home
expel, expelled, thrown out
thrown out, expelled, removed
protest, demonstration, march, rally, demonstrate
riot, unrest, violence
unrest, riots, violence
petition, signatures, signed
signatures, petition, signed
scandal, affair, row
cover up, hide, conceal, hushed up
transparency, open, publish
leak, leaked, disclosed
secret, confidential, hidden
promise, pledge, commitment, undertaking
guarantee, promise, assurance
crisis, emergency, trouble
majority, two thirds, share
minority, few
unanimous, without abstention, all
abstain, abstention
embassy, consulate
border, frontier
capital, city
province, region, state
region, area, province
ally, partner, friend
allies, partners
independence, independent
independent, own
farm minister, agriculture minister
foreign secretary, foreign minister
un, u n, united nations
eu, e u, european union
uk, u k, britain, united kingdom
usa, u s, united states, america
britain, uk, british
mind > decide, decision
`
