#include "server/store/schema.hpp"

#include "server/store/schema/parts.hpp"

namespace yui::store {

std::span<const Migration> migrations() {
    static constexpr Migration list[] = {
        {1, schema::delivery},
        {2, schema::people},
        {3, schema::places_and_groups},
        {4, schema::events},
        {5, schema::needs},
        {6, schema::staff_work},
        {7, schema::search},
        {8, schema::imports},
        {9, schema::second_thoughts},
        {10, schema::requests},
        {11, schema::own_data},
        {12, schema::news_calls},
        {13, schema::taken_down},
        {14, schema::called_off},
        {15, schema::known_before},
        {16, schema::one_go},
        {17, schema::called_off_at},
    };
    return list;
}

}  // namespace yui::store
