"""The tables of a real service (PARLEY_URL), as pandas, polars, DuckDB and pyarrow read them: the same rows in each."""

from __future__ import annotations

import datetime
import json
import os
import re
import sys
import unittest
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import urlretrieve

sys.path.insert(0, str(Path(__file__).parents[1]))
from parley import Parley

url = os.environ.get("PARLEY_URL")
Row = dict[str, Any]


def days(row: Row, columns: list[Row]) -> Row:
    """A row of NDJSON, in which a date is a text."""
    return {c["name"]: value(row[c["name"]], c) if c["type"] == "date" else row[c["name"]] for c in columns}


def value(cell: Any, column: Row) -> Any:
    if isinstance(cell, list):
        return [value(item, column) for item in cell]
    if isinstance(cell, datetime.datetime):  # As pyarrow takes a day of JSON.
        return cell.date()
    if not isinstance(cell, str):
        return cell
    if column["type"] == "date":
        return datetime.date.fromisoformat(cell[:10])
    return int(cell) if column["type"] == "integer" else cell


def from_csv(row: Row, columns: list[Row]) -> Row:
    """A row of CSV read as text, by the rules of docs/formats.md."""
    said = {}
    for column in columns:
        cell = row[column["name"]]
        if cell is not None and (column["list"] or column["type"] in ("text", "json")):
            cell = re.sub(r"^'(?='*[=+\-@\t\r＝＋－＠])", "", cell)
        if column["list"]:
            items = re.findall(r"(?:\\.|[^\\;])+", cell or "", re.DOTALL)
            items = [item if n == 0 else item.removeprefix(" ") for n, item in enumerate(items)]
            cell = [None if item == r"\N" else re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL) for item in items]
        said[column["name"]] = value(cell, column)
    return said


