#include <CLI/CLI.hpp>
#include <sstream>
#include <string>

#include "matching/generate/generate.hpp"
#include "server/match/options.hpp"

namespace yui::match {
namespace {

// CLI::Range lets "nan" through.
CLI::Validator between(double least, double greatest) {
    std::ostringstream range;
    range << "from " << least << " to " << greatest;
    const auto check = [=, told = range.str()](const std::string& text) {
        double value = 0;
        const bool read = CLI::detail::lexical_cast(text, value);
        return read && value >= least && value <= greatest ? "" : "a number " + told + " was expected";
    };
    return {check, range.str()};
}

class Line {
public:
    Line(CLI::App& program, Options& options, bool& chosen)
        : options_(options),
          chosen_(chosen),
          match_(
              *program.add_subcommand("match", "Plan who helps where, from files; no server, no database")) {
        match_.require_subcommand(1);
    }

    void add() {
        plan();
        rank();
        explain();
        replay();
        generate();
        check();
        simulate();
    }

private:
    CLI::App& verb(const char* name, const char* about, Verb verb) {
        auto& added = *match_.add_subcommand(name, about);
        added.callback([this_options = &options_, chosen = &chosen_, verb] {
            this_options->verb = verb;
            *chosen = true;
        });
        return added;
    }

    void instance(CLI::App& verb) {
        verb.add_option("IN", options_.in, "Instance: JSON, or CSV of volunteers")
            ->required()
            ->check(CLI::ExistingFile);
        verb.add_option("--roles", options_.roles, "CSV of roles, where IN is CSV")->check(CLI::ExistingFile);
        verb.add_option("--fairness", options_.fairness, "How much a burden counts; default: the instance's")
            ->check(between(0, 100));
    }

    void out(CLI::App& verb) { verb.add_option("--out", options_.out, "File; default: standard output"); }

    void json(CLI::App& verb) { verb.add_flag("--json", options_.json, "For machines"); }

    void search(CLI::App& verb) {
        verb.add_option("--iterations", options_.iterations, "Steps towards the bound; 0: the first plan")
            ->check(CLI::Range(0, 100000))
            ->capture_default_str();
        verb.add_option("--threads", options_.threads, "Threads; the answer is the same with any number")
            ->check(CLI::Range(1, 64))
            ->capture_default_str();
        verb.add_option("--seed", options_.seed, "Same seed, same answer")->capture_default_str();
    }

    void plan() {
        auto& plan = verb("plan", "Plan the whole city, with a proof of how good the plan is", Verb::plan);
        instance(plan);
        out(plan);
        json(plan);
        search(plan);
        plan.add_option("--time-limit", options_.time_limit, "Seconds; the answer says where it was stopped")
            ->check(between(1e-9, 1e6));
    }

    void pair(CLI::App& verb) {
        verb.add_option("--volunteer", options_.volunteer, "Id of a person or group");
        verb.add_option("--role", options_.role, "Id of a role");
    }

    void rank() {
        auto& rank = verb("rank", "Best needs for --volunteer, or best people for --role", Verb::rank);
        instance(rank);
        json(rank);
        pair(rank);
        auto* waves =
            rank.add_flag("--waves", options_.waves, "Whom to ask for --role, and how many at once");
        rank.add_option("--target", options_.target, "Probability with which all open heads shall be filled")
            ->needs(waves)
            ->check(between(0.01, 0.999))
            ->capture_default_str();
        rank.add_flag("--scaled-down", options_.scaled_down, "Ask at random, with a guarantee")->needs(waves);
        rank.add_option("--count", options_.count, "How many")
            ->check(CLI::Range(1, 100000))
            ->capture_default_str();
    }

    void explain() {
        auto& explain = verb("explain",
                             "Why these two, why not, what would change it; for a role alone: who is missing",
                             Verb::explain);
        instance(explain);
        json(explain);
        pair(explain);
        search(explain);
    }

    void replay() {
        auto& replay =
            verb("replay", "Send events through the live plan, with latencies at the end", Verb::replay);
        instance(replay);
        replay.add_option("EVENTS", options_.other, "One JSON object a line")
            ->required()
            ->check(CLI::ExistingFile);
        out(replay);
        json(replay);
        search(replay);
    }

    void generate() {
        auto& generate = verb("generate", "Write a synthetic city", Verb::generate);
        generate.add_option("--volunteers", options_.volunteers, "How many people")
            ->check(CLI::Range(0, 10'000'000));
        generate.add_option("--shifts", options_.shifts, "How many shifts, over two weeks")
            ->required()
            ->check(CLI::Range(0, 1'000'000));
        generate.add_option("--seed", options_.seed, "Same seed, same bytes, on every machine")
            ->capture_default_str();
        auto* scarce = generate.add_flag_callback(
            "--scarce",
            [this_options = &options_] { this_options->people_a_shift = matching::generate::scarce; },
            "Two shifts that people have time for to a seat; four people a shift, unless told");
        auto* ample = generate.add_flag_callback(
            "--ample",
            [this_options = &options_] { this_options->people_a_shift = matching::generate::ample; },
            "Ten shifts that people have time for to a seat; twenty people a shift, unless told");
        scarce->excludes(ample);
        generate.add_flag("--all-rules", options_.all_rules, "Also groups, newcomers, flexible needs, ...");
        out(generate);
    }

    void check() {
        auto& check =
            verb("check", "Check a plan by rules that the planner never sees; 1: it breaks one", Verb::check);
        check.add_option("IN", options_.in, "Instance in JSON")->required()->check(CLI::ExistingFile);
        check.add_option("PLAN", options_.other, "What yui match plan wrote")
            ->required()
            ->check(CLI::ExistingFile);
        json(check);
    }

    void simulate() {
        auto& simulate =
            verb("simulate", "A year of a synthetic city under three ways to find people", Verb::simulate);
        simulate.add_option("--seeds", options_.seeds, "Cities")
            ->check(CLI::Range(2, 1000))
            ->capture_default_str();
        simulate.add_option("--weeks", options_.weeks, "Weeks a city lives")
            ->check(CLI::Range(1, 520))
            ->capture_default_str();
        simulate.add_option("--volunteers", options_.volunteers, "People of a city; default 1500")
            ->check(CLI::Range(1, 100'000));
        simulate.add_option("--shifts", options_.shifts, "Shifts a week; default 25")
            ->check(CLI::Range(1, 10'000));
        json(simulate);
    }

    Options& options_;
    bool& chosen_;
    CLI::App& match_;
};

}  // namespace

void add_to(CLI::App& program, Options& options, bool& chosen) { Line(program, options, chosen).add(); }

}  // namespace yui::match
