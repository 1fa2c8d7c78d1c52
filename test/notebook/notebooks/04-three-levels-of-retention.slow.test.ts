import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('04-three-levels-of-retention')
solutionsSuite('04-three-levels-of-retention')
