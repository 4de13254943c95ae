// The jobs of docs/streams.md against what jobs really take, say and touch: each kind is run by hand and
// watched.
#include <future>

#include "server/app/job.hpp"
#include "server/store/jobs.hpp"
#include "server/store/writer.hpp"
#include "tests/app/need_pages_town.hpp"
#include "tests/app/streams_paper.hpp"

namespace yui::tests {
namespace {

template <class... Each>
Names kinds(const std::variant<Each...>*) {
    return {std::string(Each::kind)...};
}

std::string kind_of(const protocol::Job& job) {
    return std::visit([](const auto& one) { return std::string(one.kind); }, job);
}

// One turn of a job, as the runner takes it.
class Turn : public store::Work {
public:
    Turn(store::Claimed claimed, protocol::Job job, std::promise<store::End>& end)
        : claimed_(std::move(claimed)), job_(std::move(job)), end_(end) {}

    std::vector<std::string> guards(store::Connection& connection) override {
        return app::guards_of(connection, job_);
    }
    bool run(store::Tx& tx) override {
        tx.need(app::guards_of(tx.sql(), job_));
        const auto more = app::run(tx, job_);
        if (more)
            store::continue_job(tx.sql(), claimed_.id, more->due, protocol::to_json(more->payload));
        else
            store::finish_job(tx.sql(), claimed_.id);
        return true;
    }
    void done(store::End end) override { end_.set_value(end); }

private:
    const store::Claimed claimed_;
    const protocol::Job job_;
    std::promise<store::End>& end_;
};

class JobsPaper : public NeedPages {
protected:
    std::map<std::string, Taken> taken;

    // Until nothing is due any more.
    void work() {
        for (auto claimed = claim(); !claimed.empty(); claimed = claim())
            for (const auto& job : claimed) watch(job);
    }
    void put(const protocol::Job& job) {
        town.sql().run("INSERT INTO job (kind, key, due, payload) VALUES ($1, $2, $3, $4)",
                       {kind_of(job), new_uuid(), town.now(), protocol::to_json(job)});
    }
    void come(const Person& person, const Happening& to) {
        protocol::SignUp command;
        command.occurrence = to.occurrence;
        command.adults = 1;
        ASSERT_TRUE(town.tell(person.caller, command).has_value());
    }

