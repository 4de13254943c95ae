#!/usr/bin/env python3
"""The coroutine check refuses every shape that g++ 12.2 miscompiles and accepts the ones that are right."""
import unittest

from check_coroutines import faults

# Miscompiled by g++ 12.2 (the first of a kind), or so near to it that nobody should have to think.
REFUSED = """
if (co_await f()) return;
if (auto x = co_await f(); x) { g(); }
while (co_await f()) { g(); }
do { g(); } while (co_await f());
switch (co_await f()) { default: break; }
for (auto& x : co_await f()) { g(x); }
co_await a() && co_await b();
const bool both = co_await a() && co_await b();
co_await a() || co_await b();
co_await (a() || b());
co_await f(Command{"a", 1});
co_await f({.name = name});
co_await f({"a", "b"});
co_await f(Command("a", 1));
auto x = co_await f(std::move(a), Pair<int>(1, 2));
auto x = co_await f(Command{name}, b);
co_await co_spawn(executor, [x = std::move(x)]() -> awaitable<void> { co_return; }, use_awaitable);
co_await co_spawn(executor, [x = std::move(x)]() -> awaitable<void> { co_await g(x); }, use_awaitable);
co_await f([&] { return 1; });
auto x = c ? co_await make() : T{};
auto x = co_await make(c ? a : b);
co_return c ? co_await make() : T();
co_return Reply{co_await get(), other};
co_return Reply(co_await get(), other);
auto x = Reply{co_await get()};
Reply x{co_await get()};
g(Reply{co_await get(), other});
g(co_await f());
EXPECT_EQ(co_await f(), 3);
auto x = co_await f() + 1;
auto x = 1 + co_await f();
auto x = co_await f(co_await g());
auto x = (co_await f()).value();
if (c) co_await f();
else co_await f();
case 1: x = co_await f();
x += co_await f();
throw co_await f();
#define GET(x) co_await x;
""".strip().splitlines()

RIGHT = """
co_await f();
co_await f(a, std::move(b));
co_await f(a + "b", 'c', 1'000, "}{", R"(){)");
co_await f(std::make_shared<Command>(a, b));
co_await f(Clock::now(), Kind::sign_up);
auto x = co_await f(a);
const auto& x = co_await f(a);
std::optional<Reply> x = co_await f(a);
[[maybe_unused]] const auto x = co_await f(a);
auto [ec, n] = co_await stream.async_read(buffer, asio::as_tuple(asio::use_awaitable));
x = co_await run_on(writer, std::move(work));
this->x_ = co_await stream_->next_layer().async_wait(timer, use_awaitable);
co_return co_await f(std::move(a));
auto executor = co_await asio::this_coro::executor;
asio::steady_timer timer(co_await asio::this_coro::executor);
co_spawn(executor, f(args), detached);
co_spawn(executor, [&]() -> awaitable<void> { co_await f(a); }, detached);
co_spawn(executor, [&]() -> awaitable<void> { if (a) { co_await f(a); } co_return; }, detached);
if (a) { co_await f(a); }
auto work = [&store, command = std::move(command)] { return store.execute(command); };
// if (co_await f()) return;
/* co_await f(Command{"a"}); */ const char* text = "if (co_await f())";
""".strip().splitlines()

WRONG_DECLARATIONS = """
awaitable<void> f(Options options = {});
asio::awaitable<std::map<int, int>> Server::f(int a, int b = 1);
auto f(int a = 1) -> asio::awaitable<void>;
auto f = [](int a = 1) mutable -> awaitable<void> { co_return; };
awaitable<void> operator()(int a = 1);
Task<int> f(int a = 1);
awaitable<void> f(std::string_view text);
awaitable<void> f(std::span<const int> numbers);
awaitable<void> f(Request&& request);
""".strip().splitlines()

RIGHT_DECLARATIONS = """
awaitable<void> f(Options options, std::string text, Server& server);
awaitable<void> f(std::array<int, (1 <= 2)> options);
template <class T = int> awaitable<T> f(T value);
int f(int a = 1);
auto f = [x = std::move(x)](int a) -> awaitable<void> { co_return; };
std::function<awaitable<Reply>(Request)> handler = nullptr;
""".strip().splitlines()


def found(statement, before=""):
    body = f"switch (c) {{ {before}\n g(); }}" if before else ""
    return list(faults(f"awaitable<void> run() {{ {body}\n{statement}\n}}\n", ["awaitable", "Task"]))


class Coroutines(unittest.TestCase):
    def test_refuses_each_miscompiled_shape(self):
        for shape in REFUSED:
            with self.subTest(shape):
                self.assertTrue(found(shape))

    def test_is_not_confused_by_brackets_in_literals(self):
        for before in ("case '(':", "case '\\'': case '{':", "case ')': g(\"(\");", "case 1'0: g(R\"x({\")x\");"):
            for shape in REFUSED:
                with self.subTest(before + shape):
                    self.assertTrue(found(shape, before))
            for shape in RIGHT:
                with self.subTest(before + shape):
                    self.assertFalse(found(shape, before))

    def test_accepts_what_is_right(self):
        for shape in RIGHT:
            with self.subTest(shape):
                self.assertFalse(found(shape))

    def test_refuses_default_arguments_and_views_of_what_returns_an_awaitable(self):
        for declaration in WRONG_DECLARATIONS:
            with self.subTest(declaration):
                self.assertTrue(list(faults(declaration, ["awaitable", "Task"])))

    def test_accepts_declarations_without_them(self):
        for declaration in RIGHT_DECLARATIONS:
            with self.subTest(declaration):
                self.assertFalse(list(faults(declaration, ["awaitable", "Task"])))

    def test_says_where_and_once(self):
        text = "void f() {\n  g();\n\n  g(co_await\n      h());\n  co_await h();\n}\n"
        self.assertEqual([line for line, _, _ in faults(text)], [4])

    def test_a_file_whose_brackets_do_not_match_is_refused(self):
        for text in ("void f() { g(; }", "void f() { g()); }", "void f() { {", "}"):
            with self.subTest(text):
                self.assertIn("balance", list(faults(text))[0][1])


if __name__ == "__main__":
    unittest.main()
