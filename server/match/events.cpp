#include "server/match/events.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "matching/read/instance.hpp"
#include "server/match/files.hpp"
#include "server/match/names.hpp"

namespace yui::match {
namespace {

using matching::Index;
using matching::Problem;
using nlohmann::json;

// What each event says beside its name.
const std::map<std::string, std::set<std::string>>& forms() {
    static const std::map<std::string, std::set<std::string>> known{
        {"cancel", {"volunteer", "role"}},
        {"sign_up", {"volunteer"}},
        {"drop_out", {"volunteer"}},
        {"add_need", {"shift"}},
        {"close_need", {"shift"}},
        {"open_need", {"shift"}},
        {"change_availability", {"volunteer", "available"}},
        {"confirm", {"volunteer", "role"}},
        {"release", {"volunteer", "role"}},
        {"refresh", {}}};
    return known;
}

struct EventLine {
    std::size_t number = 0;
    json told;

    [[noreturn]] void fail(const std::string& message) const {
        throw Refusal("events line " + std::to_string(number) + ": " + message);
    }
};

EventLine checked(EventLine line) {
    if (line.told.is_discarded() || !line.told.is_object()) line.fail("not a JSON object");
    const auto name = line.told.value("event", json());
    const auto form = name.is_string() ? forms().find(name.get<std::string>()) : forms().end();
    if (form == forms().end()) line.fail("unknown event");
    for (const auto& [field, value] : line.told.items())
        if (field != "event" && form->second.count(field) == 0) line.fail("unknown name: " + field);
    for (const auto& field : form->second)
        if (!line.told.contains(field)) line.fail("\"" + field + "\" is missing");
    return line;
}

std::vector<EventLine> lines_of(const std::string& text) {
    std::vector<EventLine> lines;
    std::istringstream in(text);
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number)
        if (!line.empty()) lines.push_back(checked({number, json::parse(line, nullptr, false)}));
    return lines;
}

Problem read(const json& instance) {
    auto reading = matching::read_instance(instance.dump(-1, ' ', false, json::error_handler_t::replace));
    if (const auto* error = std::get_if<matching::ReadError>(&reading))
        throw Refusal(error->path + ": " + error->message);
    return std::get<Problem>(std::move(reading));
}

// A person or a shift that an event brings along joins the instance; the event keeps the id.
// Whether it did.
bool bring(EventLine& line, const char* field, json& list) {
    auto& value = line.told[field];
    if (!value.is_object()) return false;
    list.push_back(value);
    value = json(list.back().value("id", json()));
    return true;
}

std::string id_of(const EventLine& line, const char* field) {
    const auto& value = line.told.at(field);
    if (!value.is_string()) line.fail(std::string(field) + ": an id was expected");
    return value.get<std::string>();
}

std::vector<matching::Interval> intervals(const EventLine& line) {
    std::vector<matching::Interval> list;
    for (const auto& span : line.told.at("available")) {
        if (!span.is_array() || span.size() != 2 || !span[0].is_string() || !span[1].is_string())
            line.fail("available: [from, to] was expected");
        const auto from = matching::parse_minutes(span[0].get<std::string>());
        const auto to = matching::parse_minutes(span[1].get<std::string>());
        if (!from || !to || *to <= *from) line.fail("available: not a span of time");
        list.push_back({*from, *to});
    }
    return list;
}

using Places = std::map<std::string, Index>;

Places places(const std::vector<std::string>& names) {
    Places result;
    for (Index i = 0; i < names.size(); ++i) result[names[i]] = i;
    return result;
}

Index found(const EventLine& line, const char* field, const Places& places) {
    const auto place = places.find(id_of(line, field));
    if (place == places.end()) line.fail(std::string("no such ") + field);
    return place->second;
}

// What shows in its event for the first time, in the order of events.
class Arrivals {
public:
    Arrivals(const Problem& whole, const Problem& beginning)
        : whole_(whole), shifts_(beginning.shifts.size()), roles_(beginning.roles.size()) {}

    // The event's need, if it comes with it. Fails where an event speaks of what has not come yet.
    void read(const EventLine& line, Event& event) {
        if (event.name == "add_need" && event.shift == shifts_) {
            const auto& shift = whole_.shifts[event.shift];
            const auto first = whole_.roles.begin() + static_cast<std::ptrdiff_t>(shift.first_role);
            event.need = Need{shift, {first, first + static_cast<std::ptrdiff_t>(shift.roles)}};
            ++shifts_;
            roles_ += shift.roles;
        }
        if (event.shift != matching::none && event.shift >= shifts_) line.fail("no such shift yet");
        if (event.role != matching::none && event.role >= roles_) line.fail("no such role yet");
    }

private:
    const Problem& whole_;
    std::size_t shifts_;
    std::size_t roles_;
};

}  // namespace

Events::Events(json instance, const std::string& text) {
    beginning_ = read(instance);
    auto lines = lines_of(text);
    for (auto& line : lines) {
        const auto name = line.told.at("event").get<std::string>();
        const auto place = static_cast<Index>(instance["volunteers"].size());
        if (name == "sign_up" && bring(line, "volunteer", instance["volunteers"])) absent_.push_back(place);
        if (name == "add_need") bring(line, "shift", instance["shifts"]);
    }
    problem_ = read(instance);
    const auto people = places(problem_.names.volunteers);
    const auto roles = places(problem_.names.roles);
    const auto shifts = places(problem_.names.shifts);
    Arrivals arrivals(problem_, beginning_);
    for (const auto& line : lines) {
        Event event;
        event.name = line.told.at("event").get<std::string>();
        if (line.told.contains("volunteer")) event.volunteer = found(line, "volunteer", people);
        if (line.told.contains("role")) event.role = found(line, "role", roles);
        if (line.told.contains("shift")) event.shift = found(line, "shift", shifts);
        if (line.told.contains("available")) event.available = intervals(line);
        arrivals.read(line, event);
        list_.push_back(std::move(event));
    }
    problem_.shifts.resize(beginning_.shifts.size());
    problem_.roles.resize(beginning_.roles.size());
}

matching::Repair apply(const Event& event, matching::LivePlan& plan) {
    if (event.name == "cancel") return plan.cancel(event.volunteer, event.role);
    if (event.name == "sign_up") return plan.sign_up(event.volunteer);
    if (event.name == "drop_out") return plan.drop_out(event.volunteer);
    if (event.name == "close_need") return plan.close_need(event.shift);
    if (event.name == "change_availability")
        return plan.change_availability(event.volunteer, event.available);
    if (event.name == "confirm") return plan.confirm(event.volunteer, event.role), matching::Repair{};
    if (event.name == "release") return plan.release(event.volunteer, event.role), matching::Repair{};
    constexpr int iterations = 20;
    if (event.name == "refresh") return plan.refresh(iterations);
    if (event.need) return plan.add_need(event.need->shift, event.need->roles);
    return plan.open_need(event.shift);  // also add_need of what was there from the start
}

}  // namespace yui::match
