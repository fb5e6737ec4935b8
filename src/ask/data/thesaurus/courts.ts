/** Crime, police and courts; see `../thesaurus.ts`. */
export const COURTS = `
verdict, ruling, judgment, guilty, convicted, acquitted, sentence
ruling, verdict, judgment, decision, ruled
guilty, convicted, convict, found
cleared, acquitted, acquittal, not guilty, exonerated
trial, court, case, hearing, prosecution
court, judge, tribunal, trial, judges
judge, justice, presiding judge, magistrate, court
lawyer, counsel, attorney, solicitor, barrister, defence
accused, charged, defendant, suspect
charged, charge, accused, charges
sue, lawsuit, court, claim, legal
contest, challenge, dispute, appeal
hearing, session, meeting, disciplinary
crime, offence, theft
thief, robber, burglar, stole, stolen
stolen, theft, stole, robbed, taken, stolen from
steal, stolen, stole, theft
police, officers, detectives, officer
investigate, investigation, inquiry, probe, investigating
evidence, proof
admit, admitted, confess, acknowledged, conceded
crime, offence, offense, criminal
criminals, gang, thieves, offenders
gang, criminals, group
thieves, robbers, burglars, gang
robbers, thieves, gang, raiders
burglar, thief, intruder, broke in
burglary, break in, broke in, theft
break in, broke in, burglary, broke into, forced
broke in, break in, burglary, got in, entered
broke into, broke in, break in, entered, got into
intruder, burglar, attacker
robbery, robbed, raid, theft, hold up
rob, robbery, stole, theft
stole, theft, stolen, took, thief
swindle, fraud, cheat, scam
fraud, deception, scam, swindle, embezzlement
cheat, cheated, deceived, fraud
bribe, bribery, corruption, paid
corruption, bribery, bribe, corrupt
money laundering, laundering
blackmail, ransom, extortion
ransom, demand, extortion
smuggle, smuggling, smuggled, smuggler, contraband, trafficking
contraband, smuggled, undeclared, illegal
illegal, unlawful, forbidden, unauthorised
lawful, legal
murder, killing, homicide, killed
murdered, killed, shot, stabbed
killer, murderer, gunman
manslaughter, killing, death
assassinate, killed, murder
shoot, shot, gunfire, opened fire
shooting, shot, gunman, gunfire
shot, fired, gunfire, shooting
gunman, shooter, attacker
gunmen, attackers, armed men
stab, stabbed, knife
knife, stabbed, blade
rape, sexual assault, raped
assault, attack, attacked, beaten
attacker, assailant, gunman
attacked, assaulted, beaten
beat up, beaten, assaulted
kidnap, kidnapped, abducted, hostage
abduct, kidnapped, abducted
captive, hostage, held, imprisoned
held prisoner, imprisoned, captive, kept
kept prisoner, imprisoned, held
arson, fire, set fire
vandalism, damage, vandals, graffiti
threat, threaten, threatened
abuse, mistreat, abused
suspect, accused, suspected, arrested
suspects, accused, arrested
arrest, arrested, detained, custody, picked up, caught
caught, arrested, captured, found
detain, detained, held, arrested
handcuffs, handcuffed
released, freed, bail, let go
bail, released, surety
set free, released, freed
free > released, acquitted, bail
fled, escaped, hunt
hunt, search, manhunt
wanted, hunt, search
search, look for, looking, hunt, combed
raid, raided, search, searched
interrogate, questioned, interviewed
questioned, interviewed, interrogated
questioning, interviewed, questioned
confession, admitted, confessed
confessed, admitted, confess
admits, admitted, confessed, pleaded guilty
plead, pleaded, plea
pleaded guilty, admitted, guilty
charges, charged, accused, counts
charged with, accused of, charges, trial for, charge
accused of, charged, charges, suspected
indicted, charged
prosecute, charge, prosecuted, trial
prosecutors, prosecution, prosecutor, attorney
district attorney, prosecutor
jury, jurors
juror, jury
on trial, trial, court, tribunal
trial, charged, prosecuted
case, trial, lawsuit, affair
lawsuit, suit, sued, case, action, claim
sue, sued, lawsuit, legal action
sue, challenge
sue, challenge, appeal, court
court, trial
hearing, court, session
testimony, testified, evidence, witness
testify, give evidence, testified, witness
proof, evidence
clue, evidence, trace
fingerprint, trace, dna
appeals court, appeal
appeal, challenge, higher court, contest, appealing
appealed, appeal, challenged
overturn, overturned, quash, reversed
decide, ruled, decision, found, held, judged
decided, ruled, decision, found, held, voted
decision, ruling, verdict, judgment, decided
convicted, guilty, found guilty, sentenced
conviction, convicted, guilty
innocent, not guilty, acquitted, cleared
not guilty, acquitted, innocent, cleared
sentenced, jailed, sentence, years
jail term, sentence, prison, years
sentenced, jailed, prison, years
sentenced, jailed, prison
behind bars, prison, jail, sentenced
life sentence, life imprisonment, life
death penalty, execution, executed
execute, executed, execution
suspended sentence, suspended, probation
probation, suspended, parole
parole, early release, probation
inmate, prisoner, convict
prisoner, inmate, detainee, captive
cell, prison, jail
fine, fined, penalty, penalised
fined, fine, penalty, pay
damages, compensation, pay out
award, compensation, damages
liable, responsible, liability
negligence, negligent, carelessness, gross
negligent, careless, negligence
breach, broke, violation, violated
violate, broke, breach
illegal, offence, broke
loophole, gap
contract, agreement, deal
will, testament, inheritance, estate
inheritance, inherit, heir, estate
heir, inherit, heirs, family
custody, care
victim, plaintiff, complainant
plaintiff, claimant, sued
legal fees, costs
police force, police
police station, station
`
