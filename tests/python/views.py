"""Runs the views of an export where DuckDB finds them, and as tables of a file elsewhere; says how many rows each has, as JSON.

Usage: python views.py FOLDER QUERY
"""

import json
import os
import sys
import tempfile

import duckdb

os.chdir(sys.argv[1])
connection = duckdb.connect()
with open("duckdb.sql", encoding="utf-8") as file:
    statements = file.read()
connection.execute(statements)
names = [name for (name,) in connection.execute("SHOW TABLES").fetchall()]
counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0][0] for name in names}
# A key that leads from one table to another, and a day that is one.
joined = connection.execute(
    "SELECT count(*) FROM regions r JOIN countries c ON c.id = r.country_id"
).fetchall()[0][0]
latest = connection.execute("SELECT typeof(date_latest) FROM positions LIMIT 1").fetchall()[0][0]
# As a dashboard has them: in a file, away from the folder that they are from.
with tempfile.TemporaryDirectory() as elsewhere:
    path = os.path.join(elsewhere, "talks.duckdb")
    with duckdb.connect(path) as made:
        made.execute(statements.replace(" VIEW ", " TABLE "))
    os.chdir(elsewhere)
    with duckdb.connect(path, read_only=True) as opened:
        tables = {name: opened.execute(f"SELECT count(*) FROM {name}").fetchall()[0][0] for name in names}
        asked = len(opened.execute(sys.argv[2]).fetchall())
    os.chdir("/")
print(
    json.dumps(
        {
            "counts": counts,
            "regions in countries": joined,
            "date_latest": latest,
            "same in a file": tables == counts,
            "asked": asked,
        }
    )
)
