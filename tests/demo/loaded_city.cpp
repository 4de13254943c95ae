#include "tests/demo/loaded_city.hpp"

#include <algorithm>
#include <map>

#include "server/app/need_lists.hpp"
#include "server/app/need_views.hpp"
#include "server/demo/files.hpp"
#include "server/domain/time.hpp"
#include "server/store/event_views.hpp"
#include "server/store/log.hpp"
#include "server/store/migrate.hpp"
#include "server/store/roles.hpp"

namespace yui::tests {
namespace {

using domain::instant;
using protocol::EventState;
using protocol::SignUpWay;

std::int64_t moment_of(const std::string& city) {
    static const std::map<std::string, std::int64_t> moments = {{"yatsushiro", instant(2026, 11, 22, 12)},
                                                                {"koka", instant(2027, 2, 28, 23, 50)},
                                                                {"ichinoseki", instant(2027, 3, 31, 23, 59)},
                                                                {"iwakuni", instant(2027, 4, 1, 0, 5)},
                                                                {"fukuoka", instant(2027, 8, 1, 6, 30)}};
    return moments.at(city);
}

bool three_languages(const protocol::Text3& text) { return text.easy && text.en; }

template <class Card, class Fits>
std::int64_t how_many(const std::vector<Card>& cards, Fits fits) {
    return std::count_if(cards.begin(), cards.end(), fits);
}

std::int64_t left(const protocol::EventCard& card) {
    const auto& seats = card.occurrence.seats;
    const bool open_here = card.way == SignUpWay::here && card.state == EventState::published;
    return open_here && seats.capacity ? *seats.capacity - seats.taken : -1;
}

std::int64_t missing(const protocol::NeedCard& card) {
    return card.role.open.heads_max - card.role.open.confirmed;
}

}  // namespace

LoadedCity::LoadedCity(const std::string& city, std::int64_t moment, Backend backend)
    : name(city), now(moment), database(backend) {
    sql = store::open(database.url, store::Use::write);
    store::migrate(*sql, store::migrations());
    store::new_epoch(*sql);
    loaded = demo::load(*sql, city_folder(), name, now, {});
    file = demo::read_city(city_folder(), name);
    common = demo::read_common(city_folder());
}

std::int64_t LoadedCity::count(std::string_view text, store::Params params) {
    std::int64_t value = 0;
    sql->run(text, params, [&](const store::Row& row) { value = row.integer(0); });
    return value;
}

std::vector<std::string> LoadedCity::texts(std::string_view text, store::Params params) {
    return store::rows<std::string>(*sql, text, params, [](const store::Row& row) { return row.string(0); });
}

std::vector<protocol::EventCard> LoadedCity::first_events() {
    store::EventFilter filter;
    filter.from = now;
    filter.limit = 6;
    return store::event_cards(*sql, filter);
}

std::vector<protocol::NeedCard> LoadedCity::first_needs() {
    auto cards = app::mixed(app::need_cards(store::open_roles(*sql, {}), now));
    cards.resize(std::min<std::size_t>(cards.size(), 6));
    return cards;
}

LoadedCity& loaded_city(const std::string& name) {
    static std::map<std::string, std::unique_ptr<LoadedCity>> loaded;
    auto& city = loaded[name];
    if (!city) city = std::make_unique<LoadedCity>(name, moment_of(name));
    return *city;
}

std::vector<std::string> city_names() { return {"yatsushiro", "koka", "ichinoseki", "iwakuni", "fukuoka"}; }

std::string city_folder() { return std::string(YUI_SOURCE_DIR) + "/scripts/cities"; }

void expect_every_sign(const std::vector<protocol::EventCard>& events) {
    EXPECT_EQ(events.size(), 6u);
    EXPECT_EQ(how_many(events, [](const auto& card) { return left(card) == 14; }), 1);
    EXPECT_EQ(how_many(events, [](const auto& card) { return left(card) == 2; }), 1);
    EXPECT_EQ(how_many(events, [](const auto& card) { return left(card) == 0; }), 1);
    EXPECT_EQ(how_many(events, [](const auto& card) { return card.way == SignUpWay::not_needed; }), 1);
    EXPECT_EQ(how_many(events, [](const auto& card) { return card.way == SignUpWay::phone; }), 1);
    EXPECT_EQ(how_many(events, [](const auto& card) { return card.state == EventState::cancelled; }), 1);
    for (const auto& card : events) EXPECT_TRUE(three_languages(card.title)) << card.title.ja;
}

void expect_every_sign(const std::vector<protocol::NeedCard>& needs) {
    EXPECT_EQ(needs.size(), 6u);
    const auto asks_for = [](const auto& card, const char* skill) {
        return !card.role.skills.empty() && card.role.skills.front().skill == skill;
    };
    EXPECT_GE(how_many(needs, [](const auto& card) { return card.role.urgent && missing(card) == 1; }), 1);
    EXPECT_GE(how_many(needs, [](const auto& card) { return card.first_timers && missing(card) > 0; }), 1);
    EXPECT_EQ(how_many(needs, [](const auto& card) { return card.need_kind == protocol::NeedKind::anytime; }),
              1);
    EXPECT_EQ(how_many(needs, [&](const auto& card) { return asks_for(card, "S22"); }), 1);
    EXPECT_EQ(how_many(needs, [&](const auto& card) { return asks_for(card, "S03"); }), 1);
    EXPECT_EQ(how_many(needs, [](const auto& card) { return missing(card) == 0; }), 1);
    for (const auto& card : needs) EXPECT_TRUE(three_languages(card.title)) << card.title.ja;
}

}  // namespace yui::tests
