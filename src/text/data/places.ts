const words = (list: string): readonly string[] =>
  list
    .trim()
    .split(/,\s*/u)
    .map(name => name.toLowerCase())

const STATES = words(`Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia,
  Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan,
  Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York,
  North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota,
  Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, Ontario, Quebec,
  Bavaria, Saxony, Catalonia, Scotland, Wales, England, Britain, Great Britain, America, Europe, Asia, Africa,
  Crimea, Siberia, Brussels, Moscow, Kremlin, London, Paris, Berlin, Rome, Madrid, Lisbon, Vienna, Warsaw, Kyiv, Kiev,
  Minsk, Vilnius, Riga, Tallinn, Stockholm, Oslo, Copenhagen, Helsinki, Dublin, Athens, Budapest, Prague, Bucharest,
  Sofia, Belgrade, Ankara, Istanbul, Tehran, Baghdad, Damascus, Beirut, Jerusalem, Gaza, Cairo, Tripoli, Tunis, Lagos,
  Nairobi, Johannesburg, Delhi, New Delhi, Mumbai, Islamabad, Karachi, Kabul, Beijing, Shanghai, Hong Kong, Taipei,
  Tokyo, Seoul, Pyongyang, Manila, Jakarta, Bangkok, Hanoi, Singapore, Sydney, Canberra, Melbourne, Wellington,
  Ottawa, Toronto, Montreal, Vancouver, Boston, Chicago, Houston, Dallas, Miami, Atlanta, Philadelphia, Denver,
  Seattle, Detroit, Cleveland, Los Angeles, San Francisco, San Diego, Las Vegas, New Orleans, Baltimore, Pittsburgh,
  Phoenix, Las Cruces, Mexico City, Bogota, Caracas, Lima, Santiago, Buenos Aires, Montevideo, Brasilia, Sao Paulo,
  Rio de Janeiro, Havana, Hamburg, Munich, Frankfurt, Cologne, Geneva, Zurich, Milan, Venice, Naples, Barcelona,
  Soviet Union, Middle East, Far East, Global South, White House, Capitol Hill, Wall Street, Silicon Valley`)

/** English names of countries, from the runtime's Unicode data. */
function countries(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index))
  return letters.flatMap(first => letters.flatMap(second => names.of(`${first}${second}`)?.toLowerCase() ?? []))
}

/** Countries, regions, states and large cities, lower case. */
export const PLACES: ReadonlySet<string> = new Set([...countries(), ...STATES, 'us', 'u.s.', 'uk', 'u.k.', 'eu', 'e.u.'])

/** First words of place names; none is taken for a first name. */
export const PLACE_BEGINS: ReadonlySet<string> = new Set(
  `north south east west northern southern eastern western central new fort port san santa los las saint st st. mount
  lake cape upper lower great grand coral palm long rio united`.split(/\s+/u),
)
