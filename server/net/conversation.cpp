#include "server/net/conversation.hpp"

#include <utility>

#include "protocol/frame.hpp"
#include "protocol/frames.hpp"
#include "server/net/command_note.hpp"
#include "server/net/frames.hpp"
#include "server/net/language.hpp"

namespace yui::net {
namespace {

using protocol::CloseCode;
using protocol::Problem;
using protocol::ProblemCode;

constexpr Bucket::Size question_size{20, 60, -240};
constexpr Bucket::Size wish_size{20, 200, -1000};  // a page that comes back subscribes to everything at once
constexpr std::size_t most_early_frames = 100;
constexpr int most_refused_wishes = 1000;

// They set or take the session cookie, which only an HTTP answer can.
bool needs_http(const protocol::Command& command) {
    using namespace protocol;
    return std::holds_alternative<Register>(command) || std::holds_alternative<LogIn>(command) ||
           std::holds_alternative<LogOut>(command) || std::holds_alternative<Recover>(command) ||
           std::holds_alternative<ChangePassword>(command);
}

Problem slow_down(const Bucket& bucket, const Bucket::Size& size) {
    return Problem{ProblemCode::slow_down, "", {{"seconds", std::to_string(bucket.seconds_left(size))}}};
}

}  // namespace

Conversation::Conversation(Subscriber& wire, const app::Caller& caller, const Surroundings& around)
    : wire_(wire),
      around_(around),
      arriving_(std::make_unique<Arriving>(Arriving{caller})),
      questions_(question_size, around.loop->now_ms()),
      wishes_(wish_size, around.loop->now_ms()),
      heard_at_(now()) {}

std::string_view Conversation::address() const {
    return follower_ != 0 ? around_.hub.caller(follower_).address() : arriving_->caller.address;
}

void Conversation::take(std::string_view frame) {
    if (state_ == State::over) return;
    around_.meter.frames_in.add(1);
    heard_at_ = now();
    pinged_ = false;
    if (state_ != State::greeting) return understand(frame);
    arriving_->early.emplace_back(frame);
    if (arriving_->early.size() > most_early_frames) close(CloseCode::too_fast);
}

void Conversation::understand(std::string_view text) {
    auto frame = protocol::read_frame(text);
    if (!frame) return refuse_frame(text, frame.error());
    const bool hello = std::holds_alternative<protocol::Hello>(*frame);
    if (state_ == State::silent && !hello) return close(CloseCode::no_hello);
    std::visit([this](auto& each) { on(each); }, *frame);
}

void Conversation::refuse_frame(std::string_view text, const Problem& problem) {
    if (problem.code == ProblemCode::malformed_json) return close(CloseCode::bad_frame);
    if (state_ == State::silent) return close(CloseCode::no_hello);
    const auto id = protocol::frame_id(text);
    if (!may_ask(id.value_or(""))) return;
    wire_.send(refusal_frame(id, problem, language()));
}

void Conversation::on(const protocol::Hello& hello) {
    if (state_ != State::silent) return close(CloseCode::bad_frame);
    if (around_.hub.epoch().empty()) return close(CloseCode::overload);
    state_ = State::greeting;
    arriving_->caller.language = language_of(hello.locale);
    follower_ = around_.hub.join(wire_, arriving_->caller);
    around_.hub.greet(follower_, [this, page = hello.protocol](const auto& who) { greeted(who, page); });
}

void Conversation::greeted(const protocol::Result<app::Who>& who, std::int64_t page_protocol) {
    if (state_ != State::greeting) return;
    if (!who) {
        return close(protocol::may_retry(who.error().code) ? CloseCode::overload
                                                           : CloseCode::session_changed);
    }
    if (!room_for(*who)) return close(CloseCode::too_many);
    state_ = State::talking;
    const std::string& build = around_.site.config.build;
    wire_.send(frame_of(protocol::Welcome{around_.hub.epoch(), who->account, build}));
    if (page_protocol < protocol::protocol_version) wire_.send(frame_of(protocol::Update{build}));
    const auto early = std::exchange(std::exchange(arriving_, nullptr)->early, {});
    for (std::size_t i = 0; i < early.size() && state_ == State::talking; ++i) understand(early[i]);
}

bool Conversation::room_for(const app::Who& who) {
    if (!who.account) return true;
    counted_ = true;
    const auto open = around_.site.accounts.enter(std::to_string(*who.account));
    return open <= around_.site.config.limits.account_sockets;
}

void Conversation::on(protocol::CommandFrame& frame) {
    if (!may_ask(frame.id)) return;
    if (needs_http(frame.command)) return refuse(frame.id, Problem{ProblemCode::method_not_allowed});
    app::Caller caller = around_.hub.caller(follower_).caller(frame.id);
    auto note = std::make_shared<const CommandNote>(frame.command, frame.id, around_.loop->now_ms());
    auto done = reply_to(frame.id, std::move(note));
    around_.api.execute(std::move(caller), std::move(frame), std::move(done));
}

void Conversation::on(protocol::QueryFrame& frame) {
    if (!may_ask(frame.id)) return;
    app::Caller caller = around_.hub.caller(follower_).caller(frame.id);
    around_.api.query(std::move(caller), std::move(frame.query), reply_to(frame.id, nullptr));
}

void Conversation::on(protocol::SubscribeFrame& frame) {
    Hub& hub = around_.hub;
    const bool again = hub.follows(follower_, frame.stream);
    if (!again && hub.subscriptions(follower_) >= around_.site.config.limits.subscriptions) {
        if (++too_many_ > most_refused_wishes) return close(CloseCode::too_many);
        return refuse(frame.id, Problem{ProblemCode::too_many});
    }
    const auto taken = wishes_.take(wish_size, around_.loop->now_ms());
    if (taken == Bucket::Take::far_beyond) return close(CloseCode::too_fast);
    if (taken == Bucket::Take::refused) return refuse(frame.id, slow_down(wishes_, wish_size));
    hub.subscribe(follower_, std::move(frame));
}

void Conversation::on(const protocol::UnsubscribeFrame& frame) {
    around_.hub.unsubscribe(follower_, frame.stream);
}

bool Conversation::may_ask(const std::string& id) {
    const auto taken = questions_.take(question_size, around_.loop->now_ms());
    if (taken == Bucket::Take::far_beyond) close(CloseCode::too_fast);
    if (taken == Bucket::Take::refused) refuse(id, slow_down(questions_, question_size));
    return taken == Bucket::Take::allowed && !too_fast_together(id);
}

// With whatever else its address and its account have open. Then it has been refused.
bool Conversation::too_fast_together(const std::string& id) {
    const Hub& hub = around_.hub;
    const auto account = hub.account(follower_);
    const auto who = account == 0 ? std::string() : std::to_string(account);
    const auto problem = around_.site.refused(hub.caller(follower_).address(), who, around_.loop->now_ms());
    if (problem) refuse(id, *problem);
    return problem.has_value();
}

app::OnReply Conversation::reply_to(const std::string& id, std::shared_ptr<const CommandNote> note) {
    ++open_questions_;
    auto done =
        [this, &hub = around_.hub, asker = follower_, id, note = std::move(note)](const app::Reply& reply) {
            if (!hub.has(asker)) return;  // neither are we
            --open_questions_;
            if (note) note->answered(around_.meter, reply, around_.loop->now_ms());
            answer(id, reply);
        };
    return at_home<app::Reply>(around_.loop, std::move(done));
}

void Conversation::answer(const std::string& id, const app::Reply& reply) {
    if (state_ == State::over) return;
    if (!reply.answer) return refuse(id, reply.answer.error());
    wire_.send(frame_of(protocol::Reply{id, {*reply.answer}}));
}

void Conversation::refuse(const std::string& id, const Problem& problem) {
    wire_.send(refusal_frame(id.empty() ? std::nullopt : std::optional(id), problem, language()));
}

void Conversation::tick() {
    const auto& limits = around_.site.config.limits;
    if (state_ == State::over) return;
    if (state_ == State::silent && since(heard_at_, limits.hello_seconds)) return close(CloseCode::no_hello);
    if (pinged_ && since(pinged_at_, limits.pong_seconds)) return close(CloseCode::no_pong);
    if (state_ != State::talking || pinged_ || !since(heard_at_, limits.silence_seconds)) return;
    pinged_ = true;
    pinged_at_ = now();
    wire_.send(frame_of(protocol::Ping{}));
}

bool Conversation::since(std::uint32_t moment, int seconds) const {
    return now() - moment >= static_cast<std::uint32_t>(seconds) * 1000;
}

void Conversation::end() {
    state_ = State::over;
    if (counted_) around_.site.accounts.leave(std::to_string(around_.hub.account(follower_)));
    counted_ = false;
    if (follower_ != 0) around_.hub.leave(follower_);
    follower_ = 0;
}

void Conversation::close(CloseCode code) {
    state_ = State::over;
    wire_.close(code);
}

}  // namespace yui::net
