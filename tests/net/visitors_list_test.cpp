// Lists that are the same for every visitor are kept for a second, and never longer than they are true.
#include "tests/net/router_fixture.hpp"

namespace yui::net {
namespace {

class VisitorsListTest : public RouterTest {
protected:
    VisitorsListTest() {
        api.on_query = [this](const auto&, const auto&) {
            app::Reply reply{std::string(2000, ' ') + std::to_string(++asked)};
            reply.cacheable = true;
            return reply;
        };
    }
    int asked = 0;
};

TEST_F(VisitorsListTest, IsAskedOnceASecond) {
    const auto first = answer(get("/api/query/list_events"));
    EXPECT_EQ(*answer(get("/api/query/list_events")).body, *first.body);
    EXPECT_EQ(asked, 1);
    loop->advance(1000);
    EXPECT_NE(*answer(get("/api/query/list_events")).body, *first.body);
    EXPECT_EQ(asked, 2);
}

TEST_F(VisitorsListTest, IsAskedAgainWhenAListedThingMoved) {
    answer(get("/api/query/list_events"));
    replies.heed({{"event:1", "", 5, "{}"}});
    answer(get("/api/query/list_events"));
    EXPECT_EQ(asked, 1);
    replies.heed({{"list:public", "occurrence:1", 5, "{}"}});
    answer(get("/api/query/list_events"));
    EXPECT_EQ(asked, 2);
}

TEST_F(VisitorsListTest, IsNotKeptWhenSomethingMovedWhileItWasRead) {
    api.paused = true;
    std::optional<Response> found;
    router.answer(get("/api/query/list_events"), [&](Response response) { found = std::move(response); });
    replies.heed({{"list:public", "occurrence:1", 5, "{}"}});
    api.paused = false;
    api.release_all();
    loop->turn();
    ASSERT_TRUE(found);
    answer(get("/api/query/list_events"));
    EXPECT_EQ(asked, 2);
}

TEST_F(VisitorsListTest, DiffersByLanguageAndFields) {
    answer(get("/api/query/list_events"));
    Request japanese = get("/api/query/list_events");
    japanese.language = "ja";
    answer(japanese);
    answer(get("/api/query/list_events?area=3"));
    EXPECT_EQ(asked, 3);
}

TEST_F(VisitorsListTest, IsNeverSharedWithWhoIsLoggedIn) {
    answer(get("/api/query/list_events"));
    Request request = get("/api/query/list_events");
    request.cookie = "yui=secret";
    const auto response = answer(request);
    EXPECT_EQ(asked, 2);
    EXPECT_EQ(header(response, "Cache-Control"), "private, no-cache");
    answer(get("/api/query/list_events"));
    EXPECT_EQ(asked, 2) << "and what a member got is not kept for visitors";
}

TEST_F(VisitorsListTest, CarriesATagForEachFormAndSaysWhenNothingChanged) {
    Request request = get("/api/query/list_events");
    const auto plain = answer(request);
    request.accept_encoding = "gzip";
    const auto gzip = answer(request);
    EXPECT_EQ(header(gzip, "Content-Encoding"), "gzip");
    EXPECT_LT(gzip.body->size(), plain.body->size());
    EXPECT_NE(header(gzip, "ETag"), header(plain, "ETag"));
    EXPECT_THAT(header(plain, "Vary"), HasSubstr("Cookie"));
    request.if_none_match = header(gzip, "ETag");
    EXPECT_EQ(answer(request).status, 304);
    request.accept_encoding = "";
    EXPECT_EQ(answer(request).status, 200);
}

}  // namespace
}  // namespace yui::net
