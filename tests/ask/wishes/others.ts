/** Requests about one's own settings and follows, and after `=>` the input that they mean. */
export const FOLLOW = `
follow the harbour strike => what:harbour strike
follow Tobias Renn => what:Tobias Renn
tell me when Yasmin Delacroix-Aune says something new => what:Yasmin Delacroix-Aune
alert me when Tobias Renn speaks => what:Tobias Renn
ping me if Sunniva Brandt says anything => what:Sunniva Brandt
let me know whenever Renn comments => what:Renn
notify me of everything the mayor says => what:mayor
whenever Joost ter Horst says something, tell me => what:Joost ter Horst
if there is news about the ferry, ping me => what:ferry
keep me posted on the flood => what:flood
keep me in the loop about the cable repair => what:cable repair
keep an eye on the election for me => what:election
watch the copper trial => what:copper trial
track the whooping cough outbreak => what:whooping cough outbreak
i want to follow the railway story => what:railway
i'd like to be told of news about Drae Copper => what:Drae Copper
i'd like to hear when Renn says something new => what:Renn
send me updates on the strike => what:strike
give me updates about the dam => what:dam
notify me about the ferry => what:ferry
alert me about whooping cough => what:whooping cough
set an alert for the port strike => what:port strike
set up an alert on Tobias Renn => what:Tobias Renn
create an alert for sea cables => what:sea cables
add the flood to what i follow => what:flood
add Renn to my list => what:Renn
put the mayor on my watch list => what:mayor
please start following the lighthouse story => what:lighthouse
can you follow the story of the ferry for me => what:ferry | as:story
could you watch the harbour talks? => what:harbour talks
let me know when there's something new on the trial => what:trial
let me know as soon as something happens in the port strike => what:port strike
tell me if anything changes with the ferry => what:ferry
tell me when the flood is in the news again => what:flood
tell me when there is a new article about beavers => what:beavers
tell me as soon as there are developments in the copper case => what:copper case
inform me about the inquiry => what:inquiry
message me when Lisberg talks => what:Lisberg
write to me when there is something about Korrin => what:Korrin
dm me news about the gala => what:gala
subscribe me to the ferry story => what:ferry
subscribe me to news about vaccines => what:vaccines
i want alerts for Capewire articles about copper => what:Capewire articles about copper
don't let me miss anything about the strike => what:strike
i don't want to miss news about the dam => what:dam
follow person Tobias Renn => what:Tobias Renn | as:person
follow the topic sea cable => what:sea cable | as:topic
follow the story port strike => what:port strike | as:story
follow 2 => what:2
follow number 3 => what:3
follow this topic: beavers => what:beavers | as:topic
updates on the ferry please => what:ferry
i'm interested in news about the strike, keep me updated => what:strike
would you tell me whenever the coastguard says something => what:coastguard
please let us know if the union announces anything => what:union
warn me when the dam is mentioned => what:dam
stay on top of the cable story for me => what:cable
monitor Drae Copper => what:Drae Copper
ping me about anything on the New Year's gala => what:New Year's gala
i want to know when Brehm says something about the recount => what:Brehm
i want to know everything new about the lighthouse => what:lighthouse
make sure i hear about the ferry => what:ferry
let me hear about news on the museum => what:museum
remember to tell me when the judge speaks => what:judge
any time the minister speaks i want to know => what:minister
each time Renn opens his mouth, tell me => what:Renn
folow the strike => what:strike
keep track of the mayor for me => what:mayor
get me notified when Brandt speaks => what:Brandt
i want to be alerted when the board reports => what:board
have me notified of news on schools => what:schools
tell me about new articles on beavers from now on => what:beavers
`

export const FOLLOWING = `
stop following the flood => stop:flood
unfollow Tobias Renn => stop:Tobias Renn
i don't want to follow the strike any more => stop:strike
i don't want to hear about the ferry any more => stop:ferry
no more news about the dam => stop:dam
no more updates on beavers please => stop:beavers
stop telling me about the mayor => stop:mayor
stop alerting me when Renn speaks => stop:Renn
cancel the alert for the port strike => stop:port strike
turn off alerts about whooping cough => stop:whooping cough
remove the flood from what i follow => stop:flood
remove Renn from my list => stop:Renn
drop the strike from my follows => stop:strike
take the mayor off my list => stop:mayor
end the alert on Tobias Renn => stop:Tobias Renn
don't tell me about the trial any more => stop:trial
i no longer want to follow the gala => stop:gala
please stop tracking the cable => stop:cable
stop watching Drae Copper => stop:Drae Copper
stop notifying me about sea cables => stop:sea cables
stop sending me updates on the ferry => stop:ferry
i'm done following the election => stop:election
i'm not interested in the flood any more => stop:flood
enough about the strike => stop:strike
forget about the lighthouse story => stop:lighthouse
delete the alert for Renn => stop:Renn
no longer follow the harbour talks => stop:harbour talks
quit telling me about vaccines => stop:vaccines
don't keep me posted on the flood any more => stop:flood
could you stop monitoring Korrin => stop:Korrin
what do i follow? => 
who am i following => 
which topics am i following right now => 
show me what i follow => 
list everything i follow => 
my follows => 
what alerts do i have? => 
show my alerts => 
what am i being told about => 
do i follow anything => 
what have i asked you to watch => 
which people do i follow? => 
let me see my watch list => 
am i following Tobias Renn? => 
`

