// Lines in the text format of Prometheus.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace yui::app {

class MetricsLines {
public:
    // Every name begins with it; outlives us.
    explicit MetricsLines(std::string_view prefix) : prefix_(prefix) {}

    void head(std::string_view name, std::string_view kind, std::string_view help) {
        out_.append("# HELP ").append(prefix_).append(name).append(" ").append(help);
        out_.append("\n# TYPE ").append(prefix_).append(name).append(" ").append(kind).append("\n");
    }
    void line(std::string_view name, std::string_view labels, std::string_view value) {
        out_.append(prefix_).append(name).append(labels).append(" ").append(value).append("\n");
    }
    std::string take() { return std::move(out_); }

private:
    std::string_view prefix_;
    std::string out_;
};

}  // namespace yui::app
