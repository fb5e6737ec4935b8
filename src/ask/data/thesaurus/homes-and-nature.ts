/** Houses, villages, animals and plants; see `../thesaurus.ts`. */
export const HOMES_AND_NATURE = `
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
house, home, building, residence
homes, houses, households, dwellings
flat, apartment, rooms
tenant, renter, rent
landlord, owner, letting
rent, rented, lease
neighbourhood, district, area
village, hamlet, place
town, city, place
square, place
garden, yard, park
kitchen, room
cellar, basement
basement, cellar
attic, roof
wall, walls
gate, door, lock
window, glass
floor, storey
storey, floor
lift, elevator
elevator, lift
stairs, steps
steps, stairs
built, construction, opened, erected, put up, constructed
build, construct, put up, erect, opened
construction, building, built
building site, construction
demolish, demolished, tear down, pulled down
renovate, renovation, restored, modernise
modernise, renovate, upgrade
furniture, chairs
heating, heat
water supply, water, tap
drinking water, tap water, water
sewage, waste water, sewer
rubbish, waste, garbage, litter
wood, timber, forest
stone, rock
rock, stone
sand, beach
beach, shore, coast
bay, gulf, coast
river, stream, water, waterway
rivers, streams, waterway
bank > shore, side
waterway, river, canal
valley, dale
hills, mountains
mountain, peak, summit
cave, cavern
desert, sand
field, meadow, pasture
meadow, pasture, field
pasture, meadow, grazing
soil, ground, earth
grass, meadow
plants, flowers
flower, plant
tree, trunk
trees, forest, poplars, wood
wild animals, wildlife, animals
wildlife, animals, nature
animal, creature, beast
pet, dog, cat
dog, puppy, hound
cat, kitten
wolf, wolves
bear, bears
deer, stag
rat, rats
mouse, mice
snake, serpent
bee, bees
insect, insects
bird, gull
birds, gulls
fishing, fish, catch
whale, whales
seal, seals
horse, pony
barn, stable, shed
shed, barn, hut
hut, cabin
fence, barrier
barrier, fence
`
