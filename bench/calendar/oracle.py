"""The slots of schedules, reckoned apart from Crier: a schedule a line on stdin, the SHA-256 of its slots on stdout.

A line is {"rule", "times", "zone", "from", "to"}; from and to are seconds, slots lie after the one up to the other.
A local time in a gap is the first instant after the gap, one that occurs twice is its first occurrence.
With an argument (any), the slots themselves are written instead.
"""

import calendar
import hashlib
import json
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


def offset_at(zone, second):
    return datetime.fromtimestamp(second, timezone.utc).astimezone(zone).utcoffset()


def instant(zone, local):
    first = int(local.replace(tzinfo=zone, fold=0).timestamp())
    if datetime.fromtimestamp(first, zone).replace(tzinfo=None) == local:
        return first
    low, high = sorted([first, int(local.replace(tzinfo=zone, fold=1).timestamp())])
    before = offset_at(zone, low)
    while high - low > 1:
        middle = (low + high) // 2
        if offset_at(zone, middle) == before:
            low = middle
        else:
            high = middle
    return high


def falls_on(rule, day):
    last = calendar.monthrange(day.year, day.month)[1]
    kind = rule["on"]
    if kind == "weekdays":
        return day.isoweekday() in rule["days"]
    if kind == "monthdays":
        return any(day.day == wanted or (day.day == last and wanted > last) for wanted in rule["days"])
    if kind == "nth":
        same = [d for d in range(1, last + 1) if date(day.year, day.month, d).isoweekday() == rule["day"]]
        return day.day == (same[-1] if rule["nth"] == -1 else same[rule["nth"] - 1])
    if rule["months"] and day.month not in rule["months"]:
        return False
    if not rule["monthdays"] and not rule["weekdays"]:
        return True
    return day.day in rule["monthdays"] or day.isoweekday() in rule["weekdays"]


def slots(asked):
    zone = ZoneInfo(asked["zone"])
    day = datetime.fromtimestamp(asked["from"], zone).date() - timedelta(days=2)
    end = datetime.fromtimestamp(asked["to"], zone).date() + timedelta(days=2)
    found = set()
    while day <= end:
        if falls_on(asked["rule"], day):
            midnight = datetime(day.year, day.month, day.day)
            found.update(instant(zone, midnight + minutes * MINUTE) for minutes in asked["times"])
        day += timedelta(days=1)
    return sorted(slot for slot in found if asked["from"] < slot <= asked["to"])


for line in sys.stdin:
    text = ",".join(map(str, slots(json.loads(line))))
    print(text if len(sys.argv) > 1 else hashlib.sha256(text.encode()).hexdigest(), flush=True)
