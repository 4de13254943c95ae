// What the fuzzer does, in small and in every run: instances with broken bytes are read or refused, never
// more.
#include <gmock/gmock.h>

#include "matching/generate/dice.hpp"
#include "matching/generate/generate.hpp"
#include "matching/read/csv.hpp"
#include "matching/read/instance.hpp"

namespace yui::matching {
namespace {

std::string broken(std::string text, std::uint64_t seed) {
    generate::Dice dice(seed, 0, 0);
    for (auto count = dice.between(1, 4); count > 0 && !text.empty(); --count) {
        const auto at = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(text.size()) - 1));
        constexpr std::string_view bytes = "{}[]\",:0e-.\\n\xff";
        const auto byte = bytes[static_cast<std::size_t>(dice.between(0, bytes.size() - 1))];
        const auto what = dice.between(0, 3);
        if (what == 0) text[at] = byte;
        if (what == 1) text.insert(at, 1, byte);
        if (what == 2) text.erase(at, static_cast<std::size_t>(dice.between(1, 20)));
        if (what == 3) text.insert(at, text.substr(at, static_cast<std::size_t>(dice.between(1, 40))));
    }
    return text;
}

TEST(BrokenBytes, AreReadOrRefusedWithAPlace) {
    const auto whole = generate::instance({6, 4, 1, generate::Rules::all});
    int refusals = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const auto reading = read_instance(broken(whole, seed));
        if (const auto* error = std::get_if<ReadError>(&reading)) {
            ++refusals;
            EXPECT_FALSE(error->path.empty()) << seed;
            EXPECT_FALSE(error->message.empty()) << seed;
        }
    }
    EXPECT_GT(refusals, 1000);
}

TEST(BrokenBytes, OfSpreadsheetsAreReadOrRefused) {
    const std::string people = "id,age,skills\nv1,34,\"S1:2;S2:1\"\nv2,20,\n";
    const std::string roles = "shift,id,max,start,end\ns1,r1,2,2026-11-28T09:00,2026-11-28T11:00\n";
    int refusals = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed)
        refusals += static_cast<int>(read_csv(broken(people, seed), broken(roles, seed + 10000)).index());
    EXPECT_GT(refusals, 1000);
}

}  // namespace
}  // namespace yui::matching
