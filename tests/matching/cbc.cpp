#include "tests/matching/cbc.hpp"

#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "matching/check/calendar.hpp"
#include "matching/check/fit.hpp"
#include "matching/check/way.hpp"

namespace yui::matching {
namespace {

using check::Facts;
using check::Id;
using check::Kind;

// A program in CPLEX LP format. It is written for a minimum; what is to be made large goes in negative.
class Program {
public:
    void gain(double amount, const std::string& variable) {
        if (amount != 0) goal_ << signed_text(-amount) << ' ' << variable << "\n ";
    }
    void term(double amount, const std::string& variable) {
        row_ << signed_text(amount) << ' ' << variable << "\n ";
        empty_ = false;
    }
    void end(const char* relation, double right) {
        if (!empty_) rows_ << " c" << ++count_ << ": " << row_.str() << relation << ' ' << right << '\n';
        row_.str("");
        empty_ = true;
    }
    void whole(const std::string& variable) { binaries_ << ' ' << variable << '\n'; }
    void at_most(const std::string& variable, double bound) {
        bounds_ << " 0 <= " << variable << " <= " << bound << '\n';
    }
    std::string text() const {
        return "Minimize\n goal: " + goal_.str() + " 0 nothing\nSubject To\n" + rows_.str() +
               " last: nothing = 0\nBounds\n" + bounds_.str() + "Binaries\n" + binaries_.str() + "End\n";
    }

private:
    static std::string signed_text(double amount) {
        std::ostringstream text;
        text.precision(15);
        text << (amount < 0 ? "- " : "+ ") << std::abs(amount);
        return text.str();
    }

    std::ostringstream goal_;
    std::ostringstream rows_;
    std::ostringstream row_;
    std::ostringstream bounds_;
    std::ostringstream binaries_;
    int count_ = 0;
    bool empty_ = true;
};

struct Choice {
    const check::Person* person;
    const check::Role* role;
    std::string variable;
};

std::int64_t minutes(const Facts& facts, const Choice& choice) {
    const auto& shift = facts.shifts.at(choice.role->shift);
    if (facts.edges) {
        const auto& edge = facts.edges->at({choice.person->id, choice.role->id});
        if (edge.hours) return std::llround(*edge.hours * 60);
    }
    return shift.start ? *shift.end - *shift.start : std::llround(shift.hours.value_or(0) * 60);
}

std::optional<std::int64_t> moment(const check::Shift& shift) {
    if (shift.start) return shift.start;
    if (shift.deadline) return shift.deadline;
    return shift.term ? std::optional(shift.term->first * check::day_minutes) : std::nullopt;
}

class Writing {
public:
    Writing(const Facts& facts, Goal goal) : facts_(facts), goal_(goal) {
        for (const auto& [id, person] : facts.people)
            for (const auto& [name, role] : facts.roles)
                if (check::complaints(facts, person, role).empty())
                    choices_.push_back({&person, &role, "x" + std::to_string(choices_.size())});
    }

    std::string run() {
        for (const auto& one : choices_) choose(one);
        for (const auto& [id, role] : facts_.roles) seats(role);
        for (const auto& [id, person] : facts_.people) diary(person);
        return program_.text();
    }

private:
    bool full_goal() const { return goal_ == Goal::objective; }

    void choose(const Choice& one) {
        program_.whole(one.variable);
        if (goal_ == Goal::crew) return;
        auto gain = check::utility(facts_, *one.person, *one.role) * one.person->heads;
        if (full_goal() && facts_.announced.count({one.person->id, one.role->id}) > 0)
            gain += facts_.weights.stability;
        program_.gain(static_cast<double>(gain), one.variable);
    }

    std::vector<Choice> those(const std::function<bool(const Choice&)>& wanted) const {
        std::vector<Choice> found;
        for (const auto& one : choices_)
            if (wanted(one)) found.push_back(one);
        return found;
    }

    void seats(const check::Role& role) {
        const auto mine = those([&](const Choice& one) { return one.role == &role; });
        const auto number = std::to_string(++roles_);
        const auto count = [&](Kind kind, const std::string& spare, double kept) {
            for (const auto& one : mine)
                if (check::kind_of(*one.person, role) == kind)
                    program_.term(static_cast<double>(one.person->heads), one.variable);
            if (kind != Kind::other) program_.term(-1, spare + number);
            if (kind != Kind::other) program_.end("<=", kept);
        };
        count(Kind::newcomer, "a", static_cast<double>(role.newcomer_seats));
        count(Kind::experienced, "b", static_cast<double>(role.experienced_min));
        count(Kind::other, "", 0);
        program_.term(1, "a" + number);
        program_.term(1, "b" + number);
        program_.end("<=", static_cast<double>(role.max - role.newcomer_seats - role.experienced_min));
        bonus(role, mine, number);
    }

