// A small town and files for it: what an import made of each row.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/import/report_text.hpp"
#include "tests/import/tables.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {

class Importing : public testing::TestWithParam<Backend> {
protected:
    int people = 0;
    Town town{GetParam()};
    std::int64_t group = town.group("生涯学習課");
    Person coordinator = granted(protocol::GrantRole::coordinator);

    Person granted(protocol::GrantRole role) {
        const auto person = town.person("職員" + std::to_string(++people));
        town.grant(person, role, protocol::ScopeKind::city);
        return person;
    }
    imports::Order order(protocol::ImportKind kind, const std::string& bytes) {
        imports::Order order;
        order.kind = kind;
        order.database = town.url();
        order.file = "test.csv";
        order.bytes = bytes;
        order.group = kind == protocol::ImportKind::event ? group : 0;
        order.clock = [this] { return town.now(); };
        return order;
    }
    static imports::Report run(const imports::Order& order) {
        return imports::import_file(order, [](std::size_t, std::size_t) {});
    }
    imports::Sums events(const std::string& bytes) {
        return sums_of(run(order(protocol::ImportKind::event, bytes)));
    }
    imports::Sums facilities(const std::string& bytes) {
        return sums_of(run(order(protocol::ImportKind::facility, bytes)));
    }
    protocol::ImportReview review() { return *town.ask(coordinator.caller, protocol::ListImportRows{}); }
    auto decide(std::int64_t row, protocol::ImportDecision decision) {
        protocol::DecideImportRow command;
        command.row = row;
        command.decision = decision;
        return town.tell(coordinator.caller, command);
    }
    std::int64_t count(std::string_view sql, store::Params params = {}) {
        std::int64_t number = 0;
        town.sql().run(sql, params, [&](const store::Row& row) { number = row.integer(0); });
        return number;
    }
    std::vector<protocol::EventCard> listed() {
        return town.ask(town.visitor(), protocol::ListEvents{})->events;
    }

    // A row that leaves nothing to doubt, on the day after tomorrow of the town.
    static Row sure(const std::string& name) {
        return {{"イベント名", name},
                {"開始日", "2026-11-23"},
                {"開始時間", "10:00"},
                {"終了時間", "12:00"},
                {"料金(基本)", "0"},
                {"連絡先名称", "生涯学習課"},
                {"連絡先電話番号", "(000)000-0000"},
                {"場所名称", "中央公民館"},
                {"参加申込方法", "電話で申し込み"}};
    }
    static Row with(Row row, const std::string& column, const std::string& text) {
        row[column] = text;
        return row;
    }
    static std::string rows(const std::vector<Row>& rows) { return table(recommended_events, rows); }
};

}  // namespace yui::tests
