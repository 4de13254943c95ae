#include "matching/check/verdict.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "matching/check/crew.hpp"
#include "matching/check/diary.hpp"
#include "matching/check/facts.hpp"
#include "matching/check/fit.hpp"
#include "matching/check/sums.hpp"

namespace yui::matching::check {
namespace {

using nlohmann::json;

class Trial {
public:
    Trial(const Facts& facts, const json& plan) : facts_(facts), plan_(plan) {}

    Verdict run() {
        assignments();
        pinned_stay();
        for (const auto& [id, roles] : given_.roles_of)
            append(diary_faults(facts_, facts_.people.at(id), roles));
        crews();
        claims();
        return std::move(verdict_);
    }

private:
    void add(const char* rule, std::string where, std::string detail) {
        verdict_.violations.push_back({rule, std::move(where), std::move(detail)});
    }

    void append(const std::vector<Violation>& more) {
        verdict_.violations.insert(verdict_.violations.end(), more.begin(), more.end());
    }

    void assignments() {
        for (const auto& one : plan_.at("assignments")) {
            const auto person = one.at("volunteer").get<Id>();
            const auto role = one.at("role").get<Id>();
            if (facts_.people.count(person) == 0 || facts_.roles.count(role) == 0)
                add("unknown_id", person + " in " + role, "not in the instance");
            else
                assignment(facts_.people.at(person), facts_.roles.at(role), one);
        }
    }

    void assignment(const Person& person, const Role& role, const json& claim) {
        const auto where = person.id + " in " + role.id;
        auto& roles = given_.roles_of[person.id];
        if (std::find(roles.begin(), roles.end(), role.id) != roles.end())
            return add("twice", where, "the same pair is given twice");
        roles.push_back(role.id);
        given_.people_of[role.id].push_back(person.id);
        if (facts_.pinned.count({person.id, role.id}) == 0)
            for (const auto& [rule, detail] : complaints(facts_, person, role))
                add(rule.c_str(), where, detail);
        differs("utility",
                where,
                claim.at("utility").get<std::int64_t>(),
                utility(facts_, person, role) * person.heads);
    }

    void differs(const char* field, const std::string& where, std::int64_t said, std::int64_t counted) {
        if (said == counted) return;
        add(field, where, "says " + std::to_string(said) + ", is " + std::to_string(counted));
    }

    void pinned_stay() {
        for (const auto& [person, role] : facts_.pinned) {
            const auto& roles = given_.roles_of[person];
            if (std::find(roles.begin(), roles.end(), role) == roles.end())
                add("pinned_moved", person + " in " + role, "was confirmed");
        }
    }

    void crews() {
        std::map<Id, std::int64_t> missing;
        for (const auto& [id, role] : facts_.roles) {
            const auto& people = given_.people_of[id];
            append(crew_faults(facts_, role, people));
            const auto heads = crew_of(facts_, role, people).heads();
            if (heads < role.min) missing[id] = role.min - heads;
        }
        unfilled(missing);
    }

    // What is said to be missing is missing, and nothing that is missing is kept quiet.
    void unfilled(std::map<Id, std::int64_t> missing) {
        for (const auto& one : plan_.at("unfilled")) {
            const auto role = one.at("role").get<Id>();
            const auto found = missing.find(role);
            differs("unfilled",
                    role,
                    one.at("missing").get<std::int64_t>(),
                    found == missing.end() ? 0 : found->second);
            if (found != missing.end()) missing.erase(found);
        }
        for (const auto& [role, heads] : missing) add("unfilled", role, std::to_string(heads) + " not said");
    }

    void claims() {
        verdict_.totals = totals_of(facts_, given_);
        differs("utility", "plan", plan_.at("utility").get<std::int64_t>(), verdict_.totals.utility);
        differs("objective", "plan", plan_.at("objective").get<std::int64_t>(), verdict_.totals.objective);
        for (const auto* bound : {"bound", "bound_candidates"})
            if (plan_.contains(bound) && plan_.at(bound).get<double>() < objective())
                add("bound", bound, "lower than the plan itself");
        if (plan_.contains("utility_bound") &&
            plan_.at("utility_bound").get<double>() < static_cast<double>(verdict_.totals.utility))
            add("bound", "utility_bound", "lower than the plan itself");
    }

    double objective() const { return static_cast<double>(verdict_.totals.objective); }

    const Facts& facts_;
    const json& plan_;
    Given given_;
    Verdict verdict_;
};

}  // namespace

Verdict verdict_on(std::string_view instance, std::string_view plan) {
    try {
        const auto facts = facts_of(json::parse(instance));
        return Trial(facts, json::parse(plan)).run();
    } catch (const json::exception& error) {
        return {{{"unreadable", "", error.what()}}, {}};
    } catch (const std::invalid_argument& error) {
        return {{{"unreadable", "", error.what()}}, {}};
    } catch (const std::out_of_range& error) {
        return {{{"unreadable", "", "an id that is not in the instance"}}, {}};
    }
}

}  // namespace yui::matching::check
