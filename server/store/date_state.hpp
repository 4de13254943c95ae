// What becomes of a date, in SQL: where its event was called off it is off, also while the event is off the
// pages.
#pragma once

// `o` is the occurrence, `e` its event.
#define YUI_DATE_STATE \
    "CASE WHEN e.state = 'cancelled' OR e.called_off IS NOT NULL THEN 'cancelled' ELSE o.state END"
