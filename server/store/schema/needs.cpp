#include "server/store/schema/parts.hpp"

namespace yui::store::schema {

// `confirmed` is kept beside the assignments so that the CHECK is a second net under the rule.
extern const char needs[] = R"sql(
CREATE TABLE need (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    event BIGINT REFERENCES event (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'cancelled')),
    fields TEXT NOT NULL,
    title TEXT NOT NULL,
    category TEXT NOT NULL,
    area BIGINT NOT NULL REFERENCES area (id),
    place_name TEXT NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    due TEXT,
    first_timers BIGINT NOT NULL DEFAULT 0,
    reason TEXT,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL REFERENCES account (id)
);
CREATE INDEX need_group ON need (group_id, state);
CREATE INDEX need_event ON need (event);
CREATE INDEX need_state ON need (state);
CREATE TABLE role (
    id {id},
    need BIGINT NOT NULL REFERENCES need (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    title_easy TEXT,
    title_en TEXT,
    starts_at BIGINT,
    ends_at BIGINT,
    meeting TEXT,
    heads_min BIGINT NOT NULL CHECK (heads_min >= 1),
    heads_max BIGINT NOT NULL,
    confirmed BIGINT NOT NULL DEFAULT 0 CHECK (confirmed >= 0 AND confirmed <= heads_max),
    certificate TEXT,
    min_age BIGINT,
    max_age BIGINT,
    language TEXT,
    first_timer_seats BIGINT NOT NULL DEFAULT 0,
    deciding TEXT NOT NULL DEFAULT 'at_once',
    decide_by BIGINT
);
CREATE INDEX role_need ON role (need, position);
CREATE TABLE role_skill (
    role BIGINT NOT NULL REFERENCES role (id),
    skill TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (role, skill)
);
CREATE TABLE assignment (
    id {id},
    role BIGINT NOT NULL REFERENCES role (id),
    resident BIGINT NOT NULL REFERENCES resident (id),
    state TEXT NOT NULL,
    answer_by BIGINT,
    asked_by BIGINT REFERENCES account (id),
    asked_at BIGINT,
    entered_by BIGINT REFERENCES account (id),
    channel TEXT,
    call_result TEXT,
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX assignment_once ON assignment (role, resident)
    WHERE state IN ('applied', 'invited', 'confirmed');
CREATE INDEX assignment_resident ON assignment (resident, state);
CREATE INDEX assignment_role ON assignment (role, state);
CREATE TABLE notice (
    id {id},
    account BIGINT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    facts TEXT NOT NULL,
    at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX notice_account ON notice (account, id);
CREATE TABLE report (
    id {id},
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    account BIGINT,
    at BIGINT NOT NULL
);
)sql";

}  // namespace yui::store::schema
