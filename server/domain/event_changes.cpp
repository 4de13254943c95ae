#include "server/domain/event_changes.hpp"

#include <array>
#include <optional>

#include "server/domain/has.hpp"

namespace yui::domain {
namespace {

std::string text(const std::optional<std::string>& value) { return value.value_or(""); }

std::string number(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : ""; }

template <class E>
std::string name(const std::optional<E>& value) {
    return value ? std::string(protocol::to_text(*value)) : "";
}

class Changes {
public:
    void add(const char* field, std::string old, std::string changed_to) {
        if (old != changed_to) found.push_back({field, std::move(old), std::move(changed_to)});
    }
    std::vector<FieldChange> found;
};

}  // namespace

std::vector<FieldChange> changes(const protocol::EventFields& old,
                                 const protocol::EventFields& now,
                                 const PlaceWords& place) {
    Changes list;
    list.add("title", old.title.ja, now.title.ja);
    list.add("place", place.old, place.now);
    list.add("meeting", text(old.place.meeting), text(now.place.meeting));
    list.add("way", std::string(protocol::to_text(old.way)), std::string(protocol::to_text(now.way)));
    list.add("fee", std::string(protocol::to_text(old.fee)), std::string(protocol::to_text(now.fee)));
    list.add("fee_yen", number(old.fee_yen), number(now.fee_yen));
    list.add("bring", old.bring ? old.bring->ja : "", now.bring ? now.bring->ja : "");
    list.add("weather", name(old.weather), name(now.weather));
    list.add("rain_date", text(old.rain_date), text(now.rain_date));
    list.add("min_age", number(old.min_age), number(now.min_age));
    list.add("max_age", number(old.max_age), number(now.max_age));
    list.add("phone", text(old.contact.phone), text(now.contact.phone));
    return list.found;
}

std::vector<FieldChange> changes(const Times& old, const Times& now) {
    Changes list;
    list.add("starts_at", std::to_string(old.starts_at), std::to_string(now.starts_at));
    list.add("ends_at", std::to_string(old.ends_at), std::to_string(now.ends_at));
    return list.found;
}

FieldChange off_the_pages() { return {"state", "published", "unpublished"}; }

FieldChange on_the_pages_again() { return {"state", "unpublished", "published"}; }

bool worth_a_call(std::string_view field) {
    using namespace std::string_view_literals;
    constexpr std::array fields{"starts_at"sv, "ends_at"sv, "place"sv, "meeting"sv, "rain_date"sv, "state"sv};
    return has(fields, field);
}

}  // namespace yui::domain
