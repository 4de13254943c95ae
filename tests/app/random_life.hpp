// People of a town who do whatever comes into their minds, on two nodes at once: profiles, sign-ups, needs,
// offers, requests, answers, cancellations. Much of it is refused, as in any town.
#pragma once

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "tests/support/town.hpp"

namespace yui::tests {

class RandomLife {
public:
    // `desk` may do whatever staff may. The two nodes outlive it.
    RandomLife(Town& here, Town& there, Person desk, unsigned seed);

    // So many commands at once, spread over both nodes; returns when all are answered.
    void burst(int commands);
    int done() const { return done_; }  // that were not refused
    std::uint32_t dice(std::uint32_t sides) { return static_cast<std::uint32_t>(random_()) % sides; }

private:
    using Json = nlohmann::json;
    using Ids = std::vector<std::int64_t>;
    struct Wish {
        app::Caller who;
        Json command;
    };

    bool maybe() { return dice(2) == 0; }
    std::int64_t one_of(const Ids& ids);  // 1 where there is none
    const char* word(std::initializer_list<const char*> words);
    std::int64_t moment();

    Wish wish();
    Wish of_person();
    Wish of_desk_about_people();
    Wish of_desk_about_needs();
    Wish of_desk_about_events();
    Json profile();
    Json need();
    Json event();
    Json role(bool at_hours);
    void note(const Json& answer);

    Town& here_;
    Town& there_;
    Person desk_;
    std::mt19937 random_;
    std::vector<Person> people_;
    Ids groups_;
    Ids residents_;
    Ids events_;
    Ids occurrences_;
    Ids sign_ups_;
    Ids needs_;
    Ids roles_;
    Ids assignments_;
    int done_ = 0;
    int written_down_ = 0;
};

}  // namespace yui::tests
