// Events: only their group writes them, only active groups publish, everybody reads one truth.
#include <gmock/gmock.h>

#include <functional>

#include "protocol/problem.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using protocol::ProblemCode;

class Event : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};
    std::int64_t group = town.group("体操クラブ");
    Person organizer = town.person("世話役");

    void SetUp() override {
        town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    }
    protocol::CreateEvent draft(std::int64_t of_group) {
        protocol::CreateEvent command;
        command.group = of_group;
        command.fields.title.ja = "夕涼みお話し会";
        command.fields.category = protocol::Category::festival;
        command.fields.place.name = "集会所";
        command.fields.contact.name = "世話役";
        protocol::OccurrenceDraft date;
        date.starts_at = town.now() + domain::day;
        date.ends_at = date.starts_at + domain::hour;
        date.capacity = 3;
        command.occurrences.push_back(date);
        return command;
    }
    std::vector<std::string> titles(const app::Caller& caller, protocol::ListEvents query = {}) {
        std::vector<std::string> out;
        const auto list = town.ask(caller, query).value();
        for (const auto& card : list.events) out.push_back(card.title.ja);
        EXPECT_EQ(list.total, static_cast<std::int64_t>(out.size()));
        return out;
    }
};
YUI_ON_EVERY_DATABASE(Event);

TEST_P(Event, IsSeenByNobodyButItsGroupUntilItIsPublished) {
    const auto made = town.tell(organizer.caller, draft(group)).value();
    const protocol::GetEvent page{made.event};

    EXPECT_EQ(town.ask(town.visitor(), page).error().code, ProblemCode::not_found);
    EXPECT_EQ(town.ask(town.person("つばき2").caller, page).error().code, ProblemCode::not_found);
    EXPECT_TRUE(town.ask(organizer.caller, page)->may_edit);
    EXPECT_THAT(titles(town.visitor()), testing::IsEmpty());

    ASSERT_TRUE(town.tell(organizer.caller, protocol::PublishEvent{made.event}).has_value());
    EXPECT_FALSE(town.ask(town.visitor(), page)->may_edit);
    EXPECT_THAT(titles(town.visitor()), testing::ElementsAre("夕涼みお話し会"));
}

TEST_P(Event, CanBeWrittenOnlyByItsGroupOrACoordinatorWhoIsNotedForIt) {
    const auto other = town.group("読書会");
    EXPECT_EQ(town.tell(organizer.caller, draft(other)).error().code, ProblemCode::not_allowed);
    EXPECT_EQ(town.tell(town.visitor(), draft(group)).error().code, ProblemCode::log_in_first);

    const auto coordinator = town.person("調整役");
    town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::city);
    ASSERT_TRUE(town.tell(coordinator.caller, draft(other)).has_value());
    EXPECT_EQ(town.sql().run("SELECT 1 FROM audit WHERE account = $1 AND action = 'create_event'",
                             {coordinator.account}),
              1);
}

TEST_P(Event, IsNotPublishedByAGroupThatWasNotChecked) {
    const auto unchecked = town.group("新しい会", "requested");
    town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, unchecked);
    const auto made = town.tell(organizer.caller, draft(unchecked)).value();
    EXPECT_EQ(town.tell(organizer.caller, protocol::PublishEvent{made.event}).error().code,
              ProblemCode::group_not_active);
}

TEST_P(Event, NamesTheDateThatIsWrong) {
    auto command = draft(group);
    command.occurrences.push_back(command.occurrences.front());
    command.occurrences.back().starts_at = town.now() - domain::day;
    command.occurrences.back().ends_at = command.occurrences.back().starts_at + domain::hour;
    const auto answer = town.tell(organizer.caller, command);
    EXPECT_EQ(answer.error().code, ProblemCode::date_in_past);
    EXPECT_EQ(answer.error().pointer, "/occurrences/1/starts_at");
}

// The form never sends these; whoever did would print a price beside the words "free of charge".
TEST_P(Event, NamesAPriceOnlyWhereItIsToPayAndARainDateOnlyWhereRainMovesIt) {
    const auto refused = [&](const std::function<void(protocol::EventFields&)>& change) {
        auto command = draft(group);
        change(command.fields);
        const auto answer = town.tell(organizer.caller, command);
        if (answer.has_value()) return std::string();
        EXPECT_EQ(answer.error().code, ProblemCode::invalid_field);
        return answer.error().pointer + ' ' + protocol::problem_text(answer.error(), protocol::Language::en);
    };
    EXPECT_EQ(refused([](auto& fields) {
                  fields.fee = protocol::FeeKind::free;
                  fields.fee_yen = 500;
              }),
              "/fields/fee_yen ＊Please check the fee. It does not fit what else you chose.");
    EXPECT_EQ(refused([](auto& fields) {
                  fields.fee = protocol::FeeKind::paid;
                  fields.fee_yen = 500;
              }),
              "");
    EXPECT_EQ(refused([](auto& fields) { fields.rain_date = "2026-12-20"; }),
              "/fields/rain_date ＊Please check the rain date. It does not fit what else you chose.");
    EXPECT_EQ(refused([](auto& fields) {
                  fields.weather = protocol::Weather::rain_moves;
                  fields.rain_date = "2026-12-20";
              }),
              "");
    const auto made = town.tell(organizer.caller, draft(group)).value();
    protocol::ChangeEvent change{made.event, made.version, draft(group).fields};
    change.fields.fee = protocol::FeeKind::not_stated;
    change.fields.fee_yen = 500;
    EXPECT_EQ(town.tell(organizer.caller, change).error().pointer, "/fields/fee_yen");
}

