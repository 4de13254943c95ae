#!/usr/bin/env python3
"""What scripts/run cannot do is said before it builds, installs or makes anything; two of them share no data."""
import fcntl
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent


def run(*flags, folder):
    return subprocess.run([SCRIPTS / "run", *flags], cwd=folder, capture_output=True, text=True, timeout=60)


class Refuses(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def refused(self, status, said, *flags):
        ran = run(*flags, folder=self.folder)
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (status, "", f"run: {said}\n"))
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_flags_that_mean_nothing(self):
        for said, *flags in (
            ("no such port: 65536", "--port", "65536"),
            ("no such port: 0", "--port", "0"),
            ("no such city: ../cities/koka", "--city", "../cities/koka"),
            ("no such city: common", "--city", "common"),
            ("--db needs a value", "--db", ""),
            ("--data needs a value", "--data", ""),
            ("--port needs a value", "--port"),
            ("no such flag: --ports", "--ports", "1"),
        ):
            self.refused(2, f"{said} (--help lists the flags)", *flags)

    def test_a_port_where_somebody_answers_already(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = str(other.getsockname()[1])
            self.refused(1, f"port {port} is taken (--port N chooses another)", "--port", port, "--data", "city")


class Data(unittest.TestCase):
    """A tree beside the scripts in which nothing is built and the server only notes that it was begun."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tree = Path(folder.name)
        self.data = self.tree / "data"
        self.data.mkdir()
        for name in ("build", "scripts/cities"):
            (self.tree / name).mkdir(parents=True)
        shutil.copy(SCRIPTS / "run", self.tree / "scripts")
        nothing = "\nbuild_program() { :; }\nbuild_web() { :; }\n"
        (self.tree / "scripts/lib.sh").write_text((SCRIPTS / "lib.sh").read_text() + nothing)
        (self.tree / "scripts/cities/koka.json").write_text("{}")
        for name, does in (("scripts/setup", ""), ("build/yui", f"touch {self.data}/begun")):
            (self.tree / name).write_text(f"#!/bin/sh\n{does}\n")
            (self.tree / name).chmod(0o755)

    def start(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = str(free.getsockname()[1])
        flags = ("--city", "koka", "--no-redis", "--port", port, "--data", self.data)
        started = subprocess.Popen([self.tree / "scripts/run", *flags], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(started.wait)
        self.addCleanup(started.kill)
        return started

    def hold(self):  # as what is left of a scripts/run that was killed does
        held = (self.data / "run.lock").open("w")
        self.addCleanup(held.close)
        fcntl.flock(held, fcntl.LOCK_EX)
        return held

    def wait_until_it_waits(self, started):
        lock = f":{(self.data / 'run.lock').stat().st_ino} "
        while started.poll() is None:
            if any("->" in line and lock in line for line in Path("/proc/locks").read_text().splitlines()):
                return
            time.sleep(0.01)
        self.fail(f"it gave up at once: {started.communicate()[1]}")

    def test_of_one_that_was_killed_is_waited_for(self):
        held = self.hold()
        started = self.start()
        self.wait_until_it_waits(started)
        self.assertFalse((self.data / "begun").exists())
        held.close()
        said = started.communicate(timeout=30)[1]
        self.assertTrue((self.data / "begun").exists(), said)

    def test_of_one_that_goes_on_is_left_alone(self):
        self.hold()
        started = self.start()
        self.assertIn(f"scripts/run is already at work in {self.data}", started.communicate(timeout=30)[1])
        self.assertEqual(started.returncode, 1)
        self.assertFalse((self.data / "begun").exists())


if __name__ == "__main__":
    unittest.main()
