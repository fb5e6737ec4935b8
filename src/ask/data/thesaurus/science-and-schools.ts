/** Science, technology, the climate and schools; see `../thesaurus.ts`. */
export const SCIENCE_AND_SCHOOLS = `
student, pupil, undergraduate
teacher, head teacher, lecturer, schoolteacher
exam, test, paper, examination
maths, mathematics, math
war, conflict, fighting
attack, assault
weapon, gun
school, college, technical school
university, college, researchers
scientist, researcher, professor, expert, archaeologist
expert, specialist, professor, analyst, scientist, historian
study, research, survey, report, analysis
report, survey, document, findings
survey, poll, study, report
find out, learned, discovered, discover
learn, found out, discover
tell, told, inform, informed
inform, told, tell, notified
informing, telling, told, tell
letter, memo, wrote, message
study, research, paper, survey, findings, analysis
studies, research, papers
research, study, studied, investigation
studied, analysed, examined, looked
look at > studied, analysed, examined, considered
looked at > studied, analysed, examined, considered
analysis, study, test
examine, test, analyse, study, inspect, investigate
examined, tested, analysed, studied, laboratory
laboratory, lab, tests
experiment, test, trial, experimental
discovery, found, discovered
discover, found, finding
findings, results, found, conclusions
conclude, conclusion, found
result, findings, outcome
results, findings, outcome
theory, idea, hypothesis
invent, invented, invention, inventor
develop, developed, built, designed
technology, technical, tech
artificial intelligence, ai
ai, artificial intelligence
internet, online, web, website
website, site, web page, page
browser, web
app, application
social media, twitter, facebook, online
tweet, tweeted, twitter, wrote
tweeted, tweet, twitter, wrote
post > posted, wrote, shared
posted, wrote, shared, published
blog, blogged, wrote, website
mobile phone, phone, smartphone
smartphone, phone, mobile
screen, display
device, gadget, machine
robot, machine, automatic
robots, machines
space, orbit
spacecraft, shuttle, rocket, probe
shuttle, spacecraft, orbiter
astronaut, crew
satellite, orbit
launch, lift off, launched
planet, world
telescope, observatory
star, stars
dig, excavation, excavate
excavation, dig, trench
excavate, dig, dug
fossil, bones
dinosaur, fossil
drill, drilled, drilling, bore
sample, core, specimen
archaeology, archaeologists, dig
date from, dates, dated, old, age
age > old, dated, years
species, animal, kind
extinct, died out
climate change, global warming, warming
global warming, climate change, warming
greenhouse gas, carbon, emissions
emissions, carbon, exhaust
wind farm, turbines
solar, sun
nuclear plant, reactor, nuclear
school, college, academy
pupil, student, schoolchild
pupils, students, children, classes
class, lesson, pupils
classroom, class
teacher, tutor, schoolmaster
teachers, staff
headmaster, head teacher, head, principal
university, college, campus
degree, diploma
diploma, certificate
graduate, degree
exam, examination, test, paper
exams, tests, papers
test paper, paper, exam
mark, grade
grade, mark
day off, holiday, closed, no class
off school, holiday, closed, no class
school holidays, holiday, holidays
holiday, day off, vacation, festival
term, semester
timetable, schedule
homework, work
textbook, book
library, books
nursery, kindergarten
kindergarten, nursery
education, schools, teaching
math, maths, mathematics
chemistry, science
physics, science
biology, science
language, english, tongue
translate, translation
`
