#include "server/app/app.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "protocol/frames.hpp"
#include "protocol/json.hpp"
#include "server/app/accounts_session.hpp"
#include "server/app/accounts_step.hpp"
#include "server/app/command_work.hpp"
#include "server/app/hash.hpp"
#include "server/app/login_limits.hpp"
#include "server/app/metrics_text.hpp"
#include "server/app/planner.hpp"
#include "server/app/read_note.hpp"
#include "server/app/reports.hpp"
#include "server/app/streams.hpp"
#include "server/log.hpp"
#include "server/store/actors.hpp"
#include "server/store/log.hpp"
#include "server/store/names.hpp"
#include "server/store/open.hpp"
#include "server/store/state.hpp"

namespace yui::app {
namespace {

using protocol::Problem;
using protocol::ProblemCode;

constexpr int log_page = 1000;
constexpr int recoverable = 1000;  // rows; a page that missed more reads itself again

std::shared_ptr<const bus::Batch> as_batch(store::Publication publication) {
    auto batch = std::make_shared<bus::Batch>();
    batch->reserve(publication.size());
    for (auto& entry : publication)
        batch->push_back(
            {std::move(entry.stream), std::move(entry.key), entry.position, std::move(entry.text)});
    return batch;
}

bool shows_in_lists(const store::Publication& publication) {
    return std::any_of(publication.begin(), publication.end(), [](const auto& entry) {
        return entry.stream == store::public_list;
    });
}

void append(bus::Batch& batch, store::Publication publication) {
    for (auto& entry : publication)
        batch.push_back(
            {std::move(entry.stream), std::move(entry.key), entry.position, std::move(entry.text)});
}

// A session that ended reads as a visitor; what needs more says log_in_first by itself.
store::Session session_of(store::Connection& connection, const Caller& caller, std::int64_t now) {
    if (caller.session.empty()) return {};
    return store::session(connection, digest(caller.session), now).value_or(store::Session{});
}

Who who_is(const store::Session& session) {
    if (session.actor.visitor()) return {};
    return {session.actor.account, session.same_until};
}

// Newer values of the entries that the page holds, as far as they belong to this stream.
void append_newer(store::Connection& connection, const Follow& wish, Followed& followed) {
    for (const auto& [key, version] : wish.have) {
        const auto guard = store::stream(connection, key);
        followed.revs.emplace(key, guard.rev);
        if (guard.rev <= version) continue;
        auto entries = store::state_of(connection, key, guard.rev);
        std::erase_if(entries, [&](const auto& entry) { return entry.stream != wish.stream; });
        append(followed.missed, std::move(entries));
    }
}

bool everybody_may_follow(store::Connection& connection, const std::string& name) {
    const domain::Actor visitor;
    const auto stream = stream_subject(connection, visitor, name);
    return !stream.action.empty() && !domain::refused(visitor, stream.action, stream.subject);
}

// `began`: when the right to follow began, 0 for always. What was said before is read from the tables, by
// queries that ask the access table for it.
Followed catch_up(store::Connection& connection,
                  const Follow& wish,
                  const std::string& epoch,
                  std::int64_t began) {
    const auto stream = store::stream(connection, wish.stream);
    Followed followed{epoch, stream.head};
    if (wish.since) {
        const auto since = *wish.since;
        const bool same = !wish.epoch || *wish.epoch == epoch;
        if (same && since > stream.head)
            log::error("a page is ahead of its stream",
                       {{"stream", wish.stream}, {"since", since}, {"head", stream.head}});
        followed.recovered = same && since >= stream.tail && since <= stream.head &&
                             stream.head - since <= recoverable &&
                             (began == 0 || !store::has_older(connection, wish.stream, since, began));
        if (!followed.recovered) return followed;
        append(followed.missed, store::log_after(connection, wish.stream, since, recoverable));
    }
    append_newer(connection, wish, followed);
    return followed;
}

}  // namespace

App::App(AppConfig config, std::function<void(std::shared_ptr<const bus::Batch>)> publish)
    : config_(std::move(config)),
      publish_(std::move(publish)),
      sqlite_(store::sqlite_path(config_.database).has_value()),
      seal_(config_.seal_key) {
    epoch_ = store::epoch(*store::open(config_.database, store::Use::read));
    const auto connect = [url = config_.database](store::Use use) {
        return [url, use] { return store::open(url, use); };
    };
    readers_ =
        std::make_unique<store::Readers>(connect(store::Use::read), config_.readers, config_.reader_queue);
    planner_ = std::make_unique<Planner>(connect(store::Use::read));
    const auto say = [this](store::Publication publication) {
        if (shows_in_lists(publication)) counts_.forget();
        publish_(as_batch(std::move(publication)));
    };
    const std::size_t writers = sqlite_ ? 1 : config_.writers;
    for (std::size_t i = 0; i < writers; ++i)
        writers_.push_back(std::make_unique<store::Writer>(
            connect(store::Use::write), &store::state_of, say, config_.clock, store::Writer::Limits{}));
    limits_ = std::make_unique<LoginLimits>();
    passwords_ = std::make_unique<Passwords>(config_.password_cost, config_.password_queue);
    const auto to_writer = [this](std::unique_ptr<store::Work> work, std::vector<std::string> guards) {
        return post(std::move(work), std::move(guards), store::Lane::commands);
    };
    accounts_ =
        std::make_unique<AccountsStep>(*readers_, *passwords_, *limits_, to_writer, config_.clock, seal_);
    ready_ = true;
}

App::~App() {
    readers_.reset();    // may still ask the planner, post to the password thread and to writers
    passwords_.reset();  // may still post to writers
    writers_.clear();
}

bool App::post(std::unique_ptr<store::Work> work, std::vector<std::string> guards, store::Lane lane) {
    const auto key = guards.empty() ? 0 : std::hash<std::string>{}(guards.front());
    return writers_[key % writers_.size()]->post(std::move(work), std::move(guards), lane);
}

// PostgreSQL: a reader finds the guards first, so that a crowd on one event occupies one writer.
void App::execute(Caller caller, protocol::CommandFrame frame, OnReply done) {
    if (about_passwords(frame.command))
        return accounts_->take(std::move(caller), std::move(frame), std::move(done));
    if (const auto no = reports_too_often(*limits_, caller, frame.command, config_.clock()))
        return done({*no});
    if (std::holds_alternative<protocol::LogOut>(frame.command)) done = out_of_this_browser(std::move(done));
    auto work = std::make_shared<std::unique_ptr<CommandWork>>(std::make_unique<CommandWork>(
        std::move(caller), std::move(frame), config_.clock, seal_, jobs_due_, done));
    const auto post_to_writer = [this, work, done](std::vector<std::string> guards) {
        if (!post(std::move(*work), std::move(guards), store::Lane::commands))
            done({Problem{ProblemCode::busy}});
    };
    if (sqlite_) return post_to_writer({});
    const bool queued = readers_->post([work, done, post_to_writer](store::Connection* connection) {
        if (connection == nullptr) return done({Problem{ProblemCode::unavailable}});
        try {
            post_to_writer((*work)->guards(*connection));
        } catch (const std::exception& error) {
            log::error("guards could not be read", {{"reason", error.what()}});
            done({Problem{ProblemCode::unavailable}});
        }
    });
    if (!queued) done({Problem{ProblemCode::busy}});
}

template <class T, class F>
void App::read(F read, std::function<void(protocol::Result<T>)> done) {
    const bool queued = readers_->post([read = std::move(read), done](store::Connection* connection) {
        protocol::Result<T> result = Problem{ProblemCode::unavailable};
        try {
            if (connection != nullptr) {
                connection->begin_read();
                result = read(*connection);
                connection->commit();
            }
        } catch (const std::exception& error) {  // also a fault of our own: one answer fails, not the node
            log::error("a read failed", {{"reason", error.what()}});
            connection->rollback();
            result = Problem{ProblemCode::unavailable};
        }
        done(std::move(result));
    });
    if (!queued) done(Problem{ProblemCode::busy});
}

// A reading of private data is stored before it is answered: what is not noted is not shown.
template <class T, class F>
void App::read_noted(F read_it, std::function<void(protocol::Result<T>)> done) {
    const auto show = [this, done = std::move(done)](protocol::Result<Read<T>> found) {
        if (!found.has_value()) return done(found.error());
        if (!found->reading) return done(std::move(found->answer));
        auto noted = [done, answer = std::move(found->answer)](bool is_noted) {
            done(is_noted ? protocol::Result<T>(answer) : Problem{ProblemCode::unavailable});
        };
        if (!post(read_note(std::move(*found->reading), std::move(noted)), {}, store::Lane::commands))
            done(Problem{ProblemCode::busy});
    };
    read<Read<T>>(std::move(read_it), show);
}

void App::query(Caller caller, protocol::Query query, OnReply done) {
    const auto now = config_.clock();
    const bool visitor = caller.session.empty();
    auto ask_it = [this, caller = std::move(caller), query, now](
                      store::Connection& connection) -> protocol::Result<Read<std::string>> {
        const auto session = session_of(connection, caller, now);
        if (auto work = keep_alive(session, caller, now)) post(std::move(work));
        Asking asking{connection, session.actor, caller, now, epoch_, seal_, counts_, *planner_};
        auto answer = ask(asking, query);
        if (!answer.has_value()) return answer.error();
        Read<std::string> found{std::move(*answer)};
        if (asking.private_read) {
            const auto type = std::visit([](const auto& one) { return one.type; }, query);
            found.reading = Reading{
                session.actor.account, std::string(type), protocol::to_json(query), std::move(asking.shown)};
        }
        return found;
    };
    const bool cacheable = visitor && same_for_visitors(query);
    read_noted<std::string>(std::move(ask_it),
                            [done = std::move(done), cacheable](protocol::Result<std::string> answer) {
                                done({std::move(answer), std::nullopt, cacheable});
                            });
}

void App::who(Caller caller, std::function<void(protocol::Result<Who>)> done) {
    const auto now = config_.clock();
    read<Who>(
        [caller = std::move(caller), now](store::Connection& connection) -> protocol::Result<Who> {
            return who_is(session_of(connection, caller, now));
        },
        std::move(done));
}

void App::follow(Caller caller, Follow wish, std::function<void(protocol::Result<Followed>)> done) {
    const auto now = config_.clock();
    auto catch_up_if_allowed = [this, caller = std::move(caller), wish = std::move(wish), now](
                                   store::Connection& connection) -> protocol::Result<Read<Followed>> {
        const auto session = session_of(connection, caller, now);
        const auto stream = stream_subject(connection, session.actor, wish.stream);
        if (stream.action.empty()) return Problem{ProblemCode::stream_unknown};
        if (auto no = domain::refused(session.actor, stream.action, stream.subject)) return *no;
        const auto began = domain::right_began(session.actor, stream.action, stream.subject);
        Read<Followed> found{catch_up(connection, wish, epoch_, began)};
        found.answer.everybody = everybody_may_follow(connection, wish.stream);
        if (stream.is_private)
            found.reading = Reading{session.actor.account, std::string(stream.action), wish.stream};
        return found;
    };
    read_noted<Followed>(std::move(catch_up_if_allowed), std::move(done));
}

void App::recheck(Caller caller,
                  std::vector<std::string> streams,
                  std::function<void(protocol::Result<Recheck>)> done) {
    const auto now = config_.clock();
    read<Recheck>(
        [caller = std::move(caller), streams = std::move(streams), now](
            store::Connection& connection) -> protocol::Result<Recheck> {
            const auto session = session_of(connection, caller, now);
            Recheck found{who_is(session), {}};
            for (const auto& name : streams) {
                const auto stream = stream_subject(connection, session.actor, name);
                if (stream.action.empty())
                    found.refused.emplace_back(name, ProblemCode::stream_unknown);
                else if (const auto no = domain::refused(session.actor, stream.action, stream.subject))
                    found.refused.emplace_back(name, no->code);
            }
            return found;
        },
        std::move(done));
}

void App::scan(std::int64_t since, std::function<void(protocol::Result<Scan>)> done) {
    read<Scan>(
        [this, since](store::Connection& connection) -> protocol::Result<Scan> {
            Scan scan{store::epoch(connection), store::stream_clock(connection), {}};
            if (scan.epoch != epoch_) {
                log::error("the database has another epoch than this node");
                config_.on_new_epoch();
                return Problem{ProblemCode::unavailable};
            }
            if (since == 0) return scan;
            for (auto& row : store::streams_touched_since(connection, since - store::scan_margin))
                scan.heads.push_back({std::move(row.name), row.head, row.rev});
            return scan;
        },
        [this, done = std::move(done)](protocol::Result<Scan> found) {
            if (found.has_value() || found.error().code != ProblemCode::busy) ready_ = found.has_value();
            done(std::move(found));
        });
}

void App::read_log(std::string stream,
                   std::uint64_t after,
                   std::function<void(protocol::Result<bus::Batch>)> done) {
    read<bus::Batch>(
        [stream = std::move(stream), after](store::Connection& connection) -> protocol::Result<bus::Batch> {
            bus::Batch batch;
            append(batch, store::log_after(connection, stream, after, log_page));
            return batch;
        },
        std::move(done));
}

void App::read_state(std::vector<std::string> guards,
                     std::function<void(protocol::Result<bus::Batch>)> done) {
    read<bus::Batch>(
        [guards = std::move(guards)](store::Connection& connection) -> protocol::Result<bus::Batch> {
            bus::Batch batch;
            for (const auto& guard : guards)
                append(batch, store::state_of(connection, guard, store::stream(connection, guard).rev));
            return batch;
        },
        std::move(done));
}

void App::announce(bus::Batch batch) { publish_(std::make_shared<const bus::Batch>(std::move(batch))); }

std::string App::metrics() const {
    Vitals vitals;
    for (const auto& writer : writers_) vitals.writers.push_back(writer->stats());
    vitals.reads_waiting = readers_->waiting();
    vitals.passwords_computed = passwords_->computed();
    vitals.passwords_waiting = passwords_->waiting();
    vitals.dead_jobs = static_cast<std::uint64_t>(dead_jobs_.load());
    vitals.sqlite_memory = store::sqlite_memory();
    if (config_.bus_stats) vitals.bus = config_.bus_stats();
    return metrics_text(vitals);
}

}  // namespace yui::app
