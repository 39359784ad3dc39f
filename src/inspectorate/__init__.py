"""Turn the structured record of an inspection into its publication."""
