#include "server/app/streams.hpp"

#include "protocol/stream_name.hpp"
#include "server/store/actors.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {

namespace {

using protocol::parts_of;

// `center:3:viewers:9`: to look at need 9, which is one of center 3.
StreamSubject viewed_need(store::Connection& connection,
                          const domain::Actor& actor,
                          const protocol::NameParts& center) {
    const auto [kind, need, tail] = parts_of(center.tail);
    if (need == 0 || !tail.empty()) return {};
    auto subject = store::subject_of_center(connection, actor, center.id);
    subject.exists = store::subject_of_need(connection, actor, need).center == center.id;
    return {"stream center:viewers", subject};
}

}  // namespace

StreamSubject stream_subject(store::Connection& connection,
                             const domain::Actor& actor,
                             const std::string& name) {
    if (name == "list:public") return {"stream list:public"};
    const auto [kind, id, tail] = parts_of(name);
    if (id == 0) return {};
    if (kind == "user" && tail.empty()) {
        StreamSubject own{"stream user"};
        own.subject.owner = id;
        own.subject.public_now = false;
        return own;
    }
    if (kind == "event" && tail.empty())
        return {"stream event", store::subject_of_event(connection, actor, id)};
    if (kind == "event" && tail == "staff")
        return {"stream event:staff", store::subject_of_event(connection, actor, id), true};
    if (kind == "need" && tail.empty()) return {"stream need", store::subject_of_need(connection, actor, id)};
    if (kind == "need" && tail == "staff")
        return {"stream need:staff", store::subject_of_need(connection, actor, id), true};
    if (kind == "center" && tail == "board")
        return {"stream center:board", store::subject_of_center(connection, actor, id), true};
    if (kind == "center" && tail == "viewers")
        return {"stream center:viewers", store::subject_of_center(connection, actor, id)};
    if (kind == "center" && tail.starts_with("viewers:"))
        return viewed_need(connection, actor, {kind, id, tail});
    if (kind == "group" && tail == "board")
        return {"stream group:board", store::subject_of_group(connection, actor, id), true};
    return {};
}

}  // namespace yui::app
