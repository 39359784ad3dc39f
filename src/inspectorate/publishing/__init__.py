"""Where a finished site goes: the guard, the plan, and one module for each kind of target."""
