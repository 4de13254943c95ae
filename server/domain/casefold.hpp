// One form for all ways to write a text: width, case and signs that stand for others.
#pragma once

#include <unicode/normalizer2.h>

namespace yui::domain {

// ICU's NFKC_Casefold, fetched once. For any thread. Throws std::runtime_error where ICU's data is missing.
const icu::Normalizer2& casefold();

}  // namespace yui::domain
