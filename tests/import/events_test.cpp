// Events from a file: what is sure is published, what is not waits, and the same file again changes nothing.
#include "tests/import/importing.hpp"

namespace yui::tests {
namespace {

using imports::Outcome;
using imports::Sums;
using protocol::EventState;
using protocol::SignUpWay;
using testing::HasSubstr;
using testing::SizeIs;

class EventImport : public Importing {};
YUI_ON_EVERY_DATABASE(EventImport);

TEST_P(EventImport, PublishesWhatIsSure) {
    EXPECT_EQ(events(rows({sure("折り紙教室")})), (Sums{.added = 1}));
    const auto shown = listed();
    ASSERT_THAT(shown, SizeIs(1));
    EXPECT_EQ(shown[0].title.ja, "折り紙教室");
    EXPECT_EQ(shown[0].way, SignUpWay::phone);
    EXPECT_EQ(shown[0].place_name, "中央公民館");
    EXPECT_EQ(shown[0].occurrence.starts_at, domain::instant(2026, 11, 23, 10));
    EXPECT_EQ(shown[0].occurrence.ends_at, domain::instant(2026, 11, 23, 12));
    EXPECT_EQ(review().total, 0);
}

TEST_P(EventImport, SaysItToOpenPagesLikeAnyPublishing) {
    events(rows({sure("折り紙教室")}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_log WHERE kind = 'event_published'"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM stream WHERE name LIKE 'occurrence:%' AND rev > 0"), 1);
}

TEST_P(EventImport, ChangesNothingTheSecondTime) {
    const auto file = rows({sure("折り紙教室"), with(sure("歌の会"), "開始時間", "")});
    EXPECT_EQ(events(file), (Sums{.added = 1, .waiting = 1}));
    const auto log = count("SELECT COUNT(*) FROM event_log");
    EXPECT_EQ(events(file), (Sums{.unchanged = 1, .waiting = 1}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_log"), log);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM import_row"), 2);
}

TEST_P(EventImport, ChangesAnEventWhoseRowChangedAndShowsOldAndNew) {
    auto row = with(sure("折り紙教室"), "NO", "31");
    events(rows({row, with(sure("歌の会"), "NO", "32")}));
    row["開始時間"] = "13:00";
    row["終了時間"] = "15:00";
    EXPECT_EQ(events(rows({row, with(sure("歌の会"), "NO", "32")})), (Sums{.changed = 1, .unchanged = 1}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event"), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_change"), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_log WHERE kind = 'event_changed'"), 1);
    EXPECT_EQ(events(rows({row})), (Sums{.unchanged = 1, .absent = 1}));
}

TEST_P(EventImport, AsksAPersonWhetherWhatTheFileNoLongerHoldsIsCalledOff) {
    events(rows({sure("折り紙教室"), sure("歌の会")}));
    const auto report = run(order(protocol::ImportKind::event, rows({sure("歌の会")})));
    EXPECT_EQ(sums_of(report), (Sums{.unchanged = 1, .absent = 1}));
    EXPECT_THAT(report_text(report), HasSubstr("新しいファイルにありません：「折り紙教室」"));
    EXPECT_THAT(listed(), SizeIs(2));
    ASSERT_EQ(review().total, 1);
    EXPECT_EQ(review().rows[0].name, "折り紙教室");
    EXPECT_EQ(events(rows({sure("歌の会")})), (Sums{.unchanged = 1}));
    ASSERT_TRUE(decide(review().rows[0].id, protocol::ImportDecision::take).has_value());
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'cancelled'"), 1);
}

TEST_P(EventImport, TakesARowThatIsInTheFileAgainOffTheList) {
    const auto whole = rows({sure("折り紙教室"), sure("歌の会")});
    events(whole);
    events(rows({sure("歌の会")}));
    events(whole);
    EXPECT_EQ(review().total, 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'published'"), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_change"), 0);
}

TEST_P(EventImport, KeepsAnEventThatAPersonKeepsThoughTheFileHasItNoLonger) {
    events(rows({sure("折り紙教室"), sure("歌の会")}));
    events(rows({sure("歌の会")}));
    ASSERT_TRUE(decide(review().rows[0].id, protocol::ImportDecision::drop).has_value());
    EXPECT_EQ(events(rows({sure("歌の会")})), (Sums{.unchanged = 1}));
    EXPECT_EQ(review().total, 0);
    EXPECT_THAT(listed(), SizeIs(2));
}

TEST_P(EventImport, AsksAboutNothingThatIsOverOrCameFromAnotherFile) {
    events(rows({sure("折り紙教室")}));
    auto other = order(protocol::ImportKind::event, rows({sure("歌の会")}));
    other.file = "other.csv";
    EXPECT_EQ(sums_of(run(other)), (Sums{.added = 1}));
    town.move_clock(7LL * 24 * 3'600'000);
    EXPECT_EQ(events(rows({with(sure("体操の会"), "開始日", "2026-12-23")})), (Sums{.added = 1}));
}

TEST_P(EventImport, AsksAPersonWhereARowOfTheSameNameLooksMoved) {
    events(rows({sure("折り紙教室"), sure("歌の会")}));
    const auto later = with(sure("折り紙教室"), "開始日", "2026-11-30");
    EXPECT_EQ(events(rows({later, sure("歌の会")})), (Sums{.unchanged = 1, .waiting = 1}));
    EXPECT_EQ(events(rows({later, sure("歌の会")})), (Sums{.unchanged = 1, .waiting = 1}));
    EXPECT_THAT(listed(), SizeIs(2));
    ASSERT_TRUE(decide(review().rows.at(0).id, protocol::ImportDecision::take).has_value());
    ASSERT_THAT(listed(), SizeIs(2));
    EXPECT_EQ(listed()[1].occurrence.starts_at, domain::instant(2026, 11, 30, 10));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_log WHERE kind = 'event_changed'"), 1);
}

TEST_P(EventImport, TakesARunningNumberForNoIdOfAnotherEvent) {
    events(rows({with(sure("折り紙教室"), "NO", "1")}));
    EXPECT_EQ(events(rows({with(sure("ラジオ体操の日"), "NO", "1")})), (Sums{.added = 1, .absent = 1}));
    EXPECT_THAT(listed(), SizeIs(2));
}

TEST_P(EventImport, KeepsTheDatesOfASeriesApartWhereNumbersMove) {
    const auto on = [](const std::string& number, const std::string& day) {
        return with(with(sure("体操の会"), "NO", number), "開始日", day);
    };
    events(rows({on("11", "2026-11-23"), on("12", "2026-11-30")}));
    EXPECT_EQ(events(rows({on("11", "2026-11-30"), on("12", "2026-12-07")})),
              (Sums{.added = 1, .unchanged = 1, .absent = 1}));
    EXPECT_EQ(
        count("SELECT COUNT(*) FROM occurrence WHERE starts_at = $1", {domain::instant(2026, 11, 30, 10)}),
        1);
    EXPECT_EQ(events(rows({on("1", "2026-12-07"), on("2", "2026-12-14")})),
              (Sums{.added = 1, .unchanged = 1, .absent = 1}));
}

TEST_P(EventImport, NeverOpensSignUpHere) {
    for (const auto* method : {"電話で", "不要", "窓口で", "インターネットで", "このサイトで", "", "はがき"})
        events(rows({with(with(sure(std::string("会") + method), "参加申込方法", method),
                          "URL",
                          "https://city.invalid/")}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE way = 'here'"), 0);
    for (const auto& row : review().rows) EXPECT_NE(row.event->fields.way, SignUpWay::here);
}

TEST_P(EventImport, PublishesNothingThatIsDoubtful) {
    const auto doubtful = {with(sure("時刻なし"), "開始時間", ""),
                           with(sure("二つの時刻"), "開始時間", "14:00 ③18:30"),
                           with(sure("年なし"), "開始日", "11月28日"),
                           with(sure("随時"), "開始日", "随時"),
                           with(sure("曜日ちがい"), "開始日", "2026年11月23日（火）"),
                           with(sure("場所なし"), "場所名称", ""),
                           with(sure("方法なし"), "参加申込方法", ""),
                           with(sure("料金"), "料金(詳細)", "1回 1,000円"),
                           with(sure("終わりなし"), "終了時間", ""),
                           with(sure("何日か"), "終了日", "2026-11-25"),
                           with(sure("毎週"), "開始日時特記事項", "毎週月曜日"),
                           with(sure("遠い"), "緯度", "北緯"),
                           sure("計画の中止を考える講座"),
                           with(sure("去年の話"), "説明", "昨年は中止でした。")};
    EXPECT_EQ(events(rows(doubtful)), (Sums{.waiting = 14}));
    EXPECT_THAT(listed(), SizeIs(0));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event"), 0);
    const auto list = review();
    EXPECT_EQ(list.total, 14);
    for (const auto& row : list.rows) EXPECT_FALSE(row.findings.empty()) << row.name;
    EXPECT_EQ(list.rows[1].findings[0].column, "開始時間");
    EXPECT_EQ(list.rows[1].findings[0].original, "14:00 ③18:30");
    EXPECT_EQ(list.rows[1].findings[0].value, "14:00");
    EXPECT_EQ(list.rows[1].line, 3);
}

TEST_P(EventImport, ReadsThatItIsCalledOff) {
    EXPECT_EQ(events(rows({with(sure("朝市"), "開始日時特記事項", "海岸工事中のため実施しません"),
                           sure("【中止】歌の会"),
                           with(sure("秋まつり"), "開始日時特記事項", "延期します"),
                           with(sure("草刈り"), "説明", "雨天中止")})),
              (Sums{.added = 4, .mended = 3}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'cancelled'"), 3);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE postponed = 1 AND title = '秋まつり'"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE postponed = 1"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'published' AND title = '草刈り'"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE reason = '海岸工事中のため実施しません'"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event_log WHERE kind = 'event_cancelled'"), 3);
}

TEST_P(EventImport, CallsOffWhatWasPublishedBefore) {
    auto row = with(sure("折り紙教室"), "NO", "31");
    events(rows({row}));
    row["開始日時特記事項"] = "講師の都合により中止します";
    EXPECT_EQ(events(rows({row})).changed, 1U);
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'cancelled'"), 1);
}

TEST_P(EventImport, CallsOffTheEventWhoseTitleIsMarked) {
    for (const std::string title : {"【中止】折り紙教室", "折り紙教室(台風のため中止)", "折り紙教室 ※中止"}) {
        SCOPED_TRACE(title);
        const auto before = count("SELECT COUNT(*) FROM event WHERE state = 'cancelled'");
        events(rows({sure("折り紙教室")}));
        EXPECT_EQ(events(rows({sure(title)})).changed, 1U);
        EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'cancelled'"), before + 1);
        EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'published'"), 0);
        town.sql().run("DELETE FROM import_row");
    }
}

TEST_P(EventImport, AsksAPersonWhereTheFileNoLongerSaysThatItIsCalledOff) {
    Row row{{"NO", "31"},
            {"名称", "折り紙教室"},
            {"状態", "中止"},
            {"開始日", "2026-11-25"},
            {"開始時刻", "10:00"},
            {"終了時刻", "12:00"},
            {"場所名称", "中央公民館"},
            {"申込方法", "電話で申し込み"},
            {"連絡先名称", "生涯学習課"},
            {"連絡先電話番号", "(000)000-0000"}};
    ASSERT_EQ(events(table(registry_events, {row})).added, 1U);
    row["状態"] = "";
    EXPECT_EQ(events(table(registry_events, {row})), Sums{.waiting = 1});
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE state = 'cancelled'"), 1);
}

TEST_P(EventImport, LinksPlacesToFacilities) {
    facilities(table(recommended_facilities, {{{"名称", "中央公民館"}, {"住所", "結市本町1"}}}));
    const auto facility = count("SELECT id FROM facility");
    EXPECT_EQ(count("SELECT COUNT(*) FROM facility WHERE address = '結市本町1'"), 1);
    EXPECT_EQ(events(rows({with(sure("折り紙教室"), "場所名称", "中央 公民館"),
                           with(sure("歌の会"), "場所名称", "中央公民館　２階 大会議室"),
                           with(sure("体操"), "場所名称", "中央区公民館")})),
              (Sums{.added = 2, .waiting = 1}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event WHERE facility = $1", {facility}), 2);
    EXPECT_EQ(review().rows[0].event->fields.place.facility, facility);
}

TEST_P(EventImport, RefusesWithLineColumnAndReason) {
    auto text = rows({sure("折り紙教室"),
                      with(sure(""), "NO", "2"),
                      sure("折り紙教室"),
                      with(sure("昔"), "開始日", "2026-11-01")});
    text += "\"開いたまま,2\r\n" + line_of(recommended_events, sure("歌の会"));
    const auto report = run(order(protocol::ImportKind::event, text));
    EXPECT_EQ(sums_of(report), (Sums{.added = 2, .refused = 3, .over = 1}));
    const auto words = report_text(report);
    EXPECT_THAT(words, HasSubstr("3行目 断りました ［イベント名］ 行事の名前がありません"));
    EXPECT_THAT(words, HasSubstr("4行目 断りました 2行目と同じものです"));
    EXPECT_THAT(words, HasSubstr("6行目 断りました 引用符（\"）が閉じていません"));
    EXPECT_THAT(words, HasSubstr("新しく入れた行 2"));
    EXPECT_THAT(words, HasSubstr("断った行 3"));
    EXPECT_THAT(words, HasSubstr("終わった行事 1"));
}

TEST_P(EventImport, WritesNothingOnATrial) {
    auto trial =
        order(protocol::ImportKind::event, rows({sure("折り紙教室"), with(sure("歌の会"), "開始時間", "")}));
    trial.trial = imports::Trial::dry_run;
    EXPECT_EQ(sums_of(run(trial)), (Sums{.added = 1, .waiting = 1}));
    EXPECT_EQ(count("SELECT COUNT(*) FROM event"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM import_row"), 0);
}

TEST_P(EventImport, SaysTheSameOnATrialOfWhatMovedAndWhatIsGone) {
    events(rows({sure("折り紙教室"), with(sure("将棋の会"), "NO", "7"), sure("歌の会")}));
    auto trial = order(protocol::ImportKind::event,
                       rows({with(sure("折り紙教室"), "開始日", "2026-11-30"),
                             with(with(sure("将棋の会"), "NO", "7"), "開始日", "2026-11-30")}));
    trial.trial = imports::Trial::dry_run;
    const auto said = sums_of(run(trial));
    trial.trial = imports::Trial::write;
    EXPECT_EQ(said, sums_of(run(trial)));
    EXPECT_EQ(said, (Sums{.changed = 1, .waiting = 1, .absent = 1}));
}

TEST_P(EventImport, LeavesAloneWhatPeopleHaveChanged) {
    auto row = with(sure("折り紙教室"), "NO", "31");
    events(rows({row}));
    const auto event = count("SELECT id FROM event");
    auto fields = town.ask(coordinator.caller, protocol::GetEvent{event})->fields;
    fields.title.ja = "折り紙の教室";
    ASSERT_TRUE(town.tell(coordinator.caller, protocol::ChangeEvent{event, 1, fields}).has_value());
    row["説明"] = "新しい説明です";
    EXPECT_EQ(events(rows({row})), (Sums{.waiting = 1}));
    EXPECT_EQ(listed()[0].title.ja, "折り紙の教室");
    EXPECT_EQ(review().rows[0].known_event, event);
}

TEST_P(EventImport, MovesNoDateBackThatPeopleHaveMoved) {
    auto row = with(sure("折り紙教室"), "NO", "31");
    events(rows({row}));
    protocol::ChangeOccurrence moved;
    moved.occurrence = count("SELECT id FROM occurrence");
    moved.fields.starts_at = domain::instant(2026, 11, 24, 10);
    moved.fields.ends_at = domain::instant(2026, 11, 24, 12);
    ASSERT_TRUE(town.tell(coordinator.caller, moved).has_value());
    row["説明"] = "新しい説明です";
    EXPECT_EQ(events(rows({row})), (Sums{.waiting = 1}));
    EXPECT_EQ(listed()[0].occurrence.starts_at, moved.fields.starts_at);
}

TEST_P(EventImport, GoesOnInBatches) {
    std::vector<Row> many;
    for (int i = 0; i < 450; ++i) many.push_back(sure("教室" + std::to_string(i)));
    std::vector<std::size_t> steps;
    const auto report = imports::import_file(order(protocol::ImportKind::event, rows(many)),
                                             [&](std::size_t done, std::size_t) { steps.push_back(done); });
    EXPECT_EQ(sums_of(report).added, 450U);
    EXPECT_THAT(steps, testing::ElementsAre(200, 400, 450));
}

TEST_P(EventImport, NeedsAnActiveGroup) {
    auto wish = order(protocol::ImportKind::event, rows({sure("折り紙教室")}));
    wish.group = 999;
    EXPECT_THROW(run(wish), std::runtime_error);
    wish.group = town.group("休みの会", "paused");
    EXPECT_THROW(run(wish), std::runtime_error);
}

}  // namespace
}  // namespace yui::tests
