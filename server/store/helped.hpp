// "Has helped before" in SQL: a confirmed task that is over. Who has never done so is a first-timer.
#pragma once

// FROM and WHERE of the tasks that the resident has behind them; `resident` and `now` are SQL expressions.
#define YUI_HELPED_BEFORE(resident, now)                                                              \
    "FROM assignment done JOIN role past ON past.id = done.role JOIN need was ON was.id = past.need " \
    "WHERE done.resident = " resident " AND done.state = 'confirmed' AND (past.ends_at < " now        \
    " OR (past.ends_at IS NULL AND was.state = 'closed')) "
