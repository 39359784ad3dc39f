"""From files to model values."""