export const SETTINGS = `
my zone is Warsaw => zone:Warsaw
set my timezone to Warsaw => zone:Warsaw
change my time zone to New York => zone:New York
i'm in the Berlin time zone => zone:Berlin
i live in Tokyo => zone:Tokyo
i moved to Sydney => zone:Sydney
i am now in Lisbon => zone:Lisbon
my time zone should be Europe/Kyiv => zone:Europe/Kyiv
use London time for me => zone:London
tell me times in UTC => zone:UTC
show times in Paris time => zone:Paris
switch my clock to Madrid => zone:Madrid
i work from Chicago now => zone:Chicago
put me on Helsinki time => zone:Helsinki
please set the zone to America/Sao_Paulo => zone:America/Sao_Paulo
timezone: Europe/Rome => zone:Europe/Rome
could you change my zone, i'm in Oslo => zone:Oslo
speak German to me => language:de
talk to me in French => language:fr
set my language to Polish => language:pl
switch to Spanish => language:es
i'd like you to answer in Ukrainian => language:uk
please use Portuguese with me => language:pt-BR
can you write in English? => language:en
my language is German => language:de
i prefer French => language:fr
change the language to English please => language:en
in Polish please => language:pl
auf Deutsch bitte => language:de
en français s'il te plaît => language:fr
po polsku proszę => language:pl
en español por favor => language:es
em português por favor => language:pt-BR
українською будь ласка => language:uk
tell me what i follow at 7:30 => daily:daily 07:30
send my follows at 9 on weekdays => daily:weekdays 09:00
send me what i follow every weekday at 7 => daily:weekdays 07:00
change my daily message to 18:00 => daily:daily 18:00
move my daily update to half past six in the evening => daily:daily 18:30
i want my follows on mondays at 8 => daily:Mondays 08:00
tell me about what i follow at noon => daily:daily 12:00
stop my daily message => daily:off
turn off my daily update => daily:off
no more daily messages => daily:off
don't message me daily any more => daily:off
forget me => forget:yes
forget everything about me => forget:yes
delete my data => forget:yes
erase everything you know about me => forget:yes
wipe my profile => forget:yes
please delete all my data => forget:yes
remove everything you have stored about me => forget:yes
i want you to forget me => forget:yes
show my settings => 
what are my settings? => 
my preferences => 
what's my time zone => 
which time zone am i in? => 
what language do you speak to me in => 
what do you know about me? => 
what is stored about me => 
`

export const SOURCES = `
which newspapers do you read? => 
what are your sources? => 
list the feeds => 
show me the sources => 
where do you get the news from => 
what papers do you cover => 
which outlets are available here? => 
who do you read => 
do you read any other papers? => 
how many sources do you have => 
are all feeds working? => 
which feeds are broken => 
show me all outlets you follow => 
what sites do you follow => 
name your sources => 
follow https://courier.example/feed => which:https://courier.example/feed
add https://courier.example => which:https://courier.example
add the feed of courier.example => which:courier.example
please add https://courier.example/rss.xml as a source => which:https://courier.example/rss.xml
can you also read courier.example => which:courier.example
could you add courier.example/news to the sources? => which:courier.example/news
subscribe to the feed at https://courier.example/feed.xml => which:https://courier.example/feed.xml
start reading https://courier.example => which:https://courier.example
include https://courier.example from now on => which:https://courier.example
we'd like you to follow https://courier.example too => which:https://courier.example
new source: https://courier.example/feed => which:https://courier.example/feed
remove the source Capewire => do:remove | which:Capewire
drop Capewire from the sources => do:remove | which:Capewire
stop reading courier.example => do:remove | which:courier.example
stop reading the feed of Capewire => do:remove | which:Capewire
delete the feed https://courier.example/feed => do:remove | which:https://courier.example/feed
get rid of the source Halvern Post => do:remove | which:Halvern Post
unsubscribe from the feed of courier.example => do:remove | which:courier.example
pause the feed of Capewire => do:pause | which:Capewire
pause the source Halvern Post => do:pause | which:Halvern Post
put the Capewire feed on hold => do:pause | which:Capewire
resume the feed of Capewire => do:resume | which:Capewire
start the Capewire feed again => do:resume | which:Capewire
unpause the source Halvern Post => do:resume | which:Halvern Post
read Capewire again => do:resume | which:Capewire
always fetch the pages of Capewire => do:change | which:Capewire | pages:always
never fetch the pages of Capewire => do:change | which:Capewire | pages:never
fetch Capewire's pages only when needed => do:change | which:Capewire | pages:needed
`

