"""How sure a comparison is. Run by `tests/load/live --smoke`."""
import unittest

from crowd import Seen
from figures import Run, ratios, true_ratio


def run(cpu_us, turn, delivered=1000):
    return Run(Seen(cpu_ns=cpu_us * 1000 * delivered, delivered=delivered, published=1), None, turn)


class Comparison(unittest.TestCase):
    def test_contestants_are_compared_within_a_round(self):
        ours = [run(6, 0), run(12, 1), run(3, 2)]
        others = [run(6, 1), run(6, 0)]
        self.assertEqual(ratios(ours, others, "cost"), [1.0, 2.0])

    def test_a_run_that_delivered_nothing_is_compared_with_nobody(self):
        self.assertEqual(ratios([run(6, 0)], [run(6, 0, delivered=0)], "cost"), [])
        self.assertEqual(ratios([run(6, 0, delivered=0)], [run(6, 0)], "cost"), [])

    def test_fewer_than_five_rounds_say_too_little(self):
        self.assertIsNone(true_ratio([]))
        self.assertIsNone(true_ratio([1.0, 1.01, 1.02, 1.03]))

    def test_of_five_rounds_all_count(self):
        self.assertEqual(true_ratio([0.9, 1.0, 1.1, 1.2, 1.3]), (0.9, 1.3))

    def test_of_more_rounds_the_farthest_do_not(self):
        self.assertEqual(true_ratio([0.1, 1.0, 1.01, 1.02, 1.03, 1.04, 1.05, 9.0]), (1.0, 1.05))
        self.assertEqual(true_ratio(list(range(20))), (5, 14))


if __name__ == "__main__":
    unittest.main()
