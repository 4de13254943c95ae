// An event after it was published: changes are shown old and new, a cancellation reaches everybody once.
#include <gmock/gmock.h>

#include "server/app/job.hpp"
#include "server/app/job_runner.hpp"
#include "server/store/names.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using protocol::ProblemCode;

class EventChange : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};
    std::int64_t group = town.group("体操クラブ");
    Person organizer = town.person("世話役");
    Happening happening = town.event(group, 200);

    void SetUp() override {
        town.grant(organizer, protocol::GrantRole::organizer, protocol::ScopeKind::group, group);
    }
    std::vector<Person> sign_up(int people) {
        std::vector<Person> out;
        for (int i = 0; i < people; ++i) {
            out.push_back(town.person("すぎ" + std::to_string(i)));
            protocol::SignUp command;
            command.occurrence = happening.occurrence;
            command.adults = 1;
            EXPECT_TRUE(town.tell(out.back().caller, command).has_value());
        }
        return out;
    }
    std::int64_t count(std::string_view sql) {
        std::int64_t value = 0;
        town.sql().run(sql, {}, [&](const store::Row& row) { value = row.integer(0); });
        return value;
    }
    void finish_jobs() {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (count("SELECT COUNT(*) FROM job WHERE kind = 'tell_event'") > 0) {
            ASSERT_LT(std::chrono::steady_clock::now(), deadline) << "jobs are not done";
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
};
YUI_ON_EVERY_DATABASE(EventChange);

TEST_P(EventChange, ShowsOldAndNewAndRefusesAnEditOfAnOldVersion) {
    auto page = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
    protocol::ChangeEvent change{happening.event, page.version, page.fields};
    change.fields.place.name = "公民館";
    ASSERT_TRUE(town.tell(organizer.caller, change).has_value());

    const auto after = town.ask(town.visitor(), protocol::GetEvent{happening.event}).value();
    ASSERT_EQ(after.changes.size(), 1u);
    EXPECT_EQ(after.changes.front().old, "集会所");
    EXPECT_EQ(after.changes.front().new_, "公民館");
    EXPECT_EQ(after.place_name, "公民館");
    EXPECT_EQ(town.tell(organizer.caller, change).error().code, ProblemCode::changed_meanwhile);
}

TEST_P(EventChange, NamesTheFacilityAndTheRoomThatItMovesTo) {
    const auto facility =
        town.insert("INSERT INTO facility (name, area) VALUES ('東公民館', $1) RETURNING id", {town.area});
    const auto hall =
        town.insert("INSERT INTO room (facility, name) VALUES ($1, '大ホール') RETURNING id", {facility});
    const auto tatami =
        town.insert("INSERT INTO room (facility, name) VALUES ($1, '和室') RETURNING id", {facility});
    const auto move_to = [&](std::int64_t room) {
        const auto page = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
        protocol::ChangeEvent change{happening.event, page.version, page.fields};
        change.fields.place = protocol::Place{};
        change.fields.place.facility = facility;
        change.fields.place.room = room;
        ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
    };
    move_to(hall);
    move_to(tatami);
    const auto changes = town.ask(town.visitor(), protocol::GetEvent{happening.event})->changes;
    std::vector<std::string> told;
    for (const auto& change : changes)
        if (change.field == "place") told.push_back(change.old + " > " + change.new_);
    EXPECT_THAT(
        told,
        testing::UnorderedElementsAre("集会所 > 東公民館 大ホール", "東公民館 大ホール > 東公民館 和室"));
}

// The page shows it as one message, so the bell counts one.
TEST_P(EventChange, IsOneUnreadMessageHoweverManyFieldsWereChangedInOneGo) {
    const auto guest = sign_up(1).front();
    app::JobRunner runner(town.app());
    const auto change = [&](const std::string& place, const std::string& meeting) {
        const auto page = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
        protocol::ChangeEvent command{happening.event, page.version, page.fields};
        command.fields.place.name = place;
        command.fields.place.meeting = meeting;
        ASSERT_TRUE(town.tell(organizer.caller, command).has_value());
        finish_jobs();
    };
    const auto unread = [&] { return town.ask(guest.caller, protocol::ListNotices{})->unread; };
    town.heard();
    change("公民館", "玄関");
    ASSERT_EQ(town.ask(guest.caller, protocol::ListNotices{})->notices.size(), 2u);
    EXPECT_EQ(unread(), 1);
    std::vector<std::int64_t> said;
    for (const auto& message : town.heard()) {
        const auto event = protocol::read_lenient<protocol::Event>(message.text);
        const auto* added = event ? std::get_if<protocol::NoticeAdded>(&*event) : nullptr;
        if (added != nullptr) said.push_back(added->unread);
    }
    EXPECT_THAT(said, testing::ElementsAre(1, 1));

    town.move_clock(10 * domain::minute);
    change("公民館", "裏口");
    EXPECT_EQ(unread(), 2) << "later it is another message";
    const auto newest = town.ask(guest.caller, protocol::ListNotices{})->notices.front().id;
    ASSERT_TRUE(town.tell(guest.caller, protocol::ReadNotices{newest}).has_value());
    change("集会所", "裏口");
    EXPECT_EQ(unread(), 1) << "what was read is no part of it";
}

TEST_P(EventChange, NeverTakesSeatsAwayFromPeopleWhoSignedUp) {
    sign_up(3);
    protocol::ChangeOccurrence change;
    change.occurrence = happening.occurrence;
    change.fields.starts_at = town.now() + domain::day;
    change.fields.ends_at = change.fields.starts_at + domain::hour;
    change.fields.capacity = 2;
    EXPECT_EQ(town.tell(organizer.caller, change).error().code, ProblemCode::over_capacity);
    change.fields.capacity = 3;
    EXPECT_TRUE(town.tell(organizer.caller, change).has_value());
}

TEST_P(EventChange, TellsEverybodyOnceThatItIsCancelledWithTwoNodesAtWork) {
    const auto people = sign_up(120);
    Town other(town, 2);
    app::JobRunner here(town.app());
    app::JobRunner there(other.app());
    ASSERT_TRUE(
        town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風のため"}).has_value());
    finish_jobs();

    EXPECT_EQ(count("SELECT COUNT(*) FROM notice WHERE kind = 'cancelled'"), 120);
    EXPECT_EQ(count("SELECT COUNT(DISTINCT account) FROM notice WHERE kind = 'cancelled'"), 120);
    EXPECT_EQ(count("SELECT COUNT(*) FROM sign_up WHERE state = 'cancelled'"), 120);
    EXPECT_EQ(count("SELECT SUM(taken) FROM occurrence"), 0);
    const auto page = town.ask(town.visitor(), protocol::GetEvent{happening.event}).value();
    EXPECT_EQ(page.state, protocol::EventState::cancelled);
    EXPECT_EQ(page.cancel_reason, "台風のため");
}

TEST_P(EventChange, IsOffOnEachOfItsDatesWhereverTheyAreShownOnceItIsCancelled) {
    using protocol::OccurrenceState;
    town.heard();
    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{happening.event, "台風"}).has_value());

    const auto card = town.ask(town.visitor(), protocol::ListEvents{})->events.at(0).occurrence;
    EXPECT_EQ(card.state, OccurrenceState::cancelled);
    EXPECT_EQ(card.seats.state, OccurrenceState::cancelled);
    const auto date = town.ask(town.visitor(), protocol::GetEvent{happening.event})->occurrences.at(0);
    EXPECT_EQ(date.state, OccurrenceState::cancelled);
    int heard = 0;
    for (const auto& message : town.heard()) {
        const auto state = protocol::read_lenient<protocol::State>(message.text);
        const auto* seats = state ? std::get_if<protocol::Seats>(&*state) : nullptr;
        if (seats == nullptr) continue;
        ++heard;
        EXPECT_EQ(seats->state, OccurrenceState::cancelled) << message.stream;
    }
    EXPECT_EQ(heard, 2) << "its own page, and lists";
}

