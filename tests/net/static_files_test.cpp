#include "server/net/static_files.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/scratch_folder.hpp"

namespace yui::net {
namespace {

std::string header(const Response& response, const std::string& name) {
    for (const auto& [each, value] : response.headers) {
        if (each == name) return value;
    }
    return "";
}

class StaticFilesTest : public testing::Test {
protected:
    StaticFilesTest() {
        folder.write("index.html", "<!doctype html><title>yui</title>");
        folder.write("favicon.ico", "icon");
        folder.write("assets/app-3fa9c1d2.js", script);
        folder.write("assets/app-3fa9c1d2.js.br", "brotli bytes");
        folder.write("assets/font-AbCd_-12.woff2", "font");
        folder.write("assets/readme.txt", "plain");
        folder.write("orphan.css.gz", "no plain form");
    }

    Response get(const std::string& path,
                 const std::string& encodings = "",
                 const std::string& tag = "") const {
        Request request;
        request.path = path;
        request.accept_encoding = encodings;
        request.if_none_match = tag;
        return StaticFiles(folder.path()).answer(request);
    }

    const std::string script = "console.log('yui');" + std::string(2000, ' ');
    testing_support::ScratchFolder folder;
};

TEST_F(StaticFilesTest, SendsAFileWithItsType) {
    const auto response = get("/assets/app-3fa9c1d2.js");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(*response.body, script);
    EXPECT_EQ(header(response, "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(header(get("/favicon.ico"), "Content-Type"), "image/x-icon");
    EXPECT_EQ(header(get("/assets/font-AbCd_-12.woff2"), "Content-Type"), "font/woff2");
}

TEST_F(StaticFilesTest, KeepsForEverWhatChangesItsNameWithItsContent) {
    EXPECT_EQ(header(get("/assets/app-3fa9c1d2.js"), "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(get("/assets/font-AbCd_-12.woff2"), "Cache-Control"),
              "public, max-age=31536000, immutable");
    EXPECT_EQ(header(get("/assets/readme.txt"), "Cache-Control"), "no-cache");
    EXPECT_EQ(header(get("/index.html"), "Cache-Control"), "no-cache");
    EXPECT_EQ(header(get("/favicon.ico"), "Cache-Control"), "no-cache");
}

TEST_F(StaticFilesTest, ChoosesTheSmallestFormThatTheBrowserReads) {
    const auto brotli = get("/assets/app-3fa9c1d2.js", "gzip, deflate, br");
    EXPECT_EQ(*brotli.body, "brotli bytes");
    EXPECT_EQ(header(brotli, "Content-Encoding"), "br");
    const auto gzip = get("/assets/app-3fa9c1d2.js", "gzip, br;q=0");
    EXPECT_EQ(header(gzip, "Content-Encoding"), "gzip");
    EXPECT_LT(gzip.body->size(), script.size());
    EXPECT_EQ(header(gzip, "Vary"), "Accept-Encoding");
    const auto page = get("/index.html", "br");
    EXPECT_EQ(header(page, "Content-Encoding"), "") << "there is no such form of it";
    ASSERT_NE(page.body, nullptr);
    EXPECT_EQ(header(get("/favicon.ico", "gzip"), "Content-Encoding"), "")
        << "nothing is gained for an image";
}

TEST_F(StaticFilesTest, GivesEachFormItsOwnTagAndSaysWhenNothingChanged) {
    const auto plain = header(get("/assets/app-3fa9c1d2.js"), "ETag");
    const auto gzip = header(get("/assets/app-3fa9c1d2.js", "gzip"), "ETag");
    EXPECT_NE(plain, gzip);
    const auto unchanged = get("/assets/app-3fa9c1d2.js", "", plain);
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_EQ(unchanged.body, nullptr);
    EXPECT_EQ(header(unchanged, "ETag"), plain);
    EXPECT_EQ(get("/assets/app-3fa9c1d2.js", "", gzip).status, 200);
}

TEST_F(StaticFilesTest, SendsTheOnePageForEveryAddressOfAPage) {
    for (const char* path : {"/", "/e/42", "/groups", "/some/where/deep"}) {
        EXPECT_EQ(*get(path).body, "<!doctype html><title>yui</title>") << path;
        EXPECT_EQ(header(get(path), "Cache-Control"), "no-cache") << path;
    }
}

TEST_F(StaticFilesTest, HasNothingOutsideItsFolder) {
    for (const char* path : {"/../secret.txt",
                             "/assets/../../etc/passwd.txt",
                             "//etc/passwd.txt",
                             "/%2e%2e/x.txt",
                             "/assets/..%2f..%2fx.txt",
                             "/missing.js",
                             "/orphan.css",
                             "/assets/app.js\0.png"}) {
        EXPECT_EQ(get(path).status, 404) << path;
    }
}

TEST_F(StaticFilesTest, WithoutAFolderHasNothing) {
    Request request;
    request.path = "/";
    EXPECT_EQ(StaticFiles("").answer(request).status, 404);
    EXPECT_THROW(StaticFiles("/no/such/folder"), std::runtime_error);
}

}  // namespace
}  // namespace yui::net
