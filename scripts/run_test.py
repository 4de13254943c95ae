#!/usr/bin/env python3
"""What scripts/run cannot do is said before it builds, installs or makes anything."""
import socket
import subprocess
import tempfile
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


if __name__ == "__main__":
    unittest.main()
