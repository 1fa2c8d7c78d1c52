/** Loops with everything written into them: what a program for one model alone would do, to compare the engine with. */

/** Discounted cost of both strategies of `hiv-dmhee`, summed over sets of parameters as `drawsOfHiv` makes them. */
export function bareSweep(sets) {
  let total = 0
  for (const set of sets) {
    const { n_AB, n_AC, n_AD, n_BC, n_BD, n_CD, zidovudine } = set
    const [nA, nB, nC] = [1251 + n_AB + n_AC + n_AD, 731 + n_BC + n_BD, 1312 + n_CD]
    const moves = [
      [0, n_AB / nA, n_AC / nA, n_AD / nA],
      [0, 0, n_BC / nB, n_BD / nB],
      [0, 0, 0, n_CD / nC],
      [0, 0, 0, 0]
    ]
    const care = [set.cost_A, set.cost_B, set.cost_C, 0]
    for (let strategy = 0; strategy < 2; strategy++) {
      let cohort = [1, 0, 0, 0]
      for (let cycle = 1; cycle <= 20; cycle++) {
        const treated = strategy === 1 && cycle <= 2
        const next = [0, 0, 0, 0]
        for (let from = 0; from < 4; from++) {
          let leaving = 0
          for (let to = from + 1; to < 4; to++) {
            const share = moves[from][to] * (treated ? set.rr_lamivudine : 1)
            leaving += share
            next[to] += cohort[from] * share
          }
          next[from] += cohort[from] * (1 - leaving)
        }
        cohort = next
        const drugs = zidovudine + (treated ? 2086.5 : 0)
        const cost = cohort.reduce((sum, share, stage) => sum + share * (care[stage] + (stage < 3 ? drugs : 0)), 0)
        total += cost / 1.06 ** cycle
      }
    }
  }
  return total
}

/**
 * Who is where in `threeStages`, both strategies, by time point and stage: everybody is drawn for in every cycle and looked at
 * one after the other, with the luck of the engine. `random` are the functions of its generator.
 */
export function bareIndividuals({ customers, horizon: { cycles } }, seed, random) {
  const root = random.nameKey(random.deriveKey(random.seedKey(seed), 0), 'lifecycle all')
  const entry = new Int32Array(customers)
  const ordinal = Uint32Array.from(entry, (_, index) => index)
  const rows = Int32Array.from(ordinal)
  const first = new Float64Array(customers)
  const second = new Float64Array(customers)
  return [1, 0.7].map((effect) => {
    const [worse, dead, late] = bounds(cycles, effect)
    const stage = new Uint8Array(customers)
    const since = new Uint8Array(customers)
    const occupancy = new Float64Array((cycles + 1) * 3)
    occupancy[0] = customers
    for (let cycle = 1; cycle <= cycles; cycle++) {
      random.fillUniforms(random.deriveKey(root, 2, cycle), entry, ordinal, rows, 0, customers, first, second)
      for (let customer = 0; customer < customers; customer++) {
        const at = stage[customer]
        if (at < 2) {
          const uniform = first[customer]
          const stay = cycle - 1 - since[customer]
          if (at === 1) {
            if (uniform < late[stay]) stage[customer] = 2
          } else if (uniform < worse[stay]) {
            stage[customer] = 1
            since[customer] = cycle
          } else if (uniform < dead[stay]) stage[customer] = 2
        }
        occupancy[cycle * 3 + stage[customer]] += 1
      }
    }
    return occupancy.map((count) => count * (1 / customers))
  })
}

/** By cycles in the stage: below which draw the stable get worse, or have died; and those in progression die. */
function bounds(cycles, effect) {
  const hazard = (stay, shape, scale) => ((stay + 1) / scale) ** shape - (stay / scale) ** shape
  const stays = Array.from({ length: cycles }, (_, stay) => stay)
  const stable = stays.map((stay) => {
    const [worse, dead] = [effect * hazard(stay, 1.2, 8), hazard(stay, 1.4, 25)]
    const leaving = 1 - Math.exp(-worse - dead)
    return [(leaving * worse) / (worse + dead), leaving]
  })
  return [
    stable.map(([worse]) => worse),
    stable.map(([, leaving]) => leaving),
    stays.map((stay) => 1 - Math.exp(-hazard(stay, 0.9, 6)))
  ]
}
