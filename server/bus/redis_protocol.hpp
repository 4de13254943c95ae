// Redis' protocol: commands to bytes, bytes to replies. hiredis is used here and nowhere else, as a formatter
// and a parser; its asynchronous layer ends the process in ordinary situations and is not used at all.
//
// One thread each. What Redis sends is bounded: a reply of more than 16 elements or 16 MiB breaks the
// connection.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct redisReader;
struct redisReply;

namespace yui::bus {

// This connection is of no use any more; the text says why, in words for the log.
class LinkBroken : public std::runtime_error {
public:
    using runtime_error::runtime_error;
};

// `{"PUBLISH", channel, payload}` as bytes; arguments may hold any byte.
std::string format_command(const std::vector<std::string_view>& arguments);

class Reply {
public:
    explicit Reply(redisReply* owned);

    std::optional<std::string_view> error() const;    // "NOAUTH Authentication required."
    std::optional<std::string_view> payload() const;  // of a message pushed to a subscriber

private:
    struct Free {
        void operator()(redisReply* reply) const;
    };
    std::unique_ptr<redisReply, Free> reply_;
};

class ReplyReader {
public:
    ReplyReader();
    void feed(std::string_view bytes);  // throws LinkBroken
    std::optional<Reply> next();        // throws LinkBroken

private:
    struct Free {
        void operator()(redisReader* reader) const;
    };
    std::unique_ptr<redisReader, Free> reader_;
};

}  // namespace yui::bus
