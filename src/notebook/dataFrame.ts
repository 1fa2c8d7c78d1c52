import type { DataFrame } from 'danfojs-node'
import { InputError } from '../core/errors.js'
import type { Column, Table } from '../core/table.js'

/**
 * A table as a danfojs DataFrame, for those who know pandas: one column an `id` of the table, one row a row.
 *
 * For looking, filtering and plotting, not for computing. Seen in danfojs-node 1.2.0: its arithmetic rounds to 32-bit
 * floats (seven digits); grouping by two keys merges keys that hold a "-"; `toCSV` does not quote, so a comma in a name
 * shifts the columns (use `tableCsv`); `concat` spoils its first argument; grouping and sorting take time with the square
 * of the rows. Nothing in this package is computed with it, and the numbers handed over are the table's own.
 *
 * @param table Any table of this package.
 * @returns A promise of the frame; danfojs is loaded by the first call.
 * @throws InputError when danfojs-node is not installed, with what to put into package.json.
 */
export async function dataFrame(table: Table): Promise<DataFrame> {
  const danfo = await loadDanfo()
  return new danfo.DataFrame(
    table.rows.map((row) => [...row]),
    { columns: table.columns.map((column) => column.id), dtypes: table.columns.map(columnType) }
  )
}

function columnType(column: Column): string {
  return column.kind === 'text' ? 'string' : column.kind === 'integer' ? 'int32' : 'float32'
}

async function loadDanfo(): Promise<typeof import('danfojs-node')> {
  try {
    return await import('danfojs-node')
  } catch (error) {
    throw new InputError([
      {
        message:
          'a DataFrame needs the package danfojs-node 1.2.0, which is not installed with this one, since two of its own' +
          ' parts come from outside the registry; add the "overrides" below to your package.json, then run' +
          ' "npm install danfojs-node@1.2.0"',
        messageZh:
          'DataFrame 需要 danfojs-node 1.2.0；它的两个组成部分不在软件源中，因此未随本软件包安装。' +
          '请把下面的“overrides”加入 package.json，再运行“npm install danfojs-node@1.2.0”',
        got: error instanceof Error ? error.message.split('\n')[0]! : String(error),
        example: '"overrides": { "xlsx": "0.18.5", "@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@3.21.0" }'
      }
    ])
  }
}
