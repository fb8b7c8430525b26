"""Ask a Parley service from Python: who said what in a negotiation, and which source says so.

    from parley import Parley

    parley = Parley()                                   # http://localhost:3000
    parley.get("/v1/countries/UA").data["name"]         # 'Ukraine'
    for position in parley.all("/v1/positions", party="UA"):
        print(position["summary"])
    parley.pandas("/v1/positions", stance="opposes")    # a frame with the right types

A path is one of the API, as its answers have it (`href`, `page.next`). Parameters are those of the API:
a list or tuple is joined by commas, a date is written as 2026-02-18, None is left out, and `from_` means `from`.

This file needs the standard library alone, and can be copied beside a notebook. Frames need their library, and
only when they are asked for: pandas() takes pandas and pyarrow, polars() takes polars, arrow() takes pyarrow.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from html import escape
from http.client import HTTPException, HTTPResponse
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal, Union
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__version__ = "1.0.0"
__all__ = ["Answer", "Parley", "ParleyError"]

Scalar = Union[str, int, datetime.date]
Parameter = Union[Scalar, Sequence[Scalar], None]
Table = Literal["arrow", "parquet", "csv", "ndjson"]

TIMEOUT = 60
"""Seconds without a word from the service, after which it is given up."""
TRIES = 4
LONGEST_WAIT = 60
"""Seconds. Whoever is told to wait longer gets the error instead, with `retry_after`."""
ROWS_SHOWN = 20


class ParleyError(Exception):
    """The service answered with a problem, did not answer, or its answer did not arrive whole.

    Its text says what was wrong and what would be right. Apart from that:

    status       HTTP status; None if there was no answer, or not a whole one
    code         the kind of problem, such as "unknown-id"; GET /problems/<code> explains it
    detail       what was wrong with this request, and what would be right
    errors       a dict for each wrong parameter: parameter, detail, and where known value, allowed, nearest
    retry_after  seconds after which to try again, if the service named them
    request_id   finds the request in the log of the service
    """

    def __init__(
        self,
        detail: str,
        *,
        title: str | None = None,
        status: int | None = None,
        code: str | None = None,
        errors: Sequence[Mapping[str, Any]] = (),
        retry_after: float | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(f"{title} ({status}): {detail}" if title else detail)
        self.detail = detail
        self.status = status
        self.code = code
        self.errors = [dict(error) for error in errors]
        self.retry_after = retry_after
        self.request_id = request_id


@dataclass(frozen=True, repr=False)
class Answer:
    """One answer of the API.

    data  an entry (dict) or a list of entries, as the API documents them
    meta  data_version, license, self, permalink
    page  of a list in pages: limit, next (the path of the next page, or None), total if asked for; else None
    url   of the service, which every `href` is relative to
    """

    data: Any
    meta: dict[str, Any]
    page: dict[str, Any] | None
    url: str

    def __repr__(self) -> str:
        what = _counted(len(self.data)) if isinstance(self.data, list) else _name(self.data)
        more = ", and more on the next page" if self.page and self.page.get("next") else ""
        return f"<{what}{more}; {self.meta.get('self')}, data version {self.meta.get('data_version')}>"

    def _repr_html_(self) -> str:
        """A table, for notebooks: what a reference or a date is called, with a link to it."""
        if isinstance(self.data, list) and self.data and all(isinstance(entry, dict) for entry in self.data):
            shown = self.data[:ROWS_SHOWN]
            names = [name for name in dict.fromkeys(n for entry in shown for n in entry) if name not in ("type", "href")]
            head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
            rows = "".join(f"<tr>{''.join(f'<td>{self._cell(e.get(name))}</td>' for name in names)}</tr>" for e in shown)
            table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        elif isinstance(self.data, dict):
            rows = "".join(
                f'<tr><th scope="row">{escape(name)}</th><td>{self._cell(value)}</td></tr>'
                for name, value in self.data.items()
            )
            table = f"<table><tbody>{rows}</tbody></table>"
        else:
            table = f"<pre>{escape(json.dumps(self.data, ensure_ascii=False, indent=2))}</pre>"
        return f"{table}<p><small>{escape(repr(self)[1:-1])}</small></p>"

    def _cell(self, value: Any) -> str:
        if value is None:
            return "–"
        if isinstance(value, list):
            more = [f"… and {len(value) - ROWS_SHOWN} more"] if len(value) > ROWS_SHOWN else []
            return "<br>".join([*(self._cell(item) for item in value[:ROWS_SHOWN]), *more])
        if not isinstance(value, dict):
            return escape(json.dumps(value) if isinstance(value, bool) else str(value))
        if "edtf" in value:
            return escape(str(value.get("label")))
        if "href" in value and "id" in value:
            # Resolved against the service, so that a link cannot be of another scheme, such as javascript:.
            target = self.url + "/" + str(value["href"]).lstrip("/")
            return f'<a href="{escape(target)}">{escape(_name(value))}</a>'
        return ", ".join(f"{escape(name)}: {self._cell(inner)}" for name, inner in value.items() if inner is not None)


class Parley:
    """A Parley service. Nothing is kept open, and nothing is remembered between two calls.

    url  where the service is. It is asked when a method is called, not before.
    key  for a service that requires one. It is sent to that service alone, and is not shown.

    Each method raises ParleyError if the service does not answer, answers with a problem, or its answer does not arrive
    whole. Where the service says "too many requests" or "not now" (429, 503), it is asked again, up to four times in
    all and when it says (Retry-After).
    """

    def __init__(self, url: str = "http://localhost:3000", *, key: str | None = None) -> None:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"not the address of a service: {url!r}; it begins with http:// or https://")
        self.url = url.rstrip("/")
        self._headers = {"User-Agent": f"parley-python/{__version__}", **({"Authorization": f"Bearer {key}"} if key else {})}

    def __repr__(self) -> str:
        return f"Parley({self.url!r})"

    def get(self, path: str, **params: Parameter) -> Answer:
        """One answer: an item, an analysis, or one page of a list.

        >>> parley.get("/v1/negotiations/geneva-talks/matrix", as_of="2026-02-18").data["rows"]
        """
        address = self._address(path, params)
        try:
            said = json.loads(self._fetch(address))
        except ValueError as cause:
            raise ParleyError(f"{address} does not answer as Parley does: it is not JSON") from cause
        if not isinstance(said, dict) or "data" not in said:
            raise ParleyError(f"{address} does not answer as Parley does: there is no data in it")
        return Answer(said["data"], said.get("meta", {}), said.get("page"), self.url)

    def all(self, path: str, **params: Parameter) -> Iterator[dict[str, Any]]:
        """The entries of a list, page after page, asked for as they are needed. `limit` is the size of a page.

        Raises ParleyError also if the data change between two pages: they would not be of one state. Start again then.
        Raises TypeError if the address gives one thing and not a list.
        """
        answer = self.get(path, **params)
        version = answer.meta.get("data_version")
        while True:
            if not isinstance(answer.data, list):
                raise TypeError(f"{path} gives one answer, not a list: use get()")
            yield from answer.data
            following = answer.page and answer.page.get("next")
            if not following:
                return
            answer = self.get(following)
            if answer.meta.get("data_version") != version:
                raise ParleyError(f"the data changed while {path} was read page by page; start again")

    def table(self, path: str, format: Table = "arrow", **params: Parameter) -> bytes:
        """The whole result as a table, one row an entry, in the bytes of a file.

        arrow    Arrow IPC stream           (pyarrow.ipc.open_stream, polars.read_ipc_stream)
        parquet  Parquet                    (pandas, polars and DuckDB read_parquet)
        csv      RFC 4180, UTF-8, a header  (an empty cell is null; "NA" is Namibia)
        ndjson   a JSON object a line

        The columns are the same in each; columns() says what they mean. What arrives is checked to be whole; of CSV and
        NDJSON by the hash in a last line, which is not part of what is returned.
        """
        address = self._address(path, {**params, "format": format, "checksum": True if format == "csv" else None})
        try:
            return _table_of(self._fetch(address), format)
        except ValueError as cause:
            raise ParleyError(f"{address} did not arrive whole: {cause}") from cause

    def arrow(self, path: str, **params: Parameter) -> pyarrow.Table:
        """The whole result as a pyarrow Table: dates are date32, lists are lists, enumerations are dictionaries."""
        import pyarrow

        return pyarrow.ipc.open_stream(self.table(path, "arrow", **params)).read_all()

    def pandas(self, path: str, **params: Parameter) -> pandas.DataFrame:
        """The whole result as a pandas DataFrame.

        Text is string, enumerations are category, numbers and booleans are nullable (Int64, Float64, boolean), dates are
        datetime64, lists are arrays of objects (use explode). What is not known is missing (isna), never "" or 0.
        """
        import pandas
        import pyarrow

        types = {
            pyarrow.string(): pandas.StringDtype(),
            pyarrow.bool_(): pandas.BooleanDtype(),
            pyarrow.int32(): pandas.Int32Dtype(),
            pyarrow.int64(): pandas.Int64Dtype(),
            pyarrow.float64(): pandas.Float64Dtype(),
        }
        return self.arrow(path, **params).to_pandas(types_mapper=types.get, date_as_object=False)

    def polars(self, path: str, **params: Parameter) -> polars.DataFrame:
        """The whole result as a polars DataFrame: dates are Date, lists are List, enumerations are Categorical."""
        import polars

        return polars.read_ipc_stream(BytesIO(self.table(path, "arrow", **params)))

    def columns(self, table: str) -> list[dict[str, Any]]:
        """What the columns of a table mean, such as of "positions" or "negotiations/{id}/matrix".

        Each is a dict: table, name, type (text, category, integer, number, boolean, date, timestamp or json), list,
        nullable, values (of a category), unit, meaning, example.
        """
        return list(self.all("/v1/columns", table=table))

    def cite(self, path: str, form: Literal["bibtex", "csl"] = "bibtex", **params: Parameter) -> str:
        """A reference to an answer, for a bibliography: it names the version of the data and a hash of the answer.

        bibtex  an entry for BibTeX
        csl     CSL-JSON, as Zotero and pandoc read it
        """
        return self._fetch(self._address(path, {**params, "cite": form})).decode()

    def _address(self, path: str, params: Mapping[str, Parameter]) -> str:
        query = urlencode([(name.rstrip("_"), _text(value)) for name, value in params.items() if value is not None])
        # What is encoded already, as in page.next, stays as it is.
        address = self.url + "/" + quote(path.lstrip("/"), safe="/?&=%:,;+~")
        return f"{address}{'&' if '?' in path else '?'}{query}" if query else address

    def _fetch(self, address: str) -> bytes:
        for further in reversed(range(TRIES)):
            request = Request(address, headers=self._headers)
            try:
                with _OPENER.open(request, timeout=TIMEOUT) as response:
                    return _whole(response, address)
            except HTTPError as answer:
                with answer:
                    problem = _problem(answer)
                wait = problem.retry_after if problem.retry_after is not None else 2.0 ** (TRIES - 1 - further) / 2
                if problem.status not in (429, 503) or not further or wait > LONGEST_WAIT:
                    raise problem from None
                time.sleep(wait)
            except (URLError, TimeoutError, ConnectionError) as cause:
                reason = getattr(cause, "reason", cause)
                advice = "is the service running (npm start), and is this its address?"
                raise ParleyError(f"no answer from {self.url}: {reason}; {advice}") from cause
        raise AssertionError("unreachable")


class _Redirects(HTTPRedirectHandler):
    """Follows to another service too, as urllib does, but does not tell it the key."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        if following and urlsplit(newurl)[:2] != urlsplit(req.full_url)[:2]:
            following.remove_header("Authorization")
        return following


