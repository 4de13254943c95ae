// The list of rows that were read with doubt: who sees it, and what staff make of them.
#include "tests/import/importing.hpp"

namespace yui::tests {
namespace {

using imports::Sums;
using protocol::GrantRole;
using protocol::ImportDecision;
using protocol::ProblemCode;
using testing::SizeIs;

class ImportReviewing : public Importing {
protected:
    protocol::ImportRow one_waiting(const Row& row) {
        events(rows({row}));
        return review().rows.at(0);
    }
};
YUI_ON_EVERY_DATABASE(ImportReviewing);

TEST_P(ImportReviewing, PublishesARowThatIsTakenOver) {
    const auto row = one_waiting(with(sure("折り紙教室"), "終了時間", ""));
    const auto decided = decide(row.id, ImportDecision::take);
    ASSERT_TRUE(decided.has_value());
    EXPECT_THAT(listed(), SizeIs(1));
    EXPECT_EQ(listed()[0].id, decided->event);
    EXPECT_EQ(review().total, 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM audit WHERE action = 'decide_import_row' AND account = $1",
                    {coordinator.account}),
              1);
}

TEST_P(ImportReviewing, TakesACorrection) {
    const auto row = one_waiting(with(sure("折り紙教室"), "開始日", "随時"));
    protocol::DecideImportRow command;
    command.row = row.id;
    command.decision = ImportDecision::take;
    EXPECT_EQ(town.tell(coordinator.caller, command).error().code, ProblemCode::missing_field);
    command.event = row.event;
    command.event->fields.title.ja = "折り紙の教室";
    command.event->date.emplace();
    command.event->date->starts_at = town.now() + domain::day;
    command.event->date->ends_at = town.now() + domain::day + domain::hour;
    ASSERT_TRUE(town.tell(coordinator.caller, command).has_value());
    EXPECT_EQ(listed().at(0).title.ja, "折り紙の教室");
}

TEST_P(ImportReviewing, TakesNoRowWithSignUpHere) {
    const auto row = one_waiting(with(sure("折り紙教室"), "終了時間", ""));
    protocol::DecideImportRow command;
    command.row = row.id;
    command.decision = ImportDecision::take;
    command.event = row.event;
    command.event->fields.way = protocol::SignUpWay::here;
    const auto refused = town.tell(coordinator.caller, command);
    EXPECT_EQ(refused.error().code, ProblemCode::invalid_field);
    EXPECT_EQ(refused.error().pointer, "/event/fields/way");
    EXPECT_EQ(review().total, 1);
}

TEST_P(ImportReviewing, DropsARowForGood) {
    const auto doubtful = with(sure("折り紙教室"), "終了時間", "");
    const auto row = one_waiting(doubtful);
    ASSERT_TRUE(decide(row.id, ImportDecision::drop).has_value());
    EXPECT_EQ(review().total, 0);
    EXPECT_EQ(events(rows({doubtful})), (Sums{.unchanged = 1}));
    EXPECT_EQ(events(rows({with(doubtful, "説明", "もう一度")})), (Sums{.waiting = 1}));
}

TEST_P(ImportReviewing, DecidesARowOnce) {
    const auto row = one_waiting(with(sure("折り紙教室"), "終了時間", ""));
    ASSERT_TRUE(decide(row.id, ImportDecision::take).has_value());
    EXPECT_EQ(decide(row.id, ImportDecision::take).error().code, ProblemCode::changed_meanwhile);
    EXPECT_EQ(decide(row.id, ImportDecision::drop).error().code, ProblemCode::changed_meanwhile);
    EXPECT_THAT(listed(), SizeIs(1));
    EXPECT_EQ(decide(9999, ImportDecision::take).error().code, ProblemCode::not_found);
}

TEST_P(ImportReviewing, ChangesAKnownEventOnlyWhenTaken) {
    auto row = with(sure("折り紙教室"), "NO", "31");
    events(rows({row}));
    row["終了時間"] = "";
    EXPECT_EQ(events(rows({row})), (Sums{.waiting = 1}));
    EXPECT_EQ(listed()[0].occurrence.ends_at, domain::instant(2026, 11, 23, 12));
    row["開始時間"] = "13:00";
    EXPECT_EQ(events(rows({row})), (Sums{.waiting = 1}));
    ASSERT_TRUE(decide(review().rows.at(0).id, ImportDecision::take).has_value());
    ASSERT_THAT(listed(), SizeIs(1));
    EXPECT_EQ(listed()[0].occurrence.starts_at, domain::instant(2026, 11, 23, 13));
}

TEST_P(ImportReviewing, IsForCoordinatorsAndTheAdministration) {
    const auto row = one_waiting(with(sure("折り紙教室"), "終了時間", ""));
    protocol::DecideImportRow command;
    command.row = row.id;
    command.decision = ImportDecision::take;
    const auto organizer = town.person("世話役");
    town.grant(organizer, GrantRole::organizer, protocol::ScopeKind::group, group);
    for (const auto& person : {town.person("住民"), organizer, granted(GrantRole::staff)}) {
        EXPECT_EQ(town.ask(person.caller, protocol::ListImportRows{}).error().code, ProblemCode::not_allowed);
        EXPECT_EQ(town.tell(person.caller, command).error().code, ProblemCode::not_allowed);
    }
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListImportRows{}).error().code, ProblemCode::log_in_first);
    const auto admin = granted(GrantRole::admin);
    EXPECT_EQ(town.ask(admin.caller, protocol::ListImportRows{})->total, 1);
    EXPECT_TRUE(town.tell(admin.caller, command).has_value());
}

TEST_P(ImportReviewing, ShowsACenterOnlyTheRowsOfItsGroups) {
    events(rows({with(sure("折り紙教室"), "終了時間", "")}));
    const auto other = town.person("別のセンター");
    town.grant(other, GrantRole::coordinator, protocol::ScopeKind::center, 777);
    const auto own = town.person("このセンター");
    town.grant(own, GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    EXPECT_EQ(town.ask(other.caller, protocol::ListImportRows{})->total, 0);
    EXPECT_EQ(town.ask(own.caller, protocol::ListImportRows{})->total, 1);
}

TEST_P(ImportReviewing, GoesThroughALongListPageByPage) {
    std::vector<Row> many;
    for (int i = 0; i < 25; ++i) many.push_back(with(sure("教室" + std::to_string(i)), "終了時間", ""));
    events(rows(many));
    protocol::ListImportRows query;
    query.limit = 10;
    std::size_t seen = 0;
    for (int page = 0; page < 3; ++page) {
        const auto list = town.ask(coordinator.caller, query);
        EXPECT_EQ(list->total, 25);
        seen += list->rows.size();
        query.after = list->rows.back().id;
    }
    EXPECT_EQ(seen, 25U);
}

TEST_P(ImportReviewing, TakesOverAFacility) {
    facilities(table(recommended_facilities, {{{"名称", "中央公民館"}, {"緯度", "12"}, {"経度", "34"}}}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility"), 0);
    const auto row = review().rows.at(0);
    protocol::DecideImportRow command;
    command.row = row.id;
    command.decision = ImportDecision::take;
    command.facility = row.facility;
    command.facility->lat = 34.8;
    command.facility->lon = 138.3;
    const auto decided = town.tell(coordinator.caller, command);
    ASSERT_TRUE(decided.has_value());
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetFacility{*decided->facility})->lat, 34.8);
}

}  // namespace
}  // namespace yui::tests
