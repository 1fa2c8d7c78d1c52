import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from './sourceFiles.js'

/**
 * Names of words that stand in more than one list of a folder: where the lists are put together, one would silently take the
 * place of the other.
 *
 * @param folder Of the lists, from the root of the package; each file exports one.
 * @param except Files whose list is not put together with the others.
 */
export async function wordsGivenTwice(folder: string, except: readonly string[] = []): Promise<string[]> {
  const files = readdirSync(path.join(packageRoot, folder)).filter((name) => !except.includes(name))
  const ids = await Promise.all(
    files.map(async (name) => {
      const lists: Readonly<Record<string, object>> = await import(
        pathToFileURL(path.join(packageRoot, folder, name)).href
      )
      return Object.values(lists).flatMap((list) => Object.keys(list))
    })
  )
  const all = ids.flat()
  return all.filter((id, place) => all.indexOf(id) < place)
}
