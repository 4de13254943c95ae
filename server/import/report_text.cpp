#include "server/import/report_text.hpp"

#include "server/import/text.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t quoted = 60;

std::string line_of(const RowRead& read, std::string_view what, const Remark& remark) {
    std::string out = "  " + std::to_string(read.line) + "行目 " + std::string(what);
    if (!remark.column.empty()) out += " ［" + remark.column + "］";
    out += " " + remark.words;
    if (!remark.original.empty()) out += "：「" + clipped(remark.original, quoted) + "」";
    return out + "\n";
}

std::string lines_of(const SettledRow& settled) {
    const auto& read = settled.row.read;
    std::string out;
    switch (settled.outcome) {
        case Outcome::refused:
            return line_of(read, "断りました", *read.refused);
        case Outcome::over:
            return "";
        case Outcome::changed:
            out += "  " + std::to_string(read.line) + "行目 変わりました 「" + clipped(read.name, quoted) +
                   "」\n";
            break;
        case Outcome::unchanged:
            return "";
        default:
            break;
    }
    for (const auto& mended : read.mended) out += line_of(read, "直しました", mended);
    for (const auto& finding : read.findings)
        out += line_of(read, "確認待ち", {finding.column, finding.note, shown_on_a_line(finding.original)});
    return out;
}

bool written(Outcome outcome) { return outcome == Outcome::added || outcome == Outcome::changed; }

std::string number(std::size_t count) { return std::to_string(count); }

}  // namespace

Sums sums_of(const Report& report) {
    Sums sums;
    sums.absent = report.absent.size();
    for (const auto& row : report.rows) {
        sums.added += row.outcome == Outcome::added;
        sums.changed += row.outcome == Outcome::changed;
        sums.unchanged += row.outcome == Outcome::unchanged;
        sums.waiting += row.outcome == Outcome::waiting;
        sums.refused += row.outcome == Outcome::refused;
        sums.over += row.outcome == Outcome::over;
        sums.mended += written(row.outcome) && !row.row.read.mended.empty();
    }
    return sums;
}

std::string report_text(const Report& report) {
    const auto sums = sums_of(report);
    auto out = report.file + "（" + std::string(name_of(report.encoding)) + "、" + report.form + "、" +
               number(report.rows.size()) + "行）\n";
    for (const auto& row : report.rows) out += lines_of(row);
    for (const auto& name : report.absent)
        out += "  確認待ち 新しいファイルにありません：「" + clipped(name, quoted) + "」\n";
    if (report.trial == Trial::dry_run) out += "試しただけです。何も書いていません。\n";
    out += "新しく入れた行 " + number(sums.added) + "、変わった行 " + number(sums.changed) +
           "（うち直して入れた行 " + number(sums.mended) + "）、前と同じ行 " + number(sums.unchanged) +
           "、確認待ちの行 " + number(sums.waiting) + "、断った行 " + number(sums.refused) +
           "、終わった行事 " + number(sums.over) + "、ファイルからなくなった行事 " + number(sums.absent) +
           "\n";
    if (sums.waiting + sums.absent > 0)
        out += "確認待ちの行は、まだ公開していません。画面の「取り込みの確認」で決めてください。\n";
    return out;
}

}  // namespace yui::imports
