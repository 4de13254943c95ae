#include "server/import/importer.hpp"

#include <future>
#include <memory>
#include <set>
#include <span>
#include <stdexcept>

#include "server/import/absent.hpp"
#include "server/import/text.hpp"
#include "server/store/city.hpp"
#include "server/store/event_views.hpp"
#include "server/store/facilities.hpp"
#include "server/store/groups.hpp"
#include "server/store/open.hpp"
#include "server/store/places.hpp"
#include "server/store/residents.hpp"

namespace yui::imports {
namespace {

constexpr std::size_t batch = 200;

using Rows = std::span<SettledRow>;
using Write = std::function<bool(store::Tx&, Rows)>;

// One transaction; its rows hold their outcomes when it ended well.
class BatchWork : public store::Work {
public:
    BatchWork(const Target& target, Rows rows, Write write, std::promise<store::End>& end)
        : target_(target), rows_(rows), write_(std::move(write)), end_(end) {}

    std::vector<std::string> guards(store::Connection&) override { return guards_of(target_); }
    bool run(store::Tx& tx) override {
        tx.need(guards_of(target_));
        try {
            return write_(tx, rows_);
        } catch (const store::DatabaseError&) {
            throw;
        } catch (const std::runtime_error& error) {
            refusal_ = error.what();
            return false;
        }
    }
    void done(store::End end) override {
        if (refusal_.empty())
            end_.set_value(end);
        else
            end_.set_exception(std::make_exception_ptr(std::runtime_error(refusal_)));
    }

private:
    const Target& target_;
    const Rows rows_;
    const Write write_;
    std::promise<store::End>& end_;
    std::string refusal_;
};

class Importer {
public:
    Importer(const Order& order, Target target)
        : order_(order),
          target_(std::move(target)),
          writer_([&] { return store::open(order_.database, store::Use::write); },
                  [](store::Connection&, const std::string&, std::uint64_t) { return store::Publication{}; },
                  [](store::Publication) {},
                  order_.clock,
                  {}) {}

    void settle_all(std::vector<SettledRow>& rows, const Progress& progress) {
        for (std::size_t at = 0; at < rows.size(); at += batch) {
            const Rows some(rows.data() + at, std::min(batch, rows.size() - at));
            settle_batch(some);
            for (auto& row : some)
                if (row.outcome == Outcome::later) change(row);
            progress(at + some.size(), rows.size());
        }
    }

    // Their names.
    std::vector<std::string> ask_about(const std::vector<store::ImportRow>& absent) {
        std::vector<std::string> names;
        const auto end = in_one_transaction({}, [&](store::Tx& tx, Rows) {
            for (const auto& row : absent)
                if (ask_about_absent(tx, target_, row.id)) names.push_back(row.name);
            return !dry();
        });
        if (end == store::End::committed || (dry() && end == store::End::refused)) return names;
        throw std::runtime_error("ファイルからなくなった行事を書けませんでした（データベースが応じません）");
    }

private:
    bool dry() const { return order_.trial == Trial::dry_run; }

    store::End in_one_transaction(Rows rows, Write write) {
        std::promise<store::End> end;
        writer_.post(std::make_unique<BatchWork>(target_, rows, std::move(write), end));
        return end.get_future().get();
    }

    void settle_batch(Rows rows) {
        const auto end = in_one_transaction(rows, [this](store::Tx& tx, Rows some) {
            for (auto& row : some) {
                auto fresh = row.row;
                row.outcome = settle(tx, target_, fresh);
                row.row.known = fresh.known;
            }
            return !dry();
        });
        if (end == store::End::committed || (dry() && end == store::End::refused)) return;
        throw std::runtime_error(
            std::to_string(rows.front().row.read.line) +
            "行目から先を書けませんでした（データベースが応じません）。もう一度実行すると続きから始まります");
    }

