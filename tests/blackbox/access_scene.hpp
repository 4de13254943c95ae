// The people and things of the access walk: for each role and relation somebody who has it, and one thing of
// every kind of the group in question, once public and once hidden.
#pragma once

#include "tests/blackbox/city.hpp"

namespace yui::tests {

// Somebody with at most one right, and with what it is about: the group, its center, its area, the city.
struct Persona {
    std::string who;
    Browser browser;
    bool has_account = true;
    bool is_owner = false;
    std::string role = {};
    std::string scope = {};
    std::int64_t scope_id = 0;
    std::int64_t account = 0;
    bool session_ended = false;  // the browser still sends it
    bool covers = false;         // the right holds for the group in question
};

enum class Relation { open, hidden, absent };

// One thing of each kind, belonging to one group.
struct Things {
    Relation relation = Relation::open;
    std::int64_t group = 0;
    Gathering event;
    Task task;
    std::int64_t sign_up = 0;     // of the owner
    std::int64_t assignment = 0;  // of the owner: asked, not answered
};

class AccessScene {
public:
    AccessScene(City& city, const Node& node);

    // Things nobody has touched yet.
    Things open_things();
    Things hidden_things();  // the event unpublished, the group not checked
    Things absent_things() const;
    // Somebody who is to be told by telephone; another one each time, since they are told once.
    std::int64_t call_to_make();
    // Gives back what the last action took: states of the groups, rights of people.
    void restore();

    City& city;
    const Node& node;
    std::vector<Persona> people;
    Member owner;
    Member organizer;
    Member coordinator;
    Member applicant;  // asks to be a member of groups
    std::int64_t group = 0;
    std::int64_t other_group = 0;
    std::int64_t hidden_group = 0;

private:
    std::int64_t active_group(const std::string& name);
    void add_holder(Persona persona);
    void add_holders();
    void add_everybody_else();

    int number_ = 0;
};

}  // namespace yui::tests
