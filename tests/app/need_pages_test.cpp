// What people read about needs: lists with true reasons, their own page, candidates, the board.
#include <algorithm>
#include <set>

#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::Answer;
using protocol::AssignmentState;
using protocol::CallResult;
using protocol::Fit;
using protocol::NoticeKind;
using protocol::ProblemCode;
using protocol::ReasonTerm;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

class NeedPages : public HelpingTown {
protected:
    std::int64_t district(const std::string& name) {
        std::int64_t id = 0;
        town.sql().run("INSERT INTO area (kind, name) VALUES ('school_district', $1) RETURNING id",
                       {name},
                       [&](const store::Row& row) { id = row.integer(0); });
        town.sql().run("INSERT INTO area_parent (area, parent) VALUES ($1, $2)", {id, town.area});
        return id;
    }
    protocol::NeedPage page(const app::Caller& caller, std::int64_t need) {
        return town.ask(caller, protocol::GetNeed{need}).value();
    }
    static std::vector<ReasonTerm> terms(const std::vector<protocol::Reason>& reasons) {
        std::vector<ReasonTerm> names;
        for (const auto& reason : reasons) names.push_back(reason.term);
        return names;
    }
    std::vector<std::string> names(std::int64_t role) {
        std::vector<std::string> found;
        const auto list = town.ask(coordinator.caller, protocol::PeopleForRole{role, 50});
        for (const auto& one : list->candidates) found.push_back(one.display_name);
        return found;
    }
};
YUI_ON_EVERY_DATABASE(NeedPages);

TEST_P(NeedPages, ShowANeedToEverybodyWithOpenHeadsAndPositions) {
    const auto posted = post(heads(2, 6));
    const auto seen = page(town.visitor(), posted.need);
    ASSERT_THAT(seen.roles, SizeIs(1));
    EXPECT_EQ(seen.roles[0].open.heads_min, 2);
    EXPECT_EQ(seen.roles[0].open.heads_max, 6);
    EXPECT_EQ(seen.roles[0].version, 1);
    EXPECT_TRUE(seen.roles[0].urgent);
    EXPECT_TRUE(seen.roles[0].reasons.empty());
    EXPECT_FALSE(seen.may_edit);
    EXPECT_EQ(seen.at.streams.at("need:" + std::to_string(posted.need)), 1);

    const auto own = page(organizer.caller, posted.need);
    EXPECT_TRUE(own.may_edit);
    EXPECT_EQ(own.at.streams.count("need:" + std::to_string(posted.need) + ":staff"), 1u);
}

TEST_P(NeedPages, RaiseTheVersionOfARoleWithEveryChange) {
    const auto posted = post(heads(1, 5));
    const auto person = town.person("めじろ1");
    const auto offered = offer(person, posted.role);
    const auto seen = page(person.caller, posted.need);
    EXPECT_EQ(seen.roles[0].version, 2);
    EXPECT_EQ(seen.roles[0].open.confirmed, 1);
    ASSERT_TRUE(seen.roles[0].mine);
    EXPECT_EQ(seen.roles[0].mine->state, AssignmentState::confirmed);
    withdraw(person, offered->assignment);
    EXPECT_EQ(page(person.caller, posted.need).roles[0].version, 3);
    EXPECT_FALSE(page(person.caller, posted.need).roles[0].mine);
}

TEST_P(NeedPages, ListWhatIsOpenSoonestFirstUnderItsFirstOpenRole) {
    const auto later = post([](auto& need) {
        need.fields.title.ja = "あとの会";
        need.roles[0].starts_at = *need.roles[0].starts_at + domain::day;
        need.roles[0].ends_at = *need.roles[0].ends_at + domain::day;
        need.roles.push_back(need.roles[0]);
        need.roles[1].title.ja = "受付";
    });
    const auto sooner = post();
    const auto closed = post();
    town.tell(organizer.caller, protocol::CloseNeed{closed.need, {}});
    ASSERT_TRUE(offer(town.person("めじろ1"), later.roles[0]).has_value());

    const auto list = town.ask(town.visitor(), protocol::ListNeeds{});
    ASSERT_THAT(list->needs, SizeIs(2));
    EXPECT_EQ(list->total, 2);
    EXPECT_EQ(list->needs[0].id, sooner.need);
    EXPECT_EQ(list->needs[1].role.title.ja, "受付");
    EXPECT_EQ(list->needs[1].more_roles, 0);

    protocol::ListNeeds by_word;
    by_word.text = "あと";
    EXPECT_THAT(town.ask(town.visitor(), by_word)->needs, SizeIs(1));
    protocol::ListNeeds second;
    second.limit = 1;
    second.offset = 1;
    EXPECT_EQ(town.ask(town.visitor(), second)->needs.front().id, later.need);
}

