#include "server/demo/parts.hpp"

namespace yui::demo {

std::vector<Part> parts(const Town& town) {
    using protocol::GrantRole;
    using protocol::ScopeKind;
    const auto center = town.centers.front();
    return {
        {"はじめてさん",
         {"住民（はじめて）", "{住|す}んで いる {人|ひと}（はじめて）", "Resident, new here"},
         {}},
        {"よく手伝うさん",
         {"住民（よく手伝う）",
          "{住|す}んで いる {人|ひと}（よく {手伝|てつだ}う）",
          "Resident who often helps"},
         {}},
        {"団体の担当さん", {"団体の担当者", "グループの {人|ひと}", "Organizer of a group"}, {}},
        {"調整係さん",
         {"コーディネーター", "{手伝|てつだ}う {人|ひと}を さがす {係|かかり}", "Coordinator"},
         {{GrantRole::coordinator, ScopeKind::center, center},
          {GrantRole::staff, ScopeKind::center, center}}},
        {"市の管理者さん",
         {"市の管理者", "{市|し}の {係|かかり}", "City administrator"},
         {{GrantRole::admin, ScopeKind::city, 0}}},
    };
}

std::vector<protocol::TryOut> try_out(const Town& town, const std::string& password) {
    std::vector<protocol::TryOut> out;
    for (const auto& part : parts(town)) out.push_back({part.login, password, part.role});
    return out;
}

}  // namespace yui::demo
