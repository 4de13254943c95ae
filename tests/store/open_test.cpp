#include "server/store/open.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace yui::store {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Open, RefusesWhatIsNoDatabase) {
    for (const char* const url : {"", "sqlite:", "mysql://x", "community.db", "postgresql://[half"}) {
        EXPECT_THROW(open(url, Use::write), std::invalid_argument) << url;
    }
}

TEST(Open, NeverSaysAPassword) {
    for (const char* const url : {"postgresql://yui:s3cret@127.0.0.1:1/yui",
                                  "postgresql://yui:s3cret@[half/yui",
                                  "postgresql://yui@127.0.0.1:1/yui?password=s3cret",
                                  "postgres:/yui:s3cret@host"}) {
        try {
            open(url, Use::write);
            FAIL() << "opened " << url;
        } catch (const std::exception& error) {
            EXPECT_THAT(error.what(), Not(HasSubstr("s3cret")));
        }
    }
}

TEST(Open, SaysWhichDatabaseIsAway) {
    try {
        open("postgresql://yui@127.0.0.1:1/community", Use::write);
        FAIL() << "opened a database that is not there";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.failure(), Failure::gone);
        EXPECT_THAT(error.what(), HasSubstr("community at 127.0.0.1"));
        EXPECT_THAT(error.what(), Not(HasSubstr("\n")));
    }
}

}  // namespace
}  // namespace yui::store