TEST_P(NeedPages, ShowAtLeastFiveNeedsToAnEmptyProfileAndToAVisitorWithOnlyAnArea) {
    const auto east = district("ひがし校区");
    for (int i = 0; i < 7; ++i)
        post([&](auto& need) {
            if (i % 2) need.roles[0].min_age = 18;
            if (i % 3 == 0) need.roles[0].skills = {{"sound", protocol::Level::alone}};
        });
    const auto empty = town.ask(town.person("めじろ1").caller, protocol::NeedsForMe{});
    EXPECT_GE(empty->needs.size(), 5u);
    EXPECT_TRUE(empty->nearby);
    for (const auto& card : empty->needs) {
        EXPECT_THAT(terms(card.role.reasons), Contains(ReasonTerm::time_unknown));
        EXPECT_TRUE(std::none_of(card.role.reasons.begin(), card.role.reasons.end(), [](const auto& reason) {
            return reason.fit == Fit::blocking || reason.fit == Fit::bad;
        }));
    }
    const auto visitor = town.ask(town.visitor(), protocol::NeedsForMe{east, {}});
    EXPECT_GE(visitor->needs.size(), 5u);
    EXPECT_TRUE(visitor->nearby);
}

TEST_P(NeedPages, RankWhatFitsFirstAndFillUpWithWhatIsNear) {
    const auto person = town.person("めじろ1");
    declare_time(person, 7, "morning");
    declare_skill(person, "sound", "alone");
    for (int i = 0; i < 3; ++i)
        post([](auto& need) {
            need.roles[0].starts_at = *need.roles[0].starts_at + 8 * domain::hour;  // 17:00, not declared
            need.roles[0].ends_at = *need.roles[0].ends_at + 8 * domain::hour;
        });
    post();
    const auto best = post([](auto& need) { need.roles[0].skills = {{"sound", protocol::Level::done}}; });

    const auto list = town.ask(person.caller, protocol::NeedsForMe{});

    ASSERT_THAT(list->needs, SizeIs(5));
    EXPECT_FALSE(list->nearby);
    EXPECT_EQ(list->needs[0].id, best.need);
    EXPECT_EQ(list->needs[0].role.reasons[0].term, ReasonTerm::skill);
    EXPECT_EQ(list->needs[0].role.reasons[0].words.at("level"), "alone");
    EXPECT_EQ(list->needs[4].role.reasons.back().fit, Fit::bad);
}

TEST_P(NeedPages, LeaveOutWhatAPersonCannotDoOrHasAnswered) {
    const auto person = town.person("めじろ1");
    declare(person, "birth_year", 2015);
    const auto adults = post([](auto& need) { need.roles[0].min_age = 18; });
    const auto refused = post();
    const auto asked = ask(refused.role, person);
    answer(person, asked->assignment, Answer::decline);
    const auto open = post();

    const auto list = town.ask(person.caller, protocol::NeedsForMe{});

    ASSERT_THAT(list->needs, SizeIs(1));
    EXPECT_EQ(list->needs[0].id, open.need);
    EXPECT_THAT(terms(page(person.caller, adults.need).roles[0].reasons), Contains(ReasonTerm::age));
}

TEST_P(NeedPages, ShowMyRequestsDatesAndPastOnOnePage) {
    const auto happening = town.event(group, 10);
    const auto person = town.person("めじろ1");
    protocol::SignUp sign_up;
    sign_up.occurrence = happening.occurrence;
    sign_up.adults = 1;
    ASSERT_TRUE(town.tell(person.caller, sign_up).has_value());
    const auto early = post([](auto& need) {
        need.roles[0].starts_at = *need.roles[0].starts_at - 2 * domain::hour;
        need.roles[0].ends_at = *need.roles[0].ends_at - 2 * domain::hour;
    });
    const auto helping = offer(person, early.role);
    const auto asked = ask(post([](auto& need) {
                               need.roles[0].starts_at = *need.roles[0].starts_at + 4 * domain::hour;
                               need.roles[0].ends_at = *need.roles[0].ends_at + 4 * domain::hour;
                           }).role,
                           person);

    const auto mine = town.ask(person.caller, protocol::GetMyPage{});

    ASSERT_THAT(mine->asked, SizeIs(1));
    EXPECT_EQ(mine->asked[0].assignment, asked->assignment);
    ASSERT_THAT(mine->plans, SizeIs(2));
    EXPECT_EQ(mine->plans[0].assignment->id, helping->assignment);
    EXPECT_TRUE(mine->plans[1].sign_up);
    EXPECT_EQ(mine->next_question, "area");
    EXPECT_EQ(mine->at.streams.count("user:" + std::to_string(person.account)), 1u);

    town.move_clock(2 * domain::day);
    EXPECT_THAT(town.ask(person.caller, protocol::GetMyPage{})->past, SizeIs(2));
}