    void change(SettledRow& row) {
        if (dry()) {
            row.outcome = Outcome::changed;
            return;
        }
        auto end = in_one_transaction({&row, 1}, [this](store::Tx& tx, Rows one) {
            const auto outcome = settle_change(tx, target_, one.front().row);
            one.front().outcome = outcome.value_or(Outcome::later);
            return outcome.has_value();
        });
        if (end == store::End::refused)
            end = in_one_transaction({&row, 1}, [this](store::Tx& tx, Rows one) {
                one.front().outcome = put_on_list(
                    tx, target_, one.front().row, "いまの行事の状態では、ファイルのとおりに変えられません");
                return true;
            });
        if (end != store::End::committed)
            throw std::runtime_error(std::to_string(row.row.read.line) +
                                     "行目を書けませんでした（データベースが応じません）");
    }

    const Order& order_;
    const Target target_;
    store::Writer writer_;
};

std::vector<Point> points_of(const protocol::CityView& city) {
    std::vector<Point> points;
    for (const auto& area : city.areas)
        if (area.lat && area.lon) points.push_back({*area.lat, *area.lon});
    for (const auto& center : city.centers)
        if (center.lat && center.lon) points.push_back({*center.lat, *center.lon});
    return points;
}

Target target_of(store::Connection& connection, const Order& order) {
    Target target{order.kind, order.file};
    if (order.kind == protocol::ImportKind::event) {
        const auto group = store::group(connection, order.group);
        if (!group)
            throw std::runtime_error("--group " + std::to_string(order.group) + " の団体はありません");
        if (group->state != protocol::GroupState::active)
            throw std::runtime_error("--group " + std::to_string(order.group) +
                                     " の団体は活動中ではありません");
        target.group = order.group;
        target.author = group->declared_by;
        return target;
    }
    target.area = order.area == 0 ? store::city_area(connection) : order.area;
    if (!store::area_exists(connection, target.area))
        throw std::runtime_error(order.area == 0
                                     ? "この市にはまだ地域がありません"
                                     : "--area " + std::to_string(order.area) + " の地域はありません");
    for (const auto& facility : store::facility_names(connection))
        if (facility.by_hand) target.by_hand.emplace(squeezed(facility.name), facility.id);
    return target;
}

EventSurroundings surroundings(store::Connection& connection, const Order& order) {
    EventSurroundings around;
    around.now = order.clock();
    around.city = points_of(store::city(connection));
    around.title = order.title;
    for (const auto& facility : store::facility_names(connection))
        around.places.add(facility.id, facility.name);
    const auto group = order.group == 0 ? std::nullopt : store::group_page(connection, order.group);
    around.contact = group ? clipped(group->name.ja, 60) : "";
    return around;
}

// A name that stands there twice is a series: which of its dates has moved nobody can tell.
std::map<std::string, std::int64_t> by_name_that_is_there_once(const std::vector<store::ImportRow>& absent,
                                                               const std::vector<SettledRow>& rows) {
    std::map<std::string, int> times;
    for (const auto& row : rows) ++times[squeezed(row.row.read.name)];
    std::map<std::string, std::int64_t> ids;
    std::set<std::string> twice;
    for (const auto& row : absent) {
        const auto name = squeezed(row.name);
        if (times[name] != 1 || !ids.emplace(name, row.id).second) twice.insert(name);
    }
    for (const auto& name : twice) ids.erase(name);
    return ids;
}

// What a row of the file turned out to be is there, also on a trial, which has not written it.
void leave_out_known(std::vector<store::ImportRow>& absent, const std::vector<SettledRow>& rows) {
    std::set<std::int64_t> known;
    for (const auto& row : rows) known.insert(row.row.known);
    std::erase_if(absent, [&](const auto& row) { return known.contains(row.id); });
}

}  // namespace

Report import_file(const Order& order, const Progress& progress) {
    const auto connection = store::open(order.database, store::Use::write);
    auto target = target_of(*connection, order);
    auto file = read_file(order.bytes, order.kind, surroundings(*connection, order));
    Report report{order.file, file.form, file.encoding, order.trial};
    for (auto& row : file.rows) {
        target.keys.insert(row.read.key);
        report.rows.push_back({std::move(row)});
    }
    auto absent = absent_rows(*connection, target, order.clock());
    target.absent = by_name_that_is_there_once(absent, report.rows);
    Importer importer(order, std::move(target));
    importer.settle_all(report.rows, progress);
    leave_out_known(absent, report.rows);
    if (!absent.empty()) report.absent = importer.ask_about(absent);
    return report;
}

}  // namespace yui::imports
