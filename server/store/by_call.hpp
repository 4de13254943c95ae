// "Does not read this site" in SQL: a person without an account, or who wants to be rung up, spoken to at the
// desk or written to. Such a person is a call to make; their time to answer never runs out.
#pragma once

// 1 or 0; `r` is the resident.
#define YUI_BY_CALL \
    "CASE WHEN r.account IS NULL OR r.reached_by IN ('phone', 'desk', 'paper') THEN 1 ELSE 0 END"
