#include "server/import/columns.hpp"

#include <algorithm>
#include <utility>

#include "server/import/text.hpp"

namespace yui::imports {
namespace {

struct Alias {
    std::string_view key;  // as heading_key() makes it
    Column column;
};

// Where two words of one file mean the same column, the one that stands first in the file is taken.
constexpr std::array aliases = std::to_array<Alias>({
    {"都道府県コード又は市区町村コード", Column::city_code},
    {"全国地方公共団体コード", Column::city_code},
    {"市区町村コード", Column::city_code},
    {"自治体コード", Column::city_code},
    {"no", Column::id},
    {"id", Column::id},
    {"番号", Column::id},
    {"管理番号", Column::id},
    {"id2", Column::id_part},
    {"名称", Column::name},
    {"イベント名", Column::name},
    {"イベント名称", Column::name},
    {"行事名", Column::name},
    {"催し名", Column::name},
    {"講座名", Column::name},
    {"タイトル", Column::name},
    {"施設名", Column::name},
    {"施設名称", Column::name},
    {"農園名", Column::name},
    {"名称カナ", Column::kana},
    {"イベント名カナ", Column::kana},
    {"施設名カナ", Column::kana},
    {"フリガナ", Column::kana},
    {"名称英字", Column::english},
    {"名称英語", Column::english},
    {"イベント名英語", Column::english},
    {"名称通称", Column::other_name},
    {"イベント種類", Column::kind},
    {"カテゴリー", Column::kind},
    {"カテゴリ", Column::kind},
    {"分類", Column::kind},
    {"種別", Column::kind},
    {"区分", Column::kind},
    {"サブタイトル", Column::subtitle},
    {"概要", Column::summary},
    {"説明", Column::description},
    {"内容", Column::description},
    {"ご案内", Column::description},
    {"案内", Column::description},
    {"url", Column::page},
    {"コンテンツurl", Column::page},
    {"ホームページ", Column::page},
    {"状態", Column::status},
    {"開催状況", Column::status},
    {"ステータス", Column::status},
    {"開始日", Column::start_date},
    {"開催日", Column::start_date},
    {"実施日", Column::start_date},
    {"日付", Column::start_date},
    {"日時", Column::start_date},
    {"開催日時", Column::start_date},
    {"期日", Column::start_date},
    {"終了日", Column::end_date},
    {"開始時間", Column::start_time},
    {"開始時刻", Column::start_time},
    {"開催時間", Column::start_time},
    {"時間", Column::start_time},
    {"終了時間", Column::end_time},
    {"終了時刻", Column::end_time},
    {"開始日時特記事項", Column::time_note},
    {"日時備考", Column::time_note},
    {"利用可能日時特記事項", Column::time_note},
    {"利用可能時間特記事項", Column::time_note},
    {"休館日", Column::time_note},
    {"休業日", Column::time_note},
    {"場所名称", Column::place},
    {"会場名", Column::place},
    {"会場", Column::place},
    {"場所", Column::place},
    {"開催場所", Column::place},
    {"集合場所", Column::meeting},
    {"方書", Column::building},
    {"建物名等", Column::building},
    {"建物名等方書", Column::building},
    {"住所", Column::address},
    {"所在地", Column::address},
    {"所在地連結表記", Column::address},
    {"都道府県名", Column::prefecture},
    {"住所都道府県", Column::prefecture},
    {"所在地都道府県", Column::prefecture},
    {"市区町村名", Column::city},
    {"住所市区町村", Column::city},
    {"所在地市区町村", Column::city},
    {"住所町名", Column::town},
    {"所在地町字", Column::town},
    {"住所丁目以下", Column::block},
    {"所在地番地以下", Column::block},
    {"緯度", Column::lat},
    {"経度", Column::lon},
    {"主催者", Column::organizer},
    {"主催団体", Column::organizer},
    {"主催", Column::organizer},
    {"団体名", Column::organizer},
    {"対象者", Column::audience},
    {"対象", Column::audience},
    {"定員", Column::capacity},
    {"料金基本", Column::fee},
    {"料金", Column::fee},
    {"参加費", Column::fee},
    {"費用", Column::fee},
    {"料金種別", Column::fee},
    {"料金詳細", Column::fee_note},
    {"参加申込終了日", Column::close_date},
    {"申込期限日", Column::close_date},
    {"申込期限", Column::close_date},
    {"参加申込終了時間", Column::close_time},
    {"申込期限時刻", Column::close_time},
    {"参加申込方法", Column::method},
    {"申込方法", Column::method},
    {"申込", Column::method},
    {"アクセス方法", Column::way_there},
    {"駐車場情報", Column::parking_info},
    {"連絡先名称", Column::contact},
    {"問合せ先", Column::contact},
    {"問い合わせ先", Column::contact},
    {"連絡先", Column::contact},
    {"連絡先電話番号", Column::phone},
    {"電話番号", Column::phone},
    {"電話", Column::phone},
    {"連絡先内線番号", Column::extension},
    {"内線番号", Column::extension},
    {"持ち物", Column::bring},
    {"備考", Column::remark},
    {"留意事項", Column::remark},
    {"注意事項", Column::remark},
    {"利用可能曜日", Column::weekdays},
    {"バリアフリー情報", Column::access_words},
    {"車椅子可", Column::wheelchair},
    {"バリアフリートイレ", Column::toilet},
    {"授乳室", Column::nursing_room},
    {"優先駐車場", Column::priority_parking},
});

// "コ―ド" with a dash for the long vowel mark is "コード"; brackets, spaces and "_" say nothing.
std::string heading_key(std::string_view heading) {
    auto text = plain(heading);
    for (auto at = text.find('-'); at != text.npos; at = text.find('-', at)) text.replace(at, 1, "ー");
    return squeezed(text);
}

}  // namespace

std::optional<Column> column_of(std::string_view heading) {
    const auto key = heading_key(heading);
    const auto found =
        std::find_if(aliases.begin(), aliases.end(), [&](const auto& one) { return one.key == key; });
    return found == aliases.end() ? std::nullopt : std::optional(found->column);
}

Heading::Heading(const CsvRow& row) : line_(row.line) {
    place_.fill(-1);
    for (const auto& cell : row.cells) {
        const auto column = column_of(cell);
        if (column && !has(*column))
            place_[static_cast<std::size_t>(*column)] = static_cast<int>(words_.size());
        words_.push_back(shown_on_a_line(cell));
    }
}

std::size_t Heading::recognised() const {
    return static_cast<std::size_t>(
        std::count_if(place_.begin(), place_.end(), [](int at) { return at >= 0; }));
}

std::string Heading::word(Column column) const {
    return has(column) ? words_[static_cast<std::size_t>(place_[static_cast<std::size_t>(column)])] : "";
}

std::string_view Heading::form() const {
    const auto says = [&](std::string_view word) {
        return std::any_of(words_.begin(), words_.end(), [&](const auto& one) {
            return heading_key(one) == heading_key(word);
        });
    };
    if (says("サブイベント") && says("日時備考")) return "ベース・レジストリ「イベント」";
    if (says("開始日時特記事項")) return "推奨データセット「イベント一覧」";
    if (says("所在地_連結表記"))
        return has(Column::start_date) ? "自治体標準「イベント一覧」" : "自治体標準「公共施設一覧」";
    if (says("受入年齢")) return "推奨データセット「子育て施設一覧」";
    if (says("バリアフリー情報")) return "推奨データセット「公共施設一覧」";
    return "独自の形式";
}

std::string Cells::text(Column column) const {
    const auto at = heading_.place_[static_cast<std::size_t>(column)];
    if (at < 0 || static_cast<std::size_t>(at) >= row_.cells.size()) return "";
    return shown(row_.cells[static_cast<std::size_t>(at)]);
}

Column Cells::first_of(std::initializer_list<Column> columns) const {
    for (const auto column : columns)
        if (!text(column).empty()) return column;
    return *columns.begin();
}

}  // namespace yui::imports