TEST_P(EventChange, SaysEverywhereThatAnotherDateWillBeToldWhereItIsPutOff) {
    const auto guest = sign_up(1).front();
    const protocol::CancelEvent put_off{happening.event, "台風のため", true};
    ASSERT_TRUE(town.tell(organizer.caller, put_off).has_value());
    app::JobRunner runner(town.app());
    finish_jobs();

    EXPECT_TRUE(town.ask(town.visitor(), protocol::GetEvent{happening.event})->postponed.value_or(false));
    const auto listed = town.ask(town.visitor(), protocol::ListEvents{}).value();
    ASSERT_FALSE(listed.events.empty());
    EXPECT_TRUE(listed.events.front().postponed.value_or(false));
    EXPECT_TRUE(town.ask(guest.caller, protocol::GetMyPage{})->plans.front().postponed.value_or(false));
    EXPECT_TRUE(town.ask(guest.caller, protocol::ListNotices{})->notices.front().postponed.value_or(false));
}

TEST_P(EventChange, TellsOfAMovedDateOnlyThoseWhoComeToIt) {
    auto fields = town.ask(organizer.caller, protocol::GetEvent{happening.event})->fields;
    protocol::OccurrenceDraft first;
    first.starts_at = town.now() + 3 * domain::day;
    first.ends_at = first.starts_at + domain::hour;
    auto second = first;
    second.starts_at += domain::day;
    second.ends_at += domain::day;
    const auto made = town.tell(organizer.caller, protocol::CreateEvent{group, fields, {first, second}});
    ASSERT_TRUE(town.tell(organizer.caller, protocol::PublishEvent{made->event}).has_value());
    const std::vector<Person> guests{town.person("めじろ1"), town.person("つばき2")};
    for (std::size_t i = 0; i < guests.size(); ++i) {
        protocol::SignUp command;
        command.occurrence = made->occurrences[i];
        command.adults = 1;
        ASSERT_TRUE(town.tell(guests[i].caller, command).has_value());
    }

    auto moved = first;
    moved.starts_at += domain::hour / 2;
    ASSERT_TRUE(
        town.tell(organizer.caller, protocol::ChangeOccurrence{made->occurrences[0], moved}).has_value());
    app::JobRunner runner(town.app());
    finish_jobs();

    ASSERT_EQ(town.ask(guests[0].caller, protocol::ListNotices{})->notices.size(), 1u);
    EXPECT_TRUE(town.ask(guests[1].caller, protocol::ListNotices{})->notices.empty())
        << "their date is as it was";
}

