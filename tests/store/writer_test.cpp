// The writer's promises, on both databases, also while the database fails at every statement in turn.
#include "server/store/writer.hpp"

#include <gmock/gmock.h>

#include <future>
#include <map>

#include "protocol/json.hpp"
#include "tests/support/databases.hpp"
#include "tests/support/faulty_connection.hpp"

namespace yui::tests {
namespace {

using store::End;

// Writes its number into `meta` and says so on a stream; refuses afterwards if it is told to.
class Note : public store::Work {
public:
    Note(int number, std::string stream, bool refuse)
        : number_(number), stream_(std::move(stream)), refuse_(refuse) {}

    std::vector<std::string> guards(store::Connection&) override {
        return {"probe:" + std::to_string(number_)};
    }
    bool run(store::Tx& tx) override {
        tx.need(guards(tx.sql()));
        tx.sql().run("INSERT INTO meta (key, value) VALUES ($1, 'noted')",
                     {"note " + std::to_string(number_)});
        protocol::NoticesRead read;
        read.unread = number_;
        tx.say(stream_, read);
        tx.touch("occurrence:" + std::to_string(number_));
        return !refuse_;
    }
    void done(End end) override { end_.set_value(end); }
    std::future<End> end() { return end_.get_future(); }

private:
    const int number_;
    const std::string stream_;
    const bool refuse_;
    std::promise<End> end_;
};

// Sees more of what it must be alone on each time that it reads.
class Growing : public store::Work {
public:
    explicit Growing(int stops_after) : stops_after_(stops_after) {}

    std::vector<std::string> guards(store::Connection&) override { return {"probe:0"}; }
    bool run(store::Tx& tx) override {
        ++*runs;
        std::vector<std::string> wanted;
        for (int i = 0; i <= std::min(*runs, stops_after_); ++i)
            wanted.push_back("probe:" + std::to_string(i));
        tx.need(wanted);
        return true;
    }
    void done(End end) override { end_.set_value(end); }
    std::future<End> end() { return end_.get_future(); }

    const std::shared_ptr<int> runs = std::make_shared<int>(0);  // by the writer thread; read after `end`

private:
    const int stops_after_;
    std::promise<End> end_;
};

// Holds the writer until the test has queued a whole group behind it.
class Gate : public store::Work {
public:
    explicit Gate(std::shared_future<void> open) : open_(std::move(open)) {}
    std::vector<std::string> guards(store::Connection&) override { return {}; }
    bool run(store::Tx&) override {
        entered_.set_value();
        open_.wait();
        return false;
    }
    void done(End) override {}
    std::future<void> entered() { return entered_.get_future(); }

private:
    std::shared_future<void> open_;
    std::promise<void> entered_;
};

class Writer : public testing::TestWithParam<Backend> {
protected:
    void start(std::size_t group = 64, std::chrono::seconds patience = std::chrono::seconds(60)) {
        store::Writer::Limits limits;
        limits.patience = patience;
        limits.commands = group;
        limits.micros = std::chrono::seconds(5);
        writer = std::make_unique<store::Writer>(
            [this] {
                return std::make_unique<FaultyConnection>(store::open(database.url, store::Use::write),
                                                          fault);
            },
            [](store::Connection&, const std::string& guard, std::uint64_t rev) {
                return store::Publication{{"list:public", guard, rev, "{}"}};
            },
            [this](store::Publication publication) { published.push_back(std::move(publication)); },
            [] { return std::int64_t{1'000'000}; },
            limits);
    }
    // Queues all of them as one group, arms the fault, waits for every answer.
    std::vector<End> run_as_group(std::vector<std::unique_ptr<Note>> notes, int statement) {
        std::promise<void> open;
        auto gate = std::make_unique<Gate>(open.get_future().share());
        auto alone = gate->entered();
        writer->post(std::move(gate));
        alone.wait();
        std::vector<std::future<End>> ends;
        for (auto& note : notes) {
            ends.push_back(note->end());
            writer->post(std::move(note));
        }
        fault->arm(statement);
        // The gate's own transaction ends with a rollback or an empty COMMIT; count from the group's first
        // statement.
        open.set_value();
        std::vector<End> out;
        for (auto& end : ends) out.push_back(end.get());
        writer.reset();
        return out;
    }
    bool noted(int number) {
        return plain->run("SELECT 1 FROM meta WHERE key = $1", {"note " + std::to_string(number)}) > 0;
    }
    // stream -> bodies in seq order; fails on a hole.
    std::map<std::string, std::vector<std::string>> log() {
        std::map<std::string, std::vector<std::string>> out;
        plain->run(
            "SELECT stream, seq, body FROM event_log ORDER BY stream, seq", {}, [&](const store::Row& row) {
                auto& bodies = out[row.string(0)];
                bodies.push_back(row.string(2));
                EXPECT_EQ(row.integer(1), static_cast<std::int64_t>(bodies.size())) << row.text(0);
            });
        return out;
    }
    std::map<std::string, std::vector<std::string>> said() {
        std::map<std::string, std::vector<std::string>> out;
        for (const auto& publication : published)
            for (const auto& entry : publication)
                if (entry.key.empty()) {
                    out[entry.stream].push_back(entry.text);
                    EXPECT_EQ(entry.position, out[entry.stream].size());
                }
        return out;
    }

