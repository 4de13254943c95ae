#include "matching/generate/generate.hpp"

#include "server/match/files.hpp"
#include "server/match/verbs.hpp"

namespace yui::match {

int generate(const Options& options, std::ostream& out) {
    matching::generate::Recipe recipe;
    recipe.shifts = options.shifts;
    recipe.seed = options.seed;
    recipe.rules = options.all_rules ? matching::generate::Rules::all : matching::generate::Rules::basic;
    recipe.volunteers = options.volunteers > 0 ? options.volunteers : options.shifts * options.people_a_shift;
    recipe.people_a_shift = options.people_a_shift;
    put(options.out, matching::generate::instance(recipe), out);
    return 0;
}

}  // namespace yui::match
