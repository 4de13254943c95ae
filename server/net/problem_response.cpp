#include "server/net/problem_response.hpp"

#include <algorithm>
#include <charconv>
#include <random>

#include "protocol/problem.hpp"
#include "server/net/language.hpp"

namespace yui::net {
namespace {

int seconds_in(const protocol::Problem& problem) {
    for (const auto& [name, text] : problem.words) {
        int seconds = 0;
        if (name == "seconds") std::from_chars(text.data(), text.data() + text.size(), seconds);
        if (seconds > 0) return seconds;
    }
    return 0;
}

}  // namespace

int retry_after_seconds(const protocol::Problem& problem) {
    if (!protocol::may_retry(problem.code)) return 0;
    if (const int said = seconds_in(problem)) return said;
    thread_local std::minstd_rand random{std::random_device{}()};
    return std::uniform_int_distribution(1, 3)(random);
}

Response problem_response(const protocol::Problem& problem,
                          protocol::Language language,
                          std::string_view instance) {
    Response response;
    response.status = protocol::status_of(problem.code);
    response.headers.emplace_back("Content-Type", "application/problem+json");
    response.headers.emplace_back("Content-Language", http_language(language));
    response.headers.emplace_back("Cache-Control", "no-store");
    if (const int seconds = retry_after_seconds(problem)) {
        response.headers.emplace_back("Retry-After", std::to_string(seconds));
    }
    response.body = std::make_shared<const std::string>(protocol::problem_json(problem, language, instance));
    return response;
}

}  // namespace yui::net
