"""The site as an author sees it while they write: made page by page when asked for, and anew when a file changes."""