    TestDatabase database{GetParam(), TestDatabase::Migrated{}};
    std::unique_ptr<store::Connection> plain = store::open(database.url, store::Use::write);
    std::shared_ptr<Fault> fault = std::make_shared<Fault>();
    std::vector<store::Publication> published;  // by the writer thread; read after it is gone
    std::unique_ptr<store::Writer> writer;
};
YUI_ON_EVERY_DATABASE(Writer);

std::vector<std::unique_ptr<Note>> three_notes() {
    std::vector<std::unique_ptr<Note>> notes;
    notes.push_back(std::make_unique<Note>(1, "user:1", false));
    notes.push_back(std::make_unique<Note>(2, "user:1", true));
    notes.push_back(std::make_unique<Note>(3, "user:1", false));
    return notes;
}

TEST_P(Writer, CommitsAGroupInOneTransactionAndUndoesOnlyTheRefused) {
    start();
    const auto ends = run_as_group(three_notes(), -1);

    EXPECT_THAT(ends, testing::ElementsAre(End::committed, End::refused, End::committed));
    EXPECT_TRUE(noted(1) && !noted(2) && noted(3));
    EXPECT_EQ(log(), said());
    EXPECT_EQ(published.size(), 1u) << "one group, one publication";
}

TEST_P(Writer, AnswersHonestlyWhereverAStatementFails) {
    for (const auto kind : {0, 1, 2}) {
        for (int statement = 0; statement < 60; ++statement) {
            plain->script(
                "DELETE FROM meta WHERE key LIKE 'note %'; DELETE FROM event_log; DELETE FROM stream;");
            published.clear();
            *fault = Fault{};
            fault->loses_transaction = kind == 1;
            fault->loses_connection = kind == 2;
            start();
            const auto ends = run_as_group(three_notes(), statement);

            for (int number = 1; number <= 3; ++number) {
                const auto end = ends[static_cast<std::size_t>(number - 1)];
                ASSERT_EQ(noted(number), end == End::committed)
                    << "kind " << kind << " statement " << statement;
                ASSERT_NE(end, End::unknown_outcome);
            }
            ASSERT_NE(ends[1], End::committed);
            ASSERT_EQ(log(), said()) << "kind " << kind << " statement " << statement;
            if (fault->at >= 0) {
                ASSERT_GT(statement, 10) << "the fault was never met: the test counts wrongly";
                break;
            }
        }
        ASSERT_GE(fault->at, 0) << "more statements than the test tries";
    }
}

// PostgreSQL says so as late as the answer to COMMIT.
TEST_P(Writer, RunsTheMembersAloneWhenALogRowIsRefused) {
    const bool sqlite = GetParam() == Backend::sqlite;
    plain->script(sqlite ? "CREATE TRIGGER not_two BEFORE INSERT ON event_log WHEN NEW.body LIKE '%:2%' "
                           "BEGIN SELECT RAISE(ABORT, 'not two'); END"
                         : "ALTER TABLE event_log ADD CHECK (body NOT LIKE '%:2%')");
    start();
    std::vector<std::unique_ptr<Note>> notes;
    for (const int number : {1, 2, 3}) notes.push_back(std::make_unique<Note>(number, "user:1", false));
    const auto ends = run_as_group(std::move(notes), -1);
    EXPECT_THAT(ends, testing::ElementsAre(End::committed, End::unavailable, End::committed));
    EXPECT_TRUE(noted(1) && !noted(2) && noted(3));
    EXPECT_EQ(log(), said());
}

TEST_P(Writer, AnswersUnavailableToAllIfCommitFailsAndPublishesNothing) {
    fault->at_commit = true;
    start();
    // The refused gate's empty transaction commits before the group does.
    const auto ends = run_as_group(three_notes(), -1);
    ASSERT_EQ(ends[0], End::committed);

    *fault = Fault{};
    fault->at_commit = true;
    fault->at = 0;
    published.clear();
    start();
    auto note = std::make_unique<Note>(7, "user:1", false);
    auto end = note->end();
    writer->post(std::move(note));
    EXPECT_EQ(end.get(), End::unavailable);
    writer.reset();
    EXPECT_FALSE(noted(7));
    EXPECT_TRUE(published.empty());
}

TEST_P(Writer, SaysUnknownOutcomeIfTheAnswerToCommitIsLost) {
    fault->commit_unknown = true;
    fault->at = 0;
    start();
    auto note = std::make_unique<Note>(1, "user:1", false);
    auto end = note->end();
    writer->post(std::move(note));
    EXPECT_EQ(end.get(), End::unknown_outcome);
    writer.reset();
    EXPECT_TRUE(noted(1)) << "it did happen; the same command id will find its answer";
    EXPECT_TRUE(published.empty()) << "the scan will find it";
}

// SQLite's one writer is alone on everything: nothing there ever asks for more.
TEST_P(Writer, StartsAgainWithMoreGuardsThreeTimesAndThenIsBusy) {
    start();
    const bool alone = GetParam() == Backend::sqlite;
    const auto run = [&](int stops_after) {
        auto work = std::make_unique<Growing>(stops_after);
        const auto runs = work->runs;
        auto end = work->end();
        writer->post(std::move(work));
        const auto how = end.get();
        return std::pair(how, *runs);
    };
    EXPECT_EQ(run(3), std::pair(End::committed, alone ? 1 : 4));
    EXPECT_EQ(run(4), alone ? std::pair(End::committed, 1) : std::pair(End::busy, 4));
}

TEST_P(Writer, RaisesTheRevisionOfATouchedGuardOncePerGroupAndSendsItsState) {
    start();
    run_as_group(three_notes(), -1);
    std::map<std::string, std::uint64_t> versions;
    for (const auto& entry : published.front())
        if (!entry.key.empty()) versions[entry.key] = entry.position;
    EXPECT_THAT(versions,
                testing::ElementsAre(testing::Pair("occurrence:1", 1), testing::Pair("occurrence:3", 1)));
}

TEST_P(Writer, RefusesWorkWhenItsQueueIsFull) {
    store::Writer::Limits limits;
    limits.queue = 2;
    std::promise<void> open;
    store::Writer small([this] { return store::open(database.url, store::Use::write); },
                        [](auto&, auto&, auto) { return store::Publication{}; },
                        [](auto) {},
                        [] { return std::int64_t{1}; },
                        limits);
    const auto gate = open.get_future().share();
    small.post(std::make_unique<Gate>(gate));
    int taken = 0;
    while (small.post(std::make_unique<Gate>(gate)) && taken < 10) ++taken;
    open.set_value();
    EXPECT_LE(taken, 3);
}

TEST_P(Writer, DropsACommandWhoseClientHasGivenUpButNeverAJob) {
    start(64, std::chrono::seconds(-1));  // everybody has given up at once
    std::promise<void> open;
    writer->post(std::make_unique<Gate>(open.get_future().share()), {}, store::Lane::background);
    open.set_value();
    auto late = std::make_unique<Note>(1, "user:1", false);
    auto job = std::make_unique<Note>(2, "user:1", false);
    auto end_of_late = late->end();
    auto end_of_job = job->end();
    writer->post(std::move(late));
    writer->post(std::move(job), {}, store::Lane::background);
    EXPECT_EQ(end_of_late.get(), End::busy);
    EXPECT_EQ(end_of_job.get(), End::committed);
    EXPECT_TRUE(!noted(1) && noted(2));
}

TEST_P(Writer, LetsOneJobPassWithEachGroupOfCommands) {
    start(3);
    std::promise<void> open;
    auto gate = std::make_unique<Gate>(open.get_future().share());
    const auto entered = gate->entered();
    writer->post(std::move(gate));
    entered.wait();
    std::vector<std::future<End>> ends;
    const auto post = [&](int number, const std::string& stream, store::Lane lane) {
        auto note = std::make_unique<Note>(number, stream, false);
        ends.push_back(note->end());
        writer->post(std::move(note), {}, lane);
    };
    for (int number = 10; number < 13; ++number) post(number, "user:2", store::Lane::background);
    for (int number = 1; number < 5; ++number) post(number, "user:1", store::Lane::commands);
    open.set_value();
    for (auto& end : ends) EXPECT_EQ(end.get(), End::committed);
    writer.reset();
    std::vector<std::string> order;
    for (const auto& publication : published)
        for (const auto& entry : publication)
            if (entry.key.empty()) order.push_back(entry.stream);
    EXPECT_THAT(order,
                testing::ElementsAre("user:1", "user:1", "user:2", "user:1", "user:1", "user:2", "user:2"));
}

}  // namespace
}  // namespace yui::tests
