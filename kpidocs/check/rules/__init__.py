"""One module for each rule, its documentation beside it."""
