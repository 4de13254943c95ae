#include "matching/read/csv.hpp"

#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "matching/read/fields.hpp"
#include "matching/read/table.hpp"

namespace yui::matching {
namespace {

using nlohmann::json;

// How the text of a column becomes a value; lists are separated by semicolons.
enum class Form {
    text,
    number,
    truth,    // yes or no
    words,    // ja;en
    levels,   // S11:2;S3:0
    days,     // first-aid:2027-03-31
    wishes,   // group:g1=1;area:a1=-1
    spans,    // 2026-11-28T09:00/2026-11-28T12:00;...
    term,     // 2027-04-01/2029-03-31
    degrees,  // lat and lon, put together as "at"
};
using Columns = std::map<std::string, Form>;

const Columns& person_columns() {
    static const Columns columns{{"id", Form::text},
                                 {"lat", Form::degrees},
                                 {"lon", Form::degrees},
                                 {"max_km", Form::number},
                                 {"age", Form::number},
                                 {"birth_year", Form::number},
                                 {"languages", Form::words},
                                 {"skills", Form::levels},
                                 {"certificates", Form::days},
                                 {"available", Form::spans},
                                 {"max_shifts_week", Form::number},
                                 {"max_hours_week", Form::number},
                                 {"max_shifts_month", Form::number},
                                 {"max_hours_month", Form::number},
                                 {"past_load", Form::number},
                                 {"asked_week", Form::number},
                                 {"heads", Form::number},
                                 {"newcomer", Form::truth},
                                 {"offers", Form::words},
                                 {"blocked_groups", Form::words},
                                 {"prefer", Form::wishes}};
    return columns;
}

const Columns& shift_columns() {
    static const Columns columns{{"shift", Form::text},
                                 {"group", Form::text},
                                 {"area", Form::text},
                                 {"lat", Form::degrees},
                                 {"lon", Form::degrees},
                                 {"start", Form::text},
                                 {"end", Form::text},
                                 {"deadline", Form::text},
                                 {"hours", Form::number},
                                 {"term", Form::term},
                                 {"importance", Form::number}};
    return columns;
}

const Columns& role_columns() {
    static const Columns columns{{"id", Form::text},
                                 {"min", Form::number},
                                 {"max", Form::number},
                                 {"skills", Form::levels},
                                 {"language", Form::text},
                                 {"min_age", Form::number},
                                 {"max_age", Form::number},
                                 {"certificates", Form::words},
                                 {"needs", Form::words},
                                 {"newcomer_seats", Form::number},
                                 {"experienced_min", Form::number},
                                 {"contacts_week", Form::number},
                                 {"mixed_ages", Form::truth}};
    return columns;
}

class Cell {
public:
    Cell(std::string where, const std::string& text) : where_(std::move(where)), text_(text) {}

    json value(Form form) const {
        switch (form) {
            case Form::text:
                return text_;
            case Form::number:
            case Form::degrees:
                return number(text_);
            case Form::truth:
                return truth();
            case Form::words:
                return items();
            case Form::levels:
                return named(':', [this](const std::string& level) { return number(level); });
            case Form::days:
                return named(':', [](const std::string& day) { return json(day); });
            case Form::wishes:
                return named('=', [this](const std::string& wish) { return number(wish); });
            case Form::spans:
                return spans();
            case Form::term:
                return span(text_);
        }
        return nullptr;
    }

private:
    [[noreturn]] void fail(const std::string& message) const { throw Fault{where_, message}; }

    json number(const std::string& text) const {
        const auto* end = text.data() + text.size();
        std::int64_t whole = 0;
        if (const auto read = std::from_chars(text.data(), end, whole);
            read.ec == std::errc() && read.ptr == end)
            return whole;
        double value = 0;
        const auto read = std::from_chars(text.data(), end, value);
        if (read.ec != std::errc() || read.ptr != end) fail("\"" + text + "\" is not a number");
        return value;
    }

    json truth() const {
        if (text_ == "yes" || text_ == "true" || text_ == "1") return true;
        if (text_ == "no" || text_ == "false" || text_ == "0") return false;
        fail("yes or no was expected");
    }

    std::vector<std::string> items() const {
        std::vector<std::string> list;
        for (std::size_t from = 0; from <= text_.size();) {
            const auto end = std::min(text_.find(';', from), text_.size());
            if (end > from) list.push_back(text_.substr(from, end - from));
            from = end + 1;
        }
        return list;
    }

    // The last separator counts: names may contain one.
    template <class Read>
    json named(char separator, Read read) const {
        auto object = json::object();
        for (const auto& item : items()) {
            const auto at = item.rfind(separator);
            if (at == std::string::npos) fail("\"" + item + "\" has no " + separator);
            const auto name = item.substr(0, at);
            if (object.contains(name)) fail("\"" + name + "\" stands twice");
            object[name] = read(item.substr(at + 1));
        }
        return object;
    }

    json span(const std::string& text) const {
        const auto slash = text.find('/');
        if (slash == std::string::npos) fail("from/to was expected");
        return json::array({text.substr(0, slash), text.substr(slash + 1)});
    }

