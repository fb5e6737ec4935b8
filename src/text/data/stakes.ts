/**
 * What can be at stake in a story: its weight in the order of a digest, its name in explanations, and the words that
 * indicate it in an article's title and first sentences. A word covers its inflections ("kill" for "killed"). The
 * weights were set by hand on days that an editor had graded.
 */
export const STAKES: Readonly<
  Record<Stake, { readonly weighs: number; readonly called: string; readonly words: string }>
> = {
  deaths: {
    weighs: 2,
    called: 'deaths',
    words: `
    die died dying death dead kill fatal deadly murder manslaughter drown casualty homicide massacre execute perish`,
  },
  harm: {
    weighs: 1.5,
    called: 'health or harm',
    words: `
    injure injury hurt wound ill sick sicken disease infect infection outbreak epidemic pneumonia influenza measles cholera
    cough fever cancer hospital patient poison toxic contaminate listeria salmonella virus bacteria vaccine abuse assault rape
    attack rescue missing hostage homeless hunger famine victim`,
  },
  courts: {
    weighs: 1,
    called: 'courts and crime',
    words: `
    court trial judge jury verdict guilty convict acquit sentence prison jail fine charge indict prosecute prosecutor police
    arrest detain crime criminal fraud forge bribe corrupt lawsuit sue appeal illegal inquiry investigate suspect theft steal
    smuggle hacker ransom leak confess testify negligence`,
  },
  power: {
    weighs: 1,
    called: 'power',
    words: `
    government minister president parliament assembly senate congress mayor election elect vote ballot recount referendum
    coalition opposition law bill decree ban sanction treaty diplomat embassy border council resign impeach coup protest
    constitution minority majority summit deal`,
  },
  money: {
    weighs: 0.75,
    called: 'money',
    words: `
    million billion trillion price cost tax budget debt bankrupt wage pay layoff job strike union dismiss trade tariff export
    import market inflation loan bank insurer damage compensation pension invest merger takeover customer`,
  },
  safety: {
    weighs: 1.25,
    called: 'safety',
    words: `
    fire flood storm earthquake volcano eruption evacuate evacuation emergency explode explosion collapse crash derail sink
    danger dangerous warn alarm alert breach dike dam nuclear radiation weapon missile bomb war invade invasion army troop
    military ceasefire shoot terror wildfire hurricane drought leak blackout outage breakdown failure recall unsafe`,
  },
  many: {
    weighs: 0.5,
    called: 'the daily life of many',
    words: `
    halt stop shut close shutdown stoppage strand delay cancel suspend blockade disrupt nationwide thousand resident household
    commuter passenger pupil worker voter villager refugee population`,
  },
}

export type Stake = 'deaths' | 'harm' | 'courts' | 'power' | 'money' | 'safety' | 'many'

/** Soft subjects, which nobody's life depends on: such a story may be the best read, and closes a digest. */
export const SOFT = `
  match cup league goal coach striker goalkeeper referee championship marathon medal tournament season opera concert
  orchestra philharmonic symphony festival exhibition museum gallery painting novel poem film theatre premiere celebrity
  recipe restaurant garden beaver lighthouse lamp archaeologist excavation antique auction anniversary hobby tourist holiday
  fashion album band song dance comedy quiz orchard bog`
