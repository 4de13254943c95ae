// Puts a Problem together from the values of an instance. Used once, by read_instance.
#pragma once

#include <optional>

#include "matching/model/place.hpp"
#include "matching/read/names.hpp"

namespace yui::matching {

inline constexpr double greatest_hours = 10'000;  // of a shift, a pair or a limit

class Builder {
public:
    void volunteer(const Value& value);
    void shift(const Value& value);
    void edge(const Value& value);
    void options(const Value& value);
    void now(const Value& value);
    void contact_budget(const Value& value);
    void list_edges() { problem_.lists_edges = true; }
    void conflict(const Value& value);

    enum class Pairs { pinned, announced, forbidden };
    void pair(Pairs which, const Value& value);

    Problem finish();

private:
    struct Place {  // in degrees, until the middle of all of them is known
        double latitude = 0;
        double longitude = 0;
        bool known = false;
    };
    struct GivenOptions {
        std::optional<double> bonus_min;
        std::optional<double> bonus_extra;
        std::optional<double> fairness;
        std::optional<double> age_mix;
    };
    struct OpenEdge {
        Index volunteer;
        Index role;
        std::int64_t utility;
        std::int64_t minutes;  // -1: the shift's
        std::size_t item;
    };

    Place place(Fields& fields);
    Slice words(Fields& fields, const char* key, Vocabulary& vocabulary);
    Slice skills(Fields& fields);
    Slice certificates(Fields& fields);
    Slice preferences(Fields& fields);
    Slice available(Fields& fields, bool& tells);
    void when(Fields& fields, const Value& value, Shift& shift);
    void role(const Value& value);
    void finish_options();
    void finish_places();
    void finish_pairs();
    void finish_edges();
    std::vector<Pair>& list(Pairs which);

    Problem problem_;
    Vocabulary groups_;
    Vocabulary areas_;
    Vocabulary skills_;
    Vocabulary words_;
    Ids volunteers_{"volunteer"};
    Ids shifts_{"shift"};
    Ids roles_{"role"};
    std::vector<Place> homes_;
    std::vector<Place> sites_;
    std::vector<OpenEdge> open_edges_;
    GivenOptions given_;
};

}  // namespace yui::matching
