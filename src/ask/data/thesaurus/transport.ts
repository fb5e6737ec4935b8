/** Trains, roads, ships and planes; see `../thesaurus.ts`. */
export const TRANSPORT = `
age, old, aged
boat, ship, vessel, ferry, trawler
ship, vessel, boat, ferry, carrier, freighter, tanker
sailor, seafarer, crew, seaman
captain, master, skipper
skipper, captain, master
crew, seafarers, staff
aboard, on board, passengers
passengers, travellers, riders, people aboard, commuters
crossing, voyage, sailing
tow, towed
anchor, anchored, anchorage
harbour, port, quay, dock
port, harbour, docks, quay
docker, dock worker, port worker, dockers, longshoremen, stevedore, crane driver
automation, remote, machines, robots
phone, telephone, mobile
train, railway, rail, freight train
railway, rail, train, line
car, vehicle, automobile
lorry, truck, lorries, trailer
plane, aircraft, flight
fly, flight, flights, airport, plane
route, line, road
bridge, crossing
traffic, congestion
fare, ticket, price
tourist, visitor, tourism
shop, store, retailer, supermarket
train, railway, rail, locomotive, carriage
trains, railway, rail
railway line, track, line, rails
railway station, station
platform, station
signal, signalling, signals
commuter, passenger, traveller
passenger, traveller, rider, on board
season ticket, ticket, pass
tram, light rail
underground, metro, subway, tube
bus, coach, minibus
buses, coaches, bus
taxi, cab
cab, taxi
bicycle, bike, cyclist
trucks, lorries
lorries, trucks
vehicle, car, truck, van
vehicles, cars, traffic, trucks
motorbike, motorcycle
scooter, moped
motorway, highway, road
highway, motorway, road
road, street, highway, route
roads, streets
junction, crossing, intersection
roundabout, junction
tunnel, tube
bridge, span, viaduct, flyover
traffic jam, queue, congestion, tailback
jam, queue, congestion
queue, wait, line, jam
parking lot, car park, parking
diversion, detour, diverted, alternative
detour, diversion, diverted, alternative
alternative, instead, detour, other
instead, alternative, replacement, rather
speed limit, speed, limit
speeding, speed
licence, permit
driving licence, licence
brakes, brake
tyre, tire
tire, tyre
wheel, wheels
steering wheel, wheel, steering
engine, motor, engines
plane, aircraft, jet, airliner, aeroplane
planes, aircraft, jets, flights
carrier, airline, ship
flights, planes, takeoffs
flight, plane, trip
take off, takeoff, takeoffs, departure, movements
land, landed, landing, touch down
airport, runway, terminal
busiest, most passengers, passengers
helicopter, chopper
ships, vessels, boats
boats, ships, vessels
cruise ship, liner, cruise
barge, boat, vessel
sailing, voyage, crossing
voyage, trip, crossing, journey
journey, trip, voyage, travel
trip, journey, flight, voyage
travel, go, journey, trip
sink, sank, sunk, capsized
capsize, sank, overturned
shipwreck, wreck, sank
lighthouse, light
dockyard, shipyard
shipyard, yard
mooring, berth, moored
berth, mooring, quay
tug, tow
deck, decks
cabin, room
ferry service, ferry, crossing
schedule, timetable, plan
cancelled, dropped, called off
late train, delay, late
on time, punctual
punctual, on time
replacement bus, bus, buses
rail replacement, buses
distance, kilometres, miles, away
far away, kilometres, miles, distance
pedestrian bridge, footbridge
on foot, pedestrians, walk, walking
pedestrians, walkers
cross, crossing, get over
get over, cross, crossing
get across, cross, crossing
carry, transport, take
transport, carry, move
transported, carried, moved
`
