/** Sport; see `../thesaurus.ts`. */
export const SPORT = `
won, win, winner, beat, victory
lose, lost, defeat, defeated, beaten
result, score, outcome
score, goal, scored, scorer
goal, scored, scorer, score
match, game, tie, fixture
team, club, side
player, footballer, striker, captain, midfielder
coach, trainer, manager
crowd, spectators, attendance, fans
tournament, cup, league, championship
cup, tournament, trophy
semi final, semifinal, last four
race, marathon, run
runner, athlete, finisher
ban, banned, suspended, suspension, prohibit, shut out, block
banned, suspended, ban, prohibited
match, game, fixture, tie
won, beat, victory, defeated, winners
beat, defeated, overcame, won
defeat, loss, lost, beaten
draw, level, tied, drew
equaliser, equalised, level
score, result, goals, points
final score, result, score
scored, goal, goals, struck, headed
opening goal, first goal, lead
first goal, opening goal, headed
winning goal, winner, decider, decisive
decider, winner, decisive, winning goal
decisive, decider, deciding, winner
own goal, net
headed, header
header, headed
penalty, spot kick
free kick, kick
corner, kick
offside, onside
foul, fouled
red card, sent off, dismissed
yellow card, booked
sent off, red card, dismissed
goalkeeper, keeper, goalie
goalie, goalkeeper, keeper
save > saved, stopped
stopped > saved, save
defender, back
striker, forward, scorer
substitute, came on, bench
squad, team, players
team, side, squad
teams, clubs, sides
captain, skipper
coach, manager, trainer
fans, supporters, spectators, crowd
spectators, fans, crowd, attendance
attendance, crowd, spectators, fans
stadium, ground, arena
arena, stadium, hall
pitch, field
field, pitch
league, division, table
championship, title, league
title, championship, trophy
champion, winner, title
champions, winners
quarter final, quarterfinal, last eight
quarter finals, quarterfinals, last eight
last eight, quarter final, quarterfinals
semi finals, semifinals, last four
knocked out, out, eliminated, crashed
promoted, promotion
relegated, relegation
medal, gold, silver, bronze
gold medal, gold, won
olympics, games
world cup, tournament
world champion, champion
world record, record
record time, record
race, run, contest
runner, race
finish, finished, finisher
finishing time, time
second place, second, runner up
third place, third
cyclist, rider, bike
rider, cyclist, jockey
horse, horses
swimmer, swim
boxer, fight
tennis, match
golf, open
transfer, sign, signed, bought
sign > bought, signed, transfer
injury time, stoppage time, extra time
stoppage time, injury time, added
extra time, overtime
half time, interval, break
kick off, start
referee, umpire, official, whistle
doping, drugs
train > training, practice
practice, training, session
`