// Where it is over before it begins nobody could ever sign up, and the page would name a day all the same.
TEST_P(Event, OpensItsSignUpBeforeItClosesAndEndsGivingBackBeforeItIsOver) {
    const auto refused = [&](const std::function<void(protocol::OccurrenceDraft&)>& change) {
        auto command = draft(group);
        change(command.occurrences.front());
        const auto answer = town.tell(organizer.caller, command);
        if (answer.has_value()) return std::string();
        EXPECT_EQ(answer.error().code, ProblemCode::ends_before_start);
        return answer.error().pointer;
    };
    EXPECT_EQ(refused([](auto& date) { date.opens_at = date.starts_at; }), "/occurrences/0/opens_at")
        << "sign-up ends with the beginning where nothing else is said";
    EXPECT_EQ(refused([](auto& date) { date.opens_at = date.starts_at - 1; }), "");
    EXPECT_EQ(refused([](auto& date) {
                  date.opens_at = date.starts_at;
                  date.closes_at = date.ends_at;
              }),
              "");
    EXPECT_EQ(refused([](auto& date) { date.cancel_until = date.ends_at + 1; }),
              "/occurrences/0/cancel_until");
    EXPECT_EQ(refused([](auto& date) { date.cancel_until = date.ends_at; }), "");
}

TEST_P(Event, TakesPlaceInARoomOfItsFacility) {
    const auto hall =
        town.insert("INSERT INTO facility (name, area) VALUES ('会館', $1) RETURNING id", {town.area});
    const auto gym =
        town.insert("INSERT INTO facility (name, area) VALUES ('体育館', $1) RETURNING id", {town.area});
    const auto room =
        town.insert("INSERT INTO room (facility, name) VALUES ($1, '和室') RETURNING id", {hall});
    const auto refused = [&](std::optional<std::int64_t> facility, std::int64_t in_room) {
        auto command = draft(group);
        command.fields.place.facility = facility;
        command.fields.place.room = in_room;
        const auto answer = town.tell(organizer.caller, command);
        return answer.has_value() ? std::string() : answer.error().pointer;
    };
    EXPECT_EQ(refused(hall, room), "");
    EXPECT_EQ(refused(hall, room + 99), "/fields/place/room");
    EXPECT_EQ(refused(gym, room), "/fields/place/room");
    EXPECT_EQ(refused(std::nullopt, room), "/fields/place/room");
}

TEST_P(Event, ShowsItsSeatsWithTheVersionThatPagesHearLater) {
    const auto made = town.tell(organizer.caller, draft(group)).value();
    ASSERT_TRUE(town.tell(organizer.caller, protocol::PublishEvent{made.event}).has_value());
    const auto before = town.ask(town.visitor(), protocol::GetEvent{made.event})->occurrences.front();
    town.heard();

    protocol::SignUp command;
    command.occurrence = before.id;
    command.adults = 2;
    ASSERT_TRUE(town.tell(town.person("めじろ1").caller, command).has_value());

    const auto page = town.ask(town.visitor(), protocol::GetEvent{made.event});
    const auto after = page->occurrences.front();
    EXPECT_EQ(after.seats.taken, 2);
    EXPECT_GT(after.version, before.version);
    const auto heard = town.heard();
    const auto entry = std::find_if(heard.begin(), heard.end(), [&](const auto& message) {
        return message.stream == "event:" + std::to_string(made.event) && !message.key.empty();
    });
    ASSERT_NE(entry, heard.end());
    EXPECT_EQ(entry->position, static_cast<std::uint64_t>(after.version));
    EXPECT_EQ(page->at.streams.at("event:" + std::to_string(made.event)), 1)
        << "published, and nothing since";
}

TEST_P(Event, IsListedOnceAtItsNextDateAndOnlyWhereTheFiltersAgree) {
    auto command = draft(group);
    command.occurrences.push_back(command.occurrences.front());
    command.occurrences.back().starts_at += 7 * domain::day;
    command.occurrences.back().ends_at += 7 * domain::day;
    const auto made = town.tell(organizer.caller, command).value();
    ASSERT_TRUE(town.tell(organizer.caller, protocol::PublishEvent{made.event}).has_value());

    const auto list = town.ask(town.visitor(), protocol::ListEvents{}).value();
    ASSERT_EQ(list.events.size(), 1u);
    EXPECT_EQ(list.events.front().occurrence.id, made.occurrences.front());
    EXPECT_EQ(list.events.front().more_dates, 1);

    protocol::ListEvents query;
    query.category = protocol::Category::health;
    EXPECT_THAT(titles(town.visitor(), query), testing::IsEmpty());
    query.category = protocol::Category::festival;
    query.area = town.area;
    query.free_seats = true;
    EXPECT_THAT(titles(town.visitor(), query), testing::SizeIs(1));
    town.move_clock(2 * domain::day);
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListEvents{})->events.front().occurrence.id,
              made.occurrences.back());
}

}  // namespace
}  // namespace yui::tests
