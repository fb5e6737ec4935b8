/** What people do with words, and what they feel; see `../thesaurus.ts`. */
export const SPEAKING = `
apologise, sorry, apology, apologised, regret
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
demand, call for, ask, want, insist
demanded, called for, asked, wanted
ask, request, demand, call
promise, pledge, vow, commit, guarantee, undertook
promised, pledged, vowed
warn, caution, warning, warned
fear, worry, afraid, concern, threat
worried, fear, concern, afraid
complain, complaint, criticise, complained, grumble
moan, complain, criticise
criticise, attack, condemn, slam, mock, complain, accuse, blame, question, furious
criticised, attacked, condemned, mocked, complained, accused, rejected, disputed
criticism, critics, criticised
responsible, blame, fault, in charge
mistake, wrong, error, fault
praise, welcome, applaud, hail, commend
praised, welcomed, hailed
thank, praise, grateful
angry, furious, anger, outraged, bitter
happy, pleased, glad, welcomed, content, satisfied
sad, disappointed, grief
disappointed, disappointing
surprised, astonished, shock
proud, pride
support, back, backed, favour, in favour, supports, agreed
oppose, against, opposed, reject, voted against
in favour, support, back, agree, welcome
keen, enthusiastic, cool, cooler, eager
agrees, accept, agreed
disagree, dispute, contradict, contest
dispute, row, quarrel, disagreement, conflict, feud
row, dispute, quarrel, argument, feud, fight
fight, quarrel, dispute, battle
argue, quarrel, dispute
statement, remark, comment, said, announcement
announcement, announced, statement
announced, announcement, declared, said
declare, announce, said
explain, because, reason, said, attribute
explained, because, reason, attributed
explanation, reason, because, attributed
attribute, blame, because, caused
blame, accuse, fault, responsible, cause
blamed, accused, fault, attributed
accuse, blame, allege, charge, claim
accused, blamed, alleged, claimed
claim, say, allege, argue, maintain
claimed, said, alleged, argued, maintained
maintain, claim, insist, argue
insist, maintain, claim, demand
argue, contend, claim, maintain, say
counter, reply, respond
reply, answer, respond, response
respond, reply, answer, react
response, reply, answer, reaction
react, respond, response, reaction, replied
deny, reject, dispute, dismiss, refute, disagree
denied, rejected, disputed, dismissed
reject, refuse, deny, dismiss, turn down
rejected, refused, denied, dismissed, turned down
refuse, reject, decline, would not
refused, declined, rejected, would not
rule out, ruled out, reject, exclude, refuse
ruled out, rejected, excluded, would not
admit, acknowledge, concede, confess, accept
admitted, acknowledged, conceded, confessed
say sorry, apologise, apologised, sorry, regret
said sorry, apologised, apology, sorry, regret
excuse, apology, reason
promise, pledge, vow, assure, undertake, commit
assure, promise, guarantee
demand, call for, insist, want, urge
called for, demanded, urged, wanted
call on, urge, demand, appeal
called on, urged, demanded, appealed
urge, call on, appeal, press, ask
urged, called on, appealed, asked
appeal > urge, call, asked
beg, plead, ask, appeal
ask for, demand, request, want
asked for, demanded, requested, wanted
suggest, propose, recommend
suggested, proposed, recommended
advise, recommend, suggest, warn
advice, recommend, advise, tip
warn, caution, alert
warned, cautioned, alerted
alert, warn, alarm
criticise, attack, condemn, slam, blast, complain, denounce, object
blast > criticise, condemn
complain, object, criticise, grumble, protest
complained, objected, criticised, protested
grumble, complain, moan
moaned, complained, grumbled, lamented
lament, regret, complain
object, oppose, protest, complain
oppose, against, reject, object, resist
opposes, against, rejects
support, back, favour, endorse, welcome, agree, for
supports, backs, favours, welcomes
welcome, praise, support, hail
praise, laud, hail, welcome, credit, commend
credit > praise, thank
credited, praised, thanked
thank, grateful, praise
congratulate, praise
mock, ridicule, laugh, joke
joke, quip, laugh
compare, liken, described, called
compared, likened, described, called, like
describe, called, compared
dubbed, called, named
doubt, question, cast doubt, not convinced, sceptical, unsure
convinced, sure, believe, certain
buy > believe, accept
believe, think, convinced, trust
trust, believe, confidence
trusts, believes, confidence
unsure, doubt, uncertain
hope, optimistic, hopeful, expect
hopeful, hope, optimistic, hopes
pessimistic, doubt
expect, predict, anticipate, forecast
predict, forecast, expect, foresee
prediction, forecast, predicted
fear, worry, afraid, anxious
worry, concern, fear, anxious
worried, concerned, afraid, anxious, fear
anger, fury, rage, angry
upset, angry, sad, hurt
annoyed, angry, irritated, impatient
disappointment, disappointed
relieved, relief
happy, glad, pleased, delighted
thrilled, delighted, happy
sad, unhappy, sorrow
shocked, shock, stunned, horrified
surprise, astonish, unexpected
surprised, unexpected, stunned
opinion, view, stance, belief
stance, position, view
viewpoint, view
idea, proposal, plan, suggestion
plan, intend, aim, project
plans, intends, aims
intention, plan, aim, intend
aim, goal, intend, want
goal > aim
purpose, aim, reason
intend, plan, mean
comment on, said, remark
silent, declined, comment
quiet, silent
speak, talk, said
talk, speak, said
speech, address, speak
interview, told, spoke
press conference, told, reporters, briefing
news conference, press conference, reporters
letter, note, email, message, wrote
call, phone, rang
phoned, called, rang
rang, called, phoned
tell off, rebuke
feud, quarrel, dispute, rift
rift, split, dispute
split, rift, divided, divide
at odds, disagree, dispute, row
agree, consent, accept, approve
agreement, deal, accord, settlement
decide, decision
decide, decision
decide, decision
decide, decision
decide, decision, choose, made
choose, pick, decide
chosen, picked, selected
pick, choose, select
confirm, confirmed, verified
confirmed, verified, proved
inform, tell, notify
notify, inform, tell
hear, heard, learn
heard, learned, told
hear of, learn, learned, told
learn, hear, find out
learned, heard, found out
brush aside, ignore, disregard, dismiss
ignore, disregard, neglect, overlook
ignored, disregarded, neglected, overlooked
overlook, ignore, miss
hide, conceal, cover up, keep secret
hid, concealed, kept secret
lie, untrue, lied, false
true, right, correct
wrong, mistake, error, false
rumour, speculation
speculate, guess
guess, estimate
reveal, disclose, publish, made public
revealed, disclosed, showed
`
