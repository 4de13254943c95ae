// What staff read of needs: candidates, people, board, desk; and what nobody reads.
#include "tests/app/need_pages_town.hpp"

namespace yui::tests {
namespace {

class StaffPages : public NeedPages {};
YUI_ON_EVERY_DATABASE(StaffPages);

TEST_P(StaffPages, ShowCandidatesWithAFunnelOfNumbers) {
    const auto posted = post([](auto& need) {
        need.roles[0].skills = {{"sound", protocol::Level::done}};
        need.roles[0].heads_max = 5;
    });
    const auto able = town.person("つばき2");
    declare_skill(able, "sound", "teach");
    declare_time(able, 7, "morning");
    const auto learner = town.person("めじろ1");
    declare_skill(learner, "sound", "try");
    const auto busy = town.person("うめ3");
    declare_time(busy, 6, "morning");
    const auto limited = town.person("きく4");
    declare(limited, "limit_week", 0);
    const auto said_no = town.person("はぎ5");
    const auto asked = ask(posted.role, said_no);
    answer(said_no, asked->assignment, Answer::decline);

    const auto list = town.ask(coordinator.caller, protocol::PeopleForRole{posted.role, {}});

    const auto people = count("SELECT COUNT(*) FROM resident");
    ASSERT_THAT(list->funnel, SizeIs(3));
    EXPECT_EQ(list->funnel[0], (protocol::Filtered{ReasonTerm::limit, people, people - 2}));
    EXPECT_EQ(list->funnel[1], (protocol::Filtered{ReasonTerm::skill, people - 2, people - 3}));
    EXPECT_EQ(list->funnel[2], (protocol::Filtered{ReasonTerm::time, people - 3, people - 4}));
    EXPECT_EQ(list->eligible, people - 4);
    EXPECT_EQ(list->candidates.front().display_name, "つばき2");
    EXPECT_EQ(list->candidates.front().reasons.front().term, ReasonTerm::skill);
    EXPECT_THAT(names(posted.role), Not(Contains("きく4")));
    EXPECT_THAT(names(posted.role), Not(Contains("めじろ1")));
}

TEST_P(StaffPages, SayHowManyWouldComeFromALittleFarther) {
    const auto posted = post();
    town.sql().run("UPDATE need SET lat = 35.0, lon = 136.0 WHERE id = $1", {posted.need});
    for (const auto lat : {35.015, 35.016, 35.025}) {
        const auto walker = town.person("歩く人" + std::to_string(lat));
        declare(walker, "lat", lat);
        declare(walker, "lon", 136.0);
        declare(walker, "means", "foot");
    }
    const auto list = town.ask(coordinator.caller, protocol::PeopleForRole{posted.role, {}});
    EXPECT_EQ(list->farther, (protocol::Farther{1, 2}));
}

TEST_P(StaffPages, KeepTheAskedInSightAndPutThemBehindNobody) {
    const auto posted = post(heads(1, 5));
    const auto asked = town.person("めじろ1");
    ask(posted.role, asked);
    town.move_clock(3 * domain::hour);
    const auto list = town.ask(coordinator.caller, protocol::PeopleForRole{posted.role, 1});
    ASSERT_THAT(list->candidates, SizeIs(1));
    EXPECT_EQ(list->candidates[0].display_name, "めじろ1");
    EXPECT_EQ(list->candidates[0].assignment->state, AssignmentState::invited);
    EXPECT_EQ(list->candidates[0].asked_days_ago, 0);
}

TEST_P(StaffPages, AgreeWithTheRulesThatACommandAsks) {
    const auto posted = post([](auto& need) {
        need.roles[0].skills = {{"sound", protocol::Level::done}};
        need.roles[0].certificate = "chainsaw";
        need.roles[0].language = "en";
        need.roles[0].min_age = 18;
        need.roles[0].heads_max = 50;
    });
    const auto levels = {"", "try", "done", "teach"};
    const auto years = {0, 1980, 2008, 2015};
    const auto languages = {"", "vi", "vi,en"};
    std::vector<Person> people;
    for (const auto* level : levels)
        for (const auto year : years)
            for (const auto* language : languages) {
                const auto person = town.person("住民" + std::to_string(people.size()));
                if (*level != '\0') declare_skill(person, "sound", level);
                if (year != 0) declare(person, "birth_year", year);
                declare(person, "languages", language);
                if (people.size() % 5 != 0) give_certificate(person, "chainsaw");
                if (people.size() % 7 == 0) declare(person, "limit_month", 0);
                people.push_back(person);
            }
    const auto listed = names(posted.role);
    ASSERT_FALSE(listed.empty());
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto asked = ask(posted.role, people[i]);
        const auto name = "住民" + std::to_string(i);
        EXPECT_EQ(asked.has_value(), std::find(listed.begin(), listed.end(), name) != listed.end()) << name;
        if (asked.has_error()) {
            EXPECT_EQ(asked.error().code, ProblemCode::not_now);
        }
    }
}

TEST_P(StaffPages, ShowRealNamesOnlyOfTheConfirmedAndWriteDownThatTheyWereRead) {
    const auto posted = post(heads(1, 3));
    const auto sure = town.person("めじろ1");
    const auto asked_person = town.person("つばき2");
    for (const auto& person : {sure, asked_person}) {
        declare(person, "name", "本名 さん");
        declare(person, "phone", "0000-11-2222");
    }
    offer(sure, posted.role);
    ask(posted.role, asked_person);

    const auto list = town.ask(organizer.caller, protocol::ListAssignments{posted.need});

    ASSERT_THAT(list->assignments, SizeIs(2));
    EXPECT_EQ(list->assignments[0].name, "本名 さん");
    EXPECT_EQ(list->assignments[0].contact, "0000-11-2222");
    EXPECT_FALSE(list->assignments[1].name);
    EXPECT_FALSE(list->assignments[1].contact);
    EXPECT_EQ(list->assignments[1].display_name, "つばき2");
    EXPECT_EQ(town.ask(sure.caller, protocol::ListAssignments{posted.need}).error().code,
              ProblemCode::not_allowed);
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListAssignments{posted.need}).error().code,
              ProblemCode::log_in_first);
}

