"""Reads the table of tests/nasty.ts back from every format, with every reader a data scientist may use, and compares.

Usage: python round_trip.py FOLDER
FOLDER holds nasty.csv, .ndjson, .arrows and .parquet, empty.* of the same columns without rows, and nasty.json with what
is expected. Says what differs, and ends with 1 if anything does.
"""

import csv
import io
import json
import re
import sys
from datetime import date, datetime, timezone
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.ipc
import pyarrow.parquet

folder = Path(sys.argv[1])
expected = json.loads((folder / "nasty.json").read_text("utf-8"))
columns, rows, about = expected["columns"], expected["rows"], expected["about"]
names = [column["name"] for column in columns]
differences = 0


def differs(where, what):
    global differences
    differences += 1
    if differences <= 50:
        print(f"{where}: {what}")


def plain(column, value):
    """A value of any reader, as JSON has it."""

    def one(item):
        if item is None or item is pandas.NaT or item is pandas.NA:
            return None
        if isinstance(item, datetime):  # pandas' own are too
            item = item.replace(tzinfo=timezone.utc) if item.tzinfo is None else item.astimezone(timezone.utc)
            # strftime leaves the zeros of the year 0001 out.
            text = item.replace(tzinfo=None).isoformat(timespec="milliseconds")
            return re.sub(r"\.000$", "", text) + "Z"
        if isinstance(item, date):
            return item.isoformat()
        if column["type"] == "json":
            return json.loads(item)
        if hasattr(item, "item"):  # a number of numpy
            return item.item()
        return item

    if column["list"] and value is not None and value is not pandas.NA:
        return [one(item) for item in value]
    return one(value)


def same(left, right):
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    # True is 1 for Python, and 1 is 1.0 for JSON.
    return left == right and isinstance(left, bool) == isinstance(right, bool)


def compare(where, cells_of, skip=lambda column: False):
    """cells_of: all cells of a column, by its place and description."""
    for at, column in enumerate(columns):
        if skip(column):
            continue
        try:
            found = cells_of(at, column)
        except Exception as error:  # what a reader throws is what this is to find
            differs(where, f"{column['name']}: {type(error).__name__}: {str(error)[:200]}")
            continue
        if len(found) != len(rows):
            differs(where, f"{column['name']}: {len(found)} rows instead of {len(rows)}")
        for row, (cell, one) in enumerate(zip(found, rows)):
            if not same(cell, one[at]):
                differs(where, f"{column['name']} in row {row}: {repr(cell)[:80]} instead of {repr(one[at])[:80]}")
                break


def typed(where, read):
    """A reader that gives values in types: read() answers with a list a column."""
    try:
        cells = read()
    except Exception as error:
        return differs(where, f"{type(error).__name__}: {str(error)[:300]}")
    compare(where, lambda at, column: [plain(column, value) for value in cells[at]])


def of_duckdb(query, table=None):
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    if table is not None:
        connection.register("given", table)
    fetched = connection.sql(query).fetchall()
    return [[row[at] for row in fetched] for at in range(len(names))]


def of_pandas(frame):
    return [frame[name].tolist() for name in names]


# Types, and what a file says of itself


def check_types(where, schema, categories):
    kinds = {
        "text": pyarrow.string(),
        "json": pyarrow.string(),
        "category": pyarrow.dictionary(pyarrow.int32(), pyarrow.string()) if categories else pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "timestamp": pyarrow.timestamp("ms", "UTC"),
    }
    if schema.names != names:
        differs(where, f"columns {schema.names}")
    for column, field in zip(columns, schema):
        value = field.type.value_type if column["list"] else field.type
        item = field.type.value_field if column["list"] else field
        if value != kinds[column["type"]]:
            differs(where, f"{column['name']} is {field.type}")
        if item.nullable != column["nullable"] or (column["list"] and not field.nullable):
            differs(where, f"{column['name']} is nullable where it should not be, or not where it should")
    said = {key.decode(): value.decode() for key, value in (schema.metadata or {}).items()}
    for key, value in {
        "parley.title": about["title"],
        "parley.data_version": about["version"],
        "parley.license": about["license"],
        "parley.permalink": about["origin"] + about["permalink"],
    }.items():
        if said.get(key) != value:
            differs(where, f"{key} is {said.get(key)!r}")
    for column, field in zip(columns, schema):
        notes = {key: column[key] for key in ("meaning", "unit") if column[key]}
        if categories:
            found = {key.decode(): value.decode() for key, value in (field.metadata or {}).items()}
        else:
            found = json.loads(said["parley.columns"])[column["name"]]
        if found != notes:
            differs(where, f"{column['name']} says {found}")


def check_binary():
    for name, count in (("nasty", len(rows)), ("empty", 0)):
        stream = pyarrow.ipc.open_stream(folder / f"{name}.arrows").read_all()
        file = pyarrow.parquet.read_table(folder / f"{name}.parquet")
        check_types(f"{name}.arrows", stream.schema, categories=True)
        check_types(f"{name}.parquet", file.schema, categories=False)
        stream.validate(full=True)
        for reader, shape in {
            "pyarrow, stream": stream.shape,
            "pyarrow, parquet": file.shape,
            "polars, stream": polars.read_ipc_stream(folder / f"{name}.arrows").shape,
            "polars, parquet": polars.read_parquet(folder / f"{name}.parquet").shape,
            "duckdb, parquet": duckdb.read_parquet(str(folder / f"{name}.parquet")).shape,
            "pandas, parquet": pandas.read_parquet(folder / f"{name}.parquet").shape,
        }.items():
            if shape != (count, len(names)):
                differs(f"{name} {reader}", f"{shape} rows and columns")
    with pyarrow.ipc.open_stream(folder / "nasty.arrows") as reader:
        for batch in reader:
            for column, cells in zip(columns, batch.columns):
                cells = cells.values if column["list"] else cells
                if column["type"] == "category" and cells.dictionary.to_pylist() != column["values"]:
                    differs("nasty.arrows", f"{column['name']} has the values {cells.dictionary}")


