/** Illness, medicine and death; see `../thesaurus.ts`. */
export const HEALTH = `
die, death, killed, dead, dies, deaths, died, casualty, fatal, lost life, victim, alive, toll
kill, died, death, dead, killed
killed > died, dies, dead, death
hurt, injured, injury, wounded, treated, casualty, hospital, broken
ill, sick, sickened, fallen ill, infected, patients, cases
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
disease, illness, infection, condition, disorder
illness, disease, sickness, condition
infection, disease, infected, virus, germ
virus, infection, germ, flu
germ, bacteria, bug, virus
bacteria, germ, bug, bacterium
bug, germ, virus, bacteria
flu, influenza
pneumonia, lung
cold > fever, cough
fever, temperature
cancer, tumour, tumor
heart attack, cardiac, heart
stroke, brain
allergy, allergic, reaction
poisoning, poisoned, toxic
poison, toxic, toxin
toxic, poisonous, poison, hazardous
epidemic, outbreak, pandemic
pandemic, epidemic, outbreak
spread, transmit, pass, infect
quarantine, isolation, isolated
symptom, sign, signs
patients, sick, cases, people ill
patient, sick person, case
treatment, therapy, medicine, treated, cure
cure, treatment, heal, recover
recover, get better, recovery, heal, improve
better > recovered, improved, recovering
healthy, well, fit
operation, surgery, procedure
operated, surgery, operation
surgeon, doctor, surgery
theatre > operating
medication, medicine, drug, pills, tablets
pill, tablet, medicine, drug
drugs, medicine, narcotics, cocaine, heroin
dose, injection, shot
injection, jab, shot, injected, vaccine
shots, jabs, vaccinations, doses
immune, immunity, protected
health office, health authority, public health
clinic, surgery, hospital, practice, health centre
ward, hospital, unit
intensive care, critical, ventilator
ambulance, paramedics, emergency
emergency room, hospital, emergency department
hospitalised, hospital, admitted
in hospital, admitted, hospital, treated
admitted, hospital, taken
condition, state, stable, critical
wound, injury, injured
fracture, broke, broken
broken leg, fracture
burns, burned
hurt, injury, wounded, harmed
harm, damage, hurt
death toll, killed, dead, died, deaths
died, killed, dead
died, killed, dead
lives lost, died, killed, dead
fatalities, deaths, dead, killed
fatal, killed, died, deadly
deadly, fatal, killed, lethal
passed away, died, death, dead
pass away, die
body, corpse, remains
remains, body, bones
autopsy, post mortem
died, killed
drowned, drown
drown, drowned
suicide, killed himself, killed herself
overdose, drugs
unconscious, collapsed
pregnant women, mothers, expectant
babies, infants, newborns
elderly, old people, pensioners, over 65
disabled, disability, wheelchair
blind, sight, see
deaf, hearing
mental, psychological, psychiatric
stress, pressure, strain
trauma, shock
diet, food, eating
hungry, hunger, starving
hunger, famine, starvation
thirst, drinking water
alcohol, drink, drunk, beer, wine
drunk, alcohol, drunken
smoking, cigarettes, tobacco, smoke
hygiene, clean, disinfected
disinfect, clean, sterilised
sterile, clean, disinfected
contaminated, polluted, dirty, infected, tainted
tainted, contaminated, poisoned
mask, masks
staff shortage, understaffed
nurses, nursing, staff
doctors, physicians, medics, gps
medics, doctors, paramedics
care home, nursing home
waiting list, wait, queue
`