TEST_P(StaffPages, ShowABoardThatEqualsARecount) {
    const auto filled = post();
    offer(town.person("めじろ1"), filled.role);
    const auto far = post([](auto& need) {
        need.roles[0].starts_at = *need.roles[0].starts_at + 30 * domain::day;
        need.roles[0].ends_at = *need.roles[0].ends_at + 30 * domain::day;
    });
    const auto waiting = post(heads(3, 4));
    ask(waiting.role, on_paper("すぎ3"));
    ask(waiting.role, town.person("つばき2"));

    const auto board = town.ask(coordinator.caller, protocol::GetBoard{town.center});

    EXPECT_EQ(board->total, 3);
    ASSERT_THAT(board->rows, SizeIs(3));
    EXPECT_EQ(board->rows[0].work.role, waiting.role);
    EXPECT_EQ(board->rows[1].work.role, far.role);
    EXPECT_EQ(board->rows[2].work.role, filled.role);
    EXPECT_EQ(board->counts, (protocol::BoardCounts{1, 1, 1, 1, 0, 1}));
    ASSERT_THAT(board->calls, SizeIs(1));
    EXPECT_EQ(board->calls[0].display_name, "すぎ3");
    EXPECT_EQ(board->calls[0].phone, "0000-00-0000");
    for (const auto& row : board->rows) {
        const auto on = [&](const std::string& state) {
            return count("SELECT COUNT(*) FROM assignment WHERE role = $1 AND state = $2",
                         {row.work.role, state});
        };
        EXPECT_EQ(row.work.confirmed, on("confirmed"));
        EXPECT_EQ(row.work.invited, on("invited"));
        EXPECT_EQ(row.work.applied, on("applied"));
    }
    EXPECT_EQ(town.ask(organizer.caller, protocol::GetBoard{town.center}).error().code,
              ProblemCode::not_allowed)
        << "there is such a page, and it is for others";
    EXPECT_EQ(town.ask(town.visitor(), protocol::GetBoard{town.center}).error().code,
              ProblemCode::log_in_first);
    EXPECT_EQ(town.ask(organizer.caller, protocol::GetBoard{town.center + 99}).error().code,
              ProblemCode::not_found);
}

