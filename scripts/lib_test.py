#!/usr/bin/env python3
"""The closing lines of every runner are counted, and what a script started ends with it."""
import os
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent


# A shell cannot trap what it inherits as ignored, and whoever was started in the background inherits SIGINT so.
def heed_interrupts():
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def bash(body, **options):
    command = ["bash", "-c", f'. "{SCRIPTS}/lib.sh"\n{body}']
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, preexec_fn=heed_interrupts, **options)


def counted(log):
    with tempfile.NamedTemporaryFile("w", suffix=".log") as file:
        file.write(log)
        file.flush()
        return bash(f"count {file.name}").communicate()[0].strip()


class Count(unittest.TestCase):
    def test_ctest(self):
        self.assertEqual(counted("97% tests passed, 2 tests failed out of 60\n"), "58 2")

    def test_ctest_with_a_test_that_did_not_run(self):
        log = "1/2 Test #1: a.B ...***Skipped   0.1 sec\n100% tests passed, 0 tests failed out of 2\n"
        self.assertEqual(counted(log), "1 1")

    def test_vitest_in_colour(self):
        log = " Test Files  1 failed (1)\n\x1b[2m      Tests \x1b[22m \x1b[1m1 failed\x1b[22m | 12 passed | 2 skipped (15)\n"
        self.assertEqual(counted(log), "12 3")

    def test_node_in_both_of_its_forms(self):
        self.assertEqual(counted("# tests 4\n# pass 3\n# fail 1\n# cancelled 0\n# skipped 0\n# todo 0\n"), "3 1")
        self.assertEqual(counted("ℹ tests 4\nℹ pass 2\nℹ fail 0\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0\n"), "2 2")

    def test_the_plain_line_and_several_runners(self):
        self.assertEqual(counted("3 passed, 1 failed\n100% tests passed, 0 tests failed out of 7\n"), "10 1")

    def test_a_log_without_a_closing_line_counts_nothing(self):
        self.assertEqual(counted("4 pass\nthe tests passed, all of them\n"), "0 0")


class Ending(unittest.TestCase):
    def gone(self, pid):
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                    return True
            except FileNotFoundError:
                return True
            time.sleep(0.02)
        return False

    def test_a_signal_ends_what_was_started_and_its_children(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            script = bash("at_end 'end_group $running'; guarded bash -c 'sleep 100 & echo $!; wait'")
            child = int(script.stdout.readline())
            script.send_signal(number)
            self.assertIn(script.wait(20), (130, 143))
            script.stdout.close()
            self.assertTrue(self.gone(child))

    def test_a_command_that_ends_leaves_nothing_behind(self):
        script = bash("guarded bash -c 'sleep 100 >/dev/null & echo $!; exit 3'; echo never")
        child, rest = script.communicate()[0].split("\n", 1)
        self.assertEqual((script.returncode, rest), (3, ""))
        self.assertTrue(self.gone(int(child)))

    def test_what_left_its_group_is_found_by_its_mark(self):
        stray = subprocess.Popen(["sleep", "100"], env={**os.environ, "YUI_MARK": "m1"}, start_new_session=True)
        other = subprocess.Popen(["sleep", "100"], env={**os.environ, "YUI_MARK": "m11"}, start_new_session=True)
        bash("end_marked YUI_MARK=m1").communicate()
        self.assertEqual(stray.wait(10), -signal.SIGKILL)
        self.assertIsNone(other.poll())
        other.kill()
        other.wait()


if __name__ == "__main__":
    unittest.main()
