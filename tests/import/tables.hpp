// CSV texts for tests: a heading as a standard has it, and rows that fill a few of its columns.
#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace yui::tests {

inline const std::string recommended_events =
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,"
    "開始日,終了日,"
    "開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,"
    "主催者,"
    "場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,"
    "URL,備考";
inline const std::string registry_events =
    "NO,都道府県コード又は市区町村コード,名称,名称(カナ),名称(英字),名称(通称),サブタイトル,概要,説明,"
    "サブイベント,"
    "イベント種類,URL,画像URL,状態,対象となる産業,ステージ,開始日,終了日,開始時刻,終了時刻,日時備考,場所名称,"
    "集合場所,"
    "郵便番号,住所都道府県,住所市区町村,住所町名,住所丁目以下,建物名等,緯度,経度,主催団体,共催団体,"
    "その他関係団体,"
    "対象者,定員,料金(基本),料金(詳細),外国語対応,申込期限日,申込期限時刻,申込方法,アクセス方法,駐車場情報,"
    "駐輪場情報,"
    "連絡先名称,連絡先電話番号,連絡先内線番号,連絡先メールアドレス,備考";
inline const std::string recommended_facilities =
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,"
    "緯度,経度,"
    "電話番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,"
    "バリアフリー情報,URL,備考";
inline const std::string standard_facilities =
    "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,名称_通称,POIコード,外部識別子,"
    "外部識別子の値,"
    "所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_"
    "番地以下,"
    "建物名等(方書),緯度,経度,高度の種別,高度の値,電話番号,内線番号,連絡先メールアドレス,連絡先FormURL,"
    "連絡先備考（その他、SNSなど）,郵便番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,"
    "利用可能時間特記事項,説明,"
    "車椅子可,車椅子貸出,ツエ貸出,バリアフリートイレ,スロープ、エレベータ、エスカレータ,"
    "点字ブロック等の移動支援,"
    "点字や読上による支援,盲導犬・介助犬、聴導犬同伴,字幕,筆談対応,優先駐車場,オストメイト対応トイレ,授乳室,"
    "おむつ替えコーナー,飲食可否,ベビーカー貸出,ベビーカー利用,URL,画像,画像_ライセンス,備考";

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> words_of(const std::string& heading) {
    std::vector<std::string> words;
    std::istringstream in(heading);
    for (std::string word; std::getline(in, word, ',');) words.push_back(word);
    return words;
}

// A column that the heading lacks is a mistake of the test.
inline std::string line_of(const std::string& heading, Row row) {
    std::string line;
    for (const auto& word : words_of(heading)) {
        line += line.empty() ? "\"" : ",\"";
        line += row[word] + "\"";
        row.erase(word);
    }
    if (!row.empty()) throw std::logic_error("no such column: " + row.begin()->first);
    return line + "\r\n";
}

inline std::string table(const std::string& heading, const std::vector<Row>& rows) {
    auto text = heading + "\r\n";
    for (const auto& row : rows) text += line_of(heading, row);
    return text;
}

inline std::string data_file(const std::string& name) {
    const std::ifstream in(std::string(YUI_SOURCE_DIR) + "/tests/import/data/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (bytes.str().empty()) throw std::runtime_error("no such test file: " + name);
    return bytes.str();
}

}  // namespace yui::tests
