// Files as cities publish them: the real ones of Yaizu, and every standard's own columns.
#include "tests/import/importing.hpp"

namespace yui::tests {
namespace {

using imports::Sums;
using testing::HasSubstr;
using testing::SizeIs;

class CityFiles : public Importing {};
YUI_ON_EVERY_DATABASE(CityFiles);

TEST_P(CityFiles, HoldTheFacilitiesOfYaizu) {
    const auto report = run(order(protocol::ImportKind::facility, data_file("yaizu_facilities.csv")));
    EXPECT_EQ(report.encoding, imports::Encoding::utf8_bom);
    EXPECT_EQ(report.form, "推奨データセット「公共施設一覧」");
    EXPECT_EQ(sums_of(report), (Sums{.added = 28}));
    const auto page =
        town.ask(town.visitor(),
                 protocol::GetFacility{count("SELECT id FROM facility WHERE name = '港地域交流センター'")});
    EXPECT_EQ(page->hours, "9:00～21:30");
    EXPECT_EQ(page->closed, "月曜日");
    EXPECT_EQ(page->run_by, "生きがい・交流政策課");
    EXPECT_DOUBLE_EQ(*page->lat, 34.84124155);
}

// The demonstration of a ward, or a city that begins with its branches.
TEST_P(CityFiles, BelongToTheTopmostAreaWhateverItsKind) {
    town.sql().run("UPDATE area SET kind = 'ward' WHERE id = $1", {town.area});
    const auto below =
        count("INSERT INTO area (kind, name) VALUES ('school_district', 'みなと校区') RETURNING id");
    town.sql().run("INSERT INTO area_parent (area, parent) VALUES ($1, $2)", {below, town.area});
    EXPECT_EQ(facilities(data_file("yaizu_facilities.csv")), (Sums{.added = 28}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility WHERE area = $1", {town.area}), 28);
}

TEST_P(CityFiles, OfTheSameCityKnowEachOthersFacilities) {
    facilities(data_file("yaizu_facilities.csv"));
    const auto again = facilities(data_file("yaizu_community_center.csv"));
    EXPECT_EQ(again.added, 0U);
    EXPECT_EQ(again.unchanged + again.changed, 9U);
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility"), 28);
}

TEST_P(CityFiles, InShiftJisHoldFarmsWithIdsInTwoParts) {
    const auto report = run(order(protocol::ImportKind::facility, data_file("yaizu_family_farm_cp932.csv")));
    EXPECT_EQ(report.encoding, imports::Encoding::cp932);
    EXPECT_EQ(sums_of(report), (Sums{.added = 9}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility WHERE name = 'やまとファミリー農園（策牛）'"), 1);
}

TEST_P(CityFiles, WithADashInTheHeadingHoldKindergartens) {
    const auto report = run(order(protocol::ImportKind::facility, data_file("yaizu_preschool.csv")));
    EXPECT_EQ(report.encoding, imports::Encoding::utf8);
    EXPECT_EQ(report.form, "推奨データセット「子育て施設一覧」");
    EXPECT_EQ(sums_of(report).added, 10U);
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility WHERE phone = '(054)624-3668'"), 1);
}

TEST_P(CityFiles, WithoutATitleTakeOneFromTheCommandLine) {
    auto beach = order(protocol::ImportKind::event, data_file("yaizu_beach_clean.csv"));
    EXPECT_THROW(run(beach), imports::Unreadable);
    beach.title = "海岸の清掃";
    EXPECT_EQ(sums_of(run(beach)).over, 12U);
    beach.clock = [] { return domain::instant(2025, 11, 1); };
    const auto report = run(beach);
    EXPECT_EQ(sums_of(report), (Sums{.added = 12, .mended = 12}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'cancelled' AND reason = "
                    "'海岸工事中のため実施しません'"),
              2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE way = 'not_needed'"), 12);
    EXPECT_EQ(
        count("SELECT COUNT(*) FROM occurrence WHERE starts_at = $1", {domain::instant(2025, 11, 16, 8, 30)}),
        12);
    EXPECT_EQ(sums_of(run(beach)), (Sums{.unchanged = 12}));
}

TEST_P(CityFiles, OfTheBaseRegistryRepeatTheirColumnsInWords) {
    const Row row{{"NO", "0000000001"},
                  {"都道府県コード又は市区町村コード", "432024"},
                  {"名称", "離乳食の講座"},
                  {"説明", "はじめての\n離乳食です。"},
                  {"イベント種類", "子育て・教育"},
                  {"URL", "https://city.invalid/1.html"},
                  {"開始日", "2026-11-25"},
                  {"終了日", "2026-11-25"},
                  {"開始時刻", "10:00"},
                  {"終了時刻", "11:30"},
                  {"日時備考", "受付9時45分から\n開始日: 2026/11/25\n終了日: 2026/11/25"},
                  {"集合場所", "いろは学習館「集会室」"},
                  {"住所都道府県", "熊本県"},
                  {"住所市区町村", "結市"},
                  {"定員", "15"},
                  {"料金(基本)", "0"},
                  {"申込期限日", "2026-11-24"},
                  {"申込期限時刻", "16:00"},
                  {"申込方法", "11月1日から電話で\n申込期限日: 2026/11/24"},
                  {"連絡先名称", "健康増進課"},
                  {"連絡先電話番号", "(000)000-0000"}};
    const auto report = run(order(protocol::ImportKind::event, table(registry_events, {row})));
    EXPECT_EQ(report.form, "ベース・レジストリ「イベント」");
    ASSERT_EQ(sums_of(report), (Sums{.added = 1})) << report_text(report);
    const auto page = town.ask(town.visitor(), protocol::GetEvent{count("SELECT id FROM event")});
    EXPECT_EQ(page->fields.category, protocol::Category::children);
    EXPECT_EQ(page->place_name, "いろは学習館「集会室」");
    EXPECT_EQ(page->occurrences[0].seats.capacity, 15);
    EXPECT_EQ(page->occurrences[0].closes_at, domain::instant(2026, 11, 24, 16));
    EXPECT_THAT(page->fields.summary->ja, HasSubstr("受付9時45分から"));
    EXPECT_THAT(page->fields.summary->ja, testing::Not(HasSubstr("2026/11/25")));
    EXPECT_EQ(page->fields.fee, protocol::FeeKind::free);
}

TEST_P(CityFiles, OfTheStandardOf56ColumnsSayWhatIsStepFree) {
    const Row row{{"全国地方公共団体コード", "432024"},
                  {"ID", "AA0000000002"},
                  {"名称", "海の科学館"},
                  {"名称_カナ", "ウミノカガクカン"},
                  {"名称_英字", "Museum of the Sea"},
                  {"所在地_連結表記", "熊本県結市港3-7"},
                  {"緯度", "32.507"},
                  {"経度", "130.601"},
                  {"電話番号", "０９６５―００―００００"},
                  {"利用可能曜日", "火水木金土日"},
                  {"開始時間", "9:30"},
                  {"終了時間", "16:30"},
                  {"利用可能時間特記事項", "休館日は毎週月曜日（祝日は開館）および12月29日～1月3日。"},
                  {"車椅子可", "可"},
                  {"バリアフリートイレ", "有"},
                  {"授乳室", "無"}};
    const auto report = run(order(protocol::ImportKind::facility, table(standard_facilities, {row})));
    EXPECT_EQ(report.form, "自治体標準「公共施設一覧」");
    EXPECT_EQ(words_of(standard_facilities).size(), 56U);
    EXPECT_EQ(sums_of(report), (Sums{.added = 1, .mended = 1}));
    const auto page = town.ask(town.visitor(), protocol::GetFacility{count("SELECT id FROM facility")});
    EXPECT_EQ(page->hours, "火水木金土日 9:30～16:30");
    EXPECT_EQ(page->closed, "休館日は毎週月曜日（祝日は開館）および12月29日～1月3日。");
    EXPECT_EQ(page->phone, "0965-00-0000");
    EXPECT_EQ(page->name.en, "Museum of the Sea");
    EXPECT_THAT(page->access,
                testing::ElementsAre(protocol::Access::step_free, protocol::Access::wheelchair_toilet));
}

TEST_P(CityFiles, AreTheSameInEveryEncodingAndLineEnd) {
    const auto text = rows({sure("折り紙教室")});
    auto line_feeds = text;
    for (auto at = line_feeds.find('\r'); at != line_feeds.npos; at = line_feeds.find('\r'))
        line_feeds.erase(at, 1);
    EXPECT_EQ(events(text), (Sums{.added = 1}));
    EXPECT_EQ(events("\xEF\xBB\xBF" + text), (Sums{.unchanged = 1}));
    EXPECT_EQ(events(line_feeds), (Sums{.unchanged = 1}));
    EXPECT_EQ(events("結市の行事\r\n\r\n" + text), (Sums{.unchanged = 1}));
}

TEST_P(CityFiles, FillOnlyWhatPeopleLeftEmpty) {
    town.sql().run("INSERT INTO facility (name, area, phone) VALUES ('中央公民館', $1, '0000-00-1111')",
                   {town.area});
    const auto file =
        table(recommended_facilities,
              {{{"名称", "中央公民館"}, {"電話番号", "0000-00-2222"}, {"団体名", "生涯学習課"}}});
    EXPECT_EQ(facilities(file), (Sums{.changed = 1}));
    EXPECT_EQ(facilities(file), (Sums{.unchanged = 1}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility WHERE phone = '0000-00-1111' AND run_by = '生涯学習課'"),
              1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility"), 1);
}

TEST_P(CityFiles, UpdateAFacilityWhoseRowChanged) {
    Row row{{"NO", "7"}, {"名称", "中央公民館"}, {"住所", "結市本町1"}, {"電話番号", "0000-00-2222"}};
    facilities(table(recommended_facilities, {row}));
    row["電話番号"] = "0000-00-3333";
    EXPECT_EQ(facilities(table(recommended_facilities, {row})), (Sums{.changed = 1}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility WHERE phone = '0000-00-3333'"), 1);
}

TEST_P(CityFiles, OfAnotherKindAreSaidToBeSo) {
    EXPECT_THROW(facilities("a,b\n1,2\n"), imports::Unreadable);
    EXPECT_THROW(events(data_file("yaizu_facilities.csv")), imports::Unreadable);
    EXPECT_THROW(facilities(rows({sure("折り紙教室")})), imports::Unreadable);
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility"), 0);
    EXPECT_THROW(events(""), imports::Unreadable);
}

}  // namespace
}  // namespace yui::tests
