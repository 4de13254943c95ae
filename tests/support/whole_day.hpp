// One day in which every command of the protocol is run once at least, and each succeeds. Whatever people
// fill in with their own words carries a marker.
//
// How a command is sent is the business of the test: over HTTP, or straight to the application.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "server/store/sql.hpp"

namespace yui::tests {

class WholeDay {
public:
    using Json = nlohmann::json;
    enum class Who { desk, person };  // the desk may act for the whole city

    static constexpr const char* mark = "ZQX印";
    static constexpr const char* phone = "0967-31-4159";
    static constexpr const char* mail = "zqx@marker.example";
    static constexpr const char* password = "zqx-secret-31415";

    // A city with this area, whose purpose text has this version, and that knows first_aid as a certificate.
    struct Where {
        std::int64_t area = 0;
        std::string consent;
        std::int64_t now = 0;  // ms UTC
    };
    explicit WholeDay(Where where) : where_(std::move(where)) {}
    virtual ~WholeDay() = default;

    void run();
    const std::set<std::string>& done() const { return done_; }

protected:
    // The answer; a refusal is a failure of the test, which answers with null.
    virtual Json send(Who who, const Json& command) = 0;
    virtual std::int64_t resident_of(std::int64_t account) = 0;
    virtual std::int64_t newest_report() = 0;
    virtual std::int64_t newest_call() = 0;                // somebody who is to be told by telephone
    virtual std::int64_t updated(std::int64_t group) = 0;  // ms UTC
    // A row of an imported file that waits for a person, with the marker in it.
    virtual std::int64_t waiting_row(std::int64_t group) = 0;

private:
    struct Gathering {
        std::int64_t event = 0;
        std::int64_t occurrence = 0;
    };
    Json tell(Who who, const Json& command);
    void accounts();
    void groups();
    void events();
    void needs();
    void help_on_roles(std::int64_t role, std::int64_t other_role);
    void offer_on_paper(std::int64_t role);
    Gathering event(int hour);
    Json occurrence(int hour) const;
    Json need(int hour) const;

    const Where where_;
    std::set<std::string> done_;
    std::int64_t account_ = 0;
    std::int64_t resident_ = 0;
    std::int64_t on_paper_ = 0;
    std::int64_t group_ = 0;
};

// A row of an imported file that waits for a person; `words` stand wherever the file's own words do. Its
// number.
std::int64_t insert_waiting_row(store::Connection& connection, std::int64_t group, const std::string& words);

}  // namespace yui::tests
