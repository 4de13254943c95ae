// People at their browsers: a browser keeps the cookie it is given, and a town has a purpose text and skills.
#pragma once

#include <gmock/gmock.h>

#include <chrono>
#include <string>
#include <utility>

#include "server/store/city.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {

inline const std::string password = "haru-no-kawa-7";
inline constexpr const char* consent = "2026-04";

struct Browser {
    app::Caller caller;
    std::int64_t cookie_seconds = -1;  // -1: it was never given a cookie
};

class AccountTest : public testing::TestWithParam<Backend> {
protected:
    AccountTest() {
        auto city = store::city(town.sql());
        city.consent_version = consent;
        city.skills = {{"c03", {"草刈り", {}, {}}}, {"c04", {"会計", {}, {}}}};
        city.certificates = {{"first_aid", {"救急の講習", {}, {}}}};
        store::save_city(town.sql(), city);
    }

    Browser browser(std::string address = "192.0.2.1") {
        Browser made{town.visitor()};
        made.caller.address = std::move(address);
        return made;
    }

    // As a browser does: the cookie of the answer goes with everything that follows.
    template <class C>
    protocol::Result<protocol::AnswerOf<C>> tell(Browser& from, C command, Town& node) {
        const auto reply = node.send(from.caller, protocol::Command(std::move(command)));
        if (reply.cookie) {
            from.caller.session = reply.cookie->value;
            from.cookie_seconds = reply.cookie->max_age_s;
        }
        if (reply.answer.has_error()) return reply.answer.error();
        return protocol::read_strict<protocol::AnswerOf<C>>(*reply.answer);
    }
    template <class C>
    protocol::Result<protocol::AnswerOf<C>> tell(Browser& from, C command) {
        return tell(from, std::move(command), town);
    }

    static protocol::Register registering(const std::string& name) {
        protocol::Register command;
        command.display_name = name;
        command.contact_kind = protocol::ContactKind::none;
        command.password = password;
        command.consent = consent;
        command.locale = protocol::Locale::ja;
        return command;
    }
    static protocol::Register registering_by_mail(const std::string& name, const std::string& mail) {
        auto command = registering(name);
        command.contact_kind = protocol::ContactKind::mail;
        command.contact = mail;
        return command;
    }
    static protocol::LogIn logging_in(const std::string& login, const std::string& secret = password) {
        return {login, secret, {}};
    }
    static protocol::Recover recovering(const std::string& login,
                                        const std::string& code,
                                        const std::string& secret) {
        return {login, code, secret};
    }

    std::optional<std::int64_t> account_of(const Browser& from) {
        return town.ask(from.caller, protocol::GetSession{})->account;
    }
    bool logged_in(const Browser& from) { return account_of(from).has_value(); }

    void block(std::int64_t account) {
        town.sql().run("UPDATE account SET state = 'blocked' WHERE id = $1", {account});
    }
    std::int64_t count(std::string_view sql, store::Params params = {}) {
        return store::maybe_row<std::int64_t>(
                   town.sql(), sql, params, [](const store::Row& row) { return row.integer(0); })
            .value();
    }
    static std::uint64_t metric(Town& node, const std::string& name) {
        const auto text = node.app().metrics();
        const auto line = "\n" + name + " ";
        return std::stoull(text.substr(text.find(line) + line.size()));
    }
    // How many passwords this node has hashed so far.
    static std::uint64_t hashes(Town& node) { return metric(node, "yui_password_hashes_total"); }
    // For what is written beside an answer.
    template <class Condition>
    static bool eventually(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition())
            if (std::chrono::steady_clock::now() > deadline) return false;
        return true;
    }
    // Streams on which somebody was told that their rights have changed, since the last call.
    std::vector<std::string> rights_changed() {
        std::vector<std::string> streams;
        for (const auto& message : town.heard())
            if (message.text.find("access_changed") != std::string::npos) streams.push_back(message.stream);
        return streams;
    }

    Town town{GetParam()};
};

}  // namespace yui::tests
