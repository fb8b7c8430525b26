"""Runs the notebooks of this folder from scratch and stores them with what they answer.

    python execute.py URL [--check]

URL is the service they read. With --check nothing is written: the text of each answer must be as stored, and where an
image is stored there must be one.
"""

import difflib
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

HERE = Path(__file__).parent
STORED_AS = "http://localhost:3000"


def executed(path: Path, url: str) -> nbformat.NotebookNode:
    """The notebook with the answers of a new kernel, and with nothing that differs from run to run."""
    notebook = nbformat.read(path, as_version=4)
    os.environ["PARLEY_URL"] = url
    # What the kernel logs of itself goes to the terminal, not into the notebook.
    quiet = {"extra_arguments": ["--log-level=ERROR"], "resources": {"metadata": {"path": str(HERE)}}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", **quiet).execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
        cell.metadata = {}
        for output in cell.get("outputs", []):
            output.pop("metadata", None) if output.output_type == "stream" else output.update(metadata={})
    # The service was started on a free port; a reader's has the default one.
    return nbformat.reads(nbformat.writes(notebook).replace(url, STORED_AS), as_version=4)


def answers(cell) -> list[str]:
    """What a cell answered, as lines of text; of an image only that there is one."""
    lines = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            lines += output.text.splitlines()
        elif output.output_type == "error":
            lines.append(f"{output.ename}: {output.evalue}")
        for kind, data in sorted(output.get("data", {}).items()):
            lines += ["(an image)"] if kind.startswith("image/") else [kind, *data.splitlines()]
    return lines


def differences(stored, now) -> list[str]:
    found = []
    for number, (before, after) in enumerate(zip(stored.cells, now.cells), 1):
        names = f"cell {number}, stored", f"cell {number}, now"
        found += difflib.unified_diff(answers(before), answers(after), *names, lineterm="", n=1)
    return found


def main(url: str, check: bool) -> int:
    failed = 0
    for path in sorted(HERE.glob("*.ipynb")):
        stored = nbformat.read(path, as_version=4)
        try:
            now = executed(path, url)
        except CellExecutionError as error:
            # Its text is a heading, the cell and the trace, with lines between them; the trace is mostly of libraries.
            cell = str(error).split(f"{'-' * 18}\n")[1]
            print(f"{path.name}: {error.ename}: {error.evalue}, in the cell\n\n{cell}", file=sys.stderr)
            failed = 1
            continue
        if not check:
            nbformat.write(now, path)
            print(f"{path.name}: written")
        elif found := differences(stored, now):
            print(f"{path.name}: the stored answers are not those of now (npm run notebooks stores them)", *found, sep="\n", file=sys.stderr)
            failed = 1
        else:
            print(f"{path.name}: as stored")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--check" in sys.argv[2:]))
