#include "tests/bench/sign_up_stream.hpp"

#include <chrono>

#include "server/domain/time.hpp"

namespace yui::bench {
namespace {

constexpr std::size_t people = 200;

// The program that is measured lives in the present.
std::int64_t clock_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

std::vector<Step> sign_up_stream(tests::Town& town, std::size_t count) {
    town.move_clock(clock_now() - town.now());
    town.sql().begin_write();
    const auto group = town.group("体操クラブ");
    std::vector<tests::Person> guests;
    for (std::size_t i = 0; i < people; ++i) guests.push_back(town.person("めじろ" + std::to_string(i)));
    std::vector<Step> steps;
    for (std::size_t date = 0; steps.size() < count; ++date) {
        const auto made = town.event(group, std::int64_t{1000});
        town.sql().run(
            "UPDATE occurrence SET starts_at = starts_at + $2, ends_at = ends_at + $2 WHERE id = $1",
            {made.occurrence, static_cast<std::int64_t>(date) * 3 * domain::hour});
        for (const auto& guest : guests)
            steps.push_back({guest.caller, guest.resident, made.occurrence, town.now()});
    }
    town.sql().commit();
    steps.resize(count);
    return steps;
}

protocol::CommandFrame sign_up_frame(const Step& step) {
    protocol::SignUp command;
    command.occurrence = step.occurrence;
    command.adults = 1;
    protocol::CommandFrame frame;
    frame.id = tests::new_uuid();
    frame.command = command;
    return frame;
}

}  // namespace yui::bench
