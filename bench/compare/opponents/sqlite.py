"""Makes an SQLite database of the tables of Parley's export, with the indexes and the full text that the questions need."""

import csv
import sqlite3
import sys
from pathlib import Path

tables, database = Path(sys.argv[1]), sqlite3.connect(sys.argv[2])
csv.field_size_limit(10_000_000)


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


for file in sorted(tables.glob("*.csv")):
    with file.open(newline="", encoding="utf-8-sig") as lines:
        rows = csv.reader(lines)
        columns = next(rows)
        declared = ", ".join(quoted(name) + (" TEXT PRIMARY KEY" if name == "id" else " TEXT") for name in columns)
        database.execute(f"CREATE TABLE {quoted(file.stem)} ({declared})")
        values = ", ".join("?" for _ in columns)
        database.executemany(
            f"INSERT INTO {quoted(file.stem)} VALUES ({values})", ([value or None for value in row] for row in rows)
        )

for column in ("holder_id", "party_id", "act", "addressee_id", "date_earliest", "date_latest"):
    database.execute(f"CREATE INDEX positions_by_{column} ON positions ({column}, id)")
database.execute("CREATE VIRTUAL TABLE people_fts USING fts5(name, names_value, content='people')")
database.execute("INSERT INTO people_fts (people_fts) VALUES ('rebuild')")
database.execute("ANALYZE")
database.commit()
