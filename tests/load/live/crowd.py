"""One run of yui_crowd against a server, and what it means."""
import json
import subprocess
from dataclasses import dataclass

from servers import BUILD, CROWD_CPU, spawn

RATE_TOLERANCE = 0.02


@dataclass
class Load:
    """What is done to a server; fields are the flags of yui_crowd."""
    connections: int = 0
    events: int = 1
    rate: float = 20
    burst: int = 1
    seconds: float = 5
    warm: float = 1
    stopped: int = 0
    deflate: bool = False
    awake: bool = False
    arrivals: bool = False
    again: bool = False

    def words(self):
        flags = [f"--{name}" for name, value in vars(self).items() if value is True]
        values = [f"--{name}={value}" for name, value in vars(self).items() if not isinstance(value, bool)]
        return flags + values


class Seen(dict):
    """The figures of one run."""

    def loss(self):
        """What did not arrive once and in order; "" if all did. News without a mark are only counted."""
        lost = self["expected"] - self["delivered"]
        if lost or self["skipped"] or self["doubled"]:
            return f"{lost} lost, {self['skipped']} skipped, {self['doubled']} doubled"
        if self["gone"] > self["sent_away"]:
            return f"{self['gone']} connections were closed"
        return ""

    def fault(self, load):
        """Why the run does not count; "" if it does."""
        if self.loss():
            return self.loss()
        reached = self["published"] / self["seconds"]
        if load.rate and abs(reached / load.rate - 1) > RATE_TOLERANCE:
            return f"{reached:.1f} messages a second instead of {load.rate}"
        return ""


def drive(server, load):
    words = [BUILD / "yui_crowd", *server.crowd_words(), *load.words(), "--pids", ",".join(map(str, server.pids))]
    crowd = spawn(words, CROWD_CPU, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said, trouble = crowd.communicate(timeout=300)
    if crowd.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, words))}: {trouble.strip()}")
    seen = Seen(json.loads(said))
    seen["processes"] = len(server.pids)
    seen["naps_a_message"] = seen["naps"] / max(1, seen["delivered"] or seen["others"])
    seen["messages_a_read"] = seen["delivered"] / max(1, seen["reads"])
    return seen