// A call about help that cannot be accepted would be made in vain.
TEST_P(StaffPages, NameNoCallAboutWhatIsNotOnTheBoard) {
    const auto shift = post();
    const auto task = post([&](auto& need) {
        need.need_kind = protocol::NeedKind::deadline;
        need.fields.due = domain::local_date(tomorrow);
        need.roles[0].starts_at.reset();
        need.roles[0].ends_at.reset();
    });
    ASSERT_TRUE(ask(shift.role, on_paper("すぎ3")).has_value());
    ASSERT_TRUE(ask(task.role, on_paper("くすのき4")).has_value());
    const auto calls = [&] {
        std::vector<std::string> names;
        const auto board = town.ask(coordinator.caller, protocol::GetBoard{town.center});
        for (const auto& call : board->calls) names.push_back(call.display_name);
        EXPECT_EQ(board->counts.to_call, static_cast<std::int64_t>(names.size()));
        return names;
    };
    EXPECT_THAT(calls(), testing::UnorderedElementsAre("すぎ3", "くすのき4"));

    ASSERT_TRUE(town.tell(organizer.caller, protocol::PauseGroup{group, "休み"}).has_value());
    EXPECT_THAT(calls(), testing::IsEmpty());
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::CheckGroup{group, {}}).has_value());
    ASSERT_TRUE(
        town.tell(coordinator.caller, protocol::UnpublishNeed{shift.need, "確かめています"}).has_value());
    EXPECT_THAT(calls(), testing::ElementsAre("くすのき4"));
    town.move_clock(2 * domain::day);
    EXPECT_THAT(calls(), testing::IsEmpty()) << "its day is over";
}

TEST_P(StaffPages, NarrowTheBoardButNeverItsCountsOrItsGroups) {
    const auto soon = post([](auto& need) { need.roles[0].skills = {{"sound", protocol::Level::done}}; });
    const auto later = post([](auto& need) {
        need.roles[0].starts_at = *need.roles[0].starts_at + 30 * domain::day;
        need.roles[0].ends_at = *need.roles[0].ends_at + 30 * domain::day;
    });
    const auto anytime = post([](auto& need) {
        need.need_kind = protocol::NeedKind::anytime;
        need.roles[0].starts_at.reset();
        need.roles[0].ends_at.reset();
    });
    const auto roles = [&](const std::function<void(protocol::GetBoard&)>& narrow) {
        protocol::GetBoard wish{town.center};
        narrow(wish);
        const auto board = town.ask(coordinator.caller, wish).value();
        EXPECT_EQ(board.counts.urgent + board.counts.filled, 1);
        EXPECT_THAT(board.groups, ElementsAre(protocol::BoardGroup{group, {"体操クラブ", {}, {}}}));
        std::set<std::int64_t> found;
        for (const auto& row : board.rows) found.insert(row.work.role);
        return found;
    };
    const auto week = town.now() + 7 * domain::day;
    EXPECT_EQ(roles([](auto&) {}), (std::set{soon.role, later.role, anytime.role}));
    EXPECT_EQ(roles([&](auto& wish) { wish.to = week; }), std::set{soon.role});
    EXPECT_EQ(roles([&](auto& wish) { wish.from = week; }), (std::set{later.role, anytime.role}));
    EXPECT_EQ(roles([](auto& wish) { wish.skill = "sound"; }), std::set{soon.role});
    EXPECT_EQ(roles([](auto& wish) { wish.group = 999; }), std::set<std::int64_t>{});
}

TEST_P(StaffPages, NameTheirStateStreamsSoThatOpenPagesFollow) {
    const auto posted = post();
    const auto board = town.ask(coordinator.caller, protocol::GetBoard{town.center});
    EXPECT_THAT(board->at.streams,
                ElementsAre(testing::Key("center:" + std::to_string(town.center) + ":board")));
    const auto desk = town.ask(organizer.caller, protocol::GetGroupDesk{group});
    EXPECT_THAT(desk->at.streams, ElementsAre(testing::Key("group:" + std::to_string(group) + ":board")));
    ASSERT_THAT(desk->work, SizeIs(1));
    EXPECT_EQ(desk->work[0].version, board->rows[0].version);
}

