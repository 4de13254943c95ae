// What people who signed up must be told of a change: the fields that decide whether they can come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/messages.hpp"

namespace yui::domain {

// Field, old and new, as codes, numbers (instants in ms) or the words that were written; the page makes the
// sentence.
struct FieldChange {
    std::string field;
    std::string old;
    std::string changed_to;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// Where it takes place, as people say it: the facility with its room, or the words that were written.
struct PlaceWords {
    std::string old;
    std::string now;
};
std::vector<FieldChange> changes(const protocol::EventFields& old,
                                 const protocol::EventFields& now,
                                 const PlaceWords& place);

struct Times {
    std::int64_t starts_at = 0;
    std::int64_t ends_at = 0;
};
std::vector<FieldChange> changes(const Times& old, const Times& now);

// An event was taken off the pages, or is on them again; places are kept.
FieldChange off_the_pages();
FieldChange on_the_pages_again();

// When, where, and whether there is a page at all: who hears of it too late stands before a closed door. For
// this somebody is rung up who does not read this site; for a new title nobody is.
bool worth_a_call(std::string_view field);

}  // namespace yui::domain
