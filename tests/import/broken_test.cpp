// Files that were cut, mixed up or never were tables: a clear word, nothing half, no crash.
#include <gtest/gtest.h>

#include <random>

#include "server/domain/time.hpp"
#include "server/import/file.hpp"
#include "tests/import/tables.hpp"

namespace yui::tests {
namespace {

imports::EventSurroundings around() {
    imports::EventSurroundings out;
    out.now = domain::instant(2025, 11, 1);
    out.title = "海岸の清掃";
    out.contact = "環境課";
    return out;
}

// Rows that would be written without a person's eye, or an empty list where the file is refused as a whole.
std::vector<imports::FileRow> sure_rows(std::string_view bytes, protocol::ImportKind kind) {
    try {
        auto rows = imports::read_file(bytes, kind, around()).rows;
        std::erase_if(rows, [](const auto& row) { return row.read.refused || !row.read.certain(); });
        return rows;
    } catch (const imports::Unreadable& error) {
        EXPECT_STRNE(error.what(), "");
        return {};
    }
}

bool is_among(const imports::FileRow& row, const std::vector<imports::FileRow>& whole) {
    return std::any_of(whole.begin(), whole.end(), [&](const auto& one) {
        return one.read.hash == row.read.hash && one.read.key == row.read.key;
    });
}

void cut_everywhere(const std::string& bytes, protocol::ImportKind kind) {
    const auto whole = sure_rows(bytes, kind);
    ASSERT_FALSE(whole.empty());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        for (const auto& row : sure_rows(std::string_view(bytes).substr(0, length), kind))
            EXPECT_TRUE(is_among(row, whole)) << "cut at " << length << ", line " << row.read.line;
}

TEST(BrokenFiles, CutAtAnyByteGiveOnlyWholeRows) {
    const auto beach = data_file("yaizu_beach_clean.csv");
    cut_everywhere(beach.substr(0, 1800), protocol::ImportKind::event);
    cut_everywhere(data_file("yaizu_family_farm_cp932.csv"), protocol::ImportKind::facility);
    cut_everywhere(data_file("yaizu_facilities.csv").substr(0, 1500), protocol::ImportKind::facility);
}

TEST(BrokenFiles, WithAnyByteChangedNeverCrash) {
    auto bytes = data_file("yaizu_beach_clean.csv").substr(0, 2500);
    std::mt19937 random{7};
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const char before = bytes[at];
        bytes[at] = static_cast<char>(random());
        sure_rows(bytes, protocol::ImportKind::event);
        bytes[at] = before;
    }
}

TEST(BrokenFiles, OfNothingButNoiseAreRefused) {
    std::mt19937 random{11};
    for (int i = 0; i < 300; ++i) {
        std::string noise(1 + random() % 400, ' ');
        for (auto& byte : noise) byte = static_cast<char>(random());
        EXPECT_TRUE(sure_rows(noise, protocol::ImportKind::event).empty());
        EXPECT_TRUE(sure_rows(noise, protocol::ImportKind::facility).empty());
    }
}

TEST(BrokenFiles, WithNoiseUnderAHeadingNeverCrash) {
    std::mt19937 random{13};
    const std::string letters = "\",\r\n\t0123456789年月日時分～:/-あ午前（）";
    for (int i = 0; i < 500; ++i) {
        auto text = recommended_events + "\n";
        for (int letter = 0; letter < 300; ++letter) text += letters[random() % letters.size()];
        sure_rows(text, protocol::ImportKind::event);
    }
}

TEST(BrokenFiles, LoseNoneOfTheOtherRows) {
    const auto good = data_file("yaizu_family_farm_cp932.csv");
    const auto rows = sure_rows(good, protocol::ImportKind::facility).size();
    auto broken = good;
    const auto second_line = broken.find('\n', broken.find('\n') + 1);
    broken.insert(second_line + 1, "\"open,1,2,3\r\n");
    EXPECT_EQ(sure_rows(broken, protocol::ImportKind::facility).size(), rows);
}

}  // namespace
}  // namespace yui::tests