    void bonus(const check::Role& role, const std::vector<Choice>& mine, const std::string& number) {
        for (const auto& one : mine) program_.term(static_cast<double>(one.person->heads), one.variable);
        program_.term(-1, "f" + number);
        program_.term(-1, "g" + number);
        program_.end("=", 0);
        program_.at_most("f" + number, static_cast<double>(role.min));
        program_.at_most("g" + number, static_cast<double>(role.max - role.min));
        if (goal_ == Goal::crew) program_.gain(static_cast<double>(least_head), "f" + number);
        if (!full_goal()) return;
        const double importance = facts_.shifts.at(role.shift).importance;
        program_.gain(static_cast<double>(std::llround(facts_.weights.bonus_min * importance)), "f" + number);
        program_.gain(static_cast<double>(std::llround(facts_.weights.bonus_extra * importance)),
                      "g" + number);
        if (role.mixed_ages) mix(role, mine);
    }

    // Each generation counts once, if anybody of it comes.
    void mix(const check::Role& role, const std::vector<Choice>& mine) {
        const double importance = facts_.shifts.at(role.shift).importance;
        for (const auto generation :
             {check::Generation::young, check::Generation::middle, check::Generation::old}) {
            const auto there = "m" + std::to_string(++mixes_);
            for (const auto& one : mine)
                if (check::generation_of(facts_, *one.person, role) == generation)
                    program_.term(1, one.variable);
            program_.term(-1, there);
            program_.end(">=", 0);
            program_.at_most(there, 1);
            program_.gain(static_cast<double>(std::llround(facts_.weights.age_mix * importance)), there);
        }
    }

    void diary(const check::Person& person) {
        const auto mine = those([&](const Choice& one) { return one.person == &person; });
        for (std::size_t i = 0; i < mine.size(); ++i)
            for (std::size_t j = i + 1; j < mine.size(); ++j) apart(mine[i], mine[j]);
        limits(mine, check::week_of, person.max_shifts_week, person.max_hours_week);
        limits(mine, check::month_of, person.max_shifts_month, person.max_hours_month);
        burden(person, mine);
        if (goal_ == Goal::crew) belong(mine);
    }

    // Whoever does anything belongs to the crew.
    void belong(const std::vector<Choice>& mine) {
        const auto member = "y" + std::to_string(++members_);
        program_.whole(member);
        program_.gain(-1, member);
        for (const auto& one : mine) {
            program_.term(1, one.variable);
            program_.term(-1, member);
            program_.end("<=", 0);
        }
    }

    void apart(const Choice& one, const Choice& other) {
        if (!check::clash(facts_, facts_.shifts.at(one.role->shift), facts_.shifts.at(other.role->shift)))
            return;
        program_.term(1, one.variable);
        program_.term(1, other.variable);
        program_.end("<=", 1);
    }

    void limits(const std::vector<Choice>& mine,
                std::int64_t (*period)(std::int64_t),
                std::optional<std::int64_t> shifts,
                std::optional<double> hours) {
        std::map<std::optional<std::int64_t>, std::vector<Choice>> periods;
        for (const auto& one : mine) {
            const auto at = moment(facts_.shifts.at(one.role->shift));
            periods[at ? std::optional(period(*at)) : std::nullopt].push_back(one);
        }
        for (const auto& [when, list] : periods) {
            if (shifts) {
                for (const auto& one : list) program_.term(1, one.variable);
                program_.end("<=", static_cast<double>(*shifts));
            }
            if (!hours) continue;
            for (const auto& one : list)
                program_.term(static_cast<double>(minutes(facts_, one)), one.variable);
            program_.end("<=", static_cast<double>(std::llround(*hours * 60)));
        }
    }

    // The k-th shift costs more than the one before, so a minimum takes them in order.
    void burden(const check::Person& person, const std::vector<Choice>& mine) {
        if (!full_goal() || facts_.weights.fairness == 0) return;
        for (const auto& one : mine) program_.term(1, one.variable);
        for (std::size_t k = 0; k < mine.size(); ++k) {
            const auto step = "k" + std::to_string(++steps_);
            const double load = 25.0 * static_cast<double>(std::min<std::int64_t>(person.past_load, 12)) +
                                120.0 * static_cast<double>(k);
            program_.gain(-static_cast<double>(std::llround(facts_.weights.fairness * load)), step);
            program_.at_most(step, 1);
            program_.term(-1, step);
        }
        program_.end("=", 0);
    }

    const Facts& facts_;
    Goal goal_;
    std::vector<Choice> choices_;
    Program program_;
    int roles_ = 0;
    int steps_ = 0;
    int members_ = 0;
    int mixes_ = 0;
};

// A folder of its own, gone at the end.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "yui-cbc-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string file(const char* name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

}  // namespace

std::int64_t best_by_cbc(const Facts& facts, Goal goal) {
    const Folder folder;
    std::ofstream(folder.file("city.lp")) << Writing(facts, goal).run();
    const auto command = "cbc '" + folder.file("city.lp") +
                         "' -ratioGap 0 -allowableGap 0 -solve -solution '" + folder.file("answer") +
                         "' > '" + folder.file("log") + "' 2>&1";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("cbc cannot be run");
    std::ifstream answer(folder.file("answer"));
    std::string line;
    std::getline(answer, line);
    const std::string proven = "Optimal - objective value ";
    if (line.compare(0, proven.size(), proven) != 0) throw std::runtime_error("cbc: " + line);
    auto best = -std::llround(std::stod(line.substr(proven.size())));
    if (goal == Goal::objective)
        best -= facts.weights.stability * static_cast<std::int64_t>(facts.announced.size());
    return best;
}

}  // namespace yui::matching
