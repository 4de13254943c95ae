"""Who takes part, by name: a context that gives a running server, and how its load differs."""
import contextlib
import os
import subprocess
import time
from dataclasses import replace
from pathlib import Path

from servers import BUILD, ROOT, Floor, Server, Town, Yui, end, free_port, spawn


def town_of(work, load):
    return Town(work, max(load.connections, 1_000), load.events + 1)


@contextlib.contextmanager
def yui(work, load):
    town = town_of(work, load)
    with Yui(work, town.fresh_copy(work), town.guests) as server:
        yield server


@contextlib.contextmanager
def yui_uring(work, load):
    """Sends through io_uring; where the machine allows none it is `yui`."""
    town = town_of(work, load)
    with Yui(work, town.fresh_copy(work), town.guests, more=["--io-uring"]) as server:
        yield server


@contextlib.contextmanager
def yui_sign_ups(work, load):
    """No door: people sign up over HTTP, each once."""
    town = town_of(work, load)
    with Yui(work, town.fresh_copy(work), town.guests) as server:
        server.tongue, server.door = "yui-sign-ups", ""
        yield server


@contextlib.contextmanager
def floor(work, _):
    with Floor(work) as server:
        yield server


@contextlib.contextmanager
def redis(work):
    socket = work / "redis.sock"
    words = ["redis-server", "--port", 0, "--unixsocket", socket, "--save", "", "--appendonly", "no"]
    server = spawn(words, cpu="1", stdout=subprocess.DEVNULL)
    try:
        yield f"unix://{socket}"
    finally:
        end(server)


@contextlib.contextmanager
def nodes_of_one_town(work, load, names):
    with contextlib.ExitStack() as stack:
        database = stack.enter_context(fresh_database())
        bus = stack.enter_context(redis(work))
        town = Town(work, max(load.connections, 1_000), load.events + 1, database)
        yield [stack.enter_context(Yui(work, database, town.guests, bus, name)) for name in names]


@contextlib.contextmanager
def yui_nodes(work, load):
    with nodes_of_one_town(work, load, "ab") as (a, b):
        b.door = a.door  # subscribers are on b, commands go to a
        b.pids += a.pids  # both count
        yield b


@contextlib.contextmanager
def yui_eight_nodes(work, load):
    """Everybody is on the first, where the commands go too; what counts is the CPU of the other seven."""
    with nodes_of_one_town(work, load, [f"n{n}" for n in range(8)]) as (first, *others):
        first.pids = [pid for node in others for pid in node.pids]
        yield first


@contextlib.contextmanager
def fresh_database():
    """A database of its own beside the one that YUI_TEST_PG names, gone afterwards."""
    postgres, name = os.environ["YUI_TEST_PG"], f"yui_load_{os.getpid()}"

    def run(statement):
        subprocess.run(["psql", "--quiet", postgres, "-c", statement], check=True)

    def drop(until):
        """A drop asks for a checkpoint, which fails while a test beside us has its own disk of this server full."""
        try:
            run(f"DROP DATABASE {name} WITH (FORCE)")
        except subprocess.CalledProcessError:
            if time.monotonic() > until:
                raise
            time.sleep(0.5)
            drop(until)

    run(f"CREATE DATABASE {name} TEMPLATE template0")
    try:
        yield postgres.replace("/postgres?", f"/{name}?")
    finally:
        drop(until=time.monotonic() + 20)


def peers():
    """What tests/load/peers/fetch has made."""
    return Path(os.environ["YUI_PEERS"])


@contextlib.contextmanager
def beast_naive(*_):
    port = free_port()
    with Server([BUILD / "yui_beast_naive", port], port) as server:
        yield server


@contextlib.contextmanager
def ws(*_):
    port = free_port()
    with Server(["node", peers() / "npm/ws.js", port], port) as server:
        yield server


@contextlib.contextmanager
def socketio(*_):
    port = free_port()
    with Server(["node", peers() / "npm/socketio.js", port], port) as server:
        server.tongue = "socketio"
        yield server


@contextlib.contextmanager
def centrifuge(*_):
    port = free_port()
    with Server([peers() / "centrifuge", port], port, env={**os.environ, "GOMAXPROCS": "1"}) as server:
        server.tongue = "centrifuge"
        yield server


@contextlib.contextmanager
def nchan(work, _):
    port = free_port()
    conf = (ROOT / "tests/load/peers/nchan/nginx.conf").read_text().replace("PORT", str(port))
    folder = work / "nchan"
    folder.mkdir(exist_ok=True)
    (folder / "nginx.conf").write_text(conf.replace("modules/", f"{peers()}/nchan/modules/"))
    log = open(folder / "said.log", "a")
    with Server(["nginx", "-p", folder, "-c", "nginx.conf"], port, stdout=log, stderr=log) as server:
        server.tongue = "nchan"
        yield server


CONTESTANTS = {
    "yui": (yui, {}),
    "yui-deflate": (yui, {"deflate": True}),
    "yui-uring": (yui_uring, {}),
    "yui-stopped": (yui, {"stopped": 10}),
    "yui-nodes": (yui_nodes, {}),
    "yui-nodes8": (yui_eight_nodes, {}),
    "yui-sign-ups": (yui_sign_ups, {}),
    "floor": (floor, {}),
    "beast-naive": (beast_naive, {}),
    "ws": (ws, {}),
    "socketio": (socketio, {}),
    "centrifuge": (centrifuge, {}),
    "nchan": (nchan, {}),
}


def start(name, work, load):
    """A context of the server; and the load as this contestant is driven."""
    serve, changes = CONTESTANTS[name]
    return serve(work, load), replace(load, **changes)
