#include "server/app/city.hpp"

#include "server/store/city.hpp"

namespace yui::app {

protocol::Result<protocol::CityView> answer(Asking& asking, const protocol::GetCity&) {
    return store::city(asking.sql());
}

}  // namespace yui::app
