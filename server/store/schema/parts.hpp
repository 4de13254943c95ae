// One text a subject; schema.cpp gives them their numbers.
#pragma once

namespace yui::store::schema {

extern const char delivery[];           // streams, log, command ids, jobs, audit
extern const char people[];             // accounts, sessions, grants, residents and what they tell
extern const char places_and_groups[];  // areas, centers, facilities, groups, memberships
extern const char events[];             // events, dates, sign-ups
extern const char needs[];              // needs, roles, assignments, notices, reports
extern const char staff_work[];         // settled reports, guests, how a sign-up came, dates left open
extern const char search[];             // what can be found
extern const char imports[];            // rows of imported files
extern const char second_thoughts[];    // events put off, addresses, how groups live, who waits
extern const char requests[];           // which request wrote a row of the log
extern const char own_data[];           // who of the staff saw a person
extern const char news_calls[];         // whom to tell by telephone, what is forgotten with time
extern const char taken_down[];         // needs that a center took off the pages
extern const char called_off[];         // events that were cancelled, also while they are off the pages
extern const char known_before[];       // what people know of an event that is off the pages
extern const char one_go[];             // which notices are one message
extern const char called_off_at[];      // what of an event had been when it was cancelled

}  // namespace yui::store::schema
