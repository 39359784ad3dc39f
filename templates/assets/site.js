// What every page gains with a script; without it, everything is there and works.