@unittest.skipUnless(url, "PARLEY_URL is not set")
class FormatsTest(unittest.TestCase):
    maxDiff = 4000

    @classmethod
    def setUpClass(cls) -> None:
        cls.parley = Parley(url)
        cls.columns = cls.parley.columns("positions")
        cls.names = [column["name"] for column in cls.columns]
        cls.table = cls.parley.arrow("/v1/positions")
        cls.rows = cls.table.to_pylist()
        cls.folder = TemporaryDirectory()
        cls.files = {}
        for format in ("csv", "ndjson", "parquet"):
            cls.files[format] = Path(cls.folder.name, f"positions.{format}")
            urlretrieve(f"{url}/v1/positions.{format}", cls.files[format])

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def same(self, readers: dict[str, Callable[[], list[Row]]], rows: list[Row] | None = None) -> None:
        for name, read in readers.items():
            with self.subTest(reader=name):
                found = read()
                self.assertEqual(list(found[0]), self.names)
                self.assertEqual(found, self.rows if rows is None else rows)

    def test_the_rows_are_those_of_the_json(self) -> None:
        entries = list(self.parley.all("/v1/positions", limit=5))
        self.assertEqual(len(self.rows), len(entries))
        self.assertGreater(len(entries), 5)
        for row, entry in zip(self.rows, entries):
            self.assertEqual((row["id"], row["href"], row["summary"]), (entry["id"], entry["href"], entry["summary"]))
            self.assertEqual(row["holder_type"], entry["holder"]["type"])
            self.assertEqual(row["addressee_id"], (entry["addressee"] or {"id": None})["id"])
            self.assertEqual(row["date"], (entry["date"] or {"edtf": None})["edtf"])
            latest = entry["date"] and entry["date"]["latest"]
            self.assertEqual(row["date_latest"], latest and datetime.date.fromisoformat(latest))
            self.assertEqual(row["stances_stance"], [stance["stance"] for stance in entry["stances"]])
            self.assertEqual(row["stances_proposal_id"], [stance["proposal"]["id"] for stance in entry["stances"]])
            self.assertEqual(row["citations_paragraph"], [citation["paragraph"] for citation in entry["citations"]])

    def test_types(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet

        expected = {"text": pa.string(), "date": pa.date32(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
        parquet = pyarrow.parquet.read_schema(self.files["parquet"])
        for column in self.columns:
            for format, schema in {"arrow": self.table.schema, "parquet": parquet}.items():
                found = schema.field(column["name"]).type
                with self.subTest(column=column["name"], format=format):
                    self.assertEqual(pa.types.is_list(found), column["list"])
                    found = found.value_type if column["list"] else found
                    if column["type"] == "category":
                        self.assertTrue(format == "parquet" or pa.types.is_dictionary(found), found)
                    else:
                        self.assertEqual(found, expected[column["type"]])

    def test_the_client_checks_that_a_table_is_whole(self) -> None:
        lines = self.files["ndjson"].read_bytes().splitlines(keepends=True)
        self.assertEqual(self.parley.table("/v1/positions", "ndjson"), b"".join(lines[:-1]))
        self.assertEqual(self.parley.table("/v1/positions", "csv"), self.files["csv"].read_bytes())
        self.assertEqual(self.parley.table("/v1/positions", "parquet"), self.files["parquet"].read_bytes())

    def test_arrow(self) -> None:
        import duckdb
        import polars
        import pyarrow

        stream = self.parley.table("/v1/positions", "arrow")
        table = pyarrow.ipc.open_stream(stream).read_all()
        self.same({
            "pyarrow": lambda: table.to_pylist(),
            "polars": lambda: polars.read_ipc_stream(BytesIO(stream)).to_dicts(),
            "duckdb": lambda: duckdb.from_arrow(table).to_arrow_table().to_pylist(),
        })

    def test_parquet(self) -> None:
        import duckdb
        import pandas
        import polars
        import pyarrow.parquet

        address = f"{url}/v1/positions.parquet"
        self.same({
            "pandas": lambda: pyarrow.Table.from_pandas(pandas.read_parquet(address, dtype_backend="pyarrow")).to_pylist(),
            "polars": lambda: polars.read_parquet(address).to_dicts(),
            "polars, lazily": lambda: polars.scan_parquet(address).collect().to_dicts(),
            "duckdb": lambda: duckdb.read_parquet(str(self.files["parquet"])).to_arrow_table().to_pylist(),
            "pyarrow": lambda: pyarrow.parquet.read_table(self.files["parquet"]).to_pylist(),
        })

    def test_csv(self) -> None:
        import duckdb
        import pandas
        import polars
        import pyarrow.csv

        address = f"{url}/v1/positions.csv"
        texts = pyarrow.csv.ConvertOptions(
            column_types=dict.fromkeys(self.names, pyarrow.string()), strings_can_be_null=True, null_values=[""]
        )
        lines = pyarrow.csv.ParseOptions(newlines_in_values=True)
        pandas_rows = lambda: pandas.read_csv(address, dtype=object, na_values=[""], keep_default_na=False)
        duckdb_rows = lambda: duckdb.read_csv(str(self.files["csv"]), all_varchar=True, na_values="", quotechar='"', escapechar='"')
        readers = {
            "pandas": lambda: pandas_rows().astype(object).where(lambda frame: frame.notna(), None).to_dict("records"),
            "polars": lambda: polars.read_csv(address, infer_schema=False).to_dicts(),
            "duckdb": lambda: duckdb_rows().to_arrow_table().to_pylist(),
            "pyarrow": lambda: pyarrow.csv.read_csv(self.files["csv"], None, lines, texts).to_pylist(),
        }
        # What CSV cannot tell apart: a list that is empty, and one that is not known.
        rows = [{c["name"]: (row[c["name"]] or []) if c["list"] else row[c["name"]] for c in self.columns} for row in self.rows]
        decoded = {n: lambda read=read: [from_csv(row, self.columns) for row in read()] for n, read in readers.items()}
        self.same(decoded, rows)

    def test_ndjson(self) -> None:
        import duckdb
        import pandas
        import polars
        import pyarrow.json

        address, file = f"{url}/v1/positions.ndjson", self.files["ndjson"]
        duckdb_rows = lambda: duckdb.sql(
            f"SELECT * EXCLUDE _end FROM read_json('{file}', format = 'newline_delimited', convert_strings_to_integers = false) WHERE _end IS NULL"
        )
        readers = {
            "json": lambda: [json.loads(line) for line in file.read_text("utf-8").split("\n")[:-2]],
            "pandas": lambda: json.loads(
                pandas.read_json(address, lines=True, dtype=False).iloc[:-1].drop(columns="_end").to_json(orient="records")
            ),
            "polars": lambda: polars.read_ndjson(file).head(-1).drop("_end").to_dicts(),
            "duckdb": lambda: duckdb_rows().to_arrow_table().to_pylist(),
            "pyarrow": lambda: pyarrow.json.read_json(file).slice(0, len(self.rows)).drop_columns("_end").to_pylist(),
        }
        self.same({n: lambda read=read: [days(row, self.columns) for row in read()] for n, read in readers.items()})

    def test_frames_of_the_client(self) -> None:
        import pandas
        import polars

        frame = self.parley.pandas("/v1/positions")
        self.assertEqual(list(frame.columns), self.names)
        self.assertIsInstance(frame["summary"].dtype, pandas.StringDtype)
        self.assertIsInstance(frame["act"].dtype, pandas.CategoricalDtype)
        self.assertEqual(frame["date_latest"].dtype.kind, "M")
        self.assertEqual(frame["quote"].isna().tolist(), [row["quote"] is None for row in self.rows])
        self.assertEqual(
            frame.explode("stances_stance")["stances_stance"].dropna().tolist(),
            [stance for row in self.rows for stance in row["stances_stance"]],
        )
        frame = self.parley.polars("/v1/positions", capacity=["official", "individual"])
        self.assertEqual(frame.schema["date_latest"], polars.Date)
        self.assertEqual(frame.schema["act"], polars.Categorical)
        self.assertIsInstance(frame.schema["issues_id"], polars.List)

    def test_a_citation(self) -> None:
        self.assertRegex(self.parley.cite("/v1/positions"), r"^@misc\{parley-")
        self.assertEqual(json.loads(self.parley.cite("/v1/positions", "csl"))[0]["type"], "dataset")


if __name__ == "__main__":
    unittest.main()