# The four formats

check_binary()
stream = pyarrow.ipc.open_stream(folder / "nasty.arrows").read_all()
parquet = str(folder / "nasty.parquet")
typed("pyarrow, stream", lambda: [column.to_pylist() for column in stream.columns])
typed("pyarrow, parquet", lambda: [column.to_pylist() for column in pyarrow.parquet.read_table(parquet).columns])
typed("polars, stream", lambda: [c.to_list() for c in polars.read_ipc_stream(folder / "nasty.arrows").get_columns()])
typed("polars, parquet", lambda: [column.to_list() for column in polars.read_parquet(parquet).get_columns()])
typed("duckdb, stream", lambda: of_duckdb("FROM given", stream))
typed("duckdb, parquet", lambda: of_duckdb(f"FROM read_parquet('{parquet}')"))
typed("pandas, stream", lambda: of_pandas(stream.to_pandas(types_mapper=pandas.ArrowDtype)))
typed("pandas, parquet", lambda: of_pandas(pandas.read_parquet(parquet, dtype_backend="pyarrow")))

lines = (folder / "nasty.ndjson").read_text("utf-8").split("\n")
objects = [json.loads(line) for line in lines[:-2]]
if list(objects[0]) != names or json.loads(lines[-2])["_end"]["rows"] != len(rows) or lines[-1]:
    differs("nasty.ndjson", "columns or last line")


def flat(column, value):
    """What a format without types has, as JSON."""
    if column["type"] != "json" or value is None:
        return value
    return [item if item is None else json.loads(item) for item in value] if column["list"] else json.loads(value)


compare("json, ndjson", lambda at, column: [flat(column, one[column["name"]]) for one in objects])
frame = pandas.read_json(io.StringIO("\n".join(lines[:-2])), lines=True, dtype=False)
# pandas has no whole numbers beyond 2^53, none with gaps, and NaN for null.
texts = ("text", "category", "date", "timestamp", "json")
compare(
    "pandas, ndjson",
    lambda at, column: [
        flat(column, value if isinstance(value, (str, list)) else None) for value in frame[column["name"]]
    ],
    skip=lambda column: column["type"] not in texts,
)
# As JSON: DuckDB would otherwise take a text that looks like a date for one.
fields = ", ".join(f"'{name}': 'JSON'" for name in names)
typed_json = of_duckdb(
    f"SELECT {', '.join(names)} FROM read_json('{folder / 'nasty.ndjson'}', format='newline_delimited',"
    f" columns={{{fields}}}, maximum_object_size=100000000)"
)
compare(
    "duckdb, ndjson",
    lambda at, column: [flat(column, value and json.loads(value)) for value in typed_json[at][:-1]],
)


def of_cell(column, text):
    """A cell of the CSV file, by the rules of docs/formats.md."""
    if text in ("", None):
        return None
    if column["list"] or column["type"] in ("text", "json"):
        text = re.sub(r"^'('*[=+\-@\t\r＝＋－＠])", r"\1", text)
    if not column["list"]:
        return of_text(column, text)
    items = re.findall(r"(?:^|; )((?:[^\\;]+|\\.)*)", text, re.DOTALL)
    return [None if item == "\\N" else of_text(column, re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL)) for item in items]


def of_text(column, text):
    read = {"integer": int, "number": float, "boolean": {"true": True, "false": False}.get, "json": json.loads}
    return read.get(column["type"], str)(text)


# A list without items is an empty cell too.
def empty_is_null(one):
    return None if one == [] else one


def untyped(where, read, skip=lambda column: False):
    global rows
    try:
        cells = read()
    except Exception as error:
        return differs(where, f"{type(error).__name__}: {str(error)[:300]}")
    kept = rows
    rows = [[empty_is_null(one) if column["list"] else one for column, one in zip(columns, row)] for row in rows]
    compare(where, lambda at, column: [of_cell(column, cell) for cell in cells[at]], skip)
    rows = kept


def of_csv_module():
    csv.field_size_limit(10_000_000)
    with open(folder / "nasty.csv", encoding="utf-8", newline="") as file:
        header, *records = csv.reader(file, strict=True)
    if header != names:
        differs("nasty.csv", f"columns {header}")
    return list(map(list, zip(*records)))


path = str(folder / "nasty.csv")
untyped("csv", of_csv_module)
untyped("pandas, csv", lambda: of_pandas(pandas.read_csv(path, dtype=object, keep_default_na=False)))
untyped("polars, csv", lambda: [c.to_list() for c in polars.read_csv(path, infer_schema=False).get_columns()])
untyped(
    "duckdb, csv",
    lambda: of_duckdb(f"FROM read_csv('{path}', header=true, all_varchar=true, quote='\"', escape='\"', delim=',',"
        " max_line_size=20000000)"),
)

print(f"{differences} differences" if differences else "no differences")
sys.exit(1 if differences else 0)
