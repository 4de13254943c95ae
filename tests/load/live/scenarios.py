"""What is measured, and what it should come to. A scenario is run by several contestants in turn; a row of the table is
one figure of ours, divided by the same figure of another contestant where one is named."""
from dataclasses import dataclass, field

from crowd import Load


@dataclass
class Row:
    figure: str  # of figures.py
    goal: float
    other: str = ""  # contestant; "": the figure itself must not be greater than the goal
    ours: str = "yui"
    label: str = ""


@dataclass
class Scenario:
    about: str
    load: Load
    contestants: list
    rows: list
    busy: bool = False      # a second process on both cores
    unloaded: bool = True   # the same commands without subscribers are measured, too, and taken off
    extra: list = field(default_factory=list)  # figures printed without a goal
    peers: dict = field(default_factory=dict)  # with --peers: contestant -> goal of our cost divided by its


FLOOR = ["floor", "yui"]
IDLE = Load(connections=10_000, rate=0, warm=0, seconds=1, again=True)
PEERS = {"nchan": 0.85, "ws": 0.80, "centrifuge": 0.60, "socketio": 0.55}

SCENARIOS = {
    "n1k": Scenario("1,000 subscribers, 20 messages/s", Load(1_000, rate=20), FLOOR,
                    [Row("cost", 1.05, "floor"), Row("p50", 1.1, "floor"), Row("p99", 1.1, "floor")], peers=PEERS),
    "sign_ups": Scenario("1,000 subscribers, 20 real sign-ups a second: the seats of the event, on its page and in the list",
                         Load(1_000, rate=20), ["yui-sign-ups"], [], extra=["cost_of_news"]),
    "n10k": Scenario("10,000 subscribers, 2 messages/s", Load(10_000, rate=2, seconds=6), FLOOR,
                     [Row("cost", 1.05, "floor")], extra=["p50", "p99"], peers=PEERS),
    "burst10": Scenario("1,000 subscribers, 10 messages at once, 100/s", Load(1_000, rate=100, burst=10), FLOOR,
                        [Row("cost", 1.1, "floor")], extra=["p50", "p99"], peers={"beast-naive": 0.12}),
    "c100": Scenario("1,000 subscribers, 100 messages/s one by one", Load(1_000, rate=100), FLOOR,
                     [Row("cost", 0.55, "floor"), Row("p50", 25)], extra=["p99"]),
    "over200": Scenario("1,000 subscribers, 200 messages/s, a busy process on both cores", Load(1_000, rate=200), FLOOR,
                        [Row("p99", 1.2, "floor"), Row("lost", 0)], busy=True, extra=["cost", "p50"]),
    "many": Scenario("10,000 subscribers of 1,000 streams, 2,000 messages/s",
                     Load(10_000, events=1_000, rate=2_000), FLOOR, [Row("cost", 1.10, "floor")],
                     extra=["p50", "p99"]),
    "uring": Scenario("n1k, sent through io_uring", Load(1_000, rate=20), ["floor", "yui-uring"],
                      [Row("cost", 0.92, "floor", ours="yui-uring")], extra=["p50", "p99"]),
    "uring10k": Scenario("n10k, sent through io_uring", Load(10_000, rate=2, seconds=6), ["floor", "yui-uring"],
                         [Row("cost", 0.92, "floor", ours="yui-uring")], extra=["p50", "p99"]),
    "deflate": Scenario("n1k with permessage-deflate against our own plain", Load(1_000, rate=20),
                        ["yui", "yui-deflate"],
                        [Row("cost", 1.15, "yui", ours="yui-deflate"),
                         Row("memory_each", 1.05, "yui", ours="yui-deflate")]),
    "idle": Scenario("10,000 connections with a session and 4 subscriptions each, that come in twice", IDLE, ["yui"],
                     [Row("memory_each", 600), Row("accept_each", 60)], unloaded=False, extra=["accept_first", "memory_rows"]),
    "redis": Scenario("committed on node A, received by 1,000 subscribers of node B through Redis",
                      Load(1_000, rate=20, arrivals=True), ["floor", "yui-nodes"],
                      [Row("p50", 5, ours="yui-nodes"), Row("p99", 25, ours="yui-nodes")], unloaded=False,
                      extra=["p50", "p99", "arrived_p50", "arrived_p99", "cost"]),
    "nodes8": Scenario("8 nodes, 200 messages/s; all 100 subscribers and commands on one, CPU of the other seven",
                       Load(100, rate=200), ["yui-nodes8"], [Row("node_share", 5, ours="yui-nodes8")],
                       unloaded=False, extra=["node_message"]),
    "stopped": Scenario("1,000 subscribers, 200 messages/s, 10 of them stop reading", Load(1_000, rate=200, seconds=8),
                        ["yui", "yui-stopped"],
                        [Row("p99", 1.1, "yui", ours="yui-stopped"), Row("memory_grown", 64, ours="yui-stopped"),
                         Row("lost", 0, ours="yui-stopped")], unloaded=False),
}
SMOKE = ["n1k", "burst10", "many", "deflate", "idle", "redis", "stopped"]  # one of each kind
