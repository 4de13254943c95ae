"""Servers that are measured, each a child process on CPU 0 that ends with this program."""
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BUILD = Path(os.environ.get("YUI_BUILD", ROOT / "build"))
SERVER_CPU, CROWD_CPU = "0", "1"
START_SECONDS = 20


# In a session of its own, before other work of the machine where we may say so: the kernel shares out time by sessions
# first, and by niceness within one.
FIRST = 'echo -10 >/proc/self/autogroup; renice -n -10 $$ >/dev/null; exec "$@"'


def spawn(words, cpu=SERVER_CPU, **more):
    """Pinned to one core, and killed by the kernel should this program die."""
    first = ["sh", "-c", FIRST, "sh"] if os.geteuid() == 0 else []
    words = ["setpriv", "--pdeathsig", "KILL", *first, "taskset", "-c", cpu, *map(str, words)]
    return subprocess.Popen(words, start_new_session=True, **more)


def end(process):
    process.terminate()
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def with_children(pid):
    found = [pid]
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            for child in Path(f"/proc/{pid}/task/{task}/children").read_text().split():
                found += with_children(int(child))
    except OSError:
        pass  # gone meanwhile
    return found


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for_port(port, process):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError(f"{' '.join(process.args)} does not listen")


class Server:
    """A running server and how the crowd speaks to it. Leave the `with` to end it."""

    tongue = "plain"

    def __init__(self, words, port, **more):
        self.port = port
        self.process = spawn(words, **more)
        wait_for_port(port, self.process)
        self.pids = with_children(self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        end(self.process)

    def crowd_words(self):
        return ["--tongue", self.tongue, "--port", self.port]


class Floor(Server):
    def __init__(self, work):
        port = free_port()
        super().__init__([BUILD / "yui_floor", port], port)


class Town:
    """A database with people and events. A file is built once and copied for each run; `database` is built as it is."""

    def __init__(self, work, people, events, database=None):
        kind = "shared-" if database else ""
        self.file, self.guests = work / f"town-{people}-{events}.db", work / f"guests-{kind}{people}-{events}"
        if database:
            (work / "shared.key").unlink(missing_ok=True)  # of the database before
        if database or not self.file.exists():
            words = [BUILD / "yui_load", "town", database or f"sqlite:{self.file}", people, events, self.guests]
            subprocess.run(list(map(str, words)), check=True)

    def fresh_copy(self, work):
        copy = work / "run.db"
        for left in work.glob("run.db*"):
            left.unlink()
        shutil.copy(self.file, copy)
        return f"sqlite:{copy}"


class Yui(Server):
    """The real `yui serve`, in the build that also takes `load` commands."""

    tongue = "yui"

    def __init__(self, work, database, guests, bus="local:", name="yui", more=()):
        self.door, self.guests = work / f"{name}.door", guests
        port = free_port()
        words = [BUILD / "yui_load", "serve", "--db", database, "--bus", bus, "--port", port, "--threads", 1]
        pages = work / "pages"  # none: a server refuses to hold what lies in `work`
        pages.mkdir(exist_ok=True)
        words += ["--web", pages, "--trusted-proxy", "127.0.0.0/8", *more]
        if database.startswith("postgresql"):
            words += ["--key", work / "shared.key"]  # one for all nodes of a database
        log = open(work / f"{name}.log", "a")
        env = {**os.environ, "YUI_LOAD_DOOR": str(self.door)}
        super().__init__(words, port, env=env, stdout=log, stderr=log)
        self.wait_until_ready()

    def wait_until_ready(self):
        """A node that has not compared heads yet sends pages away."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5).close()
                return
            except urllib.error.HTTPError:
                time.sleep(0.02)
        raise RuntimeError("yui_load does not become ready")

    def crowd_words(self):
        return [*super().crowd_words(), "--door", self.door, "--scene", self.guests]
