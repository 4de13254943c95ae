#include "server/demo/quiet_life.hpp"

#include <future>
#include <string>

#include "protocol/frames.hpp"
#include "protocol/json.hpp"
#include "server/app/hash.hpp"
#include "server/app/need_lists.hpp"
#include "server/app/need_views.hpp"
#include "server/store/city.hpp"
#include "server/store/event_views.hpp"
#include "server/store/roles.hpp"
#include "server/store/sessions.hpp"

namespace yui::demo {
namespace {

constexpr std::int64_t acts = 5;
constexpr std::int64_t first_screen = 6;
constexpr std::size_t kept = 4;  // sign-ups and offers that are left standing

class OpenSession : public store::Work {
public:
    OpenSession(std::string hash, std::int64_t account, std::promise<bool>& opened)
        : hash_(std::move(hash)), account_(account), opened_(opened) {}
    std::vector<std::string> guards(store::Connection&) override { return {}; }
    bool run(store::Tx& tx) override {
        store::insert_session(tx.sql(), {hash_, account_, domain::Computer::own, tx.now()});
        return true;
    }
    void done(store::End end) override { opened_.set_value(end == store::End::committed); }

private:
    const std::string hash_;
    const std::int64_t account_;
    std::promise<bool>& opened_;
};

bool open_session(app::App& app, const std::string& token, std::int64_t account) {
    std::promise<bool> opened;
    auto waited = opened.get_future();
    if (!app.post(std::make_unique<OpenSession>(app::digest(token), account, opened))) return false;
    return waited.get();
}

// Version 4, from 128 random bits.
std::string new_id() {
    auto hex = app::digest(app::new_token());
    hex[12] = '4';
    hex[16] = '8';
    for (const auto at : {20, 16, 12, 8}) hex.insert(static_cast<std::size_t>(at), "-");
    return hex;
}

bool takes_a_sign_up(const protocol::EventCard& card) {
    const auto& seats = card.occurrence.seats;
    // The last place is left for whoever looks at the page.
    return card.way == protocol::SignUpWay::here && card.state == protocol::EventState::published &&
           seats.capacity && *seats.capacity - seats.taken > 1;
}

}  // namespace

QuietLife::QuietLife(app::App& app, std::unique_ptr<store::Connection> reading, Random random)
    : app_(app), reading_(std::move(reading)), random_(random) {
    accounts_ = store::rows<std::int64_t>(
        *reading_,
        "SELECT r.account FROM resident r JOIN account c ON c.id = r.account WHERE c.password_hash = '' "
        "ORDER BY r.account",
        {},
        [](const store::Row& row) { return row.integer(0); });
}

Act QuietLife::act() {
    const auto drawn = random_.below(acts);
    for (std::int64_t i = 0; i < acts; ++i)
        if (const auto done = try_one((drawn + i) % acts); done != Act::nothing) return done;
    return Act::nothing;
}

Act QuietLife::try_one(std::int64_t drawn) {
    switch (drawn) {
        case 0:
            return give_places_back();
        case 1:
            return sign_up();
        case 2:
            return take_offer_back();
        case 3:
            return offer_help();
        default:
            return answer();
    }
}

Act QuietLife::sign_up() {
    store::EventFilter filter;
    filter.from = app_.now();
    filter.limit = first_screen;
    auto cards = store::event_cards(*reading_, filter);
    std::erase_if(cards, [](const auto& card) { return !takes_a_sign_up(card); });
    const auto who = somebody();
    if (cards.empty() || !who) return Act::nothing;
    protocol::SignUp command;
    command.occurrence = random_.one_of(cards).occurrence.id;
    command.adults = 1;
    const auto made = as(*who, command);
    if (made.has_error()) return Act::nothing;
    sign_ups_.push_back({made->sign_up, *who});
    return Act::signed_up;
}

Act QuietLife::give_places_back() {
    if (sign_ups_.size() <= kept) return Act::nothing;
    const auto oldest = sign_ups_.front();
    sign_ups_.pop_front();
    const auto done = as(oldest.account, protocol::WithdrawSignUp{oldest.id});
    return done.has_error() ? Act::nothing : Act::gave_places_back;
}

Act QuietLife::offer_help() {
    if (offers_.size() > kept) return Act::nothing;
    auto cards = app::mixed(app::need_cards(store::open_roles(*reading_, {}), app_.now()));
    if (cards.size() > first_screen) cards.resize(first_screen);
    std::erase_if(cards,
                  [](const auto& card) { return card.role.open.confirmed >= card.role.open.heads_max; });
    const auto who = somebody();
    if (cards.empty() || !who) return Act::nothing;
    const auto made = as(*who, protocol::OfferHelp{random_.one_of(cards).role.id});
    if (made.has_error()) return Act::nothing;
    offers_.push_back({made->assignment, *who});
    return Act::offered_help;
}

Act QuietLife::take_offer_back() {
    if (offers_.empty()) return Act::nothing;
    const auto oldest = offers_.front();
    offers_.pop_front();
    const auto done = as(oldest.account, protocol::WithdrawHelp{oldest.id});
    return done.has_error() ? Act::nothing : Act::took_offer_back;
}

Act QuietLife::answer() {
    const auto asked = store::maybe_row<Done>(
        *reading_,
        "SELECT a.id, r.account FROM assignment a JOIN resident r ON r.id = a.resident "
        "JOIN account c ON c.id = r.account JOIN role o ON o.id = a.role "
        "WHERE a.state = 'invited' AND c.password_hash = '' AND o.starts_at > $1 "
        "ORDER BY o.starts_at, a.id LIMIT 1",
        {app_.now()},
        [](const store::Row& row) {
            return Done{row.integer(0), row.integer(1)};
        });
    if (!asked) return Act::nothing;
    const auto said = random_.percent(60) ? protocol::Answer::accept : protocol::Answer::decline;
    const auto done = as(asked->account, protocol::AnswerAsk{asked->id, said});
    return done.has_error() ? Act::nothing : Act::answered;
}

std::optional<std::int64_t> QuietLife::somebody() {
    if (accounts_.empty()) return std::nullopt;
    return random_.one_of(accounts_);
}

template <class C>
protocol::Result<protocol::AnswerOf<C>> QuietLife::as(std::int64_t account, C command) {
    const auto token = app::new_token();
    if (!open_session(app_, token, account)) return protocol::Problem{protocol::ProblemCode::busy};
    const auto reply = send(token, protocol::Command(std::move(command)));
    send(token, protocol::Command(protocol::LogOut{}));
    if (reply.answer.has_error()) return reply.answer.error();
    return protocol::read_lenient<protocol::AnswerOf<C>>(*reply.answer).value_or(protocol::AnswerOf<C>{});
}

app::Reply QuietLife::send(const std::string& session, protocol::Command command) {
    app::Caller caller;
    caller.session = session;
    std::promise<app::Reply> promise;
    auto waited = promise.get_future();
    app_.execute(std::move(caller), {new_id(), std::move(command)}, [&promise](app::Reply reply) {
        promise.set_value(std::move(reply));
    });
    return waited.get();
}

bool is_demonstration(store::Connection& connection) { return store::city(connection).demo; }

}  // namespace yui::demo
