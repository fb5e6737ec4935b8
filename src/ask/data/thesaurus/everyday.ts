/** Everyday words of no field; see `../thesaurus.ts`. */
export const EVERYDAY = `
raise, increase, rise, hike, pay rise, went up, climb, up
drop, fall, decline, decrease, reduction, cut, lower, went down, down
retake, resit, sit again, again, second sitting
leak, leaked, passed, shared
photos, photographs, pictures, images, photographed, photographing
picture, photograph, photo, painting, image
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
cause, start, began, spark, origin, blame, source, because, trigger
spark > began, started, cause, broke out
start, begin, began, open, opening, launch, starts, started, takes up, sets off, kick off
first > begin, opening
end, finish, stop, over, conclude, close, lifted
finish, end, complete, completed
stop, halt, end, cease, suspend, block, closed
closed, shut, closure, close, closes
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
split, divide, share, halve
glass, lens, pane
finder, found, handed in
handed in, returned, brought back
returned, came back, handed in, back
original, first
hidden, concealed, hid
hide, concealed, hidden
secret, confidential
named, called, known
called, named, dubbed
nickname, called, dubbed
compare, like, likened, similar
likened, like, compared
big, large, size, huge
deep, depth, metres
depth, deep, shallower
shallow, shallower, depth
high, height, level, stood
tall, height, high
long, length
far, distance, kilometres
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
margin, majority, lead, votes
number, count, total, figure
total, altogether, in all, overall
people, residents, persons, inhabitants, households
residents, people, villagers, inhabitants, locals
locals, residents, villagers, islanders
islanders, residents, islander
affected, hit, involved, concerned
involved, took part, affected
happen, took place, occur
take place, held, happen
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
wrote, written, author
write, wrote, written
speech, address, said
interview, told
joke, joked, quip
quote, said
think, believe, view, opinion
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
likely, expected, probable
expect, forecast, estimate, predict
forecast, expected, predict, estimate
estimate, estimated, reckon, put at
prove, proof, show
show, showed, reveal
measure, measured, gauge
measured, stood, reading
reading, measured, pressure
pressure, bar
fail, failed, failure
succeed, success
success, successful
problem, trouble, fault, issue
solution, solve
change, changed, alter
changed, change, altered
turn, turned
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
start job, start work, begin job > takes office, take office, sworn in, take over, takes over, takes up, take up, starts work
made fun, mock, mocked, ridiculed, laughed
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
increase, rise, growth, go up, grow, climb, up
reduce, cut, lower, decrease, shrink
shrink, reduce, fall
cut, reduce, reduction, slash
double, twice, two
triple, three
halve, half
about half, half
most, majority
nearly, almost, about
big, large, huge, great, major
huge, big, enormous, massive
small, little, tiny, minor
short, brief
new, fresh, recent
old, ancient, aged
first, earliest, initial
last, final, latest
begin, start, launch, kick off, opened, commence
beginning, start, outset
start, begin, launch, open, commence
started, began, launched, opened
end, finish, conclude, over, stop, run out
over > ended, finished, end
finished, ended, completed, over
stop, halt, end, cease, quit, suspend
stopped, halted, suspended, ended, ceased
suspend, halt, stop, pause
suspended, halted, stopped, paused
pause, halt, break, suspend, on hold
on hold, pause, suspended, not sign, postponed
pause, suspended
on ice, pause, on hold, suspended
continue, go on, carry on, keep
keep, retain, hold
kept, held, retained
remain, stay
stay, remain
shut down, close, closed, closure
closed, shut, closure
reopen, open again, open
change, replace, switch, alter
changed, replaced, altered
replaced, changed, exchanged
replace, change, exchange, swap
switch, change, turn
fix, repair, mend, solve
fixed, repaired, mended
repaired, fixed, mended
remove, take away, took down
take away, remove, confiscate
confiscated, seized, taken away
add, extra, more
extra, additional, more, further
give, hand, provide, gave
gave, given, handed, provided
given, gave, handed, received
get, receive, got
receive, get, given
received, got, given
bring, carry, took
brought, carried, taken
send, sent, dispatch
sent, dispatched
find, discover, found, locate
turn up, found, discovered, uncovered
turned up, found, discovered, uncovered, detected
uncover, find, discover, reveal
look for, search
notice, see, spot
spotted, seen, saw, noticed
see, saw, watch
watch, see, view
watched, saw, seen
show, reveal, present
present, show, given
use, employ, used
used to, once
tried, attempted
fail, failed, unable
unable, could not, failed
succeed, managed
manage, succeed, run
help, assist, aid, support
let, allow
put off, postpone, delay, defer
delay, postpone, wait, defer
early, ahead
late, delayed, behind
shortly, soon, just
quick, fast, rapid
fast, rapid, speed, quickly
slow, slowly
hard, difficult, tough
difficult, hard, tough
easy, simple
simple, easy
possible, could, may
impossible, cannot
likely, probable, expected
probably, likely, presumably
reason, cause, why, because, ground
cause, reason, trigger, origin, led
caused, led, triggered, because
lead to, cause, result
consequence, result, effect
effect, impact, consequence
affect, hit, concern
result in, lead, cause
because of, due, after
due to, because
thanks to, because
role, part, factor
factor, role, part
matter, issue
thing, item, object
object, item, thing
item, object, piece
piece, part, item
part, piece, share
whole, entire, all
everyone, all, everybody
everybody, all, everyone
nobody, none, no one
anybody, anyone
crowd, people, throng
group, team, crowd
queue, line
line, row
row, line
place, site, spot, location
scene, site, place
area, region, zone
near, close, nearby, beside
next to, beside, near
opposite, across, facing
centre, middle, center
side, edge
edge, side
top, upper
bottom, lower
inside, in, within
outside, out
everywhere, all over
daily, day, every day
every day, daily, day
each day, daily, day
per day, a day, daily
every week, weekly, week
each month, month, monthly
per month, a month, monthly
yearly, year, annual
yr, yrs, year
hr, hrs, hour
min, mins, minute
sec, secs, second
approx, about
govt, government
km, kms, kilometre
annual, year, yearly
every year, year, annual
per year, a year, annual
per hour, an hour
night, evening
evening, night
dawn, sunrise, morning
noon, midday
midday, noon
weekend, saturday, sunday
fortnight, two weeks
decade, ten years
century, hundred years
winter, cold season
deadline, until, by
time limit, within, deadline, until
sign up, join, register, enrol, apply
join, take part, enter
take part, join, participate
fill in, complete, completed
send back, return, returned
send in, submit
submit, send, hand in
language, english
form, questionnaire, document
questionnaire, form, survey
paper, document, form
official, formal
own, possess
owns, belongs, owner
wear, wore, dressed
wore, wearing, dressed
eat, ate, food
drink, drank
sleep, slept, bed
sit, sat, seat
stand, stood
walk, walked, foot
run, ran
climb, climbed, up
jump, jumped, leap
jumped, leapt, left, leap
fall, fell, dropped
throw, threw
threw, thrown
pull, drag, tow
push, shove
lift, raise, carry
hang, hung
hung, displayed, hanging
cover, wrap
wrap, cover
pack, packed
lock, locked
burned down, destroyed
break, broke, snap
broke, broken, snapped, burst
deliberately, on purpose, intent, deliberate
accidentally, by accident, accident
by accident, accidentally, mistake
alone, by himself, by herself, single
together, jointly
secretly, secret, hidden
quietly, secretly
openly, public
anonymous, not named, unnamed, not authorised
anonymity, not named, unnamed, anonymous
stay anonymous, named
hero, saved
lucky, luck, fortunate
mistake, error, wrong
error, mistake, fault
problem, trouble, difficulty, fault
weight, kilos, tonnes, weighs
weigh, weight, kilos
height, metres, high
speed, kilometres, fast
age, old
surname, name
title, name, called
amount, sum, figure
sum, amount, money
majority needed, two thirds, half
deep > metres, meters, m, cm, feet, kilometres, depth, fathoms
high > metres, meters, m, feet, level, height, up to, maximum
tall > metres, meters, m, cm, feet, height, storeys
wide > metres, meters, m, cm, kilometres, km, width, across
thick > metres, centimetres, millimetres, cm, mm
long > metres, meters, kilometres, km, miles, feet
far > km, kilometres, miles, metres, distance, away
fast > kilometres, km, mph, knots, an hour, a second, per hour, speed, under
heavy > kilos, kilograms, kg, tonnes, tons, pounds
hot > degrees, celsius, temperature
cold > degrees, celsius, temperature, minus
big > hectares, square, size
large > hectares, square, size
often > times, every, once, twice, daily, weekly
loud > decibels
strong > magnitude, metres
close > metres, votes, margin
bad > worst, killed, damage
`