TEST_P(EventChange, TellsOfTwoDatesThatWereMovedInOneMoment) {
    auto fields = town.ask(organizer.caller, protocol::GetEvent{happening.event})->fields;
    protocol::OccurrenceDraft draft;
    draft.starts_at = town.now() + 3 * domain::day;
    draft.ends_at = draft.starts_at + domain::hour;
    auto second = draft;
    second.starts_at += domain::day;
    second.ends_at += domain::day;
    const auto made = town.tell(organizer.caller, protocol::CreateEvent{group, fields, {draft, second}});
    ASSERT_TRUE(town.tell(organizer.caller, protocol::PublishEvent{made->event}).has_value());
    for (const auto occurrence : made->occurrences) {
        auto& moved = occurrence == made->occurrences[0] ? draft : second;
        moved.starts_at += domain::hour / 2;
        ASSERT_TRUE(town.tell(organizer.caller, protocol::ChangeOccurrence{occurrence, moved}).has_value());
    }
    EXPECT_EQ(count("SELECT COUNT(*) FROM job WHERE kind = 'tell_event'"), 2);
}

TEST_P(EventChange, TakesNoAddressThatIsNoPageAndNoPlaceThatIsNotThere) {
    const auto page = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
    protocol::ChangeEvent change{happening.event, page.version, page.fields};
    for (const auto* address : {"javascript:alert(1)",
                                "http://a.example",
                                "https://",
                                "https:///x",
                                "https://a.example/\"onclick=",
                                "data:text/html,x",
                                ""}) {
        change.fields.site = address;
        const auto refused = town.tell(organizer.caller, change);
        ASSERT_TRUE(refused.has_error()) << address;
        EXPECT_EQ(refused.error().pointer, "/fields/site") << address;
    }
    change.fields.site = "https://event.example/42?a=b#c";
    change.fields.place.facility = 999'999;
    EXPECT_EQ(town.tell(organizer.caller, change).error().pointer, "/fields/place/facility");
    change.fields.place.facility.reset();
    EXPECT_TRUE(town.tell(organizer.caller, change).has_value());
}

