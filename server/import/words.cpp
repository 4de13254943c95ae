#include "server/import/words.hpp"

#include <array>

#include "server/import/text.hpp"

namespace yui::imports {
namespace {

using protocol::Category;
using protocol::SignUpWay;

template <class Each>
void each_line(std::string_view text, Each each) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        each(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool repeats(std::string_view line) {
    constexpr std::array<std::string_view, 6> columns{
        "開始日", "終了日", "開始時刻", "終了時刻", "申込期限日", "申込期限時刻"};
    const auto words = plain(line);
    for (const auto column : columns)
        if (words.starts_with(std::string(column) + ":")) return true;
    return false;
}

bool conditional(std::string_view sentence) {
    return has_any(sentence,
                   {"場合",     "雨天",   "荒天",   "悪天候", "ときは", "時は",    "警報",   "ことがあ",
                    "ことも",   "可能性", "恐れ",   "おそれ", "万一",   "万が一",  "次第",   "受付",
                    "受け付け", "申込",   "申し込", "駐車場", "販売",   "配布",    "状況に", "順延",
                    "小雨",     "決行",   "原則",   "利用を", "一部",   "お車での"});
}

constexpr std::array<std::pair<std::string_view, Category>, 27> title_words{{
    {"清掃", Category::cleaning},
    {"クリーン", Category::cleaning},
    {"ごみ拾い", Category::cleaning},
    {"草刈", Category::cleaning},
    {"防災", Category::safety},
    {"避難訓練", Category::safety},
    {"防犯", Category::safety},
    {"救命", Category::safety},
    {"交通安全", Category::safety},
    {"祭", Category::festival},
    {"まつり", Category::festival},
    {"フェスティバル", Category::festival},
    {"高齢者", Category::elderly},
    {"シニア", Category::elderly},
    {"介護", Category::elderly},
    {"認知症", Category::elderly},
    {"スマホ", Category::digital},
    {"スマートフォン", Category::digital},
    {"パソコン", Category::digital},
    {"プログラミング", Category::digital},
    {"国際", Category::international},
    {"外国人", Category::international},
    {"日本語教室", Category::international},
    {"親子", Category::children},
    {"子ども", Category::children},
    {"こども", Category::children},
    {"体操", Category::health},
}};

constexpr std::array<std::pair<std::string_view, Category>, 12> kind_words{{
    {"子育て", Category::children},
    {"教育", Category::children},
    {"健康", Category::health},
    {"福祉", Category::health},
    {"スポーツ", Category::health},
    {"安全", Category::safety},
    {"防災", Category::safety},
    {"観光", Category::festival},
    {"文化", Category::learning},
    {"音楽", Category::learning},
    {"セミナー", Category::learning},
    {"講座", Category::learning},
}};

constexpr std::array<const char*, 2> off_words{"中止", "延期"};
const std::array<std::pair<std::string, std::string>, 3> brackets{{{"【", "】"}, {"(", ")"}, {"[", "]"}}};

// They call it off wherever they stand in a title, as brackets around the word do; the bare word only at an
// end.
std::array<std::string, 2> marks_of(const std::string& word) { return {word + "のお知らせ", "※" + word}; }

Reading<SignUpWay> doubtful(SignUpWay way, std::string why) {
    Reading<SignUpWay> found{way};
    return found.doubt(std::move(why));
}

}  // namespace

std::string without_repeats(std::string_view text) {
    std::string out;
    each_line(text, [&](std::string_view line) {
        if (repeats(line)) return;
        if (!out.empty()) out += '\n';
        out += line;
    });
    return shown(out);
}

std::optional<CalledOff> called_off(std::string_view text) {
    std::string sentences(text);
    for (const std::string_view stop : {"。", "．", "！", "!"})
        for (auto at = sentences.find(stop); at != sentences.npos; at = sentences.find(stop, at + 1))
            sentences.replace(at, stop.size(), "\n");
    std::optional<CalledOff> found;
    each_line(sentences, [&](std::string_view sentence) {
        if (found || conditional(sentence)) return;
        const bool off = has_any(sentence, {"中止", "実施しません", "開催しません", "取りやめ", "とりやめ"});
        if (has_any(sentence, {"延期"}))
            found = CalledOff{Standing::postponed, shown_on_a_line(sentence)};
        else if (off)
            found = CalledOff{Standing::cancelled, shown_on_a_line(sentence)};
    });
    return found;
}

bool marked_as_off(std::string_view title) {
    const auto words = plain(title);
    for (const std::string word : off_words) {
        if (words.starts_with(word) || words.ends_with(word)) return true;
        for (const auto& mark : marks_of(word))
            if (has_any(words, {mark})) return true;
        for (const auto& [open, close] : brackets)
            if (has_any(words, {open + word, word + close})) return true;
    }
    return false;
}

std::string without_mark(std::string_view title) {
    if (!marked_as_off(title) || !called_off(title)) return std::string(title);
    auto words = plain(title);
    for (const auto& [open, close] : brackets) {
        for (auto at = words.find(open); at != words.npos; at = words.find(open, at)) {
            const auto end = words.find(close, at);
            if (end == words.npos) break;
            if (called_off(words.substr(at, end - at)))
                words.erase(at, end + close.size() - at);
            else
                at = end;
        }
    }
    for (const std::string word : off_words) {
        const auto [notice, star] = marks_of(word);
        for (const auto& mark : {notice, star, word}) {
            if (words.starts_with(mark)) words.erase(0, mark.size());
            if (words.ends_with(mark)) words.erase(words.size() - mark.size());
        }
    }
    return words;
}

Reading<SignUpWay> read_way(std::string_view method, bool has_phone, bool has_page) {
    const auto words = plain(method);
    if (words.empty())
        return doubtful(has_phone ? SignUpWay::phone : SignUpWay::not_needed,
                        "申し込みの方法が書かれていません");
    if (has_any(words, {"終了しました", "締め切りました", "締切りました", "満員"}))
        return doubtful(has_phone ? SignUpWay::phone : SignUpWay::desk, "申し込みが終わっているようです");
    if (has_any(words,
                {"不要",
                 "必要ありません",
                 "要りません",
                 "いりません",
                 "直接会場",
                 "直接、会場",
                 "当日、集合場所",
                 "当日直接"}))
        return {SignUpWay::not_needed};
    if (has_any(words, {"電話", "TEL", "Tel"}) && has_phone) return {SignUpWay::phone};
    if (has_any(words, {"フォーム", "電子申請", "ホームページ", "インターネット", "サイト", "http"}) &&
        has_page)
        return {SignUpWay::site};
    if (has_any(words, {"窓口", "来館", "来所", "来庁", "フロア", "持参", "申し出"}))
        return {SignUpWay::desk};
    if (has_phone) return doubtful(SignUpWay::phone, "申し込みの方法がはっきりしません");
    return doubtful(SignUpWay::desk, "申し込みの方法がはっきりしません");
}

Category category_of(std::string_view kind, std::string_view title) {
    for (const auto& [word, category] : title_words)
        if (title.find(word) != title.npos) return category;
    for (const auto& [word, category] : kind_words)
        if (kind.find(word) != kind.npos) return category;
    return Category::town;
}

protocol::Audience audience_of(std::string_view text) {
    using protocol::Audience;
    if (has_any(text, {"どなたでも", "だれでも", "誰でも"})) return Audience::everyone;
    if (has_any(text, {"親子", "保護者"})) return Audience::parents;
    if (has_any(text, {"小学生", "中学生", "子ども", "こども", "幼児", "児童"})) return Audience::children;
    if (has_any(text, {"高齢", "65歳以上", "60歳以上", "シニア"})) return Audience::elderly;
    if (has_any(text, {"女性"})) return Audience::women;
    if (has_any(text, {"外国"})) return Audience::foreigners;
    return Audience::everyone;
}

}  // namespace yui::imports
