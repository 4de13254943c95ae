"""Who takes part, by name: a context that gives a running server, and how its load differs."""
import contextlib
import os
import subprocess
from dataclasses import replace

from servers import Floor, Town, Yui, end, spawn


def town_of(work, load):
    return Town(work, max(load.connections, 1), load.events + 1)


@contextlib.contextmanager
def yui(work, load):
    town = town_of(work, load)
    with Yui(work, town.fresh_copy(work), town.guests) as server:
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
def yui_nodes(work, load):
    with contextlib.ExitStack() as stack:
        database = stack.enter_context(fresh_database())
        bus = stack.enter_context(redis(work))
        town = Town(work, load.connections, load.events + 1, database)
        a = stack.enter_context(Yui(work, database, town.guests, bus, "a"))
        b = stack.enter_context(Yui(work, database, town.guests, bus, "b"))
        b.door = a.door  # subscribers are on b, commands go to a
        b.pids += a.pids  # both count
        yield b


@contextlib.contextmanager
def fresh_database():
    """A database of its own beside the one that YUI_TEST_PG names, gone afterwards."""
    postgres, name = os.environ["YUI_TEST_PG"], f"yui_load_{os.getpid()}"

    def run(statement):
        subprocess.run(["psql", "--quiet", postgres, "-c", statement], check=True)

    run(f"CREATE DATABASE {name} TEMPLATE template0")
    try:
        yield postgres.replace("/postgres?", f"/{name}?")
    finally:
        run(f"DROP DATABASE {name} WITH (FORCE)")


CONTESTANTS = {
    "yui": (yui, {}),
    "yui-deflate": (yui, {"deflate": True}),
    "yui-stopped": (yui, {"stopped": 10}),
    "yui-nodes": (yui_nodes, {}),
    "floor": (floor, {}),
}


def start(name, work, load):
    """A context of the server; and the load as this contestant is driven."""
    serve, changes = CONTESTANTS[name]
    return serve(work, load), replace(load, **changes)