TEST_P(EventChange, ShowsNobodyADraftThatIsGivenUp) {
    const auto fields = town.ask(organizer.caller, protocol::GetEvent{happening.event})->fields;
    protocol::OccurrenceDraft date;
    date.starts_at = town.now() + 3 * domain::day;
    date.ends_at = date.starts_at + domain::hour;
    const auto draft = town.tell(organizer.caller, protocol::CreateEvent{group, fields, {date}});
    const auto listed = town.ask(town.visitor(), protocol::ListEvents{})->total;

    ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{draft->event, "やめました"}).has_value());

    EXPECT_EQ(town.ask(town.visitor(), protocol::GetEvent{draft->event}).error().code,
              ProblemCode::not_found);
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListEvents{})->total, listed);
}

// Whoever signs up at the moment of a cancellation holds the guard of the date; the job that tells everybody
// must wait for them, or they are never told.
TEST_P(EventChange, WaitsForSignUpsUnderWayBeforeItTellsOfACancellation) {
    protocol::TellEvent job;
    job.event = happening.event;
    job.notice_kind = protocol::NoticeKind::cancelled;
    EXPECT_THAT(app::guards_of(town.sql(), protocol::Job(job)),
                testing::Contains(store::occurrence_guard(happening.occurrence)));
}

TEST_P(EventChange, DisappearsAtOnceWhenACoordinatorTakesItOffThePages) {
    const auto coordinator = town.person("調整役");
    town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    EXPECT_EQ(town.tell(organizer.caller, protocol::UnpublishEvent{happening.event, "確認中"}).error().code,
              ProblemCode::not_allowed);
    ASSERT_TRUE(
        town.tell(coordinator.caller, protocol::UnpublishEvent{happening.event, "確認中"}).has_value());
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetEvent{happening.event}).error().code,
              ProblemCode::not_found);
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListEvents{})->total, 0);
}

TEST_P(EventChange, IsShownAgainByTheCenterAloneThatTookItDown) {
    const auto coordinator = town.person("調整役");
    town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    ASSERT_TRUE(
        town.tell(coordinator.caller, protocol::UnpublishEvent{happening.event, "確認中"}).has_value());

    const auto refused = town.tell(organizer.caller, protocol::PublishEvent{happening.event});

    ASSERT_TRUE(refused.has_error());
    EXPECT_EQ(refused.error().code, ProblemCode::taken_down);
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetEvent{happening.event}).error().code,
              ProblemCode::not_found);
    auto page = town.ask(organizer.caller, protocol::GetEvent{happening.event}).value();
    page.fields.summary = protocol::Long3{"直しました", {}, {}};
    EXPECT_TRUE(
        town.tell(organizer.caller, protocol::ChangeEvent{page.id, page.version, page.fields}).has_value())
        << "the group mends what was wrong";
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::PublishEvent{happening.event}).has_value());
    EXPECT_TRUE(town.ask(town.visitor(), protocol::GetEvent{happening.event}).has_value());
}

// Who follows a need of it must be asked again whether they may.
TEST_P(EventChange, SaysOnTheStreamsOfItsNeedsThatItWasTakenDown) {
    const auto coordinator = town.person("調整役");
    town.grant(coordinator, protocol::GrantRole::coordinator, protocol::ScopeKind::center, town.center);
    protocol::PostNeed need;
    need.group = group;
    need.event = happening.event;
    need.need_kind = protocol::NeedKind::anytime;
    need.fields.title.ja = "受付の手伝い";
    need.fields.contact.name = "世話役";
    need.roles.emplace_back();
    need.roles[0].heads_min = need.roles[0].heads_max = 1;
    const auto posted = town.tell(organizer.caller, need);
    ASSERT_TRUE(posted.has_value());
    town.heard();

    ASSERT_TRUE(
        town.tell(coordinator.caller, protocol::UnpublishEvent{happening.event, "確認中"}).has_value());

    std::vector<std::string> said;
    for (const auto& message : town.heard())
        if (message.stream == store::need_stream(posted->need) && message.key.empty())
            said.push_back(message.text);
    EXPECT_THAT(said, testing::ElementsAre(testing::HasSubstr("event_unpublished")));
}

}  // namespace
}  // namespace yui::tests
