// What sentences of a file say: whether it takes place, how one signs up, what kind of thing it is.
#pragma once

#include <string>
#include <string_view>

#include "server/import/reading.hpp"

namespace yui::imports {

// Lines that only repeat other columns ("開始日: 2022/1/24") left out.
std::string without_repeats(std::string_view text);

enum class Standing { cancelled, postponed };
// The sentence that calls it off: 「実施しません」「中止」「延期」. What holds only under a condition
// (雨天中止, 中止の場合) or for the sign-up (受付を中止) does not count. No value: nothing of the kind is
// said.
struct CalledOff {
    Standing standing = Standing::cancelled;
    std::string sentence = {};
};
std::optional<CalledOff> called_off(std::string_view text);
// 【中止】, (延期), 中止のお知らせ: a title that is marked, not one that speaks of it.
bool marked_as_off(std::string_view title);
// The title as it was before it was marked.
std::string without_mark(std::string_view title);

// How one signs up, never `here`: imported events are signed up for where they were before.
Reading<protocol::SignUpWay> read_way(std::string_view method, bool has_phone, bool has_page);

protocol::Category category_of(std::string_view kind, std::string_view title);
protocol::Audience audience_of(std::string_view text);

}  // namespace yui::imports
