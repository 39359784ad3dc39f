// The search of the search page.
