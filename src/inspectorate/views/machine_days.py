"""Write days and months for machines. Pure."""

from inspectorate.model.inspection import Fieldwork, Month, Record


def write_month(month: Month) -> str:
    """Return a month, such as 2024-05."""
    return f"{month.year:04}-{month.month:02}"


def write_publication(record: Record) -> str:
    """Return the day of publication, as 2024-05-10, or the month where the record names no day."""
    return write_month(record.published) if record.published else record.embargo.moment.date().isoformat()


def write_days(fieldwork: Fieldwork) -> tuple[str | None, str | None]:
    """Return the first and the last day of fieldwork, as far as they are known."""
    first, last = fieldwork.first_day, fieldwork.last_day
    return first.isoformat() if first else None, last.isoformat() if last else None
