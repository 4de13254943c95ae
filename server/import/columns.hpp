// Which column of a file holds what: found by the words of its heading, never by its place.
//
// Known are 推奨データセット (events of 32 columns, facilities of 24 and 28), ベース・レジストリ (events of
// 50), 自治体標準オープンデータセット (facilities of 56, and the names of its events), and words that cities
// use of their own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/import/csv.hpp"

namespace yui::imports {

enum class Column {
    city_code,
    id,
    id_part,  // a second part of an id that is not one alone
    name,
    kana,
    english,
    other_name,
    kind,
    subtitle,
    summary,
    description,
    page,
    status,
    start_date,
    end_date,
    start_time,
    end_time,
    time_note,
    place,
    meeting,
    building,
    address,
    prefecture,
    city,
    town,
    block,
    lat,
    lon,
    organizer,
    audience,
    capacity,
    fee,
    fee_note,
    close_date,
    close_time,
    method,
    way_there,
    contact,
    phone,
    extension,
    bring,
    remark,
    weekdays,
    access_words,
    wheelchair,
    toilet,
    nursing_room,
    priority_parking,
    parking_info,
    count_  // how many there are
};

// The column that a heading names; nothing where it is none of ours.
std::optional<Column> column_of(std::string_view heading);

// One row's cells by column. Does not own the row.
class Cells;

// The heading of a file: where each column stands.
class Heading {
public:
    explicit Heading(const CsvRow& row);

    std::size_t line() const { return line_; }
    std::size_t width() const { return words_.size(); }
    bool has(Column column) const { return place_[static_cast<std::size_t>(column)] >= 0; }
    std::size_t recognised() const;
    // As the file words it; "" where the file has no such column.
    std::string word(Column column) const;
    const std::vector<std::string>& words() const { return words_; }
    // What the data set is called, for people.
    std::string_view form() const;

private:
    friend class Cells;
    std::size_t line_;
    std::vector<std::string> words_;
    std::array<int, static_cast<std::size_t>(Column::count_)> place_{};
};

class Cells {
public:
    Cells(const Heading& heading, const CsvRow& row) : heading_(heading), row_(row) {}

    // As it stands in the file, without spaces at its ends; "" where there is none.
    std::string text(Column column) const;
    // The first of these that is not empty.
    Column first_of(std::initializer_list<Column> columns) const;
    std::string word(Column column) const { return heading_.word(column); }
    const Heading& heading() const { return heading_; }
    const CsvRow& row() const { return row_; }

private:
    const Heading& heading_;
    const CsvRow& row_;
};

}  // namespace yui::imports
