#include "server/app/passwords.hpp"

#include <sodium.h>

#include <array>
#include <new>
#include <utility>

namespace yui::app {
namespace {

template <std::size_t Bytes>
std::string random_base64() {
    std::array<unsigned char, Bytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, sodium_base64_ENCODED_LEN(Bytes, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)> text{};
    sodium_bin2base64(
        text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    return text.data();
}

// Has the form and the cost of a hash, and was made of no password.
std::string hash_that_nothing_fits(PasswordCost cost) {
    return "$argon2id$v=19$m=" + std::to_string(cost.memory / 1024) +
           ",t=" + std::to_string(cost.operations) + ",p=1$" + random_base64<crypto_pwhash_SALTBYTES>() +
           '$' + random_base64<32>();
}

}  // namespace

std::string hash_password(const std::string& password, PasswordCost cost) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str(text.data(), password.data(), password.size(), cost.operations, cost.memory) != 0)
        throw std::bad_alloc();
    return text.data();
}

Passwords::Passwords(PasswordCost cost, std::size_t queue)
    : cost_(cost), limit_(queue), fits_nothing_(hash_that_nothing_fits(cost)), thread_([this] { loop(); }) {}

Passwords::~Passwords() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

bool Passwords::post(std::function<void()> job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || queue_.size() >= limit_) return false;
        queue_.push_back(std::move(job));
    }
    wake_.notify_one();
    return true;
}

std::size_t Passwords::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

std::string Passwords::hash(const std::string& password) {
    ++computed_;
    return hash_password(password, cost_);
}

bool Passwords::verify(const std::string& stored, const std::string& password) {
    ++computed_;
    const auto& against = stored.empty() ? fits_nothing_ : stored;
    return crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
}

void Passwords::loop() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        const auto job = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

}  // namespace yui::app