_OPENER = build_opener(_Redirects)


def _text(value: Parameter) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        raise TypeError(f"a day is a date without a time: {value!r}")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(_text(item) for item in value)
    return str(value)


def _whole(response: HTTPResponse, address: str) -> bytes:
    """The body; a connection that broke off is an error. The length is checked by http.client, which raises IncompleteRead."""
    try:
        return response.read()
    except (HTTPException, OSError) as cause:
        raise ParleyError(f"{address} did not arrive whole: {cause!r}; ask again") from cause


def _table_of(body: bytes, format: Table) -> bytes:
    """The table, if it is whole; else ValueError says what is missing. The line that proves it is taken off."""
    if format in ("csv", "ndjson"):
        end = body.rstrip().rfind(b"\n") + 1
        lines, last = body[:end], body[end:]
        hashed = re.search(rb"sha256\W+([0-9a-f]{64})\W+$", last)
        if not hashed:
            raise ValueError("the last line, which has the hash of those before it, is missing")
        if hashlib.sha256(lines).hexdigest().encode() != hashed[1]:
            raise ValueError("its lines are not those that its last line has the hash of")
        return lines
    if not body.endswith({"arrow": b"\xff\xff\xff\xff\0\0\0\0", "parquet": b"PAR1"}[format]):
        raise ValueError("its end is missing")
    return body


