"""Faults in the days of fieldwork and of publication."""

from diagnostics.planting import Planted

BARKING = "inspections/barking-and-dagenham-2018/inspection.yaml"
LETTER = "inspections/redbridge-2015/inspection.yaml"
REDBRIDGE = "inspections/redbridge-2024/inspection.yaml"

PLANTED = (
    Planted(REDBRIDGE, "embargo: 2024-05-10", "embargo: 2024-05-11", "embargo-on-day-off", "2024-05-11"),
    Planted(REDBRIDGE, "embargo: 2024-05-10", "embargo: 2024-05-06", "embargo-on-day-off", "2024-05-06"),
    Planted(LETTER, "embargo: 2015-02-25", "embargo: 2015-04-03", "embargo-on-day-off", "2015-04-03"),
    Planted(REDBRIDGE, "embargo: 2024-05-10", "embargo: 2029-05-10", "bank-holidays-end", "2029-05-10"),
    Planted(BARKING, "published: 2018-12", "published: 2018-11", "published-month-differs", "2018-11"),
    Planted(BARKING, "embargo: 2019-01-01", "embargo: 2019-01-02", "published-month-differs", "2018-12"),
    Planted(LETTER, "embargo: 2015-02-25", "embargo: 2015-02-04", "published-before-fieldwork", "2015-02-04"),
    Planted(BARKING, "month: 2018-09", "month: 2019-02", "published-before-fieldwork", "2019-01-01 00:01"),
    Planted(LETTER, "month: 2015-02", "month: 2015-01", "fieldwork-month-differs", "2015-02-02"),
    Planted(LETTER, "first_day: 2015-02-02", "first_day: 2015-02-01", "fieldwork-on-weekend", "2015-02-01"),
    Planted(REDBRIDGE, "2024-05-10 00:01", "2024-05-10 10:00", "embargo-time-unusual", "2024-05-10 10:00"),
    Planted("handbook/bank-holidays.yaml", "2024-05-06:", "2024-05-32:", "wrong-value", "2024-05-32"),
    Planted("handbook/dead-addresses.yaml", "since: 2023-07-24", "since: 2023-07", "wrong-value", "2023-07"),
)