// What a page that is open hears of a role that is new.
TEST_P(StaffPages, AreToldOfANewRoleOnTheBoardsOfItsCenterAndItsGroup) {
    town.heard();
    const auto posted = post();
    std::set<std::string> boards;
    for (const auto& message : town.heard())
        if (message.key == "role:" + std::to_string(posted.role)) boards.insert(message.stream);
    EXPECT_THAT(boards, Contains("center:" + std::to_string(town.center) + ":board"));
    EXPECT_THAT(boards, Contains("group:" + std::to_string(group) + ":board"));
}

TEST_P(StaffPages, SayTheSameOnTheBoardAndInTheStateEntryOfARole) {
    const auto posted = post(heads(2, 4));
    ask(posted.role, on_paper("すぎ3"));
    town.heard();
    offer(town.person("めじろ1"), posted.role);
    const auto board = town.ask(coordinator.caller, protocol::GetBoard{town.center});
    const auto stream = "center:" + std::to_string(town.center) + ":board";
    const auto heard = town.heard();
    const auto entry =
        std::find_if(heard.begin(), heard.end(), [&](const auto& one) { return one.stream == stream; });
    ASSERT_NE(entry, heard.end());
    const auto state = protocol::read_lenient<protocol::State>(entry->text).value();
    EXPECT_EQ(std::get<protocol::RoleWork>(state), board->rows[0].work);
    EXPECT_EQ(entry->key, "role:" + std::to_string(posted.role));
    EXPECT_EQ(static_cast<std::int64_t>(entry->position), board->rows[0].version);
}

TEST_P(StaffPages, ShowAGroupWhatToDoNext) {
    town.event(group, 10);
    const auto posted = post(by_organizer());
    offer(town.person("めじろ1"), posted.role);
    town.move_clock(2 * domain::hour);
    const auto desk = town.ask(organizer.caller, protocol::GetGroupDesk{group});
    std::set<std::string> todos;
    for (const auto& todo : desk->todos) todos.insert(todo.todo);
    EXPECT_THAT(todos, ElementsAre("decide", "short", "tomorrow"));
    EXPECT_THAT(desk->needs, SizeIs(1));
    EXPECT_THAT(desk->events, SizeIs(1));
    EXPECT_EQ(desk->work[0].work.applied, 1);
    EXPECT_EQ(town.ask(town.person("つばき2").caller, protocol::GetGroupDesk{group}).error().code,
              ProblemCode::not_allowed);
}

// Whatever is written about people and in free texts: none of it travels in logs or on the bus.
TEST_P(StaffPages, CarryNothingPersonalInLogRowsOrMessages) {
    const std::string marker = "しるし";
    town.heard();
    const auto posted = post([&](auto& need) {
        need.fields.title.ja = marker + "題";
        need.fields.contact.name = marker + "連絡";
        need.roles[0].title.ja = marker + "役";
        need.roles[0].meeting = marker + "集合";
        need.roles[0].heads_max = 4;
        by_organizer()(need);
    });
    const auto person = town.person(marker + "名");
    declare(person, "name", marker + "本名");
    declare(person, "phone", marker + "電話");
    const auto offered = offer(person, posted.role);
    decide(offered->assignment, protocol::Decision::confirm);
    withdraw(person, offered->assignment);
    const auto other = on_paper(marker + "紙");
    enter(ask(posted.role, other)->assignment, CallResult::decline);
    town.tell(organizer.caller, protocol::CloseNeed{posted.need, marker + "理由"});
    run_jobs();
    for (const auto& message : town.heard())
        EXPECT_EQ(message.text.find(marker), std::string::npos) << message.text;
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_log WHERE body LIKE $1", {"%" + marker + "%"}), 0);
    EXPECT_GT(count("SELECT COUNT(*) FROM event_log"), 8);
}

}  // namespace
}  // namespace yui::tests
