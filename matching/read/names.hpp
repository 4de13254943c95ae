// Names to indices while reading; a name may be mentioned before it is declared.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "matching/model/problem.hpp"
#include "matching/read/fields.hpp"

namespace yui::matching {

// Names that exist by being mentioned: skills, groups, languages.
class Vocabulary {
public:
    Index of(const std::string& name) {
        const auto [found, fresh] = index_.try_emplace(name, static_cast<Index>(names_.size()));
        if (fresh) names_.push_back(name);
        return found->second;
    }
    std::vector<std::string> take() { return std::move(names_); }

private:
    std::unordered_map<std::string, Index> index_;
    std::vector<std::string> names_;
};

// Ids that must be declared somewhere, exactly once.
class Ids {
public:
    explicit Ids(const char* what) : what_(what) {}

    // The position of a new id; a fault if it stands twice.
    Index declare(const Value& id) {
        auto& known = entries_[of(id)];
        if (known.declared != none) id.refuse(std::string("the id of a ") + what_ + " stands twice");
        known.declared = static_cast<Index>(order_.size());
        order_.push_back(id.text());
        return known.declared;
    }
    // A ticket for position(), which may be asked once everything is declared.
    Index mention(const Value& id) {
        const Index ticket = of(id);
        if (entries_[ticket].mentioned.empty()) entries_[ticket].mentioned = id.path();
        return ticket;
    }
    Index position(Index ticket) const {
        const auto& entry = entries_[ticket];
        if (entry.declared == none) throw Fault{entry.mentioned, std::string("no such ") + what_};
        return entry.declared;
    }
    std::vector<std::string> take() { return std::move(order_); }

private:
    struct Entry {
        Index declared = none;
        std::string mentioned;  // where first
    };

    Index of(const Value& id) {
        const auto [found, fresh] = index_.try_emplace(id.text(), static_cast<Index>(entries_.size()));
        if (fresh) entries_.emplace_back();
        return found->second;
    }

    const char* what_;
    std::unordered_map<std::string, Index> index_;
    std::vector<Entry> entries_;
    std::vector<std::string> order_;
};

}  // namespace yui::matching
