#include "tests/app/random_life.hpp"

namespace yui::tests {
namespace {

using Json = nlohmann::json;

constexpr int accounts = 12;
constexpr std::uint32_t days_ahead = 20;

Json text(const char* words) { return {{"ja", words}}; }
Json contact() { return {{"name", "世話役"}, {"phone", "0967-31-4159"}}; }

// The newest of what there is matters most: old needs are full, old events are over.
template <class Ids>
void remember(Ids& ids, std::int64_t id) {
    constexpr std::size_t kept = 60;
    ids.push_back(id);
    if (ids.size() > kept) ids.erase(ids.begin());
}

}  // namespace

RandomLife::RandomLife(Town& here, Town& there, Person desk, unsigned seed)
    : here_(here), there_(there), desk_(std::move(desk)), random_(seed) {
    for (int i = 0; i < accounts; ++i) {
        people_.push_back(here.person("住民" + std::to_string(i)));
        residents_.push_back(people_.back().resident);
    }
    for (const auto* name : {"体操クラブ", "花の会", "防災会"}) groups_.push_back(here.group(name));
}

void RandomLife::burst(int commands) {
    std::vector<std::future<app::Reply>> replies;
    for (int i = 0; i < commands; ++i) {
        const auto [who, json] = wish();
        auto command = protocol::read_strict<protocol::Command>(json.dump());
        if (command.has_error()) throw std::runtime_error("no such command: " + json.dump());
        replies.push_back((maybe() ? here_ : there_).start(who, std::move(*command)));
    }
    for (auto& reply : replies) {
        const auto answer = reply.get().answer;
        if (answer.has_error()) continue;
        ++done_;
        note(Json::parse(*answer));
    }
}

void RandomLife::note(const Json& answer) {
    const auto keep = [&](const char* name, Ids& ids) {
        if (answer.contains(name)) remember(ids, answer.at(name).get<std::int64_t>());
    };
    keep("resident", residents_);
    keep("event", events_);
    keep("sign_up", sign_ups_);
    keep("need", needs_);
    keep("assignment", assignments_);
    if (answer.contains("occurrences"))
        for (const auto& id : answer.at("occurrences")) remember(occurrences_, id.get<std::int64_t>());
    if (answer.contains("roles"))
        for (const auto& id : answer.at("roles")) remember(roles_, id.get<std::int64_t>());
}

std::int64_t RandomLife::one_of(const Ids& ids) {
    return ids.empty() ? 1 : ids[dice(static_cast<std::uint32_t>(ids.size()))];
}

const char* RandomLife::word(std::initializer_list<const char*> words) {
    return *(words.begin() + dice(static_cast<std::uint32_t>(words.size())));
}

std::int64_t RandomLife::moment() {
    return here_.now() + dice(days_ahead) * domain::day + (1 + dice(12)) * domain::hour;
}

RandomLife::Wish RandomLife::wish() {
    switch (dice(4)) {
        case 0:
            return of_desk_about_people();
        case 1:
            return of_desk_about_needs();
        case 2:
            return of_desk_about_events();
        default:
            return of_person();
    }
}

RandomLife::Wish RandomLife::of_person() {
    const auto& who = people_[dice(accounts)].caller;
    switch (dice(6)) {
        case 0:
            return {who, {{"type", "save_profile"}, {"profile", profile()}}};
        case 1:
            return {
                who,
                {{"type", "sign_up"}, {"occurrence", one_of(occurrences_)}, {"adults", 1}, {"children", 0}}};
        case 2:
            return {who, {{"type", "withdraw_sign_up"}, {"sign_up", one_of(sign_ups_)}}};
        case 3:
            return {who, {{"type", "offer_help"}, {"role", one_of(roles_)}}};
        case 4:
            return {who,
                    {{"type", "answer_ask"},
                     {"assignment", one_of(assignments_)},
                     {"answer", word({"accept", "decline"})}}};
        default:
            return {who, {{"type", "withdraw_help"}, {"assignment", one_of(assignments_)}}};
    }
}

RandomLife::Wish RandomLife::of_desk_about_people() {
    const auto& who = desk_.caller;
    const auto resident = one_of(residents_);
    switch (dice(5)) {
        case 0:
            return {who,
                    {{"type", "add_resident"},
                     {"display_name", "紙" + std::to_string(++written_down_)},
                     {"phone", "0967-31-4159"},
                     {"reached_by", "phone"},
                     {"profile", profile()}}};
        case 1:
            return {who,
                    {{"type", "confirm_certificate"}, {"resident", resident}, {"certificate", "first_aid"}}};
        case 2:
            return {who,
                    {{"type", "drop_certificate"}, {"resident", resident}, {"certificate", "first_aid"}}};
        case 3:
            return {who,
                    {{"type", "enter_sign_up"},
                     {"occurrence", one_of(occurrences_)},
                     {"adults", 1},
                     {"children", 1},
                     {"resident", resident},
                     {"name", "住民"},
                     {"channel", "phone"}}};
        default:
            return {who, {{"type", "offer_help"}, {"role", one_of(roles_)}, {"resident", resident}}};
    }
}

RandomLife::Wish RandomLife::of_desk_about_needs() {
    const auto& who = desk_.caller;
    switch (dice(7)) {
        case 0:
            return {who, need()};
        case 1:
            return {who,
                    {{"type", "change_role"},
                     {"role", one_of(roles_)},
                     {"heads_min", 1},
                     {"heads_max", 1 + dice(4)}}};
        case 2:
            if (dice(4) != 0) return {who, need()};
            switch (dice(3)) {
                case 0:
                    return {who, {{"type", "close_need"}, {"need", one_of(needs_)}}};
                case 1:
                    return {who, {{"type", "unpublish_need"}, {"need", one_of(needs_)}, {"reason", "確認"}}};
                default:
                    return {who, {{"type", "publish_need"}, {"need", one_of(needs_)}}};
            }
        case 3:
        case 4:
            return {who, {{"type", "ask"}, {"role", one_of(roles_)}, {"resident", one_of(residents_)}}};
        case 5:
            return {who,
                    {{"type", "enter_answer"},
                     {"assignment", one_of(assignments_)},
                     {"result", word({"accept", "decline", "not_reached"})},
                     {"channel", "phone"}}};
        default:
            return {who,
                    {{"type", "decide_offer"},
                     {"assignment", one_of(assignments_)},
                     {"decision", word({"confirm", "not_choose"})}}};
    }
}

RandomLife::Wish RandomLife::of_desk_about_events() {
    const auto& who = desk_.caller;
    const auto at = moment();
    switch (dice(9)) {
        case 0:
            return {who, event()};
        case 1:
        case 2:
        case 3:
            return {who, {{"type", "publish_event"}, {"event", one_of(events_)}}};
        case 4:
        case 5:
            return {who,
                    {{"type", "change_occurrence"},
                     {"occurrence", one_of(occurrences_)},
                     {"fields", {{"starts_at", at}, {"ends_at", at + domain::hour}}}}};
        case 6:
            return {who,
                    {{"type", word({"cancel_event", "unpublish_event"})},
                     {"event", one_of(events_)},
                     {"reason", "雨"}}};
        case 7:
            return {who, {{"type", "pause_group"}, {"group", one_of(groups_)}, {"reason", "休み"}}};
        default:
            return {who, {{"type", "check_group"}, {"group", one_of(groups_)}}};
    }
}

Json RandomLife::profile() {
    Json profile = Json::object();
    if (maybe()) profile["birth_year"] = 1950 + dice(60);
    if (maybe()) profile["languages"] = Json::array({word({"ja", "en", "vi"})});
    if (maybe()) profile["interests"] = Json::array({word({"health", "cleaning", "festival"})});
    if (maybe()) profile["means"] = Json::array({word({"foot", "bicycle", "car"})});
    if (maybe()) profile["area"] = here_.area;
    if (maybe()) profile["limit_month"] = 1 + dice(3);
    if (maybe()) profile["skills"] = {{{"skill", "c03"}, {"level", word({"try", "done", "teach"})}}};
    if (maybe()) profile["times"] = {{{"weekday", 1 + dice(7)}, {"block", word({"morning", "noon"})}}};
    if (maybe()) profile.update({{"lat", 35.0 + 0.001 * dice(100)}, {"lon", 136.0}});
    return profile;
}

Json RandomLife::role(bool at_hours) {
    const auto at = moment();
    Json role{{"title", text("受付")}, {"heads_min", 1}, {"heads_max", 1 + dice(3)}, {"deciding", "at_once"}};
    if (at_hours) role.update({{"starts_at", at}, {"ends_at", at + domain::hour}});
    if (maybe()) role["language"] = word({"ja", "en"});
    if (maybe()) role["skills"] = {{{"skill", "c03"}, {"level", "done"}}};
    return role;
}

Json RandomLife::need() {
    const bool shift = dice(4) != 0;
    Json need{{"type", "post_need"},
              {"group", one_of(groups_)},
              {"need_kind", shift ? "shift" : "anytime"},
              {"fields", {{"title", text("朝の清掃")}, {"category", "cleaning"}, {"contact", contact()}}},
              {"roles", Json::array({role(shift), role(shift)})}};
    if (maybe() && !events_.empty()) need["event"] = one_of(events_);
    return need;
}

Json RandomLife::event() {
    const auto at = moment();
    return {{"type", "create_event"},
            {"group", one_of(groups_)},
            {"fields",
             {{"title", text("祭り")},
              {"category", "festival"},
              {"audience", "everyone"},
              {"place", {{"name", "広場"}}},
              {"way", "here"},
              {"fee", "free"},
              {"contact", contact()}}},
            {"occurrences", {{{"starts_at", at}, {"ends_at", at + domain::hour}, {"capacity", 5}}}}};
}

}  // namespace yui::tests
