#include "server/demo/rows.hpp"

#include <utility>

namespace yui::demo {
namespace {

constexpr std::size_t batch = 200;

}  // namespace

Rows::Rows(store::Connection& sql, std::string insert) : sql_(sql), insert_(std::move(insert)) {}

void Rows::add(const std::string& values) {
    text_ += (waiting_ == 0 ? insert_ : ", ") + values;
    if (++waiting_ == batch) flush();
}

void Rows::flush() {
    if (waiting_ == 0) return;
    sql_.run(text_);
    text_.clear();
    waiting_ = 0;
}

}  // namespace yui::demo
