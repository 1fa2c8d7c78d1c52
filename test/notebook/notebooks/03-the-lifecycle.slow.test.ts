import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('03-the-lifecycle', 7)
solutionsSuite('03-the-lifecycle')
