#!/usr/bin/env python3
"""The check of loops refuses what reads freed memory in C++20 and leaves alone what is alive."""
import unittest

from check_loops import declared, faults

TREE = """
protocol::Result<Page> ask(const Caller& caller, Query query);
template <class Q> protocol::Result<protocol::AnswerOf<Q>> tell(Q query) { return send(query); }
std::optional<Row> row(Connection& connection, std::int64_t id);
static std::vector<int> load();
Page Board::page() const;
const json& schema() { return ours(); }
std::map<std::string, int>& Tree::kept();
Row* found(int id);
std::vector<int> numbers() const;
const std::vector<int>& all() const;
"""

REFUSED = """
for (const auto& card : town.ask(caller, query)->cards) g(card);
for (const auto& card : town_->tell(Query{group, {1, 2}})->cards) g(card);
for (const auto& card : town.ask(caller, query).value().cards) g(card);
for (const auto& card : town.ask(caller, query)->page().all()) g(card);
for (int x : *row(connection, 1)) g(x);
for (int x : *(row(connection, 1))) g(x);
for (int x : load()[0]) g(x);
for (auto& [name, x] : board.page().at("list").items()) g(x);
for (int x : board.page().all()) g(x);
for (int x : Ranking(problem, options).all()) g(x);
for (int x : Ranking{problem}.all()) g(x);
for (int x : std::move(page).copied().all()) g(x);
for (int i = 0; int x : row(connection, c ? i : 1)->list) g(x);
for (int x : nobody_declared(this)->list) g(x);
""".strip().splitlines()

RIGHT = """
for (const auto& card : answer->cards) g(card);
for (const auto& card : answer.value().cards) g(card);
for (int x : *answer) g(x);
for (int x : load()) g(x);
for (int x : board.page().list) g(x);
for (int x : board.page().of.list) g(x);
for (int x : board.page().numbers()) g(x);
for (int x : Ranking(problem, options).numbers()) g(x);
for (const auto& [name, x] : schema()["list"].at(name).items()) g(x);
for (int x : tree.kept()[text.substr(1, n - 1)]) g(x);
for (int x : found(1)->list) g(x);
for (int x : *found(1)) g(x);
for (int x : std::as_const(page).all()) g(x);
for (int x : {load(), load()}) g(x);
for (int i = 0; i < load()->list; ++i) g(i);
for (int i = c ? load()->a : 1; i < 2; ++i) g(i);
// for (const auto& card : town.ask(caller, query)->cards)
""".strip().splitlines()


def found(text):
    return list(faults("void run() {\n" + text + "\n}\n", *declared([TREE])))


class Loops(unittest.TestCase):
    def test_refuses_what_is_gone_before_the_first_turn(self):
        for loop in REFUSED:
            with self.subTest(loop):
                self.assertTrue(found(loop))

    def test_accepts_what_is_alive(self):
        for loop in RIGHT:
            with self.subTest(loop):
                self.assertFalse(found(loop))

    def test_takes_a_name_that_is_declared_both_ways_for_a_value(self):
        names = declared([TREE, "const Page& ask();"])
        self.assertTrue(list(faults(REFUSED[0], *names)))

    def test_says_where(self):
        text = "int a;\nfor (int x : load()) {\n    for (int y :\n         row(c, x)->list) g(y);\n}\n"
        self.assertEqual(list(faults(text, *declared([TREE])))[0][0], 3)


if __name__ == "__main__":
    unittest.main()
