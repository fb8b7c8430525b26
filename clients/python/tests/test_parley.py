"""The client against a service that answers what a test needs, also what a real one answers seldom."""

from __future__ import annotations

import datetime
import hashlib
import json
import sys
import time
import unittest
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1]))
from parley import Answer, Parley, ParleyError

ROWS = b'{"id":"a"}\n{"id":"b"}\n'
END = b'{"_end":{"rows":2,"sha256":"%s"}}\n' % hashlib.sha256(ROWS).hexdigest().encode()
CSV = b"id\r\na\r\n"
CSV_END = b"# rows=1 sha256=%s\r\n" % hashlib.sha256(CSV).hexdigest().encode()


class Service(BaseHTTPRequestHandler):
    """Answers from `answers`, in their order: status, headers, body. Where a header says another length, it breaks off."""

    answers: list[tuple[int, dict[str, str], bytes]] = []
    asked: list[str] = []
    keys: list[str | None] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.keys.append(self.headers["Authorization"])
        status, headers, body = self.answers.pop(0)
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def said(data: object, **more: object) -> tuple[int, dict[str, str], bytes]:
    return 200, {}, json.dumps({"data": data, "meta": {"data_version": "1"}, **more}).encode()


def problem(status: int, headers: dict[str, str] = {}, **more: object) -> tuple[int, dict[str, str], bytes]:
    return status, headers, json.dumps({"type": "/problems/x", "title": "X", "detail": "why", **more}).encode()


class ClientTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
        Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.parley = Parley(f"http://127.0.0.1:{cls.server.server_port}/")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.server.shutdown()
        cls.server.server_close()

    def answers(self, *answers: tuple[int, dict[str, str], bytes]) -> None:
        Service.answers[:] = answers
        Service.asked.clear()
        Service.keys.clear()

    def test_parameters_are_written_as_the_api_takes_them(self) -> None:
        self.answers(said([]))
        day = datetime.date(2026, 2, 18)
        self.parley.get("/v1/graph/paths", from_="a", to=["b", "c d"], as_of=day, total=True, cursor=None)
        self.assertEqual(Service.asked, ["/v1/graph/paths?from=a&to=b%2Cc+d&as_of=2026-02-18&total=true"])

    def test_a_path_with_a_query_is_gone_on_with(self) -> None:
        self.answers(said([]), said([]))
        self.parley.get("/v1/people?q=%D0%9F", limit=2)
        self.parley.get("/v1/people/é")
        self.assertEqual(Service.asked, ["/v1/people?q=%D0%9F&limit=2", "/v1/people/%C3%A9"])

    def test_a_key_is_sent_and_not_shown(self) -> None:
        here = f"127.0.0.1:{self.server.server_port}"
        keyed = Parley(f"http://{here}", key="k")
        self.answers((308, {"Location": "/v1/people/b"}, b""), said({}))
        keyed.get("/v1/people/a")
        self.assertEqual((Service.asked, Service.keys), (["/v1/people/a", "/v1/people/b"], ["Bearer k"] * 2))
        self.answers((302, {"Location": f"http://localhost:{self.server.server_port}/v1"}, b""), said({}), said({}))
        keyed.get("/v1")
        self.parley.get("/v1")
        self.assertEqual(Service.keys, ["Bearer k", None, None])
        self.assertNotIn("'k'", repr(keyed))

    def test_pages_are_followed(self) -> None:
        self.answers(
            said([{"id": "a"}, {"id": "b"}], page={"next": "/v1/people?limit=2&cursor=x"}),
            said([{"id": "c"}], page={"next": None}),
        )
        self.assertEqual([entry["id"] for entry in self.parley.all("/v1/people", limit=2)], ["a", "b", "c"])
        self.assertEqual(Service.asked, ["/v1/people?limit=2", "/v1/people?limit=2&cursor=x"])

    def test_pages_of_two_versions_are_not_one_list(self) -> None:
        later = 200, {}, json.dumps({"data": [], "meta": {"data_version": "2"}}).encode()
        self.answers(said([{"id": "a"}], page={"next": "/v1/people?cursor=x"}), later)
        with self.assertRaisesRegex(ParleyError, "the data changed"):
            list(self.parley.all("/v1/people"))

    def test_what_is_no_list_is_not_iterated(self) -> None:
        self.answers(said({"rows": []}))
        with self.assertRaisesRegex(TypeError, r"use get\(\)"):
            list(self.parley.all("/v1/negotiations/x/matrix"))

    def test_a_problem_says_what_would_be_right(self) -> None:
        errors = [{"parameter": "limt", "detail": "unknown", "nearest": ["limit"]}]
        self.answers(problem(400, detail="limt: unknown; did you mean limit?", errors=errors, request_id="7"))
        with self.assertRaises(ParleyError) as caught:
            self.parley.get("/v1/people", limt=3)
        self.assertEqual(str(caught.exception), "X (400): limt: unknown; did you mean limit?")
        self.assertEqual((caught.exception.code, caught.exception.request_id), ("x", "7"))
        self.assertEqual(caught.exception.errors, errors)

    def test_what_is_no_problem_document_is_an_error_as_well(self) -> None:
        self.answers((502, {}, b"<h1>Bad gateway</h1>"))
        with self.assertRaisesRegex(ParleyError, r"Bad Gateway \(502\): .* may not be that of Parley"):
            self.parley.get("/v1/people")
        self.answers((200, {}, b"<h1>Welcome</h1>"), (200, {}, b"[]"))
        with self.assertRaisesRegex(ParleyError, "not JSON"):
            self.parley.get("/v1/people")
        with self.assertRaisesRegex(ParleyError, "no data in it"):
            self.parley.get("/v1/people")

    def test_no_service(self) -> None:
        with self.assertRaisesRegex(ParleyError, "no answer from http://127.0.0.1:1: .*npm start"):
            Parley("http://127.0.0.1:1").get("/v1")
        with self.assertRaisesRegex(ValueError, "begins with http"):
            Parley("localhost:3000")

    def test_it_asks_again_when_it_is_told_to(self) -> None:
        in_a_while = formatdate(time.time() + 30, usegmt=True)
        self.answers(problem(429, {"Retry-After": "7"}), problem(503, {"Retry-After": in_a_while}), problem(503), said(1))
        with patch("parley.time.sleep") as slept:
            self.assertEqual(self.parley.get("/v1").data, 1)
        waits = [call.args[0] for call in slept.call_args_list]
        self.assertEqual(waits[0], 7)
        self.assertTrue(25 < waits[1] <= 30, waits)
        self.assertEqual(waits[2], 2)

    def test_it_does_not_ask_for_ever_or_wait_for_long(self) -> None:
        self.answers(*[problem(503)] * 5)
        with patch("parley.time.sleep"), self.assertRaises(ParleyError):
            self.parley.get("/v1")
        self.assertEqual(len(Service.asked), 4)
        self.answers(problem(429, {"Retry-After": "3600"}), said(1))
        with patch("parley.time.sleep"), self.assertRaises(ParleyError) as caught:
            self.parley.get("/v1")
        self.assertEqual(caught.exception.retry_after, 3600)
        self.answers(problem(500))
        with self.assertRaises(ParleyError):
            self.parley.get("/v1")
        self.assertEqual(len(Service.asked), 1)

    def test_what_breaks_off_is_an_error(self) -> None:
        self.answers((200, {"Content-Length": "100"}, b'{"data":'))
        with self.assertRaisesRegex(ParleyError, "did not arrive whole"):
            self.parley.get("/v1")

    def test_a_table_is_whole_or_an_error(self) -> None:
        arrow, parquet = b"\xff\xff\xff\xff\0\0\0\0", b"PAR1xPAR1"
        for format, whole in {"ndjson": ROWS + END, "csv": CSV + CSV_END, "arrow": arrow, "parquet": parquet}.items():
            self.answers((200, {}, whole), (200, {}, whole[:-9]))
            self.assertEqual(self.parley.table("/v1/people", format), {"ndjson": ROWS, "csv": CSV}.get(format, whole))
            with self.assertRaisesRegex(ParleyError, "did not arrive whole", msg=format):
                self.parley.table("/v1/people", format)
        self.assertEqual(Service.asked, ["/v1/people?format=parquet"] * 2)

    def test_lines_are_hashed(self) -> None:
        for body, complaint in {
            ROWS[:11] + END: "not those",
            ROWS.replace(b'"b"', b'"c"') + END: "not those",
            ROWS: "last line",
            b"": "last line",
        }.items():
            self.answers((200, {}, body))
            with self.assertRaisesRegex(ParleyError, complaint):
                self.parley.table("/v1/people", "ndjson")
        self.answers((200, {}, b'{"_end":{"rows":0,"sha256":"%s"}}\n' % hashlib.sha256(b"").hexdigest().encode()))
        self.assertEqual(self.parley.table("/v1/people", "ndjson"), b"")
        self.answers((200, {}, CSV + CSV_END))
        self.parley.table("/v1/people", "csv")
        self.assertEqual(Service.asked, ["/v1/people?format=csv&checksum=true"])

    def test_a_table_in_a_notebook_is_escaped(self) -> None:
        evil = "<script>alert(1)</script>"
        entry = {
            "type": "positions",
            "id": evil,
            "holder": {"id": "x", "name": evil, "href": 'javascript:alert(1)"><img>'},
            evil: None,
            "date": {"edtf": "2026?", "label": "2026, year inferred"},
            "stances": [{evil: 1, "stance": "opposes", "proposal": {"id": "p", "name": "A & B", "href": "/v1/proposals/p"}}],
        }
        for data in ([entry], entry, [evil]):
            shown = Answer(data, {"self": evil, "data_version": "1"}, None, "http://localhost:3000")._repr_html_()
            self.assertNotIn("<script", shown)
            self.assertNotIn("<img", shown)
            self.assertNotIn('"javascript', shown)
        shown = Answer([entry] * 30, {}, None, "http://localhost:3000")._repr_html_()
        self.assertIn('<a href="http://localhost:3000/v1/proposals/p">A &amp; B</a>', shown)
        self.assertIn("<td>2026, year inferred</td>", shown)
        self.assertEqual(shown.count("<tr>"), 21)

    def test_an_answer_says_what_it_is(self) -> None:
        meta = {"self": "/v1/people", "data_version": "1"}
        many = Answer([{}, {}], meta, {"next": "/v1/people?cursor=x"}, "http://localhost:3000")
        self.assertEqual(repr(many), "<2 entries, and more on the next page; /v1/people, data version 1>")
        self.assertEqual(repr(Answer({"name": "Kyiv"}, meta, None, "")), "<Kyiv; /v1/people, data version 1>")


if __name__ == "__main__":
    unittest.main()
