import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('08-folk-figures-on-trial', 13)
solutionsSuite('08-folk-figures-on-trial')
