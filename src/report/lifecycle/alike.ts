/** Strategies that give the same table, and that table. */
export interface Alike<Item, Shown> {
  readonly items: readonly Item[]
  readonly shown: Shown
}

/**
 * Items with the same content put together, in the order of the first of each: a table that is the same for several
 * strategies is shown once.
 *
 * @param items What is shown.
 * @param show What of an item is shown: plain data.
 *
 * @example
 * alike([1, -1, 2], (value) => value * value)
 * // => [{ items: [1, -1], shown: 1 }, { items: [2], shown: 4 }]
 */
export function alike<Item, Shown>(items: readonly Item[], show: (item: Item) => Shown): Alike<Item, Shown>[] {
  const found = new Map<string, { items: Item[]; shown: Shown }>()
  for (const item of items) {
    const shown = show(item)
    const key = JSON.stringify(shown)
    const same = found.get(key)
    if (same === undefined) found.set(key, { items: [item], shown })
    else same.items.push(item)
  }
  return [...found.values()]
}
