/** War, weapons, spies and hackers; see `../thesaurus.ts`. */
export const WAR_AND_SECURITY = `
border, frontier, crossing
neighbour, neighbouring
country, nation, state
foreign, abroad, international
power, electricity, energy, supply
power link, cable, interconnector, electricity link
link, cable, connection
cable, link, wire
blackout, power cut, outage, lost power
outage, power cut, blackout, failure
sabotage, deliberate, intent, intentional, on purpose
accidental, accident
coastguard, coast guard, patrol
patrol, cutters, coastguard, guard
war, fighting, conflict, battle
battle, fight, fighting, combat
fighting, battle, clashes, combat, war
clash, clashes, fighting
army, troops, military, forces, soldiers
military, army, armed forces, defence
navy, naval, warship, fleet
warship, navy, frigate
air force, jets, warplanes
air strike, bombing, bombed, raid
bombing, bomb, explosion, attack
bombed, bombing, attack
missile, rocket
rocket, missile
drone, unmanned
tank, tanks, armoured
gun, weapon, rifle, pistol, firearm
guns, weapons, arms
weapons, arms, guns
ammunition, bullets
mine > explosive
invade, invasion, invaded, marched
occupy, occupied, seized
seize, took, captured, seized
capture, captured, seized, took
ceasefire, truce, peace
peace, ceasefire, truce
surrender, gave up
casualties, dead, wounded, killed
civilian, civilians
terrorist, extremist, militant
terrorists, militants, extremists
militants, fighters, extremists, rebels
terrorism, terror, attack
terror, terrorism, attack
claimed responsibility, behind, claimed
behind, claimed
claimed, group, responsible
hijack, seized
spy, espionage, intelligence
espionage, spying, spies
intelligence, secret service
sabotage, deliberate, tampered
cyber attack, hack, hackers
hacker, intruder, attacker
hacking, hack, intrusion, break in
hacked, broke in, intruders, breach
data breach, data, hack, copied, stolen
password, passwords, login
virus, malware
surveillance, watched, monitoring
monitor, watch, observe, measure
camera, cctv, footage
footage, video, film
checkpoint, checks, border
patrol, guard, watch
guard, protect, watch
defend, protect, defence
`
