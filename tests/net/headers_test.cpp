// Small things in headers: cookies, languages, names of requests, entity tags, encodings, queries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "server/net/content.hpp"
#include "server/net/cookies.hpp"
#include "server/net/http_message.hpp"
#include "server/net/language.hpp"
#include "server/net/rate.hpp"
#include "server/net/request_id.hpp"

namespace yui::net {
namespace {

using protocol::Language;
using testing::ElementsAre;
using testing::Pair;

TEST(Cookies, AreFoundByTheirWholeName) {
    EXPECT_EQ(cookie_value("a=1; yui=secret; b=2", "yui"), "secret");
    EXPECT_EQ(cookie_value("yui=secret", "yui"), "secret");
    EXPECT_EQ(cookie_value("xyui=no; yui2=no", "yui"), "");
    EXPECT_EQ(cookie_value("", "yui"), "");
    EXPECT_EQ(cookie_value(";;yui;=;yui=x", "yui"), "x");
}

TEST(Cookies, HoldNothingThatWeNeverWrote) {
    EXPECT_EQ(cookie_value("yui=a\"b", "yui"), "");
    EXPECT_EQ(cookie_value(std::string("yui=a\nb"), "yui"), "");
}

TEST(Cookies, OfASessionAreOutOfReachOfScriptsAndOtherSites) {
    EXPECT_EQ(set_session_cookie("abc", 0, false), "yui=abc; Path=/; HttpOnly; SameSite=Lax");
    EXPECT_EQ(set_session_cookie("abc", 60, true),
              "__Host-yui=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60");
    EXPECT_EQ(set_session_cookie("", 0, false), "yui=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST(ReaderLanguage, IsWhatThePageSays) {
    EXPECT_EQ(language_of("easy", "yui-language=en", "en"), Language::easy);
    EXPECT_EQ(language_of("klingon", "yui-language=en", "ja"), Language::en);
}

TEST(ReaderLanguage, IsElseWhatTheBrowserPrefers) {
    EXPECT_EQ(language_of("", "", "en-GB,en;q=0.9,ja;q=0.8"), Language::en);
    EXPECT_EQ(language_of("", "", "en;q=0.5, ja;q=0.8"), Language::ja);
    EXPECT_EQ(language_of("", "", "vi, ja;q=0.5"), Language::en) << "who reads neither gets English";
    EXPECT_EQ(language_of("", "", "*"), Language::ja);
    EXPECT_EQ(language_of("", "", ";;;q=,,"), Language::ja);
    EXPECT_EQ(language_of("", "", ""), Language::ja);
}

TEST(RequestId, IsTakenWhenItIsAPlainWordAndElseMade) {
    EXPECT_EQ(request_id("abc-1.2_3"), "abc-1.2_3");
    EXPECT_EQ(request_id("two words").size(), 13u);
    EXPECT_EQ(request_id(std::string(65, 'a')).size(), 13u);
    EXPECT_NE(request_id(""), request_id(""));
}

TEST(EntityTag, ChangesWithTheContent) {
    EXPECT_EQ(entity_tag("a"), entity_tag("a"));
    EXPECT_NE(entity_tag("a"), entity_tag("b"));
    EXPECT_EQ(entity_tag("a").front(), '"');
}

TEST(EntityTag, IsFoundInAListAlsoAsAWeakOne) {
    EXPECT_TRUE(matches("\"x\", W/\"y\"", "\"y\""));
    EXPECT_TRUE(matches("*", "\"y\""));
    EXPECT_FALSE(matches("\"x\"", "\"y\""));
    EXPECT_FALSE(matches("", "\"y\""));
}

TEST(Encodings, AreThoseAcceptedAndNotRefused) {
    EXPECT_TRUE(accepted_encodings("gzip, deflate, br").brotli);
    EXPECT_TRUE(accepted_encodings("gzip;q=0.5").gzip);
    EXPECT_FALSE(accepted_encodings("gzip;q=0").gzip);
    EXPECT_FALSE(accepted_encodings("gzip;q=0.000").gzip);
    EXPECT_FALSE(accepted_encodings("").gzip);
}

TEST(Gzip, CanBeReadAgain) {
    const std::string content(5000, 'x');
    const std::string packed = gzipped(content, Effort::best);
    EXPECT_LT(packed.size(), 100u);
    std::string result(content.size() + 1, '\0');
    z_stream stream{};
    ASSERT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    std::string input = packed;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    result.resize(stream.total_out);
    inflateEnd(&stream);
    EXPECT_EQ(result, content);
}

TEST(QueryString, IsDecoded) {
    std::vector<std::pair<std::string, std::string>> pairs;
    EXPECT_TRUE(decode_query("area=3&text=%E6%B8%85%E6%8E%83+day&flag&&x=", pairs));
    EXPECT_THAT(pairs,
                ElementsAre(Pair("area", "3"), Pair("text", "清掃 day"), Pair("flag", ""), Pair("x", "")));
}

TEST(QueryString, IsRefusedWhenItIsCutOrNotHexadecimal) {
    std::vector<std::pair<std::string, std::string>> pairs;
    EXPECT_FALSE(decode_query("a=%", pairs));
    EXPECT_FALSE(decode_query("a=%4", pairs));
    EXPECT_FALSE(decode_query("a=%zz", pairs));
}

TEST(Bucket, AllowsABurstThenASteadyRate) {
    constexpr Bucket::Size size{20, 60, -240};
    Bucket bucket(size, 0);
    for (int i = 0; i < 60; ++i) ASSERT_EQ(bucket.take(size, 0), Bucket::Take::allowed);
    EXPECT_EQ(bucket.take(size, 0), Bucket::Take::refused);
    EXPECT_EQ(bucket.take(size, 100), Bucket::Take::allowed);
    EXPECT_EQ(bucket.take(size, 100), Bucket::Take::refused);
}

TEST(Bucket, SinksToTheBottomWhenNobodyListens) {
    constexpr Bucket::Size size{20, 60, -240};
    Bucket bucket(size, 0);
    int tries = 1;
    while (bucket.take(size, 0) != Bucket::Take::far_beyond) ++tries;
    EXPECT_EQ(tries, 301);
    EXPECT_GE(bucket.seconds_left(size), 12);
}

}  // namespace
}  // namespace yui::net