def _problem(answer: HTTPError) -> ParleyError:
    """The problem document (RFC 9457) of an answer; whatever else a machine in between may say instead."""
    retry_after = _seconds(answer.headers.get("Retry-After", ""))
    try:
        said = json.loads(answer.read())
        return ParleyError(
            said["detail"],
            title=said["title"],
            status=answer.code,
            code=said["type"].rpartition("/")[2],
            errors=said.get("errors", ()),
            retry_after=retry_after,
            request_id=said.get("request_id"),
        )
    except (ValueError, KeyError, TypeError, AttributeError, HTTPException, OSError):
        detail = f"{answer.url} gave no reason, so the answer may not be that of Parley"
        return ParleyError(detail, title=answer.reason or "Error", status=answer.code, retry_after=retry_after)


def _seconds(retry_after: str) -> float | None:
    """Retry-After is a number of seconds or a date."""
    with suppress(ValueError):
        return max(0.0, float(retry_after))
    with suppress(ValueError):
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    return None


def _name(entry: Any) -> str:
    """What an entry is called: a position, by what it says."""
    if not isinstance(entry, dict):
        return str(entry)
    return str(entry.get("name") or entry.get("title") or entry.get("summary") or entry.get("id") or "one answer")


def _counted(entries: int) -> str:
    return "1 entry" if entries == 1 else f"{entries} entries"
