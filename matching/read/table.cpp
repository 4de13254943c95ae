#include "matching/read/table.hpp"

#include <algorithm>

#include "matching/read/fields.hpp"

namespace yui::matching {
namespace {

class Parsing {
public:
    Parsing(const std::string& name, std::string_view text) : name_(name), rest_(text) {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        if (rest_.starts_with(mark)) rest_.remove_prefix(mark.size());
    }

    Table run() {
        Table table;
        if (rest_.empty()) fail("the row of column names is missing");
        table.columns = record();
        for (const auto& column : table.columns)
            if (std::count(table.columns.begin(), table.columns.end(), column) > 1)
                fail("column \"" + column + "\" stands twice");
        while (!rest_.empty()) {
            ++row_;
            auto fields = named(table.columns, record());
            if (!fields.empty()) table.rows.push_back({row_, std::move(fields)});
        }
        return table;
    }

private:
    [[noreturn]] void fail(const std::string& message) const {
        throw Fault{name_ + " row " + std::to_string(row_), message};
    }

    std::map<std::string, std::string> named(const std::vector<std::string>& columns,
                                             const std::vector<std::string>& values) const {
        if (values.size() > columns.size()) fail("more values than columns");
        std::map<std::string, std::string> fields;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!values[i].empty()) fields[columns[i]] = values[i];
        return fields;
    }

    std::vector<std::string> record() {
        std::vector<std::string> values;
        do values.push_back(field());
        while (taken(","));
        if (!taken("\r\n") && !taken("\n") && !rest_.empty()) fail("a quote is followed by text");
        return values;
    }

    bool taken(std::string_view wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }

    std::string field() {
        if (taken("\"")) return quoted();
        auto end = rest_.find_first_of(",\n");
        if (end == std::string_view::npos) end = rest_.size();
        auto value = rest_.substr(0, end);
        if (value.ends_with('\r') && end < rest_.size() && rest_[end] == '\n') {
            value.remove_suffix(1);
            --end;
        }
        rest_.remove_prefix(end);
        return std::string(value);
    }

    std::string quoted() {
        std::string value;
        for (;;) {
            const auto end = rest_.find('"');
            if (end == std::string_view::npos) fail("a quote is never closed");
            value += rest_.substr(0, end);
            rest_.remove_prefix(end + 1);
            if (!taken("\"")) return value;
            value += '"';
        }
    }

    const std::string& name_;
    std::string_view rest_;
    std::size_t row_ = 1;
};

}  // namespace

Table parse_table(const std::string& name, std::string_view text) { return Parsing(name, text).run(); }

}  // namespace yui::matching
