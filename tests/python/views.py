"""Runs the views of an export where DuckDB finds them, and says how many rows each has, as JSON.

Usage: python views.py FOLDER
"""

import json
import os
import sys

import duckdb

os.chdir(sys.argv[1])
connection = duckdb.connect()
with open("duckdb.sql", encoding="utf-8") as statements:
    connection.execute(statements.read())
names = [name for (name,) in connection.execute("SHOW TABLES").fetchall()]
counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchall()[0][0] for name in names}
# A key that leads from one table to another, and a day that is one.
joined = connection.execute(
    "SELECT count(*) FROM regions r JOIN countries c ON c.id = r.country_id"
).fetchall()[0][0]
latest = connection.execute("SELECT typeof(date_latest) FROM positions LIMIT 1").fetchall()[0][0]
print(json.dumps({"counts": counts, "regions in countries": joined, "date_latest": latest}))
