#include "server/store/stamps.hpp"

#include "server/store/log.hpp"

namespace yui::store {
namespace {

struct Stamps {
    explicit Stamps(Dialect dialect) {
        const std::string clock = stream_clock_sql(dialect);
        touch = "INSERT INTO stream (name, rev, touched) VALUES ($1, 1, " + clock +
                ") ON CONFLICT (name) DO UPDATE SET rev = stream.rev + 1, touched = excluded.touched "
                "RETURNING rev";
        raise = "INSERT INTO stream (name, head, touched) VALUES ($1, $2, " + clock +
                ") ON CONFLICT (name) DO UPDATE SET head = stream.head + $2, touched = excluded.touched";
    }
    std::string touch;
    std::string raise;
};

const Stamps& stamps(Dialect dialect) {
    static const Stamps sqlite(Dialect::sqlite);
    static const Stamps postgres(Dialect::postgres);
    return dialect == Dialect::sqlite ? sqlite : postgres;
}

}  // namespace

std::map<std::string, std::uint64_t> touch_guards(Connection& connection,
                                                  const std::set<std::string, std::less<>>& guards) {
    std::map<std::string, std::uint64_t> revs;
    const auto& sql = stamps(connection.dialect()).touch;
    for (const auto& guard : guards) {
        const auto keep = [&rev = revs[guard]](const Row& row) {
            rev = static_cast<std::uint64_t>(row.integer(0));
        };
        if (revs.size() < guards.size())
            connection.run_later(sql, {guard}, keep);
        else
            connection.run(sql, {guard}, keep);
    }
    return revs;
}

const std::string& raise_head_sql(Dialect dialect) { return stamps(dialect).raise; }

}  // namespace yui::store
