#include "server/match/files.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include "matching/read/csv.hpp"

namespace yui::match {
namespace {

matching::Problem checked(matching::Reading reading, const std::string& file) {
    if (const auto* error = std::get_if<matching::ReadError>(&reading))
        throw Refusal(file + ": " + error->path + ": " + error->message);
    return std::get<matching::Problem>(std::move(reading));
}

matching::Reading reading_of(const Options& options) {
    if (!options.in.ends_with(".csv")) return matching::read_instance(text_of(options.in));
    if (options.roles.empty()) throw Refusal(options.in + ": --roles with the CSV of roles is needed");
    return matching::read_csv(text_of(options.in), text_of(options.roles));
}

}  // namespace

std::string text_of(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > matching::ReadLimits{}.bytes) throw Refusal(path + ": larger than a gigabyte");
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in) throw Refusal("cannot read " + path);
    return text;
}

void put(const std::string& path, std::string_view text, std::ostream& out) {
    if (path.empty()) {
        out << text;
        return;
    }
    const auto unfinished = path + ".part";
    std::ofstream file(unfinished, std::ios::binary);
    file << text;
    file.close();
    std::error_code error;
    if (file) std::filesystem::rename(unfinished, path, error);
    if (!file || error) throw Refusal("cannot write " + path);
}

matching::Problem problem_of(const Options& options) {
    auto problem = checked(reading_of(options), options.in);
    if (options.fairness >= 0) problem.options.fairness = options.fairness;
    return problem;
}

}  // namespace yui::match