TEST_P(NeedPages, CountUnreadNoticesUntilTheyWereSeen) {
    const auto person = town.person("めじろ1");
    offer(person, post().role);
    const auto before = town.ask(person.caller, protocol::ListNotices{});
    ASSERT_THAT(before->notices, SizeIs(1));
    EXPECT_EQ(before->unread, 1);
    EXPECT_EQ(before->notices[0].title->ja, "朝の清掃");
    EXPECT_EQ(before->notices[0].starts_at, tomorrow + 9 * domain::hour);
    town.heard();

    ASSERT_TRUE(town.tell(person.caller, protocol::ReadNotices{before->notices[0].id}).has_value());

    const auto after = town.ask(person.caller, protocol::ListNotices{});
    EXPECT_EQ(after->unread, 0);
    EXPECT_TRUE(after->notices[0].read);
    EXPECT_THAT(town.heard(), SizeIs(1));
    EXPECT_TRUE(town.tell(person.caller, protocol::ReadNotices{before->notices[0].id}).has_value());
    EXPECT_THAT(town.heard(), SizeIs(0));
}

TEST_P(NeedPages, CountUnreadNoticesRightWhenManyArriveAtOnce) {
    Town other_node(town, 2);
    std::vector<std::future<app::Reply>> replies;
    std::vector<std::int64_t> roles;
    for (int i = 0; i < 20; ++i) roles.push_back(post(by_organizer()).role);
    for (int i = 0; i < 20; ++i)
        replies.push_back((i % 2 ? other_node : town)
                              .start(town.person("すぎ" + std::to_string(i)).caller,
                                     protocol::OfferHelp{roles[static_cast<std::size_t>(i)], {}}));
    for (auto& reply : replies) ASSERT_TRUE(reply.get().answer.has_value());
    std::vector<std::int64_t> unread;
    town.sql().run("SELECT body FROM event_log WHERE stream = $1 AND kind = 'notice_added' ORDER BY seq",
                   {"user:" + std::to_string(organizer.account)},
                   [&](const store::Row& row) {
                       const auto event = protocol::read_lenient<protocol::Event>(row.text(0)).value();
                       unread.push_back(std::get<protocol::NoticeAdded>(event).unread);
                   });
    ASSERT_THAT(unread, SizeIs(20));
    EXPECT_TRUE(std::is_sorted(unread.begin(), unread.end()));
    EXPECT_EQ(unread.back(), 20);
}

TEST_P(NeedPages, ShowCandidatesWithAFunnelOfNumbers) {
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

TEST_P(NeedPages, KeepTheAskedInSightAndPutThemBehindNobody) {
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

TEST_P(NeedPages, AgreeWithTheRulesThatACommandAsks) {
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

TEST_P(NeedPages, ShowRealNamesOnlyOfTheConfirmedAndWriteDownThatTheyWereRead) {
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

TEST_P(NeedPages, ShowABoardThatEqualsARecount) {
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
    EXPECT_EQ(board->counts, (protocol::BoardCounts{1, 1, 1, 1, 1}));
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
              ProblemCode::not_found);
}

TEST_P(NeedPages, SayTheSameOnTheBoardAndInTheStateEntryOfARole) {
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

TEST_P(NeedPages, ShowAGroupWhatToDoNext) {
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
    EXPECT_EQ(desk->work[0].applied, 1);
    EXPECT_EQ(town.ask(town.person("つばき2").caller, protocol::GetGroupDesk{group}).error().code,
              ProblemCode::not_allowed);
}

// Whatever is written about people and in free texts: none of it travels in logs or on the bus.
TEST_P(NeedPages, CarryNothingPersonalInLogRowsOrMessages) {
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
