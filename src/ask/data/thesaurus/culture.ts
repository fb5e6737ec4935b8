/** Film, books, music, art and faith; see `../thesaurus.ts`. */
export const CULTURE = `
message, letter, email
painting, picture, canvas, artwork, oil
artist, painter, painted
painter, artist, painted
display, show, exhibit, shown
music, concert, song
theatre, play, stage
prize, award, won
priest, father, vicar
house, home, houses
home, house, homes
houses, homes, households
flat, apartment
film, movie, picture, cinema
cinema, film, screen
series, show, programme, drama
programme, show, series, broadcast
spin off, companion, prequel, sequel
sequel, follow up
prequel, before
television, tv, channel, screen
radio, broadcast, station
broadcast, aired, air, shown
air > broadcast, premiere, shown
premiere, first, opening, opens
come out > released, release, scheduled, published, premiere
release, released, come out, scheduled
released, come out, published
publish, published, release, come out, appear
published, appeared, released, printed
newspaper, paper, press
press, newspapers, media
media, press, newspapers
magazine, journal
article, report, story
headline, title
book, novel, volume
poem, poetry
story, tale
play, drama, theatre
theatre, stage, play
opera, singing
orchestra, symphony, musicians
concert, show, performance, gig, music
song, music, sang
sing, sang, song
band, group, musicians
album, record, songs
event, festival, show
celebration, celebrate, party, anniversary
anniversary, years, celebrate
ceremony, celebration
exhibition, exhibit, show, display
painting, picture, canvas, artwork, work, scene
paintings, pictures, canvases, works
artwork, painting, work, piece
artworks, works, paintings, pictures
picture > painting, photograph, image
photo, picture, photograph, image
photographer, photo, picture, shot
photographer, shot, photographed
photographer, shot, photographed
artist, painter, sculptor
statue, sculpture, monument
monument, memorial, statue
museum, gallery, collection
stolen art, stolen, theft
looted, stolen, duress, forced
give back, return, hand back, returned, restitution
gave back, returned, handed back
giving back, return, returned
hand over, give, gave
handed over, gave, given
owner, owned, proprietor, belongs
previous owner, former owner
belong, owner, own, owned
made to, forced, had to
forced, had to, made to
admission, ticket, entry, fee
prize, award, honour, trophy
award, prize
oscar, academy award
nobel, prize
star, starring, cast, role
role, part, plays
costume, dress, suit
dress, costume, clothes
clothes, clothing, dress
fashion, clothes
shoe, shoes, sneakers
sneakers, shoes, trainers
jewellery, jewels
castle, palace
palace, castle
church, cathedral, chapel
mosque, muslim
muslim, islamic
christian, church
jewish, jew
pilgrim, pilgrimage
pilgrimage, pilgrims, hajj
religion, faith, religious
faith, religion, belief
pray, prayer
holy, sacred
tradition, custom
game > video
toy, game
hobby, spare time
`
