// What residents of a demonstration city do while somebody looks at it: one act at a time, each a real
// command through the application, on what the first screen shows.
//
// Only residents of the demonstration itself act: their accounts have no password, so a session is opened for
// them inside the process and closed again. Whoever registered or can be tried out is left alone, and nothing
// but its own sign-ups and offers is taken back. Belongs to one thread; `act` waits for the answer.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "server/app/app.hpp"
#include "server/demo/random.hpp"
#include "server/store/sql.hpp"

namespace yui::demo {

enum class Act { nothing, signed_up, gave_places_back, offered_help, took_offer_back, answered };

class QuietLife {
public:
    // `reading`: the database of `app`, Use::read.
    QuietLife(app::App& app, std::unique_ptr<store::Connection> reading, Random random);

    // `nothing`: there is nothing to do, or the application refused. Throws store::DatabaseError.
    Act act();

private:
    // What was done and can be taken back.
    struct Done {
        std::int64_t id = 0;
        std::int64_t account = 0;
    };

    Act try_one(std::int64_t drawn);
    Act sign_up();
    Act give_places_back();
    Act offer_help();
    Act take_offer_back();
    Act answer();
    std::optional<std::int64_t> somebody();

    template <class C>
    protocol::Result<protocol::AnswerOf<C>> as(std::int64_t account, C command);
    app::Reply send(const std::string& session, protocol::Command command);

    app::App& app_;
    const std::unique_ptr<store::Connection> reading_;
    Random random_;
    std::vector<std::int64_t> accounts_;  // of residents without a password
    std::deque<Done> sign_ups_;
    std::deque<Done> offers_;
};

// Whether this database holds a demonstration city: nothing else may be played with.
bool is_demonstration(store::Connection& connection);

}  // namespace yui::demo
