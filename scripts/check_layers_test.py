#!/usr/bin/env python3
"""The layer check knows inward from outward, and the walls around libraries."""
import unittest

from check_layers import faults


def refused(path, included):
    return bool(list(faults(path, f"// {included}\n#include {included}\n")))


class Layers(unittest.TestCase):
    def test_inward_is_allowed(self):
        for path, included in [
            ("server/app/app.cpp", '"server/store/store.hpp"'),
            ("server/store/sqlite.cpp", '"server/store/sql.hpp"'),
            ("server/store/schema/town.cpp", '"server/store/schema.hpp"'),
            ("server/net/http/session.cpp", '"server/log.hpp"'),
            ("server/log.cpp", '"server/log.hpp"'),
            ("server/main.cpp", '"server/store/open.hpp"'),
            ("server/clock.hpp", '"server/store/writer.hpp"'),
            ("tests/net/hub_test.cpp", '"server/net/hub.hpp"'),
        ]:
            self.assertFalse(refused(path, included), (path, included))

    def test_outward_and_sideways_are_refused(self):
        for path, included in [
            ("server/domain/event.cpp", '"server/store/sql.hpp"'),
            ("server/domain/event.cpp", '"server/log.hpp"'),
            ("server/store/sqlite.cpp", '"server/app/app.hpp"'),
            ("server/bus/redis.cpp", '"server/store/sql.hpp"'),
            ("server/net/hub.cpp", '"server/store/sql.hpp"'),
            ("protocol/wire.cpp", '"server/domain/event.hpp"'),
            ("matching/plan.cpp", '"protocol/messages.hpp"'),
            ("server/app/app.cpp", '"tests/support/town.hpp"'),
            ("server/log.cpp", '"protocol/text.hpp"'),
            ("server/app/app.cpp", '"server/clock.hpp"'),
            ("server/new/thing.cpp", '"server/app/app.hpp"'),
        ]:
            self.assertTrue(refused(path, included), (path, included))

    def test_a_library_stays_behind_its_wall(self):
        self.assertTrue(refused("server/app/app.cpp", "<boost/beast/http.hpp>"))
        self.assertTrue(refused("server/store/store.cpp", "<spdlog/spdlog.h>"))
        self.assertTrue(refused("server/net/hub.cpp", "<sqlite3.h>"))
        self.assertFalse(refused("server/store/sqlite.cpp", "<sqlite3.h>"))
        self.assertFalse(refused("server/log.cpp", "<spdlog/spdlog.h>"))


if __name__ == "__main__":
    unittest.main()
