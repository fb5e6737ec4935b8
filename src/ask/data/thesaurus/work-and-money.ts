/** Work, companies, prices, farms and trade; see `../thesaurus.ts`. */
export const WORK_AND_MONEY = `
quit, resign, step down, stand down, give up > step aside, stand aside, stepped aside, resignation, resigned, leave, left office
stepping down > step aside, stand aside, resign, resignation
dock > port, harbour, quay, dockers
strike, walkout, stoppage, walked out, industrial action
union, federation, branch, association
workers, staff, employees, workforce, members
staff, employees, workers, personnel
employee, worker, staff
job, post, work, position, employment
jobs, posts, work, redundant
laid off, redundant, lose work, dismissed, sacked, job losses, cut jobs, fired
layoffs, redundancies, redundant, dismissed, lose work, job cuts
sacked, fired, dismissed, sack, removed
resign, quit, step down, stand down, step aside, resignation, stepping down
quit, resign, leave, step down
retire, retirement, leave, pension
hire, recruit, employ, take on, appoint
appoint, appointed, named, hired, chosen
replace, successor, substitute, take over
successor, replace, follow, next
new mayor > mayor elect, winner, won
pay, wage, salary, wages
earn, paid, pay, salary
money, crowns, million, funds, cash, funding, sum
cost, price, crowns, worth, expense, bill, estimated
price, cost, crowns, fetch
expensive, cost, price
worth, value, fetch, valued
bill, cost, charge
pay for, fund, finance, cover, pay
compensation, damages, payout, pay, aid
aid, help, support, relief, compensation, payment
help, aid, support, assist
payout, compensation, payment, paid out, receive
fine, fined, penalty, sentence
penalty, fine, sentence, punishment, suspended, ban
punished, fined, sentenced, banned, suspended
sentence, sentenced, prison, jail, years
prison, jail, jailed, sentence, custody, behind bars
business, company, firm, trade
operator, company, runs
owner, owns, owned, proprietor
customer, client, consumer, policyholder, customers
customers, clients, policyholders, consumers
insurer, insurance, insurers, insured
insurance, insurer, insured, cover
data, information, records, details
hack, hackers, break in, broke in, intruders, breach, attackers, cyberattack, got in
hackers, intruders, attackers, hacker, criminals
breach, break in, hack, leak
computer, software, server, machine
network, system, servers
robot, automated, driverless, autonomous, remote controlled
driverless, self driving, robot, autonomous
store, shop, retailer
supermarket, retailer, shop
food, meal, groceries
eat, food, meal
cheese, dairy
milk, dairy
fish, catch, landings, herring
fisherman, trawler, fishermen, boats
export, exports, ship, sell abroad
import, imports, imported
buy, bought, purchase, acquire, sign
bought, purchased, acquired, signed
customs, border
plant, factory, works, smelter
machine, equipment
equipment, gear
steering, rudder
engine, motor
fuel, diesel, petrol
gas, fumes
oil, petroleum
nuclear, atomic, reactor
waste, rubbish, tailings
rubbish, waste, litter
recycle, recycling
market, trade
bank, lender
interest rate, rates
inflation, prices
debt, loan, owed
merger, takeover, acquire
growth, grow, rise
crop, harvest, growers
certificate, document, paper
documents, papers, certificate
contract, agreement
licence, permit
permit, licence
worker, employee, staff member, labourer
workers, employees, staff, workforce, people employed, labour
labourers, workers
colleagues, staff, workers
employ, workers, staff, work for, employees
employs, workers, staff, employees
employer, company, boss, firm
employers, companies, firms
employment, jobs, work
unemployed, jobless
unemployment, jobless
unemployed, jobless
lay off, redundant, dismiss, cut, job cuts, let go
laid off, redundant, job cuts, dismissed, cut
redundant, laid off, cut, go
job cuts, cut, lay off, redundancies, jobs
redundant, jobs
sacking, dismissal
hire, hired, recruit, taken on, employ
hired, recruited, taken on, appointed
vacancy, post, opening
apply, application
career, job, work
shift, hours
working hours, hours
overtime, hours, extra
holiday, leave, vacation
sick leave, sick
break, rest, pause
rest, break, pause
salary, wage, pay, earnings
earnings, income, pay, profit
income, earnings, revenue
pay rise, raise, increase, percent
pay cut, cut
bonus, payment, premium
paid, pay, wages
trade union, union
unions, union, workers
strike, walkout, stoppage, industrial action, stop work
on strike, walkout, strike
strikers, strike, workers
walk out, stop work, strike
picket, strike
lockout, shut out
deal > agreement, settlement, contract, accord
settlement, agreement, deal
compromise, middle way, agreement, settlement
deadlock, stalemate, impasse
breakthrough, agreement, broke
dispute, conflict, row, strike
mediator, arbitrator, go between
company, firm, business, group, maker, corporation, enterprise, operator
maker, manufacturer, producer, company
producer, maker, manufacturer, grower
supplier, provider, supply
provider, supplier, operator
competitor, rival
competition, rivalry, rivals
subsidiary, branch, unit
branch, office, outlet
headquarters, head office, based
based, headquarters, seat
factory, plant, works, site, mill
plants, factories, works
site, plant, place, location
workshop, garage, works
warehouse, depot, store
office, building
shop, store, outlet
chain, shops
customer, client, buyer, shopper, consumer
buyers, customers, purchasers, consumers
buyer, purchaser, customer
seller, vendor
purchase, buy, bought, acquisition
acquisition, takeover, purchase, buy
takeover, acquisition, buy, bid
offer, bid, proposal
raise bid, higher, improve
more money > raise, increase, higher
merge, merger, join
sale, sell, selling, sold
shares, stock, stake
share price, shares, stock
stake, share, holding
shareholder, investor, owner
shareholders, investors, owners
investor, shareholder, fund
invest, investment, put money
investment, invest, money
profit, earnings, gain, income
profits, earnings
loss, losses, lost
losses, loss, lost
lost money, loss, losses
revenue, turnover, sales, income
sales, turnover, revenue, sold
cost, price, expense, charge, worth
costs, price, expenses, pay
cheap, low price, inexpensive
cheaper, lower, less
expensive, costly, dear, price
price, cost, rate
price tag, cost, price, worth
rate, price, level
discount, reduction, cheaper
refund, money back, repay, reimburse, back
money back, refund, repaid, compensation
repay, pay back, refund
pay back, repay, return
owe, debt, owed, arrears
loan, credit, lent, borrow
lend, loan
mortgage, loan
savings, saved, save
save money, saves, savings, cheaper
saves, savings, save
set aside, reserve, provision, put aside
fund, pay for, finance, money
fund, foundation, trust
foundation, trust, fund
charity, donation, foundation
donation, gift, donated
raise money, collect, donations, fund
collect, raise, gather
collected, raised, gathered
bankrupt, insolvent, bust, collapsed
bankruptcy, insolvency, bankrupt
go bust, bankrupt, insolvent, collapse
economy, growth, business
recession, downturn, slump, slowdown
slowdown, slow, downturn
boom, growth
inflation, price rises
interest rates, rates
exchange rate, currency
currency, money
dollar, dollars
euro, euros
valued, worth, estimated
worth, value, valued, price, cost
estimate, value, guess
auction, bidding, hammer, sold
bidding, auction, bidders, offers
bidder, bidding, buyer
export, sell abroad, shipped
exporter, exports, export
exporters, traders, exports
import, bring in
goods, products, cargo, freight
product, goods, item
products, goods, items
cargo, freight, goods, load, shipment
shipment, delivery, cargo
deliver, delivery, supply, bring
order, ordered
supply, deliver, provide
shortage, lack, short, scarce, missing
lack, shortage, missing, without
scarce, rare, shortage
stockpile, store, stock
insurer, insurance company, underwriter
premium, insurance, payment
claim, demand, insurance
farming, agriculture, farm
farmers, growers, farming
crops, harvest, grain, yields
crop, grain, harvest, yield
grain, wheat, corn, cereals
livestock, cattle, sheep, animals
sheep, lambs, flock
lamb, sheep
pigs, pork
pig, pork, swine
chicken, poultry, hens
poultry, chicken, hens
orchard, fruit, apples
vegetables, crops
bread, bakery, flour
meat, beef, pork
beer, brewery
wine, vineyard
brewery, beer
bakery, bread, baker
restaurant, cafe, eatery, diner
cafe, restaurant, coffee
pub, bar, inn
hotel, inn, rooms
guest, visitor
tourists, visitors, tourism, travellers
energy, power, electricity
bill, invoice, charge
advert, advertising, advertisement
advertise, advertising, marketing
brand, label, name
label, labelling, packaging
logo, brand
patent, invention
`
