#include "server/domain/casefold.hpp"

#include <stdexcept>

namespace yui::domain {

const icu::Normalizer2& casefold() {
    // ICU makes it at the first call, and how it guards that the thread sanitizer does not see.
    static const auto& found = []() -> const icu::Normalizer2& {
        UErrorCode error = U_ZERO_ERROR;
        const auto* made = icu::Normalizer2::getNFKCCasefoldInstance(error);
        if (U_FAILURE(error)) throw std::runtime_error("ICU has no data for NFKC_Casefold");
        return *made;
    }();
    return found;
}

}  // namespace yui::domain
