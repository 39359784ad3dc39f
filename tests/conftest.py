"""What holds for all tests: the profile of the property tests."""

from hypothesis import settings

# The same examples in every run, so that no run fails for its luck. To look for more: `--hypothesis-profile=search`.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=100, database=None)
settings.register_profile("search", deadline=None, max_examples=5000, database=None)
settings.load_profile("steady")
