/** Accidents, fires, floods, storms and the weather; see `../thesaurus.ts`. */
export const DISASTERS_AND_WEATHER = `
collapse, gave way, breach, broke, fell, came down
destroyed, ruined, wrecked, lost, damaged
damage, destroyed, harm, ruin, loss
burn, fire, flames, blaze, burned, burnt
on fire, burned, fire, blaze
sprinkler, drencher, pump, nozzles
alarm, siren, warning
put out, extinguished, out
smoke, fumes
crash, collision, collided, hit, accident
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
volcano, eruption, erupted, lava, magma, crater
evacuate, evacuated, leave, flee, moved out, fled
evacuees > evacuated, residents, beds
shelter, beds, sleep, stay, housed, hall, accommodation, refuge
sleep > beds, shelter, stay, night
rescue, rescued, saved, brought to, picked up, safety, taken off
save, rescue, saved
tragedy, disaster, deaths
accident, crash, collision, mishap, incident
crash, collision, smash, crashed, accident, derailed
derail, derailed, came off
collide, collision, crashed, hit, struck
hit, struck, collided, strike
explode, blast, explosion, blew up, detonated, went off
explosion, blast, bang, exploded, detonation
blow up, explode, exploded, blast, detonated
blew up, exploded, explosion, blast
blast, explosion, bomb
bomb, explosive, device, bombing
went off > exploded, sounded, rang
go off > sound, sounded, explode, rang
bang, explosion, noise
blaze, fire, flames, inferno
caught fire, fire, burned, broke out, blaze
catch fire, fire, broke out, blaze
arson, burned
blaze, fire
burn down, burned, destroyed, fire
burnt down, burned, destroyed, fire
wildfire, forest fire, bush fire
gas leak, gas, escaped
leak, escape, spill
collapse, fell, gave way, came down, topple, crumbled, burst
gave way, collapsed, burst, broke
topple, fall, fell, collapse, tip over
fell over, toppled, fell, collapsed
fall down, collapse, fall
falling down, collapse, fall
came down, fell, collapsed
buried, trapped, under
trapped, stuck, caught, buried
stuck, trapped, stranded
stranded, stuck, trapped
rubble, ruins, debris
debris, wreckage, rubble
wreck, wreckage, destroyed
wreckage, wreck, debris
destroy, wrecked, ruined, devastated, flattened
destroyed, wrecked, ruined, devastated, flattened
damage, destruction, harm
flood, flooded, high water, inundation
flooded, flood, under water, swamped, submerged
flooded, flood, overflow
dyke, dike, embankment, levee, dam
burst, broke, gave way, breach
landslide, mudslide, slip
avalanche, snow
tornado, twister, storm
hurricane, cyclone, typhoon, storm
storm, gale, tempest, high winds, tornado
storms, gales, tornadoes
winds, wind, gale, gusts
thunderstorm, storm, lightning
lightning, thunder
hail, hailstones
drizzle, rain
rain, wet, showers, rainfall
drought, dry
heat, heatwave, hot
heatwave, heat, hot
frost, freezing, cold
freeze, frozen, frost, ice
snowfall, snow
fog, mist
mist, fog
sun, sunny, sunshine
sunny, sun, dry
cloudy, clouds
forecast, outlook, weather, expected
weather service, meteorologists, forecasters
meteorologist, forecaster, weather
temperature, degrees
melt, thaw, melted
tide, sea level, water level
water level, river, level, rose, stood
rise > rose, rising, climbed, up
go up > rose, risen, rise, increased, climbed
went up, rose, risen, increased, climbed
peak, highest, peaked, crest
wave, waves, tsunami
earthquake, quake, tremor, magnitude
aftershock, quake
magnitude, strength, measured
eruption, erupt, volcano
erupt, eruption, lava
ash, volcano
siren, alarm, warning
sirens, alarm, alarms, warning
warning system, alarm, siren
evacuation, evacuated, leave, moved out
evacuate, leave, move out, clear, brought out
clear out, evacuate
flee, fled, run, escape, leave
fled, escaped, ran, left
escape, fled, get away, got out
homeless > lost homes, homes, displaced
displaced, homes, fled, evacuated
emergency shelter, hall, shelter, beds
put up > housed, shelter, beds, accommodation
stay > sleep, shelter, housed, accommodation, beds
emergency services, firefighters, police, ambulance, rescuers
rescuers, firefighters, crews, divers, search
rescue, rescued, save, retrieve, pulled out, freed
pulled out, rescued, recovered
lifeboat, rescue
airlift, helicopter, flown
search, searched, look for
missing person, missing, disappeared
disappear, vanish, missing, gone
survivor, survived, rescued
survived, alive, survivors
safe, unharmed, unhurt, safety
relief, aid, help
aftermath, after
cleanup, clean up, clear
clean up, clear, clearing
rebuild, rebuilt, repair, reconstruct, restore
rebuilt, restored, repaired
restore, restored, back, repair, reconnect
power > electricity, current
without power, blackout, lost power, electricity
power back, electricity, restored
pollution, contamination, dirty
oil spill, oil, spill
radiation, radioactive
safety, precaution, protection
protect, protection, defence, guard
protection, defence, defences, guard
flood protection, flood defences, embankment
flood defences, embankment, dyke, protection
prevention, precaution
risk, danger, threat, hazard
inspect, inspection, check, examined
inspection, check, survey, audit, examined
maintenance, repair, upkeep, serviced
neglect, neglected, ignored
wear, corroded, rust, corrosion
crack, split, fracture, broken
snap, broke, broken, snapped
defect, fault, faulty, flaw
faulty, defective, broken, failed
malfunction, fault, failure
broke down, failed, failure, breakdown
`
