#include "server/app/event_notice.hpp"

namespace yui::app {

protocol::Notice event_notice(protocol::NoticeKind kind, const protocol::EventPage& event) {
    protocol::Notice notice;
    notice.notice_kind = kind;
    notice.event = event.id;
    notice.title = event.fields.title;
    notice.group_name = event.group_name;
    notice.place_name = event.place_name;
    notice.phone = event.fields.contact.phone;
    return notice;
}

}  // namespace yui::app
