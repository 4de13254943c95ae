"""A source that is compiled together with others is looked at by itself."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import check_tidy


class Unpacked(unittest.TestCase):
    def test_leaves_a_source_that_is_compiled_alone(self):
        alone = {"file": "/yui/server/log.cpp", "command": "c++ -c /yui/server/log.cpp"}
        self.assertEqual(check_tidy.unpacked(alone), [alone])

    def test_gives_each_source_of_a_batch_its_own_command(self):
        with tempfile.TemporaryDirectory() as folder:
            batch = Path(folder, "Unity", "unity_0_cxx.cxx")
            batch.parent.mkdir()
            batch.write_text('#pragma GCC diagnostic ignored "-Wshadow"\n#include "/yui/a.cpp"\n\n#include "/yui/b.cpp"\n')
            given = {"file": str(batch), "command": f"c++ -O0 -c {batch}"}
            self.assertEqual(
                check_tidy.unpacked(given),
                [{"file": f"/yui/{x}.cpp", "command": f"c++ -O0 -c /yui/{x}.cpp"} for x in "ab"],
            )


if __name__ == "__main__":
    unittest.main()
