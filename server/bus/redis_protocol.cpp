#include "server/bus/redis_protocol.hpp"

#include <hiredis/hiredis.h>

#include <new>

namespace yui::bus {
namespace {

constexpr std::size_t max_pending = 16 * 1024 * 1024;  // twice what a publisher may queue
constexpr std::size_t max_elements = 16;               // the largest we ask for has three

const redisReplyObjectFunctions& plain_functions() {
    static const auto functions = [] {
        const std::unique_ptr<redisReader, decltype(&redisReaderFree)> reader(redisReaderCreate(),
                                                                              redisReaderFree);
        if (!reader) throw std::bad_alloc();
        return *reader->fn;
    }();
    return functions;
}

// hiredis allocates an array when it has read its length, before a single element came. The type of a length
// is int or size_t, depending on its version.
template <class Count>
void* create_bounded_array(const redisReadTask* task, Count elements) {
    if (elements < 0 || static_cast<std::size_t>(elements) > max_elements) return nullptr;
    return plain_functions().createArray(task, elements);
}

redisReplyObjectFunctions* bounded_functions() {
    static auto functions = [] {
        auto bounded = plain_functions();
        bounded.createArray = create_bounded_array;
        return bounded;
    }();
    return &functions;
}

std::string_view text_of(const redisReply& reply) {
    const bool text = reply.type == REDIS_REPLY_STRING || reply.type == REDIS_REPLY_STATUS;
    return text ? std::string_view(reply.str, reply.len) : std::string_view();
}

}  // namespace

std::string format_command(const std::vector<std::string_view>& arguments) {
    std::vector<const char*> values;
    std::vector<std::size_t> sizes;
    for (const auto argument : arguments) {
        values.push_back(argument.data());
        sizes.push_back(argument.size());
    }
    char* bytes = nullptr;
    const int size =
        redisFormatCommandArgv(&bytes, static_cast<int>(values.size()), values.data(), sizes.data());
    if (size < 0) throw std::bad_alloc();
    const std::unique_ptr<char, void (*)(char*)> owner(bytes, redisFreeCommand);
    return {bytes, static_cast<std::size_t>(size)};
}

void Reply::Free::operator()(redisReply* reply) const { freeReplyObject(reply); }

Reply::Reply(redisReply* owned) : reply_(owned) {}

std::optional<std::string_view> Reply::error() const {
    if (reply_->type != REDIS_REPLY_ERROR) return std::nullopt;
    return std::string_view(reply_->str, reply_->len);
}

std::optional<std::string_view> Reply::payload() const {
    if (reply_->type != REDIS_REPLY_ARRAY || reply_->elements != 3) return std::nullopt;
    if (text_of(*reply_->element[0]) != "message") return std::nullopt;
    return text_of(*reply_->element[2]);
}

void ReplyReader::Free::operator()(redisReader* reader) const { redisReaderFree(reader); }

ReplyReader::ReplyReader() : reader_(redisReaderCreate()) {
    if (!reader_) throw std::bad_alloc();
    reader_->fn = bounded_functions();
    reader_->maxbuf = 0;  // else hiredis gives its buffer back and takes a new one at every burst
}

void ReplyReader::feed(std::string_view bytes) {
    if (reader_->len - reader_->pos + bytes.size() > max_pending)
        throw LinkBroken("a reply is larger than " + std::to_string(max_pending) + " bytes");
    if (redisReaderFeed(reader_.get(), bytes.data(), bytes.size()) != REDIS_OK)
        throw LinkBroken(std::string("reply not kept: ") + reader_->errstr);
}

std::optional<Reply> ReplyReader::next() {
    void* reply = nullptr;
    if (redisReaderGetReply(reader_.get(), &reply) != REDIS_OK) {
        const bool refused =
            reader_->err == REDIS_ERR_OOM;  // by create_bounded_array, or memory is short indeed
        throw LinkBroken(std::string("reply not understood: ") + (refused ? "too large" : reader_->errstr));
    }
    if (reply == nullptr) return std::nullopt;
    return Reply(static_cast<redisReply*>(reply));
}

}  // namespace yui::bus