export const OTHERS = {
  trend: `
how has the word cable been trending? => words:cable
is the strike trending => words:strike
show me the trend of copper => words:copper
draw a chart of the flood coverage => words:flood
plot the strike => words:strike
graph mentions of the ferry => words:ferry
how often is the mayor mentioned? => words:mayor
how frequently was the ferry in the news => words:ferry
how many articles a day are there about the strike => words:strike
how much coverage did the strike get? => words:strike
how much has been written about beavers? => words:beavers
chart of strike since monday => words:strike | since:monday
show how coverage of the dam has changed => words:dam
how has coverage of the election developed => words:election
is there more about the ferry than before => words:ferry
trend for whooping cough since 1 October please => words:whooping cough | since:1 october
give me a graph of articles about the cable => words:cable
make a chart about the vaccine => words:vaccine
visualise the coverage of the harbour => words:harbour
can you plot how often Renn was mentioned? => words:Renn
`,
  catchup: `
catch me up => 
catch me up on what i missed => 
what did i miss? => 
what have i missed => 
bring me up to speed => 
fill me in => 
anything i should know? => 
what's new since i last looked => 
what happened while i was away? => 
what did i miss while i was on holiday => 
i'm back, what's new? => 
i've been away, what happened? => 
did i miss anything important => 
get me up to date => 
update me => 
anything new since last time? => 
i was out for a week, what did i miss => 
what has changed since my last visit => 
i just got back from vacation, catch me up please => 
can you bring me up to date => 
`,
  crier: `
help => 
what can you do? => 
what can i ask you => 
how do you work => 
commands => 
show me the commands => 
how do i use you? => 
how does this work => 
what are you good for? => 
what do you do => 
i need help => 
list your commands => 
what are my options? => 
how can you help me? => 
what can i do here => 
how do i use this bot => 
which commands are there? => 
what commands do you know => 
give me an overview of what you can do => 
man => 
explain how you work => 
`,
  summary: `
3 => words:3
summary of 3 => words:3
summarise 2 => words:2
open 2 => words:2
number 4 please => words:4
the second one => words:2
show me the third => words:3
tell me more about 1 => words:1
more on 5 => words:5
read me the first one => words:1
what's number 2 about? => words:2
details on the fourth story => words:4
a long summary of 3 => words:3 | length:long
sum up number 2 briefly => words:2 | length:short
i'd like to read 6 => words:6
open the last one => words:last
the first one, please => words:1
can you summarise the second article? => words:2
show 1 => words:1
expand on number 3 => words:3
`,
}

/** Questions and search words that look like requests. */
export const QUESTIONS = `
tell me when the strike began
did the union stop the strike?
what was posted by the union on the gate?
when is the next election?
post office closure in Lower Ammel
why was the concert cancelled
who follows Renn as minister
what happened to the briefing papers of the minister
who told the voices to be quiet
when does the ferry resume service
show me what Renn said about the railway
tell me about the flood
give me the details of the deal
let me know how much the fine was
i want to know who won the election
i want to know why the ferry burned
was the trial moved to Monday?
has the museum changed its opening hours to 9
who is in charge of the port every day
what time does the museum open on weekdays
what did the mayor set the deadline to
how often does the ferry run?
how many times a day does the ferry run
what does the union want from the port
list the articles about the strike from Capewire
show the latest articles about the ferry
news about the ferry
latest news on the strike
is the school in Upper Ammel open this week?
did they turn off the signals
who wants to remove the dam
who cancelled the gala
what did the paper print every morning
how do beavers help the stream
can the old railway signals be switched back on?
when can the public see the painting?
how do I reset my password
where do the beavers live
what do dockers get at the end of the strike
what was said in the last debate
what did the headlines say about the mayor
stop sign stolen in Velsund
follow-up to the ferry inquiry
the pause in the talks, how long was it?
who put the talks on hold
was the sentence suspended
which newspaper reported the leak first
where did the news of the deal come from
what language is spoken on the island
which zone was flooded
who forgot the keys
what did I say
three people injured
one more thing: who paid for the repair?
tell me what the judge said
notify residents of flooding, who did that
who watches the dam at night
who tracked the leak down
did anybody speak German at the trial
what does the coastguard monitor
does Renn speak at the conference
is the ferry back on schedule
start of the trial
end of the strike
when did they start again
why did the talks resume
what is the trend in infections
how has the price of copper changed
what would the new bridge look like
who runs the ferry
`