    void fill_and_change_a_role() {
        const auto posted = post();
        ASSERT_TRUE(ask(posted.role, town.person("うめ3")).has_value());
        const auto paper = on_paper("すぎ4");
        ASSERT_TRUE(enter(ask(posted.role, paper)->assignment, CallResult::accept).has_value());
        work();  // the other invitation is withdrawn
        protocol::ChangeRole change{posted.role, 1, 2};
        change.meeting = "橋のたもと";
        ASSERT_TRUE(town.tell(organizer.caller, change).has_value());
        ASSERT_EQ(offer(town.person("きく5"), posted.role)->state, AssignmentState::confirmed);
        work();
    }
    void let_time_run_out() {
        const auto later = [&](protocol::PostNeed& need) {
            need.roles[0].starts_at = *need.roles[0].starts_at + 14 * domain::day;
            need.roles[0].ends_at = *need.roles[0].ends_at + 14 * domain::day;
        };
        const auto asked = post(later);
        ASSERT_TRUE(ask(asked.role, town.person("はぎ6")).has_value());
        const auto offered = post([&](auto& need) {
            later(need);
            need.roles[0].deciding = protocol::Deciding::by_organizer;
            need.roles[0].decide_by = town.now() + domain::day;
        });
        ASSERT_EQ(offer(town.person("くり7"), offered.role)->state, AssignmentState::applied);
        const auto paper = on_paper("なし14");
        ASSERT_TRUE(
            town.tell(coordinator.caller, protocol::OfferHelp{offered.role, paper.resident}).has_value());
        town.move_clock(5 * domain::day);
        work();
        town.move_clock(14 * domain::day);
        work();  // nobody has decided
    }
    void call_off_and_free_a_place() {
        const auto full = town.event(group, 2);
        const auto comes = town.person("かえで8");
        const auto waits = town.person("もみじ9");
        come(comes, full);
        come(town.person("くす10"), full);
        ASSERT_TRUE(town.tell(waits.caller, protocol::WaitForPlaces{full.occurrence, true}).has_value());
        const auto sign_up = count("SELECT id FROM sign_up WHERE resident = $1", {comes.resident});
        ASSERT_TRUE(town.tell(comes.caller, protocol::WithdrawSignUp{sign_up}).has_value());
        work();
        protocol::EnterSignUp guest;
        guest.occurrence = full.occurrence;
        guest.adults = 1;
        guest.name = "みほん はなこ";
        guest.phone = "0000-12-3456";
        guest.channel = protocol::Channel::phone;
        ASSERT_TRUE(town.tell(organizer.caller, guest).has_value());
        const auto posted = post([&](auto& need) { need.event = full.event; });
        ASSERT_TRUE(enter(ask(posted.role, on_paper("すぎ13"))->assignment, CallResult::accept).has_value());
        ASSERT_TRUE(town.tell(organizer.caller, protocol::CancelEvent{full.event, "台風のため"}).has_value());
        work();  // also who is on paper hears of it
    }
    void leave() {
        const auto leaving = town.person("つつじ11");
        come(leaving, town.event(group, 5));
        const auto posted = post([&](auto& need) {
            need.roles[0].starts_at = *need.roles[0].starts_at + domain::day;
            need.roles[0].ends_at = *need.roles[0].ends_at + domain::day;
        });
        ASSERT_EQ(offer(leaving, posted.role)->state, AssignmentState::confirmed);
        put(protocol::ReleasePerson{leaving.resident, town.now()});
        const auto choir = town.group("合唱");
        town.event(choir, 5);
        auto wanted = draft();
        wanted.group = choir;
        ASSERT_TRUE(town.tell(coordinator.caller, wanted).has_value());
        put(protocol::GroupLeft{choir});
        work();
    }
    void forget() {
        const auto paper = on_paper("けやき12");
        town.sql().run("UPDATE resident SET created_at = 0 WHERE id = $1", {paper.resident});
        put(protocol::TrimLog{});
        work();
    }

private:
    std::vector<store::Claimed> claim() { return store::claim_jobs(town.sql(), town.now(), 16); }

    void watch(const store::Claimed& claimed) {
        const auto job = protocol::read_lenient<protocol::Job>(claimed.payload).value();
        auto& row = taken[kind_of(job)];
        for (const auto& guard : app::guards_of(town.sql(), job)) row.guards.insert(tests::kind_of(guard));
        const auto before = positions(town.sql());
        std::promise<store::End> end;
        auto ended = end.get_future();
        ASSERT_TRUE(town.app().post(std::make_unique<Turn>(claimed, job, end)));
        ASSERT_EQ(ended.get(), store::End::committed) << claimed.payload;
        note_moved(town.sql(), before, row);
    }
};
YUI_ON_EVERY_DATABASE(JobsPaper);

TEST_P(JobsPaper, NamesWhatEveryJobGuardsSaysAndTouchesAndNothingElse) {
    call_off_and_free_a_place();
    leave();
    fill_and_change_a_role();
    forget();
    let_time_run_out();

    const auto rows = paper("Jobs");
    for (const auto& kind : kinds(static_cast<const protocol::Job*>(nullptr))) {
        ASSERT_TRUE(rows.contains(kind)) << kind << " has no row in docs/streams.md";
        ASSERT_TRUE(taken.contains(kind)) << kind << " was not run";
        const auto& said = rows.at(kind);
        const auto& real = taken.at(kind);
        EXPECT_EQ(joined(said.guards), joined(real.guards)) << kind;
        EXPECT_EQ(joined(said.streams), joined(real.streams)) << kind;
        EXPECT_EQ(joined(said.touched), joined(real.touched)) << kind;
    }
    EXPECT_EQ(rows.size(), taken.size()) << "a row of a job that is none";
}

}  // namespace
}  // namespace yui::tests