    json spans() const {
        auto list = json::array();
        for (const auto& item : items()) list.push_back(span(item));
        return list;
    }

    std::string where_;
    const std::string& text_;
};

class Sheet {
public:
    Sheet(std::string name, std::string_view text, std::vector<const Columns*> known)
        : name_(std::move(name)), table_(parse_table(name_, text)) {
        for (const auto& column : table_.columns) {
            const auto knows = [&](const Columns* columns) { return columns->count(column) > 0; };
            if (std::none_of(known.begin(), known.end(), knows))
                throw Fault{name_ + " row 1", "unknown column \"" + column + "\""};
        }
    }

    const std::vector<Table::Row>& rows() const { return table_.rows; }
    std::string where(const Table::Row& row) const { return name_ + " row " + std::to_string(row.number); }

    json object(const Table::Row& row, const Columns& columns) const {
        auto values = json::object();
        for (const auto& [column, text] : row.fields) {
            const auto form = columns.find(column);
            if (form == columns.end()) continue;
            values[column] = Cell(where(row) + ", column " + column, text).value(form->second);
        }
        if (values.contains("lat") != values.contains("lon"))
            throw Fault{where(row), "lat and lon come together"};
        if (values.contains("lat")) values["at"] = {values.at("lat"), values.at("lon")};
        values.erase("lat");
        values.erase("lon");
        return values;
    }

private:
    std::string name_;
    Table table_;
};

// Roles of one shift stand together or apart; what they say of the shift must be the same.
class Shifts {
public:
    explicit Shifts(const Sheet& sheet) : sheet_(sheet) {
        for (const auto& row : sheet.rows()) add(row);
    }
    json list = json::array();
    std::vector<std::vector<const Table::Row*>> rows;  // by shift, of its roles

private:
    void add(const Table::Row& row) {
        auto told = sheet_.object(row, shift_columns());
        if (!told.contains("shift")) throw Fault{sheet_.where(row), "column shift is empty"};
        told["id"] = told.at("shift");
        told.erase("shift");
        const auto [found, fresh] = position_.try_emplace(told.at("id").get<std::string>(), list.size());
        if (fresh) {
            list.push_back(told);
            list.back()["roles"] = json::array();
            rows.emplace_back();
        } else if (auto known = list[found->second]; known.erase("roles"), known != told) {
            throw Fault{sheet_.where(row), "says something else of its shift than an earlier row"};
        }
        auto role = sheet_.object(row, role_columns());
        role.erase("at");
        list[found->second]["roles"].push_back(role);
        rows[found->second].push_back(&row);
    }

    const Sheet& sheet_;
    std::map<std::string, std::size_t> position_;
};

std::string column_of(const std::string& rest) {
    const auto from = rest.find_first_not_of('.');
    if (from == std::string::npos) return "";
    auto name = rest.substr(from, rest.find_first_of(".[", from) - from);
    if (name == "at") name = "lat and lon";
    return ", column " + name;
}

// From the place in the JSON to the place in the sheet.
ReadError in_sheets(const ReadError& error, const Sheet& people, const Sheet& roles, const Shifts& shifts) {
    static const std::regex person(R"(\$\.volunteers\[(\d+)\](.*))");
    static const std::regex role(R"(\$\.shifts\[(\d+)\]\.roles\[(\d+)\](.*))");
    static const std::regex shift(R"(\$\.shifts\[(\d+)\](.*))");
    std::smatch found;
    if (std::regex_match(error.path, found, person))
        return {people.where(people.rows()[std::stoul(found[1])]) + column_of(found[2]), error.message};
    if (std::regex_match(error.path, found, role))
        return {roles.where(*shifts.rows[std::stoul(found[1])][std::stoul(found[2])]) + column_of(found[3]),
                error.message};
    if (std::regex_match(error.path, found, shift))
        return {roles.where(*shifts.rows[std::stoul(found[1])].front()) + column_of(found[2]), error.message};
    return error;
}

Reading read(std::string_view volunteers, std::string_view roles, const ReadLimits& limits) {
    if (volunteers.size() > limits.bytes || roles.size() > limits.bytes)
        throw Fault{"", "the file is too large"};
    const Sheet people("volunteers", volunteers, {&person_columns()});
    const Sheet work("roles", roles, {&shift_columns(), &role_columns()});
    const Shifts shifts(work);
    json instance{{"format", "yui-instance/1"}, {"volunteers", json::array()}, {"shifts", shifts.list}};
    for (const auto& row : people.rows())
        instance["volunteers"].push_back(people.object(row, person_columns()));
    auto reading = read_instance(instance.dump(-1, ' ', false, json::error_handler_t::replace), limits);
    if (const auto* error = std::get_if<ReadError>(&reading)) return in_sheets(*error, people, work, shifts);
    return reading;
}

}  // namespace

Reading read_csv(std::string_view volunteers, std::string_view roles, const ReadLimits& limits) {
    try {
        return read(volunteers, roles, limits);
    } catch (const Fault& fault) {
        return ReadError{fault.path, fault.message};
    }
}

}  // namespace yui::matching
