#include "server/match/match.hpp"

#include <ostream>

#include "server/match/files.hpp"
#include "server/match/verbs.hpp"

namespace yui::match {
namespace {

int answer(const Options& options, std::ostream& out) {
    switch (options.verb) {
        case Verb::check:
            return check(options, out);
        case Verb::plan:
            return plan(options, out);
        case Verb::rank:
            return rank(options, out);
        case Verb::explain:
            return explain(options, out);
        case Verb::replay:
            return replay(options, out);
        case Verb::simulate:
            return simulate(options, out);
        case Verb::generate:
            return generate(options, out);
    }
    return 1;
}

}  // namespace

int run(const Options& options, std::ostream& out, std::ostream& err) {
    try {
        return answer(options, out);
    } catch (const Refusal& refusal) {
        err << "yui match: " << refusal.what() << '\n';
        return 1;
    }
}

}  // namespace yui::match
