"""Prints the Python of a folder, by default of the notebooks: a virtual environment made from its requirements.txt, kept, and
made anew when that changes."""

import shutil
import sqlite3
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
FOLDER = HERE / ".venv"
MARK = FOLDER / "made-from.txt"

if sys.version_info < (3, 11):
    sys.exit(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}")
FOLDER.mkdir(exist_ok=True)

# One process at a time. A lock of SQLite works on every system and is given back when its process ends, however it ends.
lock = sqlite3.connect(FOLDER / "lock", timeout=600, isolation_level=None)
lock.execute("BEGIN EXCLUSIVE")

made_from = f"Python {sys.version}\n{(HERE / 'requirements.txt').read_text()}"
inside = FOLDER / "python"
python = inside / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
if not (python.exists() and MARK.exists() and MARK.read_text() == made_from):
    print(f"Making the Python environment of {HERE.name}, once; this takes a minute or two", file=sys.stderr)
    shutil.rmtree(inside, ignore_errors=True)
    venv.create(inside, with_pip=True)
    # Half of the time would go into compiling what nobody imports.
    how = ["--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--no-compile"]
    pip = [python, "-m", "pip", "install", *how]
    if subprocess.run([*pip, "-r", HERE / "requirements.txt"], stdout=sys.stderr).returncode != 0:
        sys.exit(f"pip could not install what {HERE / 'requirements.txt'} names; it says above why")
    MARK.write_text(made_from)
print(python)
