notes-empty = Here everybody writes down together what is said and agreed in the workshop.
